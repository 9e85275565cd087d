extension Emergency {
  /// A budget that binds: a part of what giving all that can be given would cost at the mean cost
  /// of a route.
  ///
  /// The part is such that plans without a budget cost more: 1.21 times as much for M and L, 1.31
  /// times for XL, 1.64 times for S, where there are few ways to choose between.
  ///
  /// - Unit: money.
  var budget: Int {
    var asked = [Int](repeating: 0, count: rung.kinds)
    var offered = asked
    for need in needs { asked[need.kind] += need.hundredths }
    for offer in offers { offered[offer.kind] += offer.hundredths }
    let given = zip(asked, offered).reduce(0) { $0 + min($1.0, $1.1) } / 100
    let costs = routeCosts.flatMap { $0 }
    return given * costs.reduce(0, +) / costs.count * Self.budgetPercent / 100
  }

  /// Unit: hundredths of that cost.
  private static let budgetPercent = 50
}
