internal import AllotModel

/// The table of routes: what it costs and takes to bring things from one state to another.
enum RoutesTable {
  enum Column: String, TableColumn {
    case from
    case to
    case resource
    case cost
    case lead
    case capacity
    case open

    static let table = "routes"
    static let required = [Column.from, .to]
    static let otherNames: [String: Column] = [
      "origin": .from, "source": .from, "destination": .to, "target": .to, "item": .resource,
      "price": .cost, "lead-time": .lead, "delay": .lead, "limit": .capacity, "closed": .open,
    ]
  }

  static func read(_ sheet: Sheet, _ context: ReadingContext, log: FindingLog) -> [Route] {
    guard let table = Table<Column>(sheet, log: log) else { return [] }
    var routes: [Route] = []
    var lineByEnds: [Route.Ends: Int] = [:]
    for var row in table.rows {
      guard let route = route(&row, context) else { continue }
      if let earlier = lineByEnds[route.ends] {
        let things = route.resource.map { "'\($0)'" } ?? "every resource"
        row.reject(
          nil,
          "the route from \(route.from) to \(route.to) for \(things) stands twice, "
            + "first in line \(earlier)", maybe: "remove one of the lines")
      } else {
        lineByEnds[route.ends] = row.place.line
        routes.append(route)
      }
    }
    return routes
  }

  private static func route(_ row: inout TableRow<Column>, _ context: ReadingContext) -> Route? {
    let (from, to) = (row.state(.from, context), row.state(.to, context))
    let resource = row.text(.resource) == nil ? nil : row.resource(.resource, context)
    let (cost, capacity) = (row.amount(.cost), row.amount(.capacity))
    let lead = row.whole(.lead, atLeast: 0) ?? 0
    let isOpen = row.yesOrNo(.open) ?? true
    if let from, from == to {
      row.reject(.to, "the route leads from \(from) to itself", maybe: "remove the line")
    }
    if lead > 0, context.horizon == nil {
      row.warn(
        .lead, "the lead is \(lead), but without a horizon there is one step, so nothing arrives",
        maybe: "add a horizon to the document")
    }
    guard row.isSound, let from, let to else { return nil }
    return Route(
      from: from, to: to, resource: resource?.id, cost: cost ?? 0, lead: lead, capacity: capacity,
      isOpen: isOpen, place: row.place)
  }
}
