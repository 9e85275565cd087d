internal import AllotModel

/// The table of resources: what one is, and how it behaves.
enum ResourcesTable {
  enum Column: String, TableColumn {
    case id
    case name
    case category
    case unit
    case whole
    case lasting
    case value

    static let table = "resources"
    static let required = [Column.id, .category]
    static let otherNames: [String: Column] = [
      "resource": .id, "code": .id, "item": .id, "type": .category, "kind": .category,
      "price": .value, "label": .name, "description": .name,
    ]
    static let hashtags = [
      (Hashtag(name: "item", "code"), Column.id), (Hashtag(name: "item", "name"), .name),
      (Hashtag(name: "item", "type"), .category), (Hashtag(name: "item", "unit"), .unit),
      (Hashtag(name: "value"), .value),
    ]
  }

  /// The resources of a sheet; `nil` when its header lacks what is required.
  static func read(_ sheet: Sheet, log: FindingLog) -> [Resource]? {
    guard let table = Table<Column>(sheet, log: log) else { return nil }
    var resources: [Resource] = []
    var lineByID: [String: Int] = [:]
    for var row in table.rows {
      let id = row.requiredText(.id)
      let category = category(of: &row)
      let (isWhole, isLasting) = (row.yesOrNo(.whole), row.yesOrNo(.lasting))
      let value = row.amount(.value)
      if let id, let earlier = lineByID.updateValue(row.place.line, forKey: id) {
        row.reject(
          .id, "the resource '\(id)' stands twice, first in line \(earlier)",
          maybe: "remove one of the lines")
        lineByID[id] = earlier
      }
      // Kept even when a cell is wrong, so that its id is not called unknown elsewhere.
      guard let id else { continue }
      resources.append(
        Resource(
          id: .init(id), name: row.text(.name), category: category ?? .equipment,
          unit: row.text(.unit) ?? "unit", isWhole: row.isSound ? isWhole : false,
          isLasting: isLasting, value: value,
          place: row.place))
    }
    return resources
  }

  private static func category(of row: inout TableRow<Column>) -> Resource.Category? {
    guard let text = row.requiredText(.category) else { return nil }
    if let category = Resource.Category(rawValue: text.lowercased()) { return category }
    let known = Resource.Category.allCases.map(\.rawValue)
    row.reject(
      .category, "unknown category '\(text)'; it is one of \(known.joined(separator: ", "))",
      maybe: Spelling.nearest(to: text, among: known).map { "write '\($0)'" })
    return nil
  }
}
