internal import AllotExplanation
internal import AllotModel

/// The horizon cut into pieces whose steps stand side by side, one character each.
struct StepStrip {
  /// The most characters of a piece: a year of weeks.
  private static let mostSteps = 52
  /// How many steps lie between two dates over a strip.
  private static let distance = 6

  let horizon: Horizon

  /// Pieces of nearly the same length, in time order.
  var pieces: [ClosedRange<Int>] {
    let count = (horizon.count + Self.mostSteps - 1) / Self.mostSteps
    let length = (horizon.count + count - 1) / count
    return stride(from: 0, to: horizon.count, by: length).map {
      $0...min($0 + length, horizon.count) - 1
    }
  }

  /// The dates over a piece, each beginning over the step that begins on it: `07-12 08-23`.
  func ruler(over piece: ClosedRange<Int>) -> String {
    var ruler = ""
    for step in stride(from: piece.lowerBound, through: piece.upperBound, by: Self.distance) {
      let date = horizon.firstDay(ofStep: step).description.dropFirst("2021-".count)
      let offset = step - piece.lowerBound
      guard ruler.isEmpty || offset + date.count <= piece.count else { break }
      ruler += String(repeating: " ", count: offset - ruler.count) + date
    }
    return ruler
  }

  /// `2021-07-12 to 2022-07-10`, to tell pieces apart; empty when there is only one.
  func name(of piece: ClosedRange<Int>) -> String {
    guard piece.count < horizon.count else { return "" }
    return "\(horizon.firstDay(ofStep: piece.lowerBound)) to "
      + "\(horizon.lastDay(ofStep: piece.upperBound))"
  }
}

extension PostResult.Step {
  /// How far the step is covered, in one character.
  var mark: Character {
    if quantity == 0 { return StepMarks.nothingAsked }
    if counted >= quantity { return "█" }
    if counted == 0 { return present > 0 ? StepMarks.noneCounts : "·" }
    return 3 * counted >= 2 * quantity ? "▓" : 3 * counted >= quantity ? "▒" : "░"
  }
}

/// What the characters of a coverage strip mean.
enum StepMarks {
  static let nothingAsked: Character = "-"
  /// Those present are in briefing, or make no team complete.
  static let noneCounts: Character = "∘"

  /// What stands for each character; one for those who do not count where there are such steps.
  static func legend(isAnyUncounted: Bool) -> String {
    let uncounted = isAnyUncounted ? " \(noneCounts) some who do not count yet," : ""
    return "█ in full, ▓ two thirds or more, ▒ one third or more, ░ less,\(uncounted) · nobody, "
      + "\(nothingAsked) nobody is asked for"
  }
}
