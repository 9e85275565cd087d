/// Something that is known of every plan that a comparison has made.
struct Along<Value> {
  let before: Value
  let base: Value
  /// Shape: one per step.
  let after: [Value]
  /// Shape: one per step; `nil` for what cannot be made alone.
  let alone: [Value?]

  func map<Other>(_ other: (Value) -> Other) -> Along<Other> {
    Along<Other>(
      before: other(before), base: other(base), after: after.map(other),
      alone: alone.map { $0.map(other) })
  }

  /// What is known at the end.
  var last: Value { after.last ?? before }

  var all: [Value] { [before, base] + after + alone.compactMap(\.self) }
}

extension PlanComparison {
  /// Every point, once.
  var points: Along<Point> {
    Along(before: before, base: base, after: steps.map(\.after), alone: steps.map(\.alone))
  }
}
