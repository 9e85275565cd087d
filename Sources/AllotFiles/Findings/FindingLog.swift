internal import AllotModel

/// What is found while one problem is read.
///
/// A class, because every table of the problem writes into the one log.
final class FindingLog {
  /// How many findings of one file are kept; a table whose every cell is wrong
  /// is mended in one go, and its millionth finding helps nobody.
  static let mostPerFile = 1000

  private(set) var findings: [Finding] = []
  private(set) var hasErrors = false
  private var countByFile: [String: Int] = [:]

  func error(
    _ message: @autoclosure () -> String, at place: Place?,
    maybe: @autoclosure () -> String? = nil
  ) {
    hasErrors = true
    guard hasRoom(for: place) else { return }
    findings.append(Finding(.error, at: place, message(), maybe: maybe()))
  }

  func warning(
    _ message: @autoclosure () -> String, at place: Place?,
    maybe: @autoclosure () -> String? = nil
  ) {
    guard hasRoom(for: place) else { return }
    findings.append(Finding(.warning, at: place, message(), maybe: maybe()))
  }

  /// Takes over what another reading found and this one has not told.
  func take(from other: FindingLog) {
    hasErrors = hasErrors || other.hasErrors
    findings += other.findings.filter { !findings.contains($0) }
  }

  /// Everything found, by file, line and column; says for each file what was left out.
  var sorted: [Finding] {
    let left = countByFile.filter { $0.value > Self.mostPerFile }.map { file, count in
      Finding(
        hasErrors ? .error : .warning, at: nil,
        "'\(file)' has \(count) findings; the first \(Self.mostPerFile) read are shown")
    }
    return (findings + left).sorted()
  }

  private func hasRoom(for place: Place?) -> Bool {
    let count = countByFile[place?.file ?? "", default: 0] + 1
    countByFile[place?.file ?? ""] = count
    return count <= Self.mostPerFile
  }
}
