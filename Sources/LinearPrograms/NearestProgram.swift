/// A program that counts how far some of its columns lie from given values.
struct NearestProgram {
  private(set) var program: BareProgram
  /// The parts of their range by which the columns change, added up.
  private(set) var distance = Objective(.minimize, [])
  private let values: [Double]
  private let columns: [Int]

  /// Shape: of `values`: one per column of the program.
  init(_ own: BareProgram, to values: [Double], over columns: [Int]) {
    var program = own
    for column in columns {
      let moved = program.addColumn(bounds: 0 ... .infinity)
      program.addRow(bounds: -.infinity...values[column], terms: [(column, 1), (moved, -1)])
      program.addRow(bounds: values[column] ... .infinity, terms: [(column, 1), (moved, 1)])
      distance.terms.append((moved, 1 / own.reach(ofColumn: column)))
    }
    self.program = program
    self.values = values
    self.columns = columns
  }

  /// Values of the program's own columns, with the distances that belong to them.
  func counted(_ own: [Double]) -> [Double] { own + columns.map { abs(own[$0] - values[$0]) } }
}
