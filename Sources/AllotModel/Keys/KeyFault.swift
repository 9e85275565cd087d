/// What is wrong in one formula, before it is known whose formula it is.
struct KeyFault: Error {
  /// Unit: characters from the start of the formula.
  let offset: Int
  let message: String
  let mend: String?
  /// The states that it is about, sorted by code.
  let states: [State.Code]

  init(at offset: Int, _ message: String, maybe mend: String? = nil, states: [State.Code] = []) {
    self.offset = offset
    self.message = message
    self.mend = mend
    self.states = states
  }
}

extension KeyFault {
  /// A number as a message shows it: six decimals at most, none when it is whole.
  static func text(of number: Double) -> String {
    let rounded = (number * 1_000_000).rounded() / 1_000_000
    let shown = rounded == 0 || !rounded.isFinite ? number : rounded
    let digits = "\(shown)"
    return digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits
  }

  /// What the user wrote, in quotes and short enough for one line.
  static func quoted(_ written: String) -> String {
    let limit = 40
    let shown = written.count > limit ? written.prefix(limit) + "..." : written[...]
    return "'\(shown)'"
  }
}
