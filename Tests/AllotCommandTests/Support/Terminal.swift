import Foundation
import Testing

/// A terminal that a program writes to and a test reads from.
struct Terminal {
  let ofProgram: FileHandle
  private let ofReader: FileHandle

  init() throws {
    let reader = posix_openpt(O_RDWR | O_NOCTTY)
    try #require(reader >= 0 && grantpt(reader) == 0 && unlockpt(reader) == 0)
    let name = try #require(ptsname(reader))
    let program = open(name, O_RDWR | O_NOCTTY)
    try #require(program >= 0)
    ofReader = FileHandle(fileDescriptor: reader, closeOnDealloc: true)
    ofProgram = FileHandle(fileDescriptor: program, closeOnDealloc: false)
  }

  /// All that is written until the last program that writes has ended.
  ///
  /// - Parameter act: called once, as soon as something is said about searching.
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
