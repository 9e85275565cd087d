internal import LinearPrograms

/// Finds the members of a list that cannot hold together, though without any one of them the
/// others can.
///
/// They are those that are left when one after the other is dropped, from the first on, unless the
/// rest could hold then. Members that go one after the other are tried at once.
///
/// Complexity: for each member that is left, the logarithm of the length of the list.
struct DeletionFilter<Element> {
  /// Whether some members cannot hold together; of more of them it is true as well.
  let isImpossible: ([Element]) throws(SolverFailure) -> Bool

  /// - Precondition: all of them cannot hold together.
  func smallest(of all: [Element]) throws(SolverFailure) -> [Element] {
    try left(of: all[...], before: [], after: [], isNeeded: false)
  }

  /// What is left of a chunk, between what was left of those before it and those that are not
  /// dropped yet; `isNeeded` when it is known that not all of it can go.
  private func left(
    of chunk: ArraySlice<Element>, before: [Element], after: [Element], isNeeded: Bool
  ) throws(SolverFailure) -> [Element] {
    if chunk.isEmpty { return [] }
    if !isNeeded, try isImpossible(before + after) { return [] }
    if chunk.count == 1 { return Array(chunk) }
    let (first, second) = (chunk.prefix(chunk.count / 2), chunk.dropFirst(chunk.count / 2))
    let kept = try left(of: first, before: before, after: second + after, isNeeded: false)
    return kept
      + (try left(of: second, before: before + kept, after: after, isNeeded: kept.isEmpty))
  }
}
