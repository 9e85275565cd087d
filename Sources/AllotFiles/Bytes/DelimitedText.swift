internal import AllotModel

/// Comma-, semicolon- or tab-separated text, read into a sheet.
struct DelimitedText {
  let file: String
  let bytes: [UInt8]
  let log: FindingLog

  /// The sheet that `bytes` hold; `nil` when there is none to read, which the log then tells.
  static func sheet(_ bytes: [UInt8], file: String, log: FindingLog) -> Sheet? {
    DelimitedText(file: file, bytes: bytes, log: log).sheet()
  }

  private func sheet() -> Sheet? {
    if let defect = Encoding.defect(of: bytes) {
      let place = defect.offset.map(place) ?? Place(file: file, line: 1)
      log.error(defect.message, at: place, maybe: defect.maybe)
      return nil
    }
    guard let start = firstRecord() else {
      log.error(
        "the table is empty", at: Place(file: file, line: 1),
        maybe: "begin with a header row that names the columns")
      return nil
    }
    return bytes.withUnsafeBufferPointer { buffer in
      let separator = Self.separator(ofHeaderAt: start.offset, in: buffer)
      var scanner = RecordScanner(
        buffer, separator: separator, position: start.offset, line: start.line)
      return sheet(from: &scanner)
    }
  }

  private func sheet(from scanner: inout RecordScanner) -> Sheet? {
    guard let header = header(&scanner) else { return nil }
    scanner.removeFields(from: 0)
    let tags = hashtags(&scanner)
    var rows: [Sheet.Row] = []
    var short = ShortRows(header: header.names)
    scanRows(&scanner, width: header.names.count, into: &rows, &short)
    if scanner.isOverfull { tellOverfull() }
    report(scanner.defects, separator: scanner.separator)
    short.tell(log, file: file, separator: scanner.separator)
    return Sheet(
      file: file, header: header.names, headerPlaces: header.places, tags: tags, bytes: bytes,
      rows: rows, fields: scanner.fields, comments: comments)
  }

  /// The lines above the header that have words.
  private var comments: [String] {
    guard let start = firstRecord(), start.line > 1 else { return [] }
    return bytes[Encoding.markLength(bytes)..<start.offset].split { $0 == 0x0A || $0 == 0x0D }
      .map { Blanks.trimmed(String(decoding: $0, as: UTF8.self)) }.filter { $0.hasPrefix("#") }
  }

  /// Reads the names of the columns; `nil` when they are none, which the log then tells.
  private func header(_ scanner: inout RecordScanner) -> (names: [String], places: [Place])? {
    let line = scanner.line
    let start = scanner.position
    _ = scanner.scanRecord()
    let fields = scanner.fields
    guard !scanner.isOverfull else {
      tellOverfull()
      return nil
    }
    guard fields.count <= Limits.columns else {
      log.error(
        "the header has \(fields.count) columns; the most that is read is \(Limits.columns)",
        at: Place(file: file, line: line))
      return nil
    }
    let names = fields.map(text)
    let places = fields.map { field in
      LinePosition(
        of: Int(field.start) - (field.isQuoted ? 1 : 0), from: start, line: line,
        in: bytes
      ).place(in: file)
    }
    guard !isSeparatorHint(names) else {
      log.error(
        "the first line is a hint for one spreadsheet program, not a header", at: places[0],
        maybe: "remove the line; the separator is found from the header")
      return nil
    }
    return (names, places)
  }

  /// Reads every record that has text; reports those that are longer than the header.
  private func scanRows(
    _ scanner: inout RecordScanner, width: Int, into rows: inout [Sheet.Row],
    _ short: inout ShortRows
  ) {
    let enough = short.enough
    while !scanner.isAtEnd {
      let (start, line, first) = (scanner.position, scanner.line, scanner.fields.count)
      guard scanner.scanRecord() else {
        scanner.removeFields(from: first)
        continue
      }
      guard rows.count < Limits.rows else {
        log.error(
          "the table has more than \(Limits.rows) rows, the most that is read",
          at: Place(file: file, line: line))
        return
      }
      let row = Sheet.Row(
        start: UInt32(start), line: UInt32(line), firstField: UInt32(first))
      rows.append(row)
      let cells = scanner.fields.count - first
      if cells < enough, !scanner.isBroken {
        short.add(row, cells: cells)
      } else if cells > width {
        reportLongRow(row, fields: scanner.fields[first...], width: width, scanner.separator)
        scanner.removeFields(from: first + width)
      }
    }
  }

  /// The tags of a row of HXL hashtags, when one follows the header.
  private func hashtags(_ scanner: inout RecordScanner) -> [String] {
    var ahead = scanner
    while !ahead.isAtEnd, !ahead.scanRecord() { ahead.removeFields(from: 0) }
    let tags = ahead.fields.map(text)
    guard tags.contains(where: { !$0.isEmpty }),
      tags.allSatisfy({ $0.isEmpty || $0.first == "#" })
    else { return [] }
    ahead.removeFields(from: 0)
    scanner = ahead
    return tags
  }
}

extension DelimitedText {
  /// Where the header begins: behind the byte-order mark, blank lines and comments.
  private func firstRecord() -> (offset: Int, line: Int)? {
    var (position, line) = (Encoding.markLength(bytes), 1)
    while position < bytes.count {
      let end = bytes[position...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      let text = bytes[position..<end].first { $0 != 0x20 && $0 != 0x09 }
      let isBlank = bytes[position..<end].allSatisfy { Self.isBlankOrSeparator($0) }
      if let text, text != UInt8(ascii: "#"), !isBlank { return (position, line) }
      position = end
      if position + 1 < bytes.count, bytes[position] == 0x0D, bytes[position + 1] == 0x0A {
        position += 1
      }
      position += 1
      line += 1
    }
    return nil
  }

  /// The most frequent separator of the header row outside quotes; a comma when there is none.
  private static func separator(
    ofHeaderAt start: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> UInt8 {
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    var counts = [0, 0, 0]
    var isQuoted = false
    for byte in bytes[start...] {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A || byte == 0x0D { break }
      if let candidate = candidates.firstIndex(of: byte) { counts[candidate] += 1 }
    }
    let best = counts.indices.max {
      counts[$0] < counts[$1] || (counts[$0] == counts[$1] && $0 > $1)
    }
    return candidates[best ?? 0]
  }

  private static func isBlankOrSeparator(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";")
  }

  private func isSeparatorHint(_ header: [String]) -> Bool {
    let joined = header.joined().lowercased()
    return joined == "sep=" || (header.count == 1 && joined.hasPrefix("sep="))
  }

  func text(_ field: Field) -> String {
    let text = String(decoding: bytes[field.range], as: UTF8.self)
    return field.isEscaped ? text.replacingDoubledQuotes : text
  }

  func place(_ offset: Int) -> Place {
    LinePosition(of: offset, from: Encoding.markLength(bytes), line: 1, in: bytes).place(in: file)
  }
}
