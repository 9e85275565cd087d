internal import AllotExplanation
internal import AllotModel

extension MatchComparison {
  package func write(to json: inout JSONText) {
    json.key("changes")
    json.open("[")
    for change in comparison.changes { change.write(to: &json) }
    json.close("]")
    json.key("solvers")
    json.open("[")
    if let solvers {
      json.value(solvers.before)
      json.value(solvers.after)
    }
    json.close("]")
    json.key("steps")
    json.open("[")
    for position in comparison.steps.indices { writeStep(position, to: &json) }
    json.close("]")
    json.key("objectives")
    json.open("[")
    for effect in effects.objectives { write(effect, to: &json) }
    json.close("]")
    writeNeeds(to: &json)
    writeContributors(to: &json)
    writeFlows(to: &json)
  }

  private func writeStep(_ position: Int, to json: inout JSONText) {
    let step = comparison.steps[position]
    let effect = effects.steps[position]
    json.open("{")
    json.pair("step", position + 1)
    json.pair("text", InputChangeWords().name(of: step.cause))
    json.key("rows")
    json.open("[")
    if case .input(let cause) = step.cause {
      for change in cause.changes {
        json.open("{")
        json.pair("table", change.table.rawValue)
        json.pair("id", change.id)
        json.close("}")
      }
    }
    json.close("]")
    json.pair("free", isFree(position))
    write("in-turn", effect.inTurn, to: &json)
    write("alone", effect.alone, to: &json)
    json.close("}")
  }

  /// Writes what changes in the objectives; `null` where one of two plans is not there.
  private func write(_ key: StaticString, _ changes: [FigureChange]?, to json: inout JSONText) {
    json.key(key)
    guard let changes else { return json.value(String?.none) }
    json.open("[")
    for change in changes { change.write(to: &json) }
    json.close("]")
  }

  private func write(_ effect: Effect<FigureChange>, to json: inout JSONText) {
    json.open("{")
    json.key("change")
    effect.subject.write(to: &json)
    writeParts(effect, to: &json)
    json.close("}")
  }

  private func writeParts<Subject>(_ effect: Effect<Subject>, to json: inout JSONText) {
    json.key("causes")
    json.open("[")
    for part in effect.parts {
      json.open("{")
      json.key("steps")
      json.open("[")
      for step in part.steps { json.value(step + 1) }
      json.close("]")
      json.pair("in-turn", part.inTurn)
      json.pair("alone", part.alone)
      json.close("}")
    }
    json.close("]")
  }

  // MARK: - The plan

  private func writeNeeds(to json: inout JSONText) {
    let coverage = Dictionary(effects.coverage.map { ($0.subject, $0) }) { first, _ in first }
    let met = Dictionary(effects.met.map { ($0.subject, $0) }) { first, _ in first }
    json.key("needs")
    json.open("[")
    for change in changedNeeds {
      json.open("{")
      json.pair("id", change.need.text)
      write("before", change.before, to: &json)
      write("after", change.after, to: &json)
      if let effect = coverage[change.need] {
        json.key("coverage")
        write(effect, to: &json)
      }
      if let effect = met[change.need] {
        json.key("met")
        write(effect, to: &json)
      }
      json.close("}")
    }
    json.close("]")
    json.key("newly-open")
    json.open("[")
    for fact in newlyOpen {
      json.open("{")
      json.pair("need", fact.need.id.text)
      json.pair("text", fact.sentences.first)
      json.close("}")
    }
    json.close("]")
    json.key("newly-met")
    json.open("[")
    for need in newlyMet { json.value(need.text) }
    json.close("]")
  }

  private func write(_ key: StaticString, _ result: NeedResult?, to json: inout JSONText) {
    json.key(key)
    guard let result else { return json.value(String?.none) }
    json.open("{")
    json.pair("demand", result.demand)
    json.pair("met", result.met)
    json.pair("coverage", result.coverage)
    json.close("}")
  }

  private func write<Subject>(_ effect: Effect<Subject>, to json: inout JSONText) {
    json.open("{")
    json.pair("before", effect.before)
    json.pair("after", effect.after)
    writeParts(effect, to: &json)
    json.close("}")
  }

  private func writeContributors(to json: inout JSONText) {
    let values = Dictionary(effects.values.map { ($0.subject, $0) }) { first, _ in first }
    json.key("contributors")
    json.open("[")
    for change in changedContributors {
      json.open("{")
      json.pair("state", change.state.text)
      write("before", change.before, to: &json)
      write("after", change.after, to: &json)
      if let effect = values[change.state] {
        json.key("value")
        write(effect, to: &json)
      }
      json.close("}")
    }
    json.close("]")
  }

  private func write(_ key: StaticString, _ result: ContributorResult?, to json: inout JSONText) {
    json.key(key)
    guard let result else { return json.value(String?.none) }
    json.open("{")
    json.pair("value", result.value)
    json.pair("share", result.share)
    json.pair("burden", result.burden)
    json.pair("of-fair", result.ofFair)
    json.close("}")
  }

  private func writeFlows(to json: inout JSONText) {
    json.key("flows")
    json.open("[")
    for change in difference?.flows ?? [] {
      json.open("{")
      json.pair("offer", change.subject.offer.text)
      json.pair("need", change.subject.need.text)
      json.pair("before", change.before)
      json.pair("after", change.after)
      json.pair("tie", ties.contains(change.subject))
      json.close("}")
    }
    json.close("]")
    json.key("note")
    json.value(flowNote)
  }
}
