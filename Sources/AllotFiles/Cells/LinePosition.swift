internal import AllotModel

/// A line and a character of it, both counted from 1.
struct LinePosition {
  let line: Int
  let column: Int

  /// Where the byte at `offset` stands, counted on from a line that begins at `start`.
  init(of offset: Int, from start: Int, line: Int, in bytes: [UInt8]) {
    var (line, lineStart) = (line, start)
    var position = start
    while position < min(offset, bytes.count) {
      let isLoneReturn =
        bytes[position] == 0x0D && (position + 1 >= bytes.count || bytes[position + 1] != 0x0A)
      if bytes[position] == 0x0A || isLoneReturn {
        line += 1
        lineStart = position + 1
      }
      position += 1
    }
    let characters = String(decoding: bytes[lineStart..<max(lineStart, position)], as: UTF8.self)
    self.line = line
    column = characters.unicodeScalars.count + 1
  }

  func place(in file: String) -> Place { Place(file: file, line: line, column: column) }
}
