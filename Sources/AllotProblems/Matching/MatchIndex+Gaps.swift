internal import AllotModel
internal import LinearPrograms

extension MatchIndex {
  /// When a lasting need lacks how much, in time order; empty for one that is met once.
  ///
  /// - Shape: of `given`: one per arc, in units of the resource given.
  func gaps(ofNeed position: Int, given: [Double]) -> [NeedResult.Gap] {
    let need = problem.needs[position]
    guard resource(ofNeed: position).isLasting else { return [] }
    let stays = arcsByNeed[position].filter { given[$0] > 0 }
      .map { (element: $0, steps: arcs[$0].steps) }
    let cuts = segments(of: need.window.steps, by: stays)
    let ends = cuts.dropFirst().map { $0.step - 1 } + [need.window.steps.upperBound]
    var gaps: [NeedResult.Gap] = []
    for (cut, end) in zip(cuts, ends) {
      let served = cut.elements.reduce(0) { $0 + arcs[$1].rate * given[$1] }
      let missing = need.quantity - served
      guard missing > Tolerance.level * max(1, need.quantity) else { continue }
      if let last = gaps.last, last.steps.upperBound == cut.step - 1,
        abs(last.quantity - missing) <= Tolerance.level * max(1, missing)
      {
        gaps[gaps.count - 1] = .init(steps: last.steps.lowerBound...end, quantity: last.quantity)
      } else {
        gaps.append(.init(steps: cut.step...end, quantity: missing))
      }
    }
    return gaps
  }
}
