import Synchronization

/// Tells long work to end: because somebody asked for it, or because its time is over.
///
/// It is a class because the one who asks and the one who works share it, across threads.
package final class StopSignal: Sendable {
  private let wasAsked = Atomic<Bool>(false)
  /// When the time is over; `nil` means never.
  package let deadline: ContinuousClock.Instant?

  package init(deadline: ContinuousClock.Instant? = nil) { self.deadline = deadline }

  /// Asks the work to end; may be called from any thread, also from a signal's handler.
  package func ask() { wasAsked.store(true, ordering: .relaxed) }

  /// Whether somebody asked; time alone does not count.
  package var isAsked: Bool { wasAsked.load(ordering: .relaxed) }

  /// Whether the work is to end, for either cause.
  package var isRaised: Bool {
    if isAsked { return true }
    guard let deadline else { return false }
    return ContinuousClock.now >= deadline
  }
}
