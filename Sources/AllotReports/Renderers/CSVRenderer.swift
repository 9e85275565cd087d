internal import AllotModel

/// Prints the allocations as one table: RFC 4180, but for its line ends, which are plain.
struct CSVRenderer {
  func write(_ report: MatchReport, to stream: inout ByteText) {
    stream.write("offer,need,from,to,resource,meets,quantity,start,end\n")
    for allocation in report.plan.allocations {
      for id in [
        allocation.offer.text, allocation.need.text, allocation.from.text, allocation.to.text,
        allocation.resource.text, allocation.meets.text,
      ] {
        CSVText.append(id, to: &stream)
        stream.write(",")
      }
      stream.write(ExactNumber.text(allocation.quantity))
      stream.write(",")
      stream.write(allocation.days?.lowerBound.description ?? "")
      stream.write(",")
      stream.write(allocation.days?.upperBound.description ?? "")
      stream.write("\n")
    }
  }
}

/// Cells of a CSV file.
enum CSVText {
  /// Appends a cell, between quotes where a reader would otherwise split or trim it.
  static func append(_ cell: String, to line: inout some TextOutputStream) {
    let needsQuotes =
      cell.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
      || cell.utf8.first == 0x20 || cell.utf8.last == 0x20 || cell.utf8.first == 0x23
    guard needsQuotes else {
      line.write(cell)
      return
    }
    line.write("\"")
    for character in cell.unicodeScalars {
      line.write(character == "\"" ? "\"\"" : String(character))
    }
    line.write("\"")
  }
}
