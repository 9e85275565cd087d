internal import AllotModel
internal import AllotProblems
internal import ExactNumbers

/// How parts divided by one divisor are rounded to units.
struct DivisorWords {
  private let method: SharingMethod
  private let result: Apportionment
  private let interval: Apportionment.DivisorInterval?

  init(_ method: SharingMethod, _ result: Apportionment) {
    self.method = method
    self.result = result
    if case .divisors(let interval)? = result.standing {
      self.interval = interval
    } else {
      interval = nil
    }
  }

  private func text(_ value: Rational) -> String { FigureWords.text(value, digits: Self.digits) }

  /// Quotients may lie close to where they are rounded.
  private static let digits = 15

  /// A divisor that gives the units, or the one at which a tie stands.
  private var divisor: Rational {
    guard let interval else { return 1 }
    return interval.plainest ?? interval.low.floor(decimals: 12)
  }

  func add(to part: inout ExplanationPart) {
    let divisor = divisor
    part.lines.append("each part is divided by \(text(divisor)) and rounded \(place)")
    if interval?.isEmpty == true {
      part.lines.append(
        "no divisor gives just these units: with this one, parts that tie stand where they are "
          + "rounded, and the larger share comes first, then the code")
    }
    let quotients = result.quotas.map { $0 / divisor }
    part.columns.append(.init("divided", quotients, .decimals(6)))
    for position in quotients.indices {
      part.steps[position].append(
        "\(text(result.quotas[position]))/\(text(divisor)) = \(text(quotients[position]))")
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
    case .largestRemainder, .up: ""
    }
  }

  private func rounded(_ position: Int, _ quotient: Rational) -> String {
    let units = result.units[position]
    if result.tie?.members.contains(position) == true {
      return "it ties for the last unit, and has \(units)"
    }
    let floor = quotient.floor
    let signpost = FigureWords.text(method.rounding.signpost(above: floor.word ?? 0))
    let words =
      switch method.rounding {
      case .adams, .jefferson: "rounded \(place)"
      default: "between \(floor) and \(floor + 1) it is rounded at \(signpost)"
      }
    let lifted = units == method.minimum && Rational(units) > quotient + 1
    return "\(words): \(units)" + (lifted ? ", the minimum" : "")
  }
}
