internal import AllotModel
internal import AllotProblems
internal import ExactNumbers

// Figures of groups of claimants, where these are so few that all groups can be written out.

extension ClaimsParts {
  /// The most claimants of whose groups all are written out.
  private static let mostWrittenOut = 6

  /// A group of claimants, by their positions.
  struct Subset {
    let members: [Int]
    /// What they claim together.
    ///
    /// - Unit: that of the claims.
    let claim: Rational
  }

  /// Small groups first, from nobody on; `nil` when they are too many.
  var subsets: [Subset]? {
    let claimants = claims.indices.filter { claims[$0].sign > 0 }
    guard claimants.count <= Self.mostWrittenOut else { return nil }
    return (0..<1 << claimants.count).map { Coalition(bits: UInt64($0)) }.sorted().map { group in
      let members = group.members.map { claimants[$0] }
      return Subset(members: members, claim: members.map { claims[$0] }.sum)
    }
  }

  func name(of subset: Subset) -> String {
    subset.members.isEmpty
      ? "nobody" : "{\(subset.members.map { states[$0].code.text }.joined(separator: " "))}"
  }

  /// What is left for a claimant after each group of others of a size: `(50 after {A} + 0 after {B})/2`.
  func arrivals(of position: Int, after size: Int) -> String? {
    let groups =
      subsets?.filter { $0.members.count == size && !$0.members.contains(position) } ?? []
    guard groups.count > 1 else { return nil }
    let terms = groups.map { group in
      let left = min(claims[position], max(amount - group.claim, 0))
      return "\(text(left)) after \(name(of: group))"
    }
    return "(\(terms.joined(separator: " + ")))/\(groups.count) = "
  }

  /// What is over beside each group that leaves anything.
  var leftovers: [String] {
    (subsets ?? []).filter { $0.claim < amount }.map { group in
      "over(\(name(of: group))) = 1 - \(text(group.claim))/\(text(amount)) = "
        + text(1 - group.claim / amount)
    }
  }
}
