package import AllotModel
package import AllotProblems
internal import ExactNumbers

/// What the figures of one problem do under its methods, one sentence each.
package struct SharingWarnings {
  let problem: SharingProblem
  let splits: [MethodSplit]

  /// - Precondition: one split for each method.
  package init(of problem: SharingProblem, splits: [MethodSplit]) {
    self.problem = problem
    self.splits = splits
  }

  /// Everything that is worth knowing, method by method.
  package var sentences: [String] {
    var sentences: [String] = []
    for (method, split) in zip(problem.methods, splits) {
      let own = [
        bounds(method), claims(method, split), negatives(method, split), games(method, split),
        rounding(method, split),
      ]
      // What two methods have in common, as their game, is told once.
      for sentence in own.joined() where !sentences.contains(sentence) {
        sentences.append(sentence)
      }
    }
    return sentences
  }

  func names(_ positions: [Int]) -> String {
    ListWords.cut(positions) { problem.states[$0].code.text }
  }

  /// Who is held by the floor or the ceiling of a key.
  private func bounds(_ method: SharingMethod) -> [String] {
    guard case .key(let basis) = method.basis, let bounds = basis.bounds else { return [] }
    let low = basis.shares.indices.filter { basis.shares[$0] == bounds.lowerBound }
    let high = basis.shares.indices.filter { basis.shares[$0] == bounds.upperBound }
    let isRaised = bounds.lowerBound.sign > 0 && !low.isEmpty
    return [
      isRaised
        ? "By '\(method.name)', the floor of \(ExactWords.short(bounds.lowerBound * 100)) % holds "
          + "\(names(low)) up." : nil,
      high.isEmpty
        ? nil
        : "By '\(method.name)', the ceiling of \(ExactWords.short(bounds.upperBound * 100)) % holds "
          + "\(names(high)) down.",
    ].compactMap(\.self)
  }

  /// Who gets nothing of a claim, and who all of it.
  private func claims(_ method: SharingMethod, _ split: MethodSplit) -> [String] {
    guard case .claims(let basis) = method.basis else { return [] }
    let claiming = basis.claims.indices.filter { basis.claims[$0].sign > 0 }
    let empty = claiming.filter { split.shares[$0].isZero }
    let full = claiming.filter { split.shares[$0] * problem.total == basis.claims[$0] }
    return [
      empty.isEmpty
        ? nil
        : "By '\(method.name)', \(names(empty)) \(empty.count == 1 ? "has" : "have") nothing of "
          + "what \(empty.count == 1 ? "it claims" : "they claim").",
      full.isEmpty || full.count == claiming.count
        ? nil
        : "By '\(method.name)', \(names(full)) \(full.count == 1 ? "has" : "have") all that "
          + "\(full.count == 1 ? "it claims" : "they claim"), and the others less.",
    ].compactMap(\.self)
  }

  /// Whom a game pays for taking part.
  private func negatives(_ method: SharingMethod, _ split: MethodSplit) -> [String] {
    let paid = split.shares.indices.filter { split.shares[$0].sign < 0 }
    return paid.isEmpty
      ? [] : ["By '\(method.name)', \(names(paid)) would be paid for taking part, and not pay."]
  }
}
