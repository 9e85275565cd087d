/// Text that grows at its end, kept as the bytes that will be printed.
package struct ByteText: TextOutputStream {
  /// Well-formed UTF-8.
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  /// - Precondition: a sign of ASCII.
  mutating func write(_ sign: Unicode.Scalar) {
    bytes.append(UInt8(truncatingIfNeeded: sign.value))
  }

  /// Writes bytes that are whole characters of UTF-8.
  mutating func write(_ text: Slice<UnsafeBufferPointer<UInt8>>) {
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text))
  }

  mutating func writeBlanks(_ count: Int) {
    for _ in 0..<count { bytes.append(UInt8(ascii: " ")) }
  }

  package var text: String { String(decoding: bytes, as: UTF8.self) }
}
