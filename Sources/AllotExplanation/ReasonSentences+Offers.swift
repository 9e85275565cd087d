internal import AllotModel

extension ReasonSentences {
  /// The offers, each with whom it is for when not for `state`, the long list cut.
  mutating func addEarmarked(_ offers: [Int], because state: State.Code) {
    makeWords(offers)
    let (words, all) = (words, names.problem.offers)
    text.add("earmarked elsewhere: ")
    text.addList(offers) { text, position in
      text.add(words[position].name)
      text.add(" (")
      text.add(words[position].amount)
      if let earmark = all[position].earmark, !earmark.contains(state) {
        text.add(", only for ")
        text.addList(earmark) { $0.add($1.text) }
      } else {
        text.add(", not for ")
        text.add(state.text)
      }
      text.add(")")
    }
  }

  /// Offers by how they miss the need's window, each group with its own words.
  mutating func addOutsideWindow(
    _ offers: [Int], needPosition: Int, _ missing: ClosedRange<Int>
  ) {
    var (late, early, between) = (StayList(), StayList(), StayList())
    var last: (state: Int, resource: Int, lead: Int)?
    for offer in offers {
      let state = names.numbers.stateOfOffer[offer]
      let resource = names.numbers.resourceOfOffer[offer]
      // Offers that follow each other often take the same route.
      if last?.state != state || last?.resource != resource {
        last = (state, resource, names.lead(fromOffer: offer, toNeed: needPosition))
      }
      let lead = last?.lead ?? 0
      let steps = names.problem.offers[offer].window.steps
      if steps.lowerBound + lead > missing.upperBound {
        late.add(offer, lead)
      } else if steps.upperBound + lead < missing.lowerBound {
        early.add(offer, lead)
      } else {
        between.add(offer, lead)
      }
    }
    add(late, "arrives too late: ", behind: 0)
    add(early, "ends before it is missing: ", behind: late.count)
    add(between, "is not there when it is missing: ", behind: late.count + early.count)
  }

  /// A group, after a semicolon when others stand before it.
  private mutating func add(_ list: StayList, _ title: String, behind others: Int) {
    guard list.count > 0 else { return }
    if others > 0 { text.add("; ") }
    text.add(title)
    for (position, stay) in list.first.enumerated() {
      makeWords(stay.offer)
      if position > 0 { text.add(", ") }
      text.add(words[stay.offer].name)
      text.add(" (")
      text.add(words[stay.offer].stay)
      if stay.lead > 0 {
        text.add(", ")
        text.add(names.travel(stay.lead))
      }
      text.add(")")
    }
    text.add(ListWords.more(than: list.count))
  }

  /// The offers that are used up, the largest first, and who else uses them.
  mutating func addUsed(_ offers: [Int], by needs: [Int], needPosition: Int) {
    let (all, resource) = (names.problem.offers, names.problem.needs[needPosition].resource)
    let used = offers.sorted { (all[$1].quantity, $0) < (all[$0].quantity, $1) }
    makeWords(used)
    switch used.count {
    case 0: text.add("every offer that may reach it is used up")
    case 1: text.add("the only offer that may reach it is used up: ")
    case 2: text.add("both offers that may reach it are used up: ")
    default:
      text.add("all \(NumberWords.count(used.count)) offers that may reach it are used up: ")
    }
    let (words, names) = (words, names)
    text.addList(used) { text, position in
      if all[position].resource == resource {
        text.add(words[position].short)
      } else {
        text.add("\(all[position].state) \(words[position].amount) of ")
        text.add(names.name(of: all[position].resource))
      }
    }
    let others = needs.filter { $0 != needPosition }
    if others.isEmpty { return }
    text.add("; also used by ")
    text.addList(others) { names.addName(ofNeed: $1, to: &$0) }
  }
}

/// Offers that miss a need in the same way.
private struct StayList {
  /// Those that a sentence names.
  private(set) var first: [(offer: Int, lead: Int)] = []
  private(set) var count = 0

  mutating func add(_ offer: Int, _ lead: Int) {
    count += 1
    if count <= ListWords.most { first.append((offer, lead)) }
  }
}

extension MatchNames {
  /// How long things are on the way.
  fileprivate func travel(_ lead: Int) -> String {
    "\(UnitWords.counted(lead, problem.horizon?.step.rawValue ?? "step")) on the way"
  }

  /// Adds the name of a need as `name(of:)` has it.
  fileprivate func addName(ofNeed position: Int, to text: inout SentenceText) {
    let need = problem.needs[position]
    text.add(need.state.text)
    text.add(" ")
    text.add(name(of: need.resource))
    guard !need.id.isMade(of: need.state, need.resource) else { return }
    text.add(" (")
    text.add(need.id.text)
    text.add(")")
  }
}
