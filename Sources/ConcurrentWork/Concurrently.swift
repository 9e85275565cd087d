internal import Glibc
internal import Synchronization

/// The answers of independent pieces of work, which are done on several cores at once.
///
/// Each piece is done from start to end on one thread, and the calling thread works with the
/// others. Where the system grants no thread, it does all. Threads of the system are used because
/// the work is long and never waits; a pool that is shared with waiting work would stand still.
///
/// - Parameters:
///   - count: How many pieces there are.
///   - workers: How many threads work at most, the calling one included.
///   - work: Does the piece at a position.
/// - Returns: one answer per piece, in the order of the pieces.
package func concurrently<Answer: Sendable>(
  _ count: Int, workers: Int = coreCount, _ work: @Sendable (_ piece: Int) -> Answer
) -> [Answer] {
  guard count > 1, workers > 1 else { return (0..<count).map(work) }
  let answers = Answers<Answer>(count: count)
  let next = Counter()
  withoutActuallyEscaping(work) { work in
    let errand = Errand {
      while let piece = next.take(below: count) { answers.put(work(piece), at: piece) }
    }
    let threads = (1..<min(workers, count)).compactMap { _ in thread(on: errand) }
    errand.run()
    for thread in threads { pthread_join(thread, nil) }
  }
  return answers.all
}

/// How many cores the system lets this process use.
package let coreCount = max(1, sysconf(CInt(_SC_NPROCESSORS_ONLN)))

/// A thread that runs an errand once; `nil` when the system grants none.
///
/// - Precondition: the errand is kept until the thread was joined.
private func thread(on errand: Errand) -> pthread_t? {
  var thread = pthread_t()
  let failure = pthread_create(
    &thread, nil,
    { address in
      if let address { Unmanaged<Errand>.fromOpaque(address).takeUnretainedValue().run() }
      return nil
    }, Unmanaged.passUnretained(errand).toOpaque())
  return failure == 0 ? thread : nil
}

/// What every thread runs.
///
/// It is a class because C hands its address from thread to thread.
private final class Errand: Sendable {
  let run: @Sendable () -> Void

  init(run: @escaping @Sendable () -> Void) { self.run = run }
}

/// Hands out the positions of the pieces.
///
/// It is a class because the threads share it.
private final class Counter: Sendable {
  private let next = Atomic(0)

  func take(below end: Int) -> Int? {
    let position = next.add(1, ordering: .relaxed).oldValue
    return position < end ? position : nil
  }
}

/// One place per piece.
///
/// It is a class because the threads share it.
private final class Answers<Answer: Sendable>: Sendable {
  private let places: Mutex<[Answer?]>

  init(count: Int) { places = Mutex([Answer?](repeating: nil, count: count)) }

  func put(_ answer: Answer, at piece: Int) { places.withLock { $0[piece] = answer } }

  /// - Precondition: every piece has put its answer.
  var all: [Answer] {
    places.withLock { places in
      places.map { place in
        guard let place else { preconditionFailure("a piece of work without an answer") }
        return place
      }
    }
  }
}
