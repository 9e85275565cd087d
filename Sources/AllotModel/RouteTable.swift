/// Finds the route that counts between two states for a resource, all known by their numbers.
package struct RouteTable: Sendable {
  /// What tells a route from the others; a route without a resource is for every one.
  package struct Ends: Sendable {
    package let from: Int
    package let to: Int
    package let resource: Int?
  }

  /// A route; entries are ordered by their ends, then by position.
  private struct Entry {
    let from: Int
    let to: Int
    /// Every resource counts as -1 and so stands before each single one.
    let resource: Int
    let route: Int
  }

  private static let everyResource = -1

  private let entries: [Entry]
  /// Shape: one more than states; the entries of each.
  private let starts: [Int]

  /// Of routes with the same ends the first counts.
  ///
  /// - Shape: of `routes`: one per route of the problem.
  init(_ routes: [Ends], stateCount: Int) {
    var starts = [Int](repeating: 0, count: stateCount + 1)
    for route in routes { starts[route.from + 1] += 1 }
    for state in 0..<stateCount { starts[state + 1] += starts[state] }
    self.starts = starts
    entries = routes.enumerated().map { position, route in
      Entry(
        from: route.from, to: route.to, resource: route.resource ?? Self.everyResource,
        route: position)
    }.sorted {
      ($0.from, $0.to, $0.resource, $0.route) < ($1.from, $1.to, $1.resource, $1.route)
    }
  }

  /// The position of the route for the resource itself, else of the one for every resource.
  ///
  /// - Complexity: logarithmic in the routes of the state that gives.
  package func position(from: Int, to: Int, of resource: Int) -> Int? {
    let end = starts[from + 1]
    let first = firstEntry(to, Self.everyResource, in: starts[from]..<end)
    guard first < end, entries[first].to == to else { return nil }
    let isAlone = first + 1 == end || entries[first + 1].to != to
    if isAlone, entries[first].resource == Self.everyResource { return entries[first].route }
    let own = firstEntry(to, resource, in: first..<end)
    if own < end, entries[own].to == to, entries[own].resource == resource {
      return entries[own].route
    }
    return entries[first].resource == Self.everyResource ? entries[first].route : nil
  }

  /// The first entry of a range that does not come before a destination and resource.
  private func firstEntry(_ to: Int, _ resource: Int, in range: Range<Int>) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      let entry = entries[middle]
      if entry.to < to || (entry.to == to && entry.resource < resource) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
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
