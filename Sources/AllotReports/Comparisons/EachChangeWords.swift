internal import AllotExplanation
internal import AllotModel

/// Says what one change does, in its turn and alone.
struct EachChangeWords {
  private let answer: MatchComparison

  init(_ answer: MatchComparison) { self.answer = answer }

  /// One line, or two where it does otherwise alone than in its turn.
  func lines(ofStep position: Int) -> [String] {
    let step = answer.comparison.steps[position]
    let effect = answer.effects.steps[position]
    guard effect.hasEffect else {
      if step.after.plan == nil { return ["there still is no plan"] }
      let isAsGood = effect.movesFlows
      return [
        isAsGood
          ? "no effect but on which of equally good plans is taken"
          : "no effect: the best plan stays what it is"
      ]
    }
    let inTurn = sentence(effect.inTurn, hasPlan: step.after.plan != nil, isFelt: effect.isFelt)
    guard let made = step.alone else { return [inTurn] }
    let alone = sentence(effect.alone, hasPlan: made.plan != nil, isFelt: effect.isFelt)
    if inTurn == alone { return [inTurn + (position == 0 ? "" : "; alone the same")] }
    return ["in its turn: \(inTurn)", "alone: \(alone)"]
  }

  private func sentence(_ changes: [FigureChange]?, hasPlan: Bool, isFelt: Bool) -> String {
    guard let changes else {
      return hasPlan
        ? "there is a plan again, and none before it" : "no plan keeps every minimum then"
    }
    guard let first = changes.first else {
      return isFelt
        ? "no objective changes, but who gets or gives how much does" : "nothing changes"
    }
    let more = changes.count - 1
    let also = changes.dropFirst().map {
      answer.words.name($0.objective, priority: $0.priority)
    }
    return answer.words.sentence(for: first)
      + (more > 0 ? "; then also \(also.joined(separator: ", "))" : "")
  }
}
