import Foundation
import Testing

/// A terminal that a program writes to and a test reads from.
struct Terminal {
  let ofProgram: FileHandle
  private let ofReader: FileHandle

  /// Linux's requests to unlock the programs' end of a terminal, and for its number.
  ///
  /// - Source: ioctl_tty(2); Swift does not import the macros, nor `posix_openpt`.
  private static let unlock: UInt = 0x4004_5431
  private static let number: UInt = 0x8004_5430

  init() throws {
    let reader = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    try #require(reader >= 0)
    var (isLocked, number): (Int32, Int32) = (0, 0)
    try #require(ioctl(reader, Self.unlock, &isLocked) == 0)
    try #require(ioctl(reader, Self.number, &number) == 0)
    let program = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    try #require(program >= 0)
    ofReader = FileHandle(fileDescriptor: reader, closeOnDealloc: true)
    ofProgram = FileHandle(fileDescriptor: program, closeOnDealloc: true)
  }

  /// All that is written until the last program that writes has ended; `act` is called once, as
  /// soon as something is said about searching.
  func text(onceSearching act: @escaping @Sendable () -> Void) async -> String {
    let reader = ofReader
    return await withCheckedContinuation { done in
      // A thread of its own, because reading blocks.
      Thread.detachNewThread {
        done.resume(returning: Terminal.read(reader.fileDescriptor, onceSearching: act))
      }
    }
  }

  private static func read(_ descriptor: Int32, onceSearching act: () -> Void) -> String {
    var (bytes, hasActed) = ([UInt8](), false)
    var chunk = [UInt8](repeating: 0, count: 4096)
    while case let count = Foundation.read(descriptor, &chunk, chunk.count), count > 0 {
      bytes += chunk[..<count]
      if !hasActed, String(decoding: bytes, as: UTF8.self).contains("searching") {
        hasActed = true
        act()
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
