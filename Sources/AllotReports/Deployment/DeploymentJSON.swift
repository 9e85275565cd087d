internal import AllotExplanation
internal import AllotModel

/// Prints the whole roster as JSON, one record of a list on each line.
struct DeploymentJSON {
  private let report: DeploymentReport

  init(_ report: DeploymentReport) { self.report = report }

  func write(to stream: inout ByteText) {
    let plan = report.plan
    var json = JSONText()
    json.begin("deploy", plan.status, plan.limit)
    json.write("  \"problem\": ")
    problem(into: &json)
    json.write(",\n")
    json.list("objectives", plan.objectives, objective)
    json.list("tours", plan.tours, tour)
    json.list("posts", report.posts, post)
    json.list("pools", plan.pools, pool)
    json.list("contributors", plan.contributors, contributor)
    json.list("conflicts", report.facts.conflicts, conflict)
    if let changes = report.changes { json.list("changes", changes, change) }
    if let frontier = report.facts.frontier { json.list("frontier", frontier, point) }
    json.list("remarks", report.problem.remarks) { $1.value($0) }
    json.write("  \"solver\": ")
    json.value(report.facts.solver)
    json.write("\n}\n")
    stream = json.text
  }

  private func problem(into json: inout JSONText) {
    json.open("{")
    json.pair("title", report.problem.title)
    json.pair("path", report.facts.path)
    json.pair("sha256", report.facts.digest)
    json.close("}")
  }
}

extension DeploymentJSON {
  private func objective(_ result: DeploymentObjectiveResult, into json: inout JSONText) {
    json.open("{")
    json.pair("name", result.objective.rawValue)
    if let priority = result.priority { json.pair("priority", priority) }
    json.pair("value", result.value)
    json.pair("bound", result.bound)
    if result.objective == .coverage || result.objective == .burden {
      json.key("levels")
      json.open("[")
      for level in result.levels {
        json.open("{")
        json.pair("value", level.value)
        json.pair("members", level.members)
        json.pair("bound", level.bound)
        json.close("}")
      }
      json.close("]")
    }
    json.pair("proven", result.isProven)
    json.close("}")
  }

  private func tour(_ tour: Tour, into json: inout JSONText) {
    json.open("{")
    write(tour, into: &json)
    json.pair("cost", report.names.cost(of: tour))
    json.close("}")
  }

  private func write(_ tour: Tour, into json: inout JSONText) {
    let days = report.names.days(of: tour)
    json.pair("expert", tour.expert.description)
    json.pair("pool", tour.expert.pool.text)
    json.pair("post", tour.post.text)
    json.pair("profile", tour.profile.text)
    json.pair("start", days?.lowerBound.description)
    json.pair("end", days?.upperBound.description)
    json.pair("steps", tour.steps.count)
  }

  private func pool(_ result: PoolResult, into json: inout JSONText) {
    json.open("{")
    json.pair("id", result.id.text)
    json.pair("state", result.state.text)
    json.pair("headcount", result.headcount)
    json.pair("used", result.used)
    json.pair("expert-steps", result.expertSteps)
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
}

extension DeploymentJSON {
  private func post(_ fact: PostFact, into json: inout JSONText) {
    json.open("{")
    json.pair("id", fact.post.id.text)
    json.pair("state", fact.post.state.text)
    json.pair("demand", fact.result.demand)
    json.pair("covered", fact.result.covered)
    json.pair("coverage", fact.result.coverage)
    json.pair("floor", fact.result.floor)
    json.key("steps")
    json.open("[")
    for step in fact.result.steps { self.step(step, into: &json) }
    json.close("]")
    json.key("reasons")
    json.open("[")
    for (reason, sentence) in zip(fact.result.reasons, fact.sentences) {
      self.reason(reason, sentence, into: &json)
    }
    json.close("]")
    json.close("}")
  }

  private func step(_ step: PostResult.Step, into json: inout JSONText) {
    json.open("{")
    json.pair("step", step.step)
    json.pair("start", report.names.days(of: step.step...step.step)?.lowerBound.description)
    json.pair("quantity", step.quantity)
    json.pair("present", step.present)
    json.pair("counted", step.counted)
    json.close("}")
  }

  private func reason(_ reason: PostReason, _ sentence: String, into json: inout JSONText) {
    json.open("{")
    json.pair("cause", reason.cause.word)
    json.pair("quantity", reason.quantity)
    if case .elsewhere(let posts) = reason.cause { json.pair("posts", posts) }
    json.pair("text", sentence)
    json.close("}")
  }

  private func conflict(_ member: RosterConflict.Member, into json: inout JSONText) {
    json.open("{")
    json.pair("post", member.post.text)
    json.pair("minimum", member.minimum)
    json.key("steps")
    json.open("[")
    for steps in member.steps {
      json.open("{")
      json.pair("first", steps.lowerBound)
      json.pair("last", steps.upperBound)
      let days = report.names.days(of: steps)
      json.pair("start", days?.lowerBound.description)
      json.pair("end", days?.upperBound.description)
      json.close("}")
    }
    json.close("]")
    json.key("reachable")
    json.value(member.reachable)
    json.close("}")
  }
}

extension DeploymentJSON {
  private func change(_ change: TourChange, into json: inout JSONText) {
    json.open("{")
    json.pair("change", change.word)
    for (key, tour) in [("before", change.former), ("after", change.now)] {
      guard let tour else { continue }
      if key == "before" { json.key("before") } else { json.key("after") }
      json.open("{")
      write(tour, into: &json)
      json.close("}")
    }
    json.close("}")
  }

  private func point(_ point: FrontierPoint, into json: inout JSONText) {
    json.open("{")
    json.pair("changes", point.changes)
    if let fewest = point.fewest { json.pair("fewest", fewest) }
    json.key("objectives")
    json.open("[")
    for result in point.objectives { objective(result, into: &json) }
    json.close("]")
    json.close("}")
  }
}
