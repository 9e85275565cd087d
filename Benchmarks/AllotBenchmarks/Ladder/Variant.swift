/// One way in which an emergency is planned.
struct Variant {
  let isWhole: Bool
  let hasBudget: Bool
  /// What is levelled, as `coverage-over` names it: `state` or `need`.
  let over: String

  static let all = [false, true].flatMap { isWhole in
    [false, true].flatMap { hasBudget in
      ["state", "need"].map { Variant(isWhole: isWhole, hasBudget: hasBudget, over: $0) }
    }
  }

  /// The variant that each size is first looked at in.
  static let plain = Variant(isWhole: false, hasBudget: false, over: "state")

  /// As in `broken-budget-state`.
  var name: String {
    "\(isWhole ? "whole" : "broken")-\(hasBudget ? "budget" : "free")-\(over)"
  }
}
