/// Prints a page for a terminal of 100 columns.
struct TextRenderer {
  /// Unit: characters.
  static let width = 100

  func write(_ page: Page, to stream: inout ByteText) {
    let title = LineWrap.lines(SafeText.line(page.title), width: Self.width)
    for line in title { stream.write(line + "\n") }
    let longest = title.map(\.count).max() ?? 0
    stream.write(String(repeating: "=", count: longest) + "\n")
    for paragraph in page.summary { write(paragraph, indent: 0, hanging: 0, to: &stream) }
    for section in page.sections {
      stream.write("\n" + SafeText.line(section.heading).uppercased() + "\n")
      for block in section.blocks { write(block, to: &stream) }
    }
  }

  private func write(_ block: PageSection.Block, to stream: inout ByteText) {
    switch block {
    case .paragraph(let text): write(text, indent: 0, hanging: 0, to: &stream)
    case .list(let items):
      for item in items { write("- " + item, indent: 0, hanging: 2, to: &stream) }
    case .entries(let entries):
      for entry in entries {
        write(entry.subject, indent: 0, hanging: 4, to: &stream)
        for line in entry.lines { write(line, indent: 2, hanging: 4, to: &stream) }
      }
    case .table(let table): TextTable(table, width: Self.width).write(to: &stream)
    }
  }

  private func write(_ text: String, indent: Int, hanging: Int, to stream: inout ByteText) {
    let width = Self.width - max(indent, hanging)
    var text = text
    let isWritten = text.withUTF8 { bytes in
      guard SafeText.isPlain(bytes) else { return false }
      if bytes.count <= width {
        stream.writeBlanks(indent)
        stream.write(bytes[...])
        stream.write("\n" as Unicode.Scalar)
        return true
      }
      guard LineWrap.hasSingleBlanks(bytes) else { return false }
      LineWrap.write(
        plain: bytes, width: width, firstMargin: indent, margin: hanging, to: &stream)
      return true
    }
    if isWritten { return }
    for (position, line) in LineWrap.lines(SafeText.line(text), width: width).enumerated() {
      stream.writeBlanks(position == 0 ? indent : hanging)
      stream.write(line)
      stream.write("\n")
    }
  }
}
