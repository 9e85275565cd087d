internal import AllotExplanation
internal import AllotModel

/// Says what would help a need without taking from others.
struct ReliefWords {
  let need: Need
  let subject: ExplanationSubject

  private var names: MatchNames { subject.names }

  /// `if the budget trains were more than EUR 100,000: 12 places`.
  func sentence(for relief: NeedRelief) -> String {
    let more = UnitWords.counted(relief.more, names.unitOfDemand(of: need.resource))
    return "\(condition(of: relief)): up to \(more) more"
  }

  private func condition(of relief: NeedRelief) -> String {
    switch relief.change {
    case .limit(let limit):
      let words = LimitWords(limit)
      return "if \(words.name), which is used up, were more than \(words.amount(limit.quantity))"
    case .minimum(let id):
      let minimum = names.offer(id).map { names.amount($0.minimum, of: $0.resource) } ?? ""
      return "if \(names.name(of: id)), of which nothing is given, were not at least \(minimum)"
        + " or nothing"
    case .earmark(let id, let left):
      let amount = names.offer(id).map { names.amount(left, of: $0.resource) } ?? ""
      return "if \(need.state) might have what is left of \(names.name(of: id)), \(amount)"
    }
  }

  func kind(of relief: NeedRelief) -> String {
    switch relief.change {
    case .limit(let limit): LimitWords(limit).kind
    case .minimum: "minimum"
    case .earmark: "earmark"
    }
  }

  func id(of relief: NeedRelief) -> String {
    switch relief.change {
    case .limit(let limit): LimitWords(limit).id
    case .minimum(let id), .earmark(let id, _): id.text
    }
  }
}
