@testable internal import AllotFiles

/// Files that lie nowhere, by their paths.
struct Memory: FileProvider {
  var texts: [String: [UInt8]]

  func bytes(of path: String, name: String, limit: Int) throws(ByteFile.Failure) -> [UInt8] {
    guard let bytes = texts[path] else {
      throw ByteFile.Failure("'\(name)' cannot be read: no such file")
    }
    return bytes
  }

  func names(in folder: String) -> [String] {
    texts.keys.map { String($0.dropFirst(folder.count)) }.sorted()
  }
}
