package import AllotModel
package import ExactNumbers

extension SharingMethod.Basis {
  /// The shares of a basis that needs no solver, of a problem's total; `nil` for a game.
  ///
  /// - Returns: Fractions that sum to 1, and whether they are exact.
  package func plainShares(of total: Rational) -> (shares: [Rational], isExact: Bool)? {
    switch self {
    case .key(let basis): return (basis.shares, basis.exact != nil)
    case .claims(let basis):
      let awards = ClaimsProblem(amount: total, claims: basis.claims).awards(by: basis.rule)
      return (awards.map { $0 / total }, basis.rule != .dominguezThomson)
    case .game: return nil
    }
  }
}
