internal import AllotModel

/// The table of substitutes: which resource may stand in for which, and at what rate.
enum SubstitutesTable {
  enum Column: String, TableColumn {
    case need
    case by
    case rate
    case limit

    static let table = "substitutes"
    static let required = [Column.need, .by, .rate]
    static let otherNames: [String: Column] = [
      "resource": .need, "for": .need, "substitute": .by, "with": .by, "factor": .rate,
      "ratio": .rate, "max": .limit, "maximum": .limit,
    ]
  }

  private struct Key: Hashable {
    let need: Resource.ID
    let by: Resource.ID
  }

  static func read(_ sheet: Sheet, _ context: ReadingContext, log: FindingLog) -> [Substitute] {
    guard let table = Table<Column>(sheet, log: log) else { return [] }
    var substitutes: [Substitute] = []
    var lineByKey: [Key: Int] = [:]
    for var row in table.rows {
      guard let substitute = substitute(&row, context) else { continue }
      let key = Key(need: substitute.need, by: substitute.by)
      if let earlier = lineByKey[key] {
        row.reject(
          nil,
          "'\(key.by)' stands in for '\(key.need)' twice, first in line \(earlier)",
          maybe: "remove one of the lines")
      } else {
        lineByKey[key] = row.place.line
        substitutes.append(substitute)
      }
    }
    return substitutes
  }

  private static func substitute(_ row: inout TableRow<Column>, _ context: ReadingContext)
    -> Substitute?
  {
    let (need, by) = (row.resource(.need, context), row.resource(.by, context))
    let rate = rate(of: &row)
    let limit = row.amount(.limit)
    if let need, need.id == by?.id {
      row.reject(.by, "'\(need.id)' stands in for itself", maybe: "remove the line")
    }
    guard row.isSound, let need, let by, let rate else { return nil }
    return Substitute(need: need.id, by: by.id, rate: rate, limit: limit, place: row.place)
  }

  private static func rate(of row: inout TableRow<Column>) -> Double? {
    guard
      row.requiredText(.rate, maybe: "write how many units of 'need' one unit of 'by' meets")
        != nil, let rate = row.rate(.rate)
    else { return nil }
    guard rate > 0 else {
      row.reject(
        .rate, "'rate' is \(row.text(.rate) ?? ""); it is above zero",
        maybe: "write how many units of 'need' one unit of 'by' meets")
      return nil
    }
    return rate
  }
}
