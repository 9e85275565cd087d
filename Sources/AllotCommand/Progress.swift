@preconcurrency internal import Glibc

/// One line on a terminal that says where long work stands, shown only when it takes a while.
final class Progress {
  // A class, because the work and the command that cleans up share the line.
  private let isShown: Bool
  private let begin = ContinuousClock.now
  private var last = ContinuousClock.now
  private var hasLine = false

  init(isQuiet: Bool) { isShown = !isQuiet && isatty(STDERR_FILENO) == 1 }

  func show(_ text: String) {
    guard isShown else { return }
    let now = ContinuousClock.now
    guard now - begin > .seconds(1), now - last > .milliseconds(100) else { return }
    last = now
    hasLine = true
    let seconds = (now - begin).components.seconds
    fputs("\r\u{1B}[K\(seconds) s  \(text)  (Ctrl-C prints the best plan so far)", stderr)
  }

  func clear() {
    if hasLine { fputs("\r\u{1B}[K", stderr) }
    hasLine = false
  }
}
