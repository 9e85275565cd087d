internal import AllotModel

/// Turns the formulas of a document into keys, and tells what is wrong with them in their place.
struct KeyFormulas {
  private let document: ProblemDocument
  private let log: FindingLog

  init(_ document: ProblemDocument, log: FindingLog) {
    self.document = document
    self.log = log
  }

  /// The key that is written; `nil` when it cannot be read, which the log then tells.
  func parsed(_ written: ProblemDocument.NamedKey) -> Key? {
    let constants = Dictionary(
      document.constants.map { ($0.name.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    let steps = written.steps.map { step in
      KeyFormula(
        name: step.name?.name ?? written.name.name, text: step.formula, place: step.place)
    }
    do throws(KeyError) {
      return try Key(name: written.name.name, steps: steps, constants: constants)
    } catch {
      tell(error, written)
      return nil
    }
  }

  func tell(_ error: KeyError, _ written: ProblemDocument.NamedKey) {
    var place = error.place ?? written.name.place
    let step = written.steps.first { $0.place == error.place }
    // Only in a formula without quotes does each character stand for itself.
    if step?.isPlain == true, let column = place.column { place.column = column + error.offset }
    log.error("\(error.subject): \(error.message)", at: place, maybe: error.mend)
  }
}
