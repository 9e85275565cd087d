import Foundation
import LinearPrograms
import Synchronization
import TestSupport
import Testing

/// Every one of these would take many seconds, or minutes, if it were not stopped.
@Suite(.serialized)
struct StopTests {
  private let patience = Duration.seconds(1)
  private let long = BareProgram.fairness(needs: 500, offers: 4000)
  private let fairest = Objective(.maximize, [(column: 40_000, coefficient: 1)])

  @Test(arguments: everySolver)
  func `whoever asks from another thread ends a long solve`(solver: any Solver) throws {
    let session = try solver.makeSession(for: long)
    session.setObjective(fairest)
    let stop = StopSignal()
    let asked = ask(stop, in: 0.2)
    let outcome = try session.solve(stop: stop)
    #expect(words(for: outcome) == "stopped")
    #expect(try asked.age() < patience)
  }

  @Test(arguments: everySolver)
  func `a deadline ends a long solve`(solver: any Solver) throws {
    let session = try solver.makeSession(for: long)
    session.setObjective(fairest)
    let deadline = ContinuousClock.now.advanced(by: .milliseconds(200))
    let outcome = try session.solve(stop: StopSignal(deadline: deadline))
    #expect(words(for: outcome) == "stopped")
    #expect(deadline.duration(to: .now) < patience)
  }

  @Test(arguments: everySolver)
  func `a stopped session works on, and so does its neighbour`(solver: any Solver) throws {
    let neighbour = try solver.makeSession(for: BareProgram(columns: [0...3], rows: []))
    #expect(try neighbour.answer(for: Objective(.maximize, each: [2])) == "6 at 3")
    let session = try solver.makeSession(for: long)
    session.setObjective(fairest)
    let soon = ContinuousClock.now.advanced(by: .milliseconds(200))
    #expect(words(for: try session.solve(stop: StopSignal(deadline: soon))) == "stopped")
    session.setObjective(Objective(.minimize, [(column: 40_000, coefficient: 1)]))
    #expect(try #require(try session.solve(stop: StopSignal()).solution).objectiveValue == 0)
    #expect(try neighbour.answer(for: Objective(.maximize, each: [3])) == "9 at 3")
  }

  @Test(arguments: everySolver)
  func `whoever asks from another thread ends a long search`(solver: any Solver) throws {
    let stop = StopSignal()
    let asked = ask(stop, in: 0.2)
    let search = WholeSearch(nodeLimit: .max, stop: stop)
    let found = try solver.found(.puzzle(size: 45), .puzzle(size: 45), search)
    #expect(!found.isProven)
    #expect(try asked.age() < patience)
  }

  @Test(arguments: everySolver)
  func `a deadline ends a long search, and leaves a plan and a bound`(solver: any Solver) throws {
    let deadline = ContinuousClock.now.advanced(by: .milliseconds(300))
    let search = WholeSearch(nodeLimit: .max, stop: StopSignal(deadline: deadline))
    let puzzle = BareProgram.puzzle(size: 45)
    let found = try solver.found(puzzle, .puzzle(size: 45), search)
    #expect(deadline.duration(to: .now) < patience)
    #expect(!found.isProven)
    #expect(puzzle.violations(at: try #require(found.values)).isEmpty)
    #expect(found.value <= found.bound)
  }

  /// Asks later, from a thread of its own: what is queued waits while other tests hold up every
  /// thread of the pool.
  private func ask(_ stop: StopSignal, in seconds: Double) -> MomentOfAsking {
    let moment = MomentOfAsking()
    Thread.detachNewThread {
      Thread.sleep(forTimeInterval: seconds)
      moment.note()
      stop.ask()
    }
    return moment
  }
}

/// When somebody asked; a class because two threads share it.
private final class MomentOfAsking: Sendable {
  private let moment = Mutex<ContinuousClock.Instant?>(nil)

  func note() { moment.withLock { $0 = .now } }

  /// How long ago that was.
  func age() throws -> Duration {
    try #require(moment.withLock { $0 }).duration(to: .now)
  }
}
