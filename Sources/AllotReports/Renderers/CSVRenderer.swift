internal import AllotModel

/// Prints the allocations as one table: RFC 4180, but for its line ends, which are plain.
struct CSVRenderer {
  func write(_ report: MatchReport, to stream: inout some TextOutputStream) {
    stream.write("offer,need,from,to,resource,meets,quantity,start,end\n")
    for allocation in report.plan.allocations {
      var line = ""
      for id in [
        allocation.offer.text, allocation.need.text, allocation.from.text, allocation.to.text,
        allocation.resource.text, allocation.meets.text,
      ] {
        CSVText.append(id, to: &line)
        line += ","
      }
      line += ExactNumber.text(allocation.quantity)
      line += ",\(allocation.days?.lowerBound.description ?? "")"
      line += ",\(allocation.days?.upperBound.description ?? "")\n"
      stream.write(line)
    }
  }
}

/// Cells of a CSV file.
enum CSVText {
  /// Appends a cell, between quotes where a reader would otherwise split or trim it.
  static func append(_ cell: String, to line: inout String) {
    let needsQuotes =
      cell.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
      || cell.utf8.first == 0x20 || cell.utf8.last == 0x20 || cell.utf8.first == 0x23
    guard needsQuotes else {
      line += cell
      return
    }
    line += "\""
    for character in cell.unicodeScalars {
      if character == "\"" { line += "\"" }
      line.unicodeScalars.append(character)
    }
    line += "\""
  }
}
