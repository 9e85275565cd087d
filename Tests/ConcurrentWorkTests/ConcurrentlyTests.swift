import Synchronization
import Testing

@testable import ConcurrentWork

struct ConcurrentlyTests {
  @Test(arguments: [0, 1, 2, 7, 1000], [1, 2, 5])
  func `answers stand in the order of the pieces`(count: Int, workers: Int) {
    let answers = concurrently(count, workers: workers) { $0 * $0 }
    #expect(answers == (0..<count).map { $0 * $0 })
  }

  @Test func `every piece is done once`() {
    let times = Mutex([Int](repeating: 0, count: 500))
    _ = concurrently(500, workers: 4) { piece in times.withLock { $0[piece] += 1 } }
    #expect(times.withLock { $0 }.allSatisfy { $0 == 1 })
  }

  @Test func `pieces are at work at the same time`() {
    // Each waits for the other: this ends only when two threads work.
    let arrived = Atomic(0)
    _ = concurrently(2, workers: 2) { _ in
      arrived.add(1, ordering: .sequentiallyConsistent)
      while arrived.load(ordering: .sequentiallyConsistent) < 2 {}
    }
    #expect(arrived.load(ordering: .relaxed) == 2)
  }
}
