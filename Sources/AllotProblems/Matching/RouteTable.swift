internal import AllotModel

/// Finds the route that counts between two states for a resource.
struct RouteTable: Sendable {
  private struct Ends: Hashable {
    let from: State.Code
    let to: State.Code
  }

  private let positions: [Ends: [Int]]
  private let routes: [Route]

  init(_ routes: [Route]) {
    self.routes = routes
    positions = Dictionary(grouping: routes.indices) {
      Ends(from: routes[$0].from, to: routes[$0].to)
    }
  }

  /// The position of the route for the resource itself, else of the one for every resource.
  func position(from: State.Code, to: State.Code, of resource: Resource.ID) -> Int? {
    guard let found = positions[Ends(from: from, to: to)] else { return nil }
    return found.first { routes[$0].resource == resource }
      ?? found.first { routes[$0].resource == nil }
  }
}
