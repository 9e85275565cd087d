internal import AllotModel

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The bytes of one file, read whole and within a limit.
struct ByteFile {
  /// Why a file could not be read.
  struct Failure: Error {
    let message: String
    let maybe: String?

    init(_ message: String, maybe: String? = nil) {
      self.message = message
      self.maybe = maybe
    }
  }

  /// What stands at a path.
  enum Kind {
    case file
    case folder
    case other
  }

  let bytes: [UInt8]

  /// Reads the file at `path`.
  ///
  /// - Parameters:
  ///   - path: Where it lies.
  ///   - name: What messages call it.
  ///   - limit: The most bytes that it may have.
  /// - Throws: why it cannot be read.
  init(path: String, name: String, limit: Int) throws(Failure) {
    guard !path.utf8.contains(0) else { throw Failure("'\(name)' is not the name of a file") }
    // A pipe without a writer would hold `open` for ever, so the kind is looked at first.
    switch Self.kind(of: path) {
    case .file: break
    case .folder: throw Failure("'\(name)' is a folder; a file is needed")
    case .other: throw Failure("'\(name)' is no ordinary file; pipes and devices are not read")
    case nil: throw Failure("'\(name)' cannot be read: \(Self.reason(errno))")
    }
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Failure("'\(name)' cannot be read: \(Self.reason(errno))")
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw Failure("'\(name)' is no ordinary file; pipes and devices are not read")
    }
    let size = Int(status.st_size)
    guard size <= limit else {
      throw Failure(
        "'\(name)' has \(size) bytes; the most that is read is \(limit)",
        maybe: "leave out rows or columns that the problem does not need")
    }
    guard let bytes = Self.read(descriptor, size: size) else {
      throw Failure("'\(name)' cannot be read: \(Self.reason(errno))")
    }
    self.bytes = bytes
  }

  /// What stands at `path`; `nil` when nothing can be seen there.
  static func kind(of path: String) -> Kind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// The path without links and dots; `nil` when nothing is there.
  static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// At most `size` bytes: a file that grows while it is read is cut where it stood.
  private static func read(_ descriptor: CInt, size: Int) -> [UInt8]? {
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size, let start = buffer.baseAddress {
        #if canImport(Glibc)
          let got = Glibc.read(descriptor, start + count, size - count)
        #elseif canImport(Musl)
          let got = Musl.read(descriptor, start + count, size - count)
        #else
          let got = Darwin.read(descriptor, start + count, size - count)
        #endif
        if got < 0, errno == EINTR { continue }
        if got < 0 { failed = true }
        if got <= 0 { break }
        count += got
      }
    }
    return failed ? nil : bytes
  }

  private static func reason(_ code: CInt) -> String {
    switch code {
    case ENOENT: "no such file"
    case EACCES, EPERM: "no permission"
    case ENOTDIR: "part of its path is no folder"
    case ENAMETOOLONG: "its name is too long"
    case ELOOP: "its links lead in a circle"
    default: "system error \(code)"
    }
  }
}
