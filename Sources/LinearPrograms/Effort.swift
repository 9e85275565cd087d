/// How hard whole solutions are searched for before a gap is accepted.
///
/// It counts work and not time, so that the same problem ends with the same plan on every machine.
package struct Effort: Sendable {
  /// How many columns and rows, summed over the nodes of all searches of one aim, may be solved.
  package var work: Double

  /// An effort of 1 suffices to prove what is small, and takes seconds where nothing suffices.
  package init(_ factor: Double = 1) { work = factor * 5e5 }

  /// How many nodes a program of this size may take.
  package func nodes(for program: BareProgram) -> Int {
    let size = Double(program.columnCount + program.rowCount + 1)
    return Int(max(10, min(work / size, 1e9)))
  }

  /// Whether a program of so many columns and rows may be solved some times.
  package func reaches(columns: Int, rows: Int, times: Double) -> Bool {
    Double(columns + rows) * times <= work
  }

  /// What is left of it for a part.
  package func part(_ share: Double) -> Effort {
    var part = self
    part.work *= share
    return part
  }
}
