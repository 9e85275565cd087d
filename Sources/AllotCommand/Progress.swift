@preconcurrency internal import Glibc
internal import Synchronization

/// One line on a terminal that says where long work stands; short work shows none.
final class Progress: Sendable {
  // A class, because the work, the clock that redraws the line and the command share it.

  /// How long work may take before anybody wonders.
  private static let patience = Duration.seconds(1)
  private static let beat = Duration.milliseconds(250)

  private struct Line {
    var text = "reading"
    var isDrawn = false
    var isOver = false
  }

  private let begin = ContinuousClock.now
  private let line = Mutex(Line())
  /// What Ctrl-C does.
  private let hint: String

  private init(hint: String) { self.hint = hint }

  /// Does some work, and shows how it goes when standard error is a terminal.
  static func shown<Result>(
    unless isQuiet: Bool, hint: String = "prints the best plan so far",
    during work: (Progress) throws -> Result
  ) rethrows -> Result {
    let progress = Progress(hint: hint)
    if !isQuiet, isatty(STDERR_FILENO) == 1 { progress.keepDrawing() }
    defer { progress.end() }
    return try work(progress)
  }

  /// Remembers where the work stands.
  func note(_ text: String) { line.withLock { $0.text = text } }

  /// Prints to standard error, above the line.
  func tell(_ text: String) {
    line.withLock { line in
      clear(&line)
      complain(text)
    }
  }

  private func keepDrawing() {
    Task.detached { [self] in
      repeat { try? await Task.sleep(for: Self.beat) } while draw()
    }
  }

  /// Draws the line, and answers whether it is to be drawn again.
  private func draw() -> Bool {
    let time = ContinuousClock.now - begin
    return line.withLock { line in
      if line.isOver { return false }
      guard time > Self.patience else { return true }
      line.isDrawn = true
      let seconds = time.components.seconds
      fputs(
        "\r\u{1B}[K\(seconds) s  \(line.text)  (Ctrl-C \(hint))", stderr)
      return true
    }
  }

  private func end() {
    line.withLock { line in
      line.isOver = true
      clear(&line)
    }
  }

  private func clear(_ line: inout Line) {
    if line.isDrawn { fputs("\r\u{1B}[K", stderr) }
    line.isDrawn = false
  }
}
