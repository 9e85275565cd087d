internal import AllotModel

/// An emergency in one variant, as the files of a problem folder.
struct ProblemText {
  let emergency: Emergency
  let variant: Variant
  let name: String

  /// Monday, 4 January 2027.
  private static let start = Day(number: 20_822)

  /// The files by name, in the order in which the document names them.
  var files: [(name: String, text: String)] {
    let tables = [
      ("states.csv", states), ("resources.csv", resources), ("needs.csv", needs),
      ("offers.csv", offers), ("routes.csv", routes),
    ]
    return [("problem.yaml", document)] + tables
      + (variant.hasBudget ? [("budgets.csv", budgets)] : [])
  }

  private var rung: Rung { emergency.rung }

  private var document: String {
    """
    allot: 1
    title: Measurement \(name)
    description: >-
      Every figure is made up, for measuring how long a plan takes: \(rung.contributors) contributors,
      \(rung.recipients) recipients, \(rung.kinds) kinds, \(rung.periods) periods.
    currency: EUR
    horizon: {start: \(Self.start), step: week, count: \(rung.periods)}
    states: states.csv
    resources: resources.csv
    needs: needs.csv
    offers: offers.csv
    routes: routes.csv
    \(variant.hasBudget ? "budgets: budgets.csv\n" : "")keys:
      fair-share: 0.5*share(population) + 0.5*share(gdp)
    match:
      objectives: [coverage, burden, cost]
      coverage-over: \(variant.over)
      key: fair-share

    """
  }

  private var states: String {
    let codes =
      (0..<rung.contributors).map(contributor) + (0..<rung.recipients).map(recipient)
    return "code,population,gdp\n"
      + zip(codes, zip(emergency.people, emergency.products))
      .map { "\($0),\($1.0),\($1.1)\n" }.joined()
  }

  private var resources: String {
    let whole = variant.isWhole ? "yes" : "no"
    return "id,category,unit,whole,lasting,value\n"
      + emergency.values.enumerated()
      .map { "\(kind($0)),equipment,piece,\(whole),no,\($1)\n" }.joined()
  }

  private var needs: String {
    var text = "id,state,resource,quantity,from,to,weight\n"
    for need in emergency.needs {
      let (state, kind) = (recipient(need.recipient), kind(need.kind))
      text += "\(state)-\(kind)-\(padded(need.periods.lowerBound + 1))-\(need.number),"
      text += "\(state),\(kind),"
      text += "\(quantity(need.hundredths)),\(days(need.periods)),\(need.weight)\n"
    }
    return text
  }

  private var offers: String {
    var text = "id,state,resource,quantity,from,to,for\n"
    for offer in emergency.offers {
      let (state, kind) = (contributor(offer.contributor), kind(offer.kind))
      text += "\(state)-\(kind)-\(padded(offer.periods.lowerBound + 1)),\(state),\(kind),"
      text += "\(quantity(offer.hundredths)),\(days(offer.periods)),"
      text += "\(offer.earmark.map(recipient).joined(separator: " "))\n"
    }
    return text
  }

  private var routes: String {
    var text = "from,to,cost\n"
    for (from, costs) in emergency.routeCosts.enumerated() {
      for (to, cost) in costs.enumerated() {
        text += "\(contributor(from)),\(recipient(to)),\(cost)\n"
      }
    }
    return text
  }

  private var budgets: String { "id,amount\ntransport,\(emergency.budget)\n" }

  private func quantity(_ hundredths: Int) -> String {
    let (units, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    return variant.isWhole ? "\(max(1, units))" : "\(units).\(rest < 10 ? "0" : "")\(rest)"
  }

  private func days(_ periods: ClosedRange<Int>) -> String {
    let first = Self.start.advanced(by: 7 * periods.lowerBound)
    return "\(first),\(Self.start.advanced(by: 7 * periods.upperBound + 6))"
  }

  private func contributor(_ position: Int) -> String { "C\(padded(position + 1))" }
  private func recipient(_ position: Int) -> String { "R\(padded(position + 1))" }
  private func kind(_ position: Int) -> String { "kind-\(position + 1)" }

  private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
