package import AllotModel
package import ExactNumbers

/// Where a divisor method rounds between a number of units and the next.
///
/// - Source: M. Balinski, H. P. Young, Fair Representation (1982), appendix A.
struct Signposts {
  private let method: RoundingMethod

  init(_ method: RoundingMethod) { self.method = method }

  /// Whether priorities are squares, because the signpost is a root.
  var isSquared: Bool { method == .hill }

  /// Whether a quotient that meets its signpost keeps the units below it.
  var staysAtSignpost: Bool { method == .adams }

  /// The signpost between `units` and one more, or its square.
  func signpost(above units: Int) -> Rational {
    let (low, high) = (Rational(units), Rational(units + 1))
    return switch method {
    case .adams: low
    case .dean: 2 * low * high / (low + high)
    case .hill: low * high
    case .webster: (low + high) / 2
    case .jefferson: high
    case .largestRemainder, .up: preconditionFailure("this method has no divisor")
    }
  }

  /// How urgently a quota waits for the unit above `units`: the largest divisor that gives it one.
  ///
  /// - Returns: `nil` for more than any number: where the signpost is zero, whoever has a share
  ///   gets a unit before anybody gets a second one.
  func priority(of quota: Rational, above units: Int) -> Priority {
    guard quota.sign > 0 else { return .never }
    let signpost = signpost(above: units)
    if signpost.isZero { return .always }
    return .divisor((isSquared ? quota * quota : quota) / signpost)
  }

  /// The quota rounded at its signposts.
  func rounded(_ quota: Rational) -> Int {
    guard quota.sign > 0, let floor = quota.floor.word else { return 0 }
    if case .divisor(let divisor) = priority(of: quota, above: floor) {
      return divisor >= 1 ? floor + 1 : floor
    }
    return floor + 1
  }
}

/// How urgently a state waits for one more unit.
enum Priority: Comparable {
  /// Without a share there is no unit.
  case never
  /// The largest divisor that gives the unit, or its square.
  case divisor(Rational)
  /// Before all that have one already.
  case always
}

extension RoundingMethod {
  /// Where a quotient between `units` and one more is rounded, to the precision of a double where
  /// that is a root.
  ///
  /// - Precondition: it is a divisor method.
  package func signpost(above units: Int) -> Rational {
    let signposts = Signposts(self)
    let signpost = signposts.signpost(above: units)
    return signposts.isSquared ? Rational(exactly: signpost.double.squareRoot()) : signpost
  }
}
