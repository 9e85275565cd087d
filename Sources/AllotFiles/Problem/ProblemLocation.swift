internal import AllotModel

/// Where the document of a problem lies.
struct ProblemLocation {
  /// The folder of the document, to which the paths in it are relative.
  let folder: String
  /// The document's own name.
  let documentName: String
  /// What the problem is called when its document does not say.
  let title: String

  /// Finds the document at `path`; `nil` when there is none, which the log then tells.
  init?(path: String, log: FindingLog) {
    switch ByteFile.kind(of: path) {
    case .folder:
      folder = path
      documentName = "problem.yaml"
      title = Self.fileName(ByteFile.realPath(path) ?? path)
      guard Self.hasDocument(path, log) else { return nil }
    case .file:
      let name = Self.fileName(path)
      guard [".yaml", ".yml", ".json"].contains(where: name.lowercased().hasSuffix) else {
        log.error(
          "'\(path)' is no problem; a problem is a folder with a problem.yaml, or a .yaml or "
            + ".json file", at: Place(file: name, line: 1),
          maybe: name.lowercased().hasSuffix(".csv")
            ? "name tables with --needs and --offers" : nil)
        return nil
      }
      folder = path.hasSuffix("/" + name) ? String(path.dropLast(name.count)) : "."
      documentName = name
      title = String(name[..<(name.lastIndex(of: ".") ?? name.endIndex)])
    case .other, nil:
      Self.tellUnreadable(path, log)
      return nil
    }
  }

  /// A document of a folder that is known to have it.
  init(folder: String, documentName: String, title: String) {
    self.folder = folder
    self.documentName = documentName
    self.title = title
  }

  /// The bytes of the document; `nil` when it cannot be read, which the log then tells.
  func documentBytes(_ files: any FileProvider, _ log: FindingLog) -> [UInt8]? {
    do throws(ByteFile.Failure) {
      return try files.bytes(
        of: "\(folder)/\(documentName)", name: documentName, limit: Limits.documentBytes)
    } catch {
      log.error(error.message, at: Place(file: documentName, line: 1), maybe: error.maybe)
      return nil
    }
  }

  /// The last part of a path.
  static func fileName(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  private static func tellUnreadable(_ path: String, _ log: FindingLog) {
    let place = Place(file: fileName(path), line: 1)
    do throws(ByteFile.Failure) {
      _ = try ByteFile(path: path, name: path, limit: 0)
    } catch {
      log.error(error.message, at: place, maybe: error.maybe)
    }
  }

  private static func hasDocument(_ folder: String, _ log: FindingLog) -> Bool {
    if ByteFile.kind(of: "\(folder)/problem.yaml") != nil { return true }
    let names = FolderListing.names(of: folder)
    let other = names.first { ["problem.yml", "problem.json"].contains($0.lowercased()) }
    let documents = names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
    let near = other ?? (documents.count == 1 ? documents.first : nil)
    let hasTables = names.contains("needs.csv") && names.contains("offers.csv")
    let tables = "name the tables, with --needs \(folder)/needs.csv --offers \(folder)/offers.csv"
    log.error(
      "the folder '\(folder)' has no problem.yaml", at: Place(file: "problem.yaml", line: 1),
      maybe: near.map { "name the document itself, '\(folder)/\($0)'" }
        ?? (hasTables ? tables : nil))
    return false
  }
}
