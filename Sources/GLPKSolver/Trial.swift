internal import CGLPK
internal import LinearPrograms

/// What the ways tried so far have said about one program.
struct Trial {
  var iterations = 0
  private var verdict: allot_verdict?
  private var kin = 0
  private var notes: [String] = []

  /// What each way said.
  var words: String { notes.joined(separator: "; ") }

  /// Whether a way can still tell something new.
  ///
  /// Once a way has refused, only a way whose refusal counts can confirm or deny it.
  func wants(_ way: Way) -> Bool { verdict == nil || way.mayRefuse }

  mutating func note(_ way: Way, _ words: String) { notes.append("\(way.name): \(words)") }

  mutating func note(_ way: Way, _ ending: Ending) {
    switch ending {
    case .aborted(let words): note(way, words)
    case .lost, .stopped, .done: note(way, "lost the program")
    }
  }

  /// Whether a way of another kin said the same before; else remembers this one.
  mutating func hasConfirmed(_ verdict: allot_verdict, by way: Way) -> Bool {
    let isConfirmed = way.mayRefuse && self.verdict == verdict && kin != way.kin && kin != 0
    note(way, verdict == .infeasible ? "infeasible" : "unbounded")
    self.verdict = verdict
    if way.mayRefuse { kin = way.kin }
    return isConfirmed
  }
}
