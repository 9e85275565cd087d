internal import AllotModel
internal import AllotProblems
internal import ExactNumbers

/// How parts divided by one divisor are rounded to units.
struct DivisorWords {
  private let method: SharingMethod
  private let result: Apportionment
  private let interval: Apportionment.DivisorInterval

  /// - Returns: `nil` when no divisor leads to the units, because there are too few for a unit each.
  init?(_ method: SharingMethod, _ result: Apportionment) {
    guard case .divisors(let interval)? = result.standing else { return nil }
    self.method = method
    self.result = result
    self.interval = interval
  }

  private func text(_ value: Rational) -> String { FigureWords.text(value, digits: Self.digits) }

  /// Quotients may lie close to where they are rounded.
  private static let digits = 15

  /// A divisor that gives the units, or the one at which a tie stands; the root of one to so many
  /// decimals.
  private var divisor: Rational {
    if let plainest = interval.plainest { return plainest }
    return interval.low.isSquared ? interval.low.floor(decimals: Self.digits) : interval.low.value
  }

  /// The divisor as it stands in a calculation: a fraction where its decimals do not end.
  private var divisorText: String {
    let short = text(divisor)
    return Rational(decimal: short) == divisor ? short : "(\(divisor))"
  }

  func add(to part: inout ExplanationPart) {
    let divisor = divisor
    let decimals = divisorText.hasPrefix("(") ? " = \(text(divisor))" : ""
    part.lines.append("each part is divided by \(divisorText)\(decimals) and rounded \(place)")
    if interval.isEmpty {
      part.lines.append(
        "no divisor gives just these units: with this one, parts that tie stand where they are "
          + "rounded, and the larger share comes first, then the code")
    }
    let quotients = result.quotas.map { $0 / divisor }
    part.columns.append(.init("divided", quotients, .decimals(6)))
    for position in quotients.indices {
      part.steps[position].append(
        "\(text(result.quotas[position]))/\(divisorText) = \(text(quotients[position]))")
      part.steps[position].append(rounded(position, quotients[position]))
    }
  }

  private var place: String {
    switch method.rounding {
    case .adams: "up"
    case .jefferson: "down"
    case .webster: "at the half"
    case .hill: "at the geometric mean of its neighbours"
    case .dean: "at the harmonic mean of its neighbours"
    case .largestRemainder, .up: preconditionFailure("this method has no divisor")
    }
  }

  private func rounded(_ position: Int, _ quotient: Rational) -> String {
    let units = result.units[position]
    if result.lifted.contains(position) {
      return "\(place(of: quotient)) to fewer than \(units): the minimum lifts it to \(units)"
    }
    if result.tie?.members.contains(position) == true {
      return "it ties for the last unit, and has \(units)"
    }
    return "\(place(of: quotient)): \(units)"
  }

  /// Where a quotient is rounded: `between 3 and 4 it is rounded at 3.5`.
  private func place(of quotient: Rational) -> String {
    switch method.rounding {
    case .adams, .jefferson: return "rounded \(place)"
    default:
      let floor = quotient.floor
      guard let units = floor.word else { preconditionFailure("no more units than a word holds") }
      let signpost = FigureWords.text(method.rounding.signpost(above: units))
      return "between \(floor) and \(floor + 1) it is rounded at \(signpost)"
    }
  }
}
