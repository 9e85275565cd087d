/// Finds the route that counts between two states for a resource.
package struct RouteTable: Sendable {
  private let positionByEnds: [Route.Ends: Int]

  /// Of routes with the same ends the first counts.
  package init(_ routes: [Route]) {
    positionByEnds = Dictionary(
      routes.enumerated().map { ($1.ends, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The position of the route for the resource itself, else of the one for every resource.
  package func position(
    from: State.Code, to: State.Code, of resource: Resource.ID
  ) -> Int? {
    positionByEnds[Route.Ends(from: from, to: to, resource: resource)]
      ?? positionByEnds[Route.Ends(from: from, to: to, resource: nil)]
  }
}

extension Route {
  /// What tells a route from the others.
  package struct Ends: Hashable, Sendable, CustomStringConvertible {
    package let from: State.Code
    package let to: State.Code
    package let resource: Resource.ID?

    package var description: String {
      "\(from)->\(to)" + (resource.map { " \($0)" } ?? "")
    }
  }

  package var ends: Ends { Ends(from: from, to: to, resource: resource) }
}
