internal import Synchronization

/// Tells long work to end: because somebody asked for it, or because its time is over.
///
/// It is a class because the one who asks and the one who works share it, across threads.
package final class StopSignal: Sendable {
  /// Whether somebody asked: not 0 once they did.
  ///
  /// - Ownership: made in `init`, freed in `deinit`. The word lies outside the object so that C can
  ///   look at it while a solver works; whoever hands its address on keeps the signal alive.
  private nonisolated(unsafe) let word: UnsafeMutablePointer<Atomic<Int32>>
  /// Whether work was found out of time; a signal and its shares have one.
  private let lateness: Lateness
  /// When the time is over; `nil` means never.
  package let deadline: ContinuousClock.Instant?
  /// The signal whose word this one shares, kept alive with it.
  private let origin: StopSignal?

  package init(deadline: ContinuousClock.Instant? = nil) {
    self.deadline = deadline
    origin = nil
    lateness = Lateness()
    word = .allocate(capacity: 1)
    word.initialize(to: Atomic(0))
  }

  /// A signal that is asked whenever `origin` is, and has a time of its own.
  private init(sharing origin: StopSignal, deadline: ContinuousClock.Instant?) {
    self.deadline = deadline
    self.origin = origin
    lateness = origin.lateness
    word = origin.word
  }

  deinit {
    guard origin == nil else { return }
    word.deinitialize(count: 1)
    word.deallocate()
  }

  /// Asks the work to end; may be called from any thread, also from a signal's handler.
  package func ask() { word.pointee.store(1, ordering: .relaxed) }

  /// Whether somebody asked; time alone does not count.
  package var isAsked: Bool { word.pointee.load(ordering: .relaxed) != 0 }

  /// Where the 32-bit word lies that is not 0 once somebody asked; written atomically.
  package var flagAddress: UnsafeRawPointer { UnsafeRawPointer(word) }

  /// The part of the time from a moment to the deadline that is over; 0 where time never ends.
  package func timePart(since begin: ContinuousClock.Instant) -> Double {
    guard let deadline, !isLate else { return deadline == nil ? 0 : 1 }
    return min(1, (ContinuousClock.now - begin) / (deadline - begin))
  }

  /// Whether the work is to end, for either cause; whoever looks when the time is over is remembered
  /// as out of time.
  package var isRaised: Bool { isAsked || isLate }

  /// Whether the time is over, which is remembered.
  private var isLate: Bool {
    guard let deadline, ContinuousClock.now >= deadline else { return false }
    lateness.isFound.store(true, ordering: .relaxed)
    return true
  }

  /// Remembers that this signal ended work that looks at the clock by itself: out of time, unless
  /// somebody asked.
  ///
  /// The clock is not looked at again, since such work may have ended a little early.
  package func noteEnd() {
    guard deadline != nil, !isAsked else { return }
    lateness.isFound.store(true, ordering: .relaxed)
  }

  /// Whether any work that looked at this signal, or at a share of it, was out of time.
  package var wasOutOfTime: Bool { lateness.isFound.load(ordering: .relaxed) }

  /// A signal that is raised with this one, or when some of so many equal parts of the remaining time
  /// are over.
  package func share(ofRemaining parts: Int, taking taken: Int = 1) -> StopSignal {
    guard let deadline, parts > taken else { return self }
    let now = ContinuousClock.now
    let share = max(.zero, deadline - now) * taken / parts
    return StopSignal(sharing: self, deadline: now + share)
  }
}

/// What a signal and its shares remember together.
private final class Lateness: Sendable {
  let isFound = Atomic(false)
}
