internal import AllotExplanation

extension ShareComparison {
  package func write(to json: inout JSONText) {
    json.pair("input", inputLines)
    json.key("methods")
    json.open("[")
    for method in moved {
      json.open("{")
      json.pair("name", method.pair.id)
      json.key("states")
      json.open("[")
      for pair in method.rows {
        json.open("{")
        json.pair("state", pair.id)
        write("before", pair.before, to: &json)
        write("after", pair.after, to: &json)
        json.close("}")
      }
      json.close("]")
      json.close("}")
    }
    json.close("]")
  }

  private func write(_ key: StaticString, _ part: Shares.Part?, to json: inout JSONText) {
    json.key(key)
    guard let part else { return json.value(String?.none) }
    json.open("{")
    json.pair("share", part.share)
    json.pair("amount", part.amount)
    json.pair("units", part.units)
    json.pair("claim", part.claim)
    json.close("}")
  }
}
