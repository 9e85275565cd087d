internal import AllotModel

/// What is found while one problem is read.
///
/// A class, because every table of the problem writes into the one log.
final class FindingLog {
  /// How many findings of one file are kept; a table whose every cell is wrong
  /// is mended in one go, and its millionth finding helps nobody.
  static let mostPerFile = 1000

  /// What a log holds, to be handed to another thread.
  struct Contents: Sendable {
    fileprivate(set) var findings: [Finding] = []
    fileprivate(set) var hasErrors = false
    fileprivate var countByFile: [String: Int] = [:]
  }

  private(set) var contents = Contents()

  var findings: [Finding] { contents.findings }
  var hasErrors: Bool { contents.hasErrors }

  func error(
    _ message: @autoclosure () -> String, at place: Place?,
    maybe: @autoclosure () -> String? = nil
  ) {
    contents.hasErrors = true
    guard hasRoom(for: place) else { return }
    contents.findings.append(Finding(.error, at: place, message(), maybe: maybe()))
  }

  func warning(
    _ message: @autoclosure () -> String, at place: Place?,
    maybe: @autoclosure () -> String? = nil
  ) {
    guard hasRoom(for: place) else { return }
    contents.findings.append(Finding(.warning, at: place, message(), maybe: maybe()))
  }

  /// Takes over what another reading found and this one has not told.
  func take(from other: FindingLog) {
    contents.hasErrors = hasErrors || other.hasErrors
    contents.findings += other.findings.filter { !findings.contains($0) }
  }

  /// Takes over what was found in other files at the same time.
  ///
  /// - Precondition: nothing was found in those files before.
  func append(_ other: Contents) {
    contents.hasErrors = hasErrors || other.hasErrors
    contents.findings += other.findings
    contents.countByFile.merge(other.countByFile) { $0 + $1 }
  }

  /// Everything found, by file, line and column; says for each file what was left out.
  var sorted: [Finding] {
    let left = contents.countByFile.filter { $0.value > Self.mostPerFile }.map { file, count in
      Finding(
        hasErrors ? .error : .warning, at: nil,
        "'\(file)' has \(count) findings; the first \(Self.mostPerFile) read are shown")
    }
    return (findings + left).sorted()
  }

  private func hasRoom(for place: Place?) -> Bool {
    let count = contents.countByFile[place?.file ?? "", default: 0] + 1
    contents.countByFile[place?.file ?? ""] = count
    return count <= Self.mostPerFile
  }
}
