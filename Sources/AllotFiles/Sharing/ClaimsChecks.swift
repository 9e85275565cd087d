internal import AllotModel
internal import ExactNumbers

/// What must hold of claims before a rule can divide by them.
struct ClaimsChecks {
  /// Rules that look at the sums of all subsets of each half of the claims.
  private static let subsetRules: [ClaimsRule] = [.randomArrival, .averageOfAwards]
  /// Beyond this, half of the claims have more subsets than memory holds.
  private static let mostClaimants = 40

  private let method: MethodSettings
  private let settings: ShareSettings
  private let sharers: Sharers.Found
  private let log: FindingLog

  init(
    _ method: MethodSettings, _ settings: ShareSettings, _ sharers: Sharers.Found, log: FindingLog
  ) {
    self.method = method
    self.settings = settings
    self.sharers = sharers
    self.log = log
  }

  /// The claims in the order of the states; `nil` when they cannot be used.
  func basis(
    of claims: [State.Code: Rational], _ rule: ClaimsRule, file: String
  ) -> SharingMethod.Basis? {
    tellStrangers(claims, file)
    let ordered = sharers.states.map { claims[$0.code] ?? 0 }
    let silent = sharers.states.map(\.code).filter { claims[$0] == nil }
    guard silent.isEmpty else {
      log.error(
        "\(file) has no line for \(Self.list(silent)), which \(silent.count == 1 ? "shares" : "share")",
        at: Place(file: file, line: 1),
        maybe: "add a line with the claim, or with 0, or leave them out of 'among'")
      return nil
    }
    let claimants = ordered.count { $0.sign > 0 }
    if Self.subsetRules.contains(rule), claimants > Self.mostClaimants {
      log.error(
        "'\(rule.rawValue)' looks at all groups of claimants, and \(claimants) have too many: "
          + "it takes \(Self.mostClaimants) at most", at: method.place,
        maybe: "use another rule, or fewer states")
      return nil
    }
    return isEnough(ordered, file) ? .claims(ClaimsBasis(rule: rule, claims: ordered)) : nil
  }

  private func tellStrangers(_ claims: [State.Code: Rational], _ file: String) {
    let codes = Set(sharers.states.map(\.code))
    let strangers = claims.keys.filter { !codes.contains($0) }.sorted()
    guard !strangers.isEmpty else { return }
    log.error(
      "\(file) has claims of \(Self.list(strangers)), which \(strangers.count == 1 ? "does" : "do") "
        + "not share", at: Place(file: file, line: 1), maybe: "add them to 'among', or remove them")
  }

  /// Whether the claims reach what is divided; an amount above them is not theirs.
  private func isEnough(_ claims: [Rational], _ file: String) -> Bool {
    let sum = claims.reduce(Rational.zero, +)
    let units = settings.units.map { Written(value: Rational($0.value), place: $0.place) }
    guard let total = settings.amount ?? units, total.value > sum else { return true }
    let shown = sum.isWhole ? sum.description : sum.text(decimals: 2)
    log.error(
      "the claims of '\(method.name.value)' sum to \(shown), and more than that is to be divided",
      at: total.place,
      maybe: sum.sign > 0
        ? "divide \(shown) at most, or look for claims that are missing in \(file)"
        : "write in \(file) what is claimed")
    return false
  }

  private static func list(_ codes: [State.Code]) -> String {
    codes.map(\.text).joined(separator: ", ")
  }
}
