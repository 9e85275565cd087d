internal import AllotModel

/// A route carries no more than its capacity.
///
/// Rows: one per route with a capacity, in units of what it carries.
///
///     sum over offers o and needs n that use the route of given(o, n) <= route.capacity
struct RouteHasACapacity: MatchRule {
  func write(into draft: inout MatchDraft) {
    let limited = draft.index.arcs.indices.filter { position in
      guard let route = draft.index.arcs[position].route else { return false }
      return draft.problem.routes[route].capacity != nil
    }
    let arcsByRoute = Dictionary(grouping: limited) { draft.index.arcs[$0].route ?? 0 }
    for (position, route) in draft.problem.routes.enumerated() {
      guard let capacity = route.capacity, let arcs = arcsByRoute[position] else { continue }
      draft.addRow(
        because: .routeHasACapacity(route.ends), bounds: 0...capacity,
        terms: draft.terms(over: arcs) { _ in 1 })
    }
  }
}
