package import AllotFiles

/// Where a sharing problem is read from: a folder or document, or a table of states and formulas.
package enum SharingSource: Sendable {
  case document(String)
  case line(SharingLine)

  /// What the user wrote, as reports repeat it.
  package var path: String {
    switch self {
    case .document(let path): path
    case .line(let line): line.states
    }
  }

  /// Reads all of it.
  ///
  /// - Throws: `InvalidInput` with every finding.
  package func read() throws(InvalidInput) -> ReadSharing {
    switch self {
    case .document(let path): try SharingReader.read(path: path)
    case .line(let line): try SharingReader.read(line)
    }
  }

  /// Reads the keys alone.
  ///
  /// - Throws: `InvalidInput` with every finding.
  func readKeys() throws(InvalidInput) -> ReadKeys {
    switch self {
    case .document(let path): try SharingReader.readKeys(path: path)
    case .line(let line): try SharingReader.readKeys(line)
    }
  }
}
