/// Where the bytes of files come from: the disk, or a test.
protocol FileProvider {
  /// The bytes of the file at `path`, which messages call `name`.
  func bytes(of path: String, name: String, limit: Int) throws(ByteFile.Failure) -> [UInt8]

  /// The names of what lies in a folder, sorted.
  func names(in folder: String) -> [String]
}

/// The files of this computer.
struct Disk: FileProvider {
  func bytes(of path: String, name: String, limit: Int) throws(ByteFile.Failure) -> [UInt8] {
    try ByteFile(path: path, name: name, limit: limit).bytes
  }

  func names(in folder: String) -> [String] { FolderListing.names(of: folder) }
}
