internal import AllotModel

extension ReasonSentences {
  /// Offers by how they miss the need's window, each group with its own words.
  mutating func outsideWindow(
    _ offers: [Int], needPosition: Int, missing: ClosedRange<Int>
  ) -> String {
    var late = StayList("arrives too late: ")
    var early = StayList("ends before it is missing: ")
    var between = StayList("is not there when it is missing: ")
    var leads = LeadMemory(names, toNeed: needPosition)
    for offer in offers {
      let lead = leads.lead(fromOffer: offer)
      let steps = names.problem.offers[offer].window.steps
      if steps.lowerBound + lead > missing.upperBound {
        late.add(offer, lead, &self)
      } else if steps.upperBound + lead < missing.lowerBound {
        early.add(offer, lead, &self)
      } else {
        between.add(offer, lead, &self)
      }
    }
    var text = ""
    for list in [late, early, between] where list.count > 0 {
      if !text.isEmpty { text += "; " }
      text += list.text
      text += ListWords.more(than: list.count)
    }
    return text
  }

  mutating func offersUsed(_ offers: [Int], by needs: [Int], needPosition: Int) -> String {
    let all = names.problem.offers
    let resource = names.problem.needs[needPosition].resource
    let used = offers.sorted { (all[$1].quantity, $0) < (all[$0].quantity, $1) }
    makeWords(used)
    let parts = ListWords.cut(used) { position in
      all[position].resource == resource
        ? all[position].state.text + " " + words[position].quantity
        : "\(all[position].state) \(words[position].amount) of "
          + names.name(of: all[position].resource)
    }
    let beginning =
      used.count == 1
      ? "the only offer that may reach it is used up"
      : used.count == 2
        ? "both offers that may reach it are used up"
        : "all \(NumberWords.count(offers.count)) offers that may reach it are used up"
    let others = needs.filter { $0 != needPosition }
    let takers = ListWords.cut(others) { names.name(of: names.problem.needs[$0]) }
    let also = others.isEmpty ? "" : "; also used by \(takers)"
    return used.isEmpty
      ? "every offer that may reach it is used up\(also)"
      : "\(beginning): \(parts)\(also)"
  }
}

/// Offers that miss a need in the same way, the first of them with when they stay.
private struct StayList {
  private(set) var text: String
  private(set) var count = 0

  init(_ words: String) { text = words }

  mutating func add(_ offer: Int, _ lead: Int, _ sentences: inout ReasonSentences) {
    count += 1
    guard count <= ListWords.most else { return }
    sentences.makeWords(offer)
    if count > 1 { text += ", " }
    text += sentences.words[offer].name
    text += " ("
    text += sentences.words[offer].stay
    if lead > 0 { text += ", \(sentences.names.travel(lead))" }
    text += ")"
  }
}

/// Leads to one need; offers that follow each other often take the same route.
private struct LeadMemory {
  private let names: MatchNames
  private let need: Int
  private var last: (state: Int, resource: Int, lead: Int)?

  init(_ names: MatchNames, toNeed need: Int) {
    self.names = names
    self.need = need
  }

  mutating func lead(fromOffer offer: Int) -> Int {
    let state = names.numbers.stateOfOffer[offer]
    let resource = names.numbers.resourceOfOffer[offer]
    if let last, last.state == state, last.resource == resource { return last.lead }
    let lead = names.lead(fromOffer: offer, toNeed: need)
    last = (state, resource, lead)
    return lead
  }
}

extension MatchNames {
  /// How long things are on the way.
  fileprivate func travel(_ lead: Int) -> String {
    "\(UnitWords.counted(lead, problem.horizon?.step.rawValue ?? "step")) on the way"
  }
}
