internal import AllotExplanation
internal import AllotModel

extension AlternativesAnswer {
  package func write(to json: inout JSONText) {
    json.pair("uniqueness", alternatives.uniqueness.rawValue)
    json.pair("text", words.summary)
    json.pair("pairs", alternatives.pairCount)
    json.key("groups")
    json.open("[")
    for flows in alternatives.groups {
      json.open("{")
      json.key("flows")
      write(flows, to: &json)
      json.close("}")
    }
    json.close("]")
    json.key("fixed")
    write(alternatives.fixed, to: &json)
    json.key("open")
    write(alternatives.open, to: &json)
    writeFates(to: &json)
    json.key("other")
    if let other = alternatives.other {
      json.open("{")
      DifferenceSections(from: subject, to: other, of: subject.problem).write(to: &json)
      json.close("}")
    } else {
      json.value(String?.none)
    }
    json.pair("tie-break", alternatives.groups.isEmpty ? [] : words.tieBreak)
  }

  /// Who can get or give more or less.
  private func writeFates(to json: inout JSONText) {
    json.key("needs")
    json.open("[")
    for entry in alternatives.needs {
      json.open("{")
      json.pair("need", entry.need.text)
      write(entry.range, to: &json)
      json.close("}")
    }
    json.close("]")
    json.key("contributors")
    json.open("[")
    for entry in alternatives.contributors {
      json.open("{")
      json.pair("state", entry.state.text)
      write(entry.range, to: &json)
      json.close("}")
    }
    json.close("]")
  }

  private func write(_ flows: [Alternatives.Flow], to json: inout JSONText) {
    json.open("[")
    for flow in flows {
      json.open("{")
      json.pair("offer", flow.pair.offer.text)
      json.pair("need", flow.pair.need.text)
      write(flow.range, to: &json)
      json.close("}")
    }
    json.close("]")
  }

  private func write(_ range: Alternatives.Range, to json: inout JSONText) {
    json.pair("value", range.value)
    json.pair("least", range.least)
    json.pair("most", range.most)
    json.pair("proven", range.isProven)
  }
}
