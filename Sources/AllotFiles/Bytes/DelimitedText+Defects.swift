internal import AllotModel

extension DelimitedText {
  /// Tells of a row that has more cells than the header.
  func reportLongRow(
    _ row: Sheet.Row, fields: ArraySlice<Field>, width: Int, _ separator: UInt8
  ) {
    let extra = fields.dropFirst(width)
    guard let first = extra.first(where: { !$0.isEmpty }) else { return }
    let place = LinePosition(
      of: Int(first.start) - (first.isQuoted ? 1 : 0), from: Int(row.start), line: Int(row.line),
      in: bytes
    ).place(in: file)
    log.error(
      "the row has \(fields.count) cells, the header has \(width)", at: place,
      maybe: Self.mend(
        ofLongRow: fields.prefix(Limits.columns).map(text), surplus: fields.count - width,
        separator: separator))
  }

  private static func mend(
    ofLongRow cells: [String], surplus: Int, separator: UInt8
  ) -> String {
    if separator == UInt8(ascii: ","), let number = CutNumber.first(in: cells, surplus: surplus),
      let mend = NumberMend.grouped(number)
    {
      return "if '\(number)' is one number, \(mend)"
    }
    let name =
      separator == UInt8(ascii: "\t") ? "a tab" : "'\(Character(Unicode.Scalar(separator)))'"
    return "put a text that holds \(name) in double quotes"
  }

  /// Tells of the rules of the format that were broken.
  func report(_ defects: [RecordScanner.Defect], separator: UInt8) {
    for defect in defects {
      let (start, line) = defect.record
      let place = LinePosition(of: defect.offset, from: start, line: line, in: bytes).place(
        in: file)
      switch defect.kind {
      case .openQuote:
        log.error(
          "a quote is opened here and never closed", at: place,
          maybe: "close the quote, or remove it")
      case .textAfterQuote:
        log.error(
          "text follows the closing quote of a cell", at: place,
          maybe: "write a quote within quotes twice")
      case .quoteInsideCell:
        log.error(
          "a quote stands inside a cell that does not begin with one", at: place,
          maybe: "put the whole cell in quotes, and write the quote within it twice")
      case .longCell:
        log.error(
          "a cell has more than \(Field.mostBytes) bytes, the most that is read",
          at: place, maybe: "look for a quote that is never closed")
      }
    }
  }

  /// Tells of a table that is too large to be kept.
  func tellOverfull() {
    log.error(
      "the table has more than \(Limits.cells) cells, the most that is read",
      at: Place(file: file, line: 1),
      maybe: "leave out rows or columns that the problem does not need")
  }
}
