@preconcurrency internal import Glibc

/// Where a report goes: standard output, or a file that is written whole or not at all.
enum Output {
  /// The file could not be written; the message says which and why.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  static func write(_ text: String, to path: String?) throws(Failure) {
    try write(Array(text.utf8), to: path)
  }

  /// Writes files into a folder that is made for them; one that is there is left alone.
  static func write(
    _ files: [(name: String, text: String)], toNewFolder folder: String
  ) throws(Failure) {
    guard mkdir(folder, 0o777) == 0 else { throw failure(folder) }
    for file in files { try write(file.text, to: "\(folder)/\(file.name)") }
  }

  static func write(_ bytes: [UInt8], to path: String?) throws(Failure) {
    guard let path else { return try write(bytes, descriptor: STDOUT_FILENO, name: "output") }
    if isDevice(path) { return try pour(bytes, into: path) }
    let temporary = "\(path).\(getpid()).tmp"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure(path) }
    do throws(Failure) {
      try write(bytes, descriptor: descriptor, name: path)
      guard fsync(descriptor) == 0, close(descriptor) == 0, rename(temporary, path) == 0 else {
        throw failure(path)
      }
    } catch {
      unlink(temporary)
      throw error
    }
  }

  /// Whether a path leads to a device or a pipe, as `/dev/null`, which no file may replace.
  private static func isDevice(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    return ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
  }

  private static func pour(_ bytes: [UInt8], into path: String) throws(Failure) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    try write(bytes, descriptor: descriptor, name: path)
  }

  private static func write(
    _ bytes: [UInt8], descriptor: Int32, name: String
  ) throws(Failure) {
    let isWritten = bytes.withUnsafeBytes { bytes in
      var rest = bytes
      while let start = rest.baseAddress, !rest.isEmpty {
        let count = Glibc.write(descriptor, start, rest.count)
        if count < 0, errno == EINTR { continue }
        if count <= 0 { return false }
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
      }
      return true
    }
    if !isWritten { throw failure(name) }
  }

  private static func failure(_ path: String) -> Failure {
    Failure(description: "\(path): cannot be written: \(String(cString: strerror(errno)))")
  }
}

/// Prints to standard error.
func complain(_ text: String) {
  fputs(text + "\n", stderr)
}
