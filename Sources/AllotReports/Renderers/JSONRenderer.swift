internal import AllotModel

/// Prints the whole plan as JSON, one record of a list on each line.
struct JSONRenderer {
  func write(_ report: MatchReport, to stream: inout ByteText) {
    let plan = report.plan
    var json = JSONText()
    json.begin("match", plan.status, plan.limit)
    json.write("  \"problem\": ")
    problem(report, into: &json)
    json.write(",\n")
    json.list("objectives", plan.objectives, objective)
    json.list("allocations", plan.allocations, allocation)
    json.list("needs", report.needs, need)
    json.list("offers", report.offers, offer)
    json.list("contributors", plan.contributors, contributor)
    json.list("conflicts", report.facts.conflicts, conflict)
    json.write("  \"further-conflicts\": ")
    json.value(report.facts.hasFurtherConflicts)
    json.write(",\n")
    json.list("remarks", report.problem.remarks) { $1.value($0) }
    InputJSON(report.problem).write(to: &json)
    json.write("  \"unique\": ")
    json.value(plan.uniqueness.isOnlyBestPlan)
    json.write(", \"solver\": ")
    json.value(report.facts.solver)
    json.write("\n}\n")
    stream = json.text
  }
}

extension JSONRenderer {
  private func problem(_ report: MatchReport, into json: inout JSONText) {
    json.open("{")
    json.pair("title", report.problem.title)
    json.pair("path", report.facts.path)
    json.pair("sha256", report.facts.digest)
    json.close("}")
  }

  private func objective(_ result: ObjectiveResult, into json: inout JSONText) {
    json.open("{")
    json.pair("name", result.objective.rawValue)
    if let priority = result.priority {
      json.pair("priority", priority)
    }
    json.pair("value", result.value)
    json.pair("bound", result.bound)
    if result.objective.isLevelled {
      json.key("levels")
      json.open("[")
      for level in result.levels { self.level(level, into: &json) }
      json.close("]")
    }
    json.pair("proven", result.isProven)
    json.close("}")
  }

  private func level(_ level: ObjectiveResult.Level, into json: inout JSONText) {
    json.open("{")
    json.pair("value", level.value)
    json.pair("members", level.members)
    json.pair("bound", level.bound)
    json.close("}")
  }

  private func allocation(_ allocation: Allocation, into json: inout JSONText) {
    json.open("{")
    json.pair("offer", allocation.offer.text)
    json.pair("need", allocation.need.text)
    json.pair("from", allocation.from.text)
    json.pair("to", allocation.to.text)
    json.pair("resource", allocation.resource.text)
    json.pair("meets", allocation.meets.text)
    json.pair("quantity", allocation.quantity)
    json.pair("start", allocation.days?.lowerBound.description)
    json.pair("end", allocation.days?.upperBound.description)
    json.close("}")
  }

  private func need(_ fact: NeedFact, into json: inout JSONText) {
    json.open("{")
    json.pair("id", fact.need.id.text)
    json.pair("state", fact.need.state.text)
    json.pair("resource", fact.need.resource.text)
    json.pair("quantity", fact.need.quantity)
    json.pair("demand", fact.result.demand)
    json.pair("met", fact.result.met)
    json.pair("coverage", fact.result.coverage)
    json.key("gaps")
    json.open("[")
    for gap in fact.gaps { self.gap(gap, into: &json) }
    json.close("]")
    json.key("reasons")
    json.open("[")
    for (reason, sentence) in zip(fact.result.reasons, fact.sentences) {
      self.reason(reason, sentence, into: &json)
    }
    json.close("]")
    json.close("}")
  }

  private func gap(_ gap: GapFact, into json: inout JSONText) {
    json.open("{")
    json.pair("start", gap.days.lowerBound.description)
    json.pair("end", gap.days.upperBound.description)
    json.pair("quantity", gap.quantity)
    json.close("}")
  }

  private func reason(_ reason: OpenReason, _ sentence: String, into json: inout JSONText) {
    json.open("{")
    json.pair("cause", reason.cause.rawValue)
    json.pair("offers", reason.offers)
    json.pair("needs", reason.needs)
    json.pair("limits", reason.limits)
    json.pair("text", sentence)
    json.close("}")
  }

  private func offer(_ fact: OfferFact, into json: inout JSONText) {
    json.open("{")
    json.pair("id", fact.offer.id.text)
    json.pair("state", fact.offer.state.text)
    json.pair("resource", fact.offer.resource.text)
    json.pair("quantity", fact.offer.quantity)
    json.pair("given", fact.result.given)
    json.close("}")
  }

  private func contributor(_ result: ContributorResult, into json: inout JSONText) {
    json.open("{")
    json.pair("state", result.state.text)
    json.pair("value", result.value)
    json.pair("share", result.share)
    json.pair("burden", result.burden)
    json.pair("of-fair", result.ofFair)
    json.close("}")
  }

  private func conflict(_ fact: ConflictFact, into json: inout JSONText) {
    json.open("{")
    json.pair("need", fact.need.text)
    json.pair("minimum", fact.minimum)
    json.pair("reachable", fact.reachable)
    json.pair("text", fact.sentence)
    json.close("}")
  }
}

extension Uniqueness {
  /// Whether no other plan is as good; `nil` when that was not examined.
  fileprivate var isOnlyBestPlan: Bool? {
    switch self {
    case .onlyBestPlan: true
    case .oneOfSeveral: false
    case .unknown: nil
    }
  }
}

extension MatchObjective {
  /// Whether it is a list of levels, and not one figure.
  fileprivate var isLevelled: Bool { self == .coverage || self == .burden }
}
