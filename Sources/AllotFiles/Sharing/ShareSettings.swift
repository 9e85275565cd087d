internal import AllotModel
internal import ExactNumbers

/// What `share:` says, its keys and tables not yet looked at.
struct ShareSettings {
  var amount: Written<Rational>?
  var units: Written<Int>?
  /// The states that share, as they are written; `nil` for all.
  var among: [Written<String>]?
  var methods: [MethodSettings] = []
  var reference: Written<String>?
  var rounding = RoundingMethod.largestRemainder
  /// Where the rounding is written; `nil` when it is not.
  var writtenRounding: Place?
  var headFigure: Written<String>?
  var wealthFigure: Written<String>?
  /// Groups of states of which it is asked whether they would be better off alone.
  var blocs: [[Written<String>]] = []
  let place: Place

  init(place: Place) { self.place = place }
}

/// One entry of `methods:`.
struct MethodSettings {
  var name: Written<String>
  var basis: Basis?
  var rounding: Written<RoundingMethod>?
  var minimum: Written<Int>?
  let place: Place

  enum Basis {
    case key(Written<String>, floor: Rational?, ceiling: Rational?)
    case claims(TableSource, Written<ClaimsRule>)
    case game(TableSource, Written<GameSolution>)
    case matchGame(Written<GameSolution>)
  }
}

/// A value with the place where it is written.
struct Written<Value> {
  let value: Value
  let place: Place
}
