package import AllotExplanation
internal import AllotModel

/// What a plan made elsewhere breaks, and how far it is from the best, in words.
package struct JudgeAnswer: ExplanationAnswer {
  private let judgement: PlanJudgement
  private let name: String
  private let subject: ExplanationSubject

  /// - Parameters:
  ///   - judgement: What was found.
  ///   - name: What the other plan is called.
  ///   - subject: The best plan.
  package init(_ judgement: PlanJudgement, of name: String, about subject: ExplanationSubject) {
    self.judgement = judgement
    self.name = name
    self.subject = subject
  }

  package var question: String { "judge" }

  /// To the best plan from the other one, or from the nearest that breaks nothing: what may not be
  /// given is nothing to measure by.
  private var toBest: DifferenceSections {
    DifferenceSections(
      from: ExplanationSubject(
        problem: subject.problem, plan: judgement.nearest ?? judgement.plan, planPath: name,
        problemPath: subject.problemPath, digest: subject.digest), to: subject.plan,
      of: subject.problem)
  }

  package var page: Page {
    let toBest = toBest
    let count = judgement.breaches.count
    let rules = count == 0 ? "It breaks nothing" : "It breaks \(UnitWords.counted(count, "rule"))"
    let first = toBest.changes.first.map {
      "\(FigureChangeWords(subject: subject).sentence(for: $0)) in the best plan"
    }
    let what = judgement.nearest == nil ? "it" : "the nearest plan that breaks nothing"
    let distance =
      first.map { "From \(what) the best plan differs first in \($0)." }
      ?? "In every objective \(what) reaches what the best plan does."
    return Page(
      title: "What is to be said of \(name)", summary: ["\(rules). \(distance)"],
      sections: [breaches, nearest].compactMap(\.self) + best(toBest))
  }

  private var breaches: PageSection? {
    guard !judgement.breaches.isEmpty else { return nil }
    let words = BreachWords(subject: subject)
    return PageSection(
      heading: "What it breaks", blocks: [.list(judgement.breaches.map(words.sentence))])
  }

  private var nearest: PageSection? {
    guard let nearest = judgement.nearest else { return nil }
    let changes = judgement.changes(to: nearest)
    let lines = changes.map { change in
      let unit = subject.names.offer(change.subject.offer).map {
        subject.names.unit(of: $0.resource)
      }
      return "\(change.subject.offer) -> \(change.subject.need): "
        + "\(NumberWords.quantity(change.before)) becomes "
        + UnitWords.counted(change.after, unit ?? "unit")
    }
    let rest = judgement.wishes.count - changes.count(where: { $0.before > 0 })
    let stays = rest > 0 ? [PageSection.Block.paragraph("All else stays as it is.")] : []
    return PageSection(
      heading: "The nearest plan that breaks nothing", blocks: [.list(lines)] + stays)
  }

  private func best(_ toBest: DifferenceSections) -> [PageSection] {
    toBest.isEmpty
      ? []
      : [
        PageSection(
          heading: judgement.nearest == nil
            ? "From it to the best plan" : "From that plan to the best plan",
          blocks: toBest.blocks)
      ]
  }
}

extension JudgeAnswer {
  package func write(to json: inout JSONText) {
    let words = BreachWords(subject: subject)
    json.pair("judged", name)
    json.key("breaches")
    json.open("[")
    for breach in judgement.breaches {
      json.open("{")
      json.pair("distance", breach.distance)
      json.pair("text", words.sentence(for: breach))
      json.close("}")
    }
    json.close("]")
    json.key("nearest")
    if let nearest = judgement.nearest {
      json.open("[")
      for allocation in nearest.allocations {
        json.open("{")
        json.pair("offer", allocation.offer.text)
        json.pair("need", allocation.need.text)
        json.pair("quantity", allocation.quantity)
        json.close("}")
      }
      json.close("]")
    } else {
      json.value(String?.none)
    }
    json.key("best")
    json.open("{")
    toBest.write(to: &json)
    json.close("}")
  }
}
