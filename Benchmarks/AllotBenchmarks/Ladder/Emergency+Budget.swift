extension Emergency {
  /// A budget that binds.
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

  private static let budgetPercent = 50
}
