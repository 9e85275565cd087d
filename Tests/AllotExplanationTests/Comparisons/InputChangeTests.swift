import AllotExplanation
import AllotModel
import TestSupport
import Testing

/// What is told as other in the input.
struct InputChangeTests {
  private func changes(_ old: MatchingProblem, _ new: MatchingProblem) -> [String] {
    InputChange.all(from: old, to: new).map { change in
      let fields = change.fields.map { field in
        "\(field.name) \(text(field.before))->\(text(field.after))"
      }
      return "\(change.table) \(change.id) \(change.kind)\(change.isIdle ? " idle" : ""): "
        + fields.joined(separator: ", ")
    }
  }

  private func text(_ value: InputValue?) -> String {
    switch value {
    case .number(let number)?: words(for: number)
    case .text(let text)?: text
    case nil: "none"
    }
  }

  @Test func `a row that is other is told field by field`() {
    let old = MatchingProblem(
      needs: [Need("LT/water", 10)], offers: [Offer("EE/water", 4, earmark: ["LT"])])
    let new = MatchingProblem(
      needs: [Need("LT/water", 10)], offers: [Offer("EE/water", 5)])

    #expect(
      changes(old, new) == ["offers EE/water changed: quantity 4->5, for LT->none"])
  }

  @Test func `a row that is gone and one that is new are told with what they say`() {
    let old = MatchingProblem(needs: [Need("LT/water", 10)], offers: [Offer("EE/water", 4)])
    let new = MatchingProblem(needs: [Need("LT/water", 10)], offers: [Offer("FI/water", 4)])

    let lines = changes(old, new).filter { $0.hasPrefix("offers") }

    #expect(
      lines == [
        "offers EE/water removed: state EE->none, resource water->none, quantity 4->none, "
          + "cost 0->none, reliability 1->none",
        "offers FI/water added: state none->FI, resource none->water, quantity none->4, "
          + "cost none->0, reliability none->1",
      ])
  }

  @Test func `another title changes no plan`() {
    var new = MatchingProblem(needs: [Need("LT/water", 10)], offers: [])
    let old = new
    new.title = "Thursday"

    #expect(changes(old, new) == ["document title changed idle: text \(old.title)->Thursday"])
  }

  @Test func `settings are rows of the input`() {
    var new = MatchingProblem(needs: [Need("LT/water", 10)], offers: [])
    var old = new
    old.settings.objectives = [.coverage, .cost]
    new.settings.objectives = [.total]

    #expect(changes(old, new) == ["match objectives changed:  coverage cost->total"])
  }
}
