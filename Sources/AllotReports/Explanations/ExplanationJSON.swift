internal import AllotExplanation
internal import AllotModel

/// Prints an answer as JSON.
struct ExplanationJSON {
  func write(_ report: AnswerReport, to stream: inout ByteText) {
    var json = JSONText()
    json.open("{")
    json.pair("allot", 1)
    json.pair("kind", "explanation")
    json.pair("question", report.answer.question)
    json.key("plan")
    json.open("{")
    json.pair("path", report.origin.planPath)
    json.pair("status", report.origin.status.rawValue)
    if let limit = report.origin.limit { json.pair("limit", limit.rawValue) }
    json.close("}")
    json.key("problem")
    json.open("{")
    json.pair("title", report.origin.title)
    json.pair("path", report.origin.problemPath)
    json.pair("sha256", report.origin.digest)
    json.close("}")
    report.answer.write(to: &json)
    json.close("}")
    json.write("\n")
    stream = json.text
  }
}
