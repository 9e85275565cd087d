internal import AllotModel

/// The problem without each rule that stands between the pair, and with a need that counts more.
extension PairRemedies {
  var lifted: [Trial] {
    [withoutEarmark, withOpenRoute, withWiderWindow, mostUrgent, heavier].compactMap(\.self)
  }

  private var own: Offer { problem.offers[offer] }
  private var asking: Need { problem.needs[need] }

  private var withoutEarmark: Trial? {
    let state = asking.state
    guard own.earmark?.contains(state) == false || own.excluded.contains(state) else { return nil }
    var changed = problem
    changed.offers[offer].earmark = own.earmark.map { $0 + [state] }
    changed.offers[offer].excluded.removeAll { $0 == state }
    return .make(.liftEarmark, changed)
  }

  private var withOpenRoute: Trial? {
    let closed = problem.routes.indices.filter {
      let route = problem.routes[$0]
      return route.from == own.state && route.to == asking.state && !route.isOpen
    }
    guard !closed.isEmpty else { return nil }
    var changed = problem
    for route in closed { changed.routes[route].isOpen = true }
    return .make(.openRoute, changed)
  }

  private var withWiderWindow: Trial? {
    guard own.window.steps != asking.window.steps else { return nil }
    var changed = problem
    changed.offers[offer].window = asking.window
    return .make(.widenWindow, changed)
  }

  private var mostUrgent: Trial? {
    let first = problem.needs.map(\.priority).min() ?? asking.priority
    guard asking.priority > first else { return nil }
    var changed = problem
    changed.needs[need].priority = first
    return .make(.raisePriority, changed)
  }

  private var heavier: Trial? {
    let times = 2.0
    var changed = problem
    changed.needs[need].weight *= times
    return .make(.raiseWeight(times), changed)
  }
}
