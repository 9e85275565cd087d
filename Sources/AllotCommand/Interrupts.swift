@preconcurrency internal import Glibc
internal import LinearPrograms

/// Turns Ctrl-C into a stop signal: the first asks for the best plan found, the second ends.
enum Interrupts {
  private nonisolated(unsafe) static var signal: StopSignal?

  /// - Precondition: called once, before any long work.
  static func raise(_ stop: StopSignal) {
    signal = stop
    Glibc.signal(SIGINT) { _ in Interrupts.arrive(SIGINT) }
    Glibc.signal(SIGTERM) { _ in Interrupts.arrive(SIGTERM) }
  }

  private static func arrive(_ number: Int32) {
    signal?.ask()
    Glibc.signal(number, SIG_DFL)
  }
}
