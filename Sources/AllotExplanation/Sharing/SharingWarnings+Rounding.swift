internal import AllotModel
internal import AllotProblems
internal import ExactNumbers

extension SharingWarnings {
  func rounding(_ method: SharingMethod, _ split: MethodSplit) -> [String] {
    guard let units = problem.units, let result = split.apportionment else { return [] }
    return outsideQuota(method, result) + withoutUnit(method, split, result)
      + [units + 1, units + max(1, units / 100)].reduce(into: [String]()) { sentences, more in
        if let sentence = loss(method, split, from: result, to: more),
          !sentences.contains(sentence)
        {
          sentences.append(sentence)
        }
      }
  }

  /// Who is a whole unit or more away from the part before rounding.
  private func outsideQuota(_ method: SharingMethod, _ result: Apportionment) -> [String] {
    let lifted = result.lifted
    let minimum =
      lifted.isEmpty
      ? []
      : [
        "By '\(method.name)', the minimum of \(NumberWords.count(method.minimum)) holds "
          + "\(names(lifted)) up."
      ]
    guard method.rounding != .up else { return minimum }
    return minimum
      + result.units.indices.compactMap { position in
        if lifted.contains(position), result.quotas[position] < Rational(method.minimum) {
          return nil
        }
        let quota = result.quotas[position]
        let units = BigInteger(result.units[position])
        guard units < quota.floor || units > quota.ceiling else { return nil }
        return
          "By '\(method.name)', \(problem.states[position].code) has \(units) units, a whole unit or "
          + "more away from its part of \(ExactWords.decimals(quota, 4))."
      }
  }

  private func withoutUnit(
    _ method: SharingMethod, _ split: MethodSplit, _ result: Apportionment
  ) -> [String] {
    let empty = result.units.indices.filter {
      result.units[$0] == 0 && split.shares[$0].sign > 0
    }
    let verb = empty.count == 1 ? "has" : "have"
    return empty.isEmpty
      ? [] : ["By '\(method.name)', \(names(empty)) \(verb) a share and not a single unit."]
  }

  /// Who would have fewer units if there were more of them.
  private func loss(
    _ method: SharingMethod, _ split: MethodSplit, from result: Apportionment, to units: Int
  ) -> String? {
    guard method.rounding != .up else { return nil }
    let more = apportion(
      split.shares, units: units, by: method.rounding, minimum: method.minimum)
    let losers = result.units.indices.filter { more.units[$0] < result.units[$0] }
    guard !losers.isEmpty else { return nil }
    return "By '\(method.name)', \(names(losers)) would have fewer units if there were "
      + "\(NumberWords.count(units)) of them instead of \(NumberWords.count(problem.units ?? 0))."
  }
}
