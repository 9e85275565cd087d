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
  /// When the time is over; `nil` means never.
  package let deadline: ContinuousClock.Instant?

  package init(deadline: ContinuousClock.Instant? = nil) {
    self.deadline = deadline
    word = .allocate(capacity: 1)
    word.initialize(to: Atomic(0))
  }

  deinit {
    word.deinitialize(count: 1)
    word.deallocate()
  }

  /// Asks the work to end; may be called from any thread, also from a signal's handler.
  package func ask() { word.pointee.store(1, ordering: .relaxed) }

  /// Whether somebody asked; time alone does not count.
  package var isAsked: Bool { word.pointee.load(ordering: .relaxed) != 0 }

  /// Where the 32-bit word lies that is not 0 once somebody asked; written atomically.
  package var flagAddress: UnsafeRawPointer { UnsafeRawPointer(word) }

  /// Whether the work is to end, for either cause.
  package var isRaised: Bool {
    if isAsked { return true }
    guard let deadline else { return false }
    return ContinuousClock.now >= deadline
  }
}
