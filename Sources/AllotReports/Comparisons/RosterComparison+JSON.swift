internal import AllotExplanation
internal import AllotModel

extension RosterComparison {
  package func write(to json: inout JSONText) {
    write("pools", pools, "headcount", \.headcount, to: &json)
    write("posts", demands, "demand", \.demand, to: &json)
    write("objectives", objectives, "value", \.value, to: &json)
    write("coverage", posts, "covered", \.covered, to: &json)
    write("contributors", contributors, "expert-steps", \.value, to: &json)
    json.key("tours")
    json.open("[")
    for change in moved {
      json.open("{")
      json.pair("change", change.word)
      json.pair("expert", change.expert.description)
      json.key("before")
      write(change.former, to: &json)
      json.key("after")
      write(change.now, to: &json)
      json.close("}")
    }
    json.close("]")
  }

  private func write<Row>(
    _ key: StaticString, _ pairs: [PairedRows<Row>.Pair], _ name: String,
    _ value: (Row) -> Double, to json: inout JSONText
  ) {
    json.key(key)
    json.open("[")
    for pair in pairs {
      json.open("{")
      json.pair("id", pair.id)
      json.pair("change", PairedRows<Row>.word(pair))
      json.pair("figure", name)
      json.pair("before", pair.before.map(value))
      json.pair("after", pair.after.map(value))
      json.close("}")
    }
    json.close("]")
  }

  private func write(_ tour: Tour?, to json: inout JSONText) {
    guard let tour else { return json.value(String?.none) }
    json.open("{")
    json.pair("post", tour.post.text)
    json.pair("profile", tour.profile.text)
    if after.hasDays {
      json.pair("start", Day(number: tour.steps.lowerBound).description)
      json.pair("end", Day(number: tour.steps.upperBound).description)
    } else {
      json.pair("steps", tour.steps.count)
    }
    json.close("}")
  }
}
