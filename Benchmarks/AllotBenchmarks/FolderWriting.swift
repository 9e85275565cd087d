@preconcurrency internal import Glibc

/// A file or folder could not be written.
struct WritingFailure: Error, CustomStringConvertible {
  let description: String

  init(_ path: String) {
    description = "\(path): cannot be written: \(String(cString: strerror(errno)))"
  }
}

extension ProblemText {
  /// Writes the folder, named like the problem, into another.
  ///
  /// - Throws: `WritingFailure`.
  func write(into parent: String) throws(WritingFailure) {
    let folder = "\(parent)/\(name)"
    for path in [parent, folder] where mkdir(path, 0o777) != 0 && errno != EEXIST {
      throw WritingFailure(path)
    }
    for (name, text) in files { try writeFile("\(folder)/\(name)", text) }
  }
}

/// Writes a text into a file.
///
/// - Throws: `WritingFailure`.
func writeFile(_ path: String, _ text: String) throws(WritingFailure) {
  guard let file = fopen(path, "w") else { throw WritingFailure(path) }
  let isWritten = fputs(text, file) >= 0
  guard fclose(file) == 0, isWritten else { throw WritingFailure(path) }
}
