internal import AllotExplanation
internal import AllotModel

extension DifferenceSections {
  /// Writes the difference as members of an object.
  func write(to json: inout JSONText) {
    json.key("objectives")
    json.open("[")
    for change in changes { change.write(to: &json, isComparable: isSameQuestion) }
    json.close("]")
    json.key("needs")
    json.open("[")
    for change in difference.needs { write(change, change.subject.text, to: &json) }
    json.close("]")
    json.key("contributors")
    json.open("[")
    for change in difference.contributors { write(change, change.subject.text, to: &json) }
    json.close("]")
    json.key("flows")
    json.open("[")
    for change in difference.flows {
      json.open("{")
      json.pair("offer", change.subject.offer.text)
      json.pair("need", change.subject.need.text)
      json.pair("before", change.before)
      json.pair("after", change.after)
      json.close("}")
    }
    json.close("]")
  }

  private func write<Subject>(
    _ change: PlanDifference.Change<Subject>, _ id: String, to json: inout JSONText
  ) {
    json.open("{")
    json.pair("id", id)
    json.pair("before", change.before)
    json.pair("after", change.after)
    json.close("}")
  }
}
