internal import AllotModel

/// Finds and reads the files of tables.
struct TableFiles {
  /// The folder of the document; `nil` when the command line names the files.
  let folder: String?
  let files: any FileProvider
  let log: FindingLog

  /// The sheet of a table; `nil` when it cannot be read, which the log then tells.
  func sheet(_ name: TableName, _ source: TableSource) -> Sheet? {
    sheet(called: name.rawValue, source)
  }

  /// The sheet of a table that messages call `name`.
  func sheet(called name: String, _ source: TableSource) -> Sheet? {
    switch source {
    case .unreadable: return nil
    case .inline(let rows, let place):
      return InlineTable.sheet(rows, name: name, at: place, log: log)
    case .file(let path, let place):
      guard let place else { return sheet(at: path, file: path, Place(file: path, line: 1)) }
      if let defect = Self.defect(ofPath: path) {
        log.error(defect.message, at: place, maybe: defect.maybe)
        return nil
      }
      return sheet(at: "\(folder ?? ".")/\(path)", file: path, place)
    }
  }

  private func sheet(at path: String, file: String, _ place: Place) -> Sheet? {
    do throws(ByteFile.Failure) {
      let bytes = try files.bytes(of: path, name: file, limit: Limits.tableBytes)
      return DelimitedText.sheet(bytes, file: file, log: log)
    } catch {
      log.error(error.message, at: place, maybe: error.maybe ?? neighbour(of: path))
      return nil
    }
  }

  /// The file beside `path` whose name is nearest.
  private func neighbour(of path: String) -> String? {
    let name = ProblemLocation.fileName(path)
    let folder = path.hasSuffix("/" + name) ? String(path.dropLast(name.count)) : "."
    let names = files.names(in: folder).filter { $0 != name }
    return Spelling.nearest(to: name, among: names).map { "write '\($0)'" }
  }

  /// Why a document may not name `path`: a problem is shared as a folder and must work elsewhere.
  private static func defect(ofPath path: String) -> (message: String, maybe: String)? {
    let name = ProblemLocation.fileName(path)
    if path.contains("://") {
      return (
        "'\(path)' is an address on the net; tables are files beside the document",
        "save the table beside the document and write its name"
      )
    }
    if path.contains("\\") {
      let mended = path.split(separator: "\\").joined(separator: "/")
      return ("'\(path)' has backslashes; parts of a path are divided by '/'", "write '\(mended)'")
    }
    if path.hasPrefix("/") || path.hasPrefix("~") {
      return (
        "'\(path)' is a path of one computer; paths are relative to the document",
        "put the file beside the document and write '\(name)'"
      )
    }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    if parts.dropFirst().contains("..") {
      return (
        "'\(path)' leads too far up; a path may begin with one '../' and have no other",
        "put the file beside the document and write '\(name)'"
      )
    }
    if parts.contains("") || path.utf8.contains(where: { $0 < 0x20 }) {
      return ("'\(path)' is not the name of a file", "write the name of the table's file")
    }
    return nil
  }
}
