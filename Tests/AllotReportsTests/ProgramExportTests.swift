import LinearPrograms
import Testing

@testable import AllotReports

/// Whole, free, negative and fixed columns, and rows with every kind of ends.
private let program = {
  var program = BareProgram()
  program.addColumn(bounds: 0...4.5, isWhole: true)
  program.addColumn(bounds: -5...(.infinity))
  program.addColumn(bounds: -(.infinity)...(.infinity))
  program.addColumn(bounds: -(.infinity)...(-1.5))
  program.addColumn(bounds: 7...7)
  program.addColumn(bounds: 0...(.infinity), isWhole: true)
  let rows: [(ClosedRange<Double>, [(column: Int, coefficient: Double)])] = [
    (-(.infinity)...10.25, [(0, 1), (1, 2.5)]), (-3...8, [(2, 1), (3, -1), (0, 1e-7)]),
    (2...2, [(2, 1), (4, 0.1)]), (1...(.infinity), [(5, 3)]), (0.1...0.7, [(5, 0.1)]),
    (-(.infinity)...(.infinity), [(1, 1)]), (0...1, []),
  ]
  for (bounds, terms) in rows { program.addRow(bounds: bounds, terms: terms) }
  return program
}()

private let export = ProgramExport(
  program: program,
  objective: Objective(.maximize, [(0, 3), (1, 1), (3, 2), (5, -0.5)]),
  columnMeanings: ["IT/tent -> MT/tent", "b", "c, \"free\"", "d", "e", "f"],
  rowReasons: ["an offer is a promise: IT/tent", "r2", "r3", "r4", "r5", "r6", "r7"])

struct ProgramExportTests {
  @Test
  func `free MPS says both ends of every column, whole ones for a whole column, and minimises`() {
    var text = ""
    ProgramFormat.mps.write(export, to: &text)
    #expect(
      text == """
        * OBJ is minimised: the negative of the sum to be maximised: its least value times -1 is the greatest
        NAME allot
        ROWS
         N OBJ
         L R1
         L R2
         E R3
         G R4
         G R5
         N R6
         L R7
        COLUMNS
         M 'MARKER' 'INTORG'
         C1 OBJ -3
         C1 R1 1
         C1 R2 1e-07
         M 'MARKER' 'INTEND'
         C2 OBJ -1
         C2 R1 2.5
         C2 R6 1
         C3 OBJ 0
         C3 R2 1
         C3 R3 1
         C4 OBJ -2
         C4 R2 -1
         C5 OBJ 0
         C5 R3 0.1
         M 'MARKER' 'INTORG'
         C6 OBJ 0.5
         C6 R4 3
         C6 R5 0.1
         M 'MARKER' 'INTEND'
        RHS
         RHS R1 10.25
         RHS R2 8
         RHS R3 2
         RHS R4 1
         RHS R5 0.1
         RHS R7 1
        RANGES
         RNG R2 11
         RNG R5 0.6
         RNG R7 1
        BOUNDS
         LO BND C1 0
         UP BND C1 4
         LO BND C2 -5
         PL BND C2
         FR BND C3
         MI BND C4
         UP BND C4 -1.5
         FX BND C5 7
         LO BND C6 0
         PL BND C6
        ENDATA

        """)
  }

  @Test func `CPLEX LP writes a row with two ends as two rows`() {
    var text = ""
    ProgramFormat.lp.write(export, to: &text)
    #expect(
      text == """
        \\ OBJ is minimised: the negative of the sum to be maximised: its least value times -1 is the greatest
        Minimize
         OBJ: - 3 C1 - 1 C2 + 0 C3 - 2 C4 + 0 C5 + 0.5 C6
        Subject To
         R1: + 1 C1 + 2.5 C2 <= 10.25
         R2: + 1 C3 - 1 C4 + 1e-07 C1 <= 8
         R2_least: + 1 C3 - 1 C4 + 1e-07 C1 >= -3
         R3: + 1 C3 + 0.1 C5 = 2
         R4: + 3 C6 >= 1
         R5: + 0.1 C6 <= 0.7
         R5_least: + 0.1 C6 >= 0.1
         R7: + 0 C1 <= 1
         R7_least: + 0 C1 >= 0
        Bounds
         0 <= C1 <= 4
         C2 >= -5
         C3 free
         -inf <= C4 <= -1.5
         C5 = 7
         C6 >= 0
        Generals
         C1
         C6
        End

        """)
  }

  @Test func `the map says what every name stands for`() {
    var text = ""
    export.writeNames(to: &text)
    #expect(
      text == """
        name,kind,meaning
        OBJ,objective,the negative of the sum to be maximised: its least value times -1 is the greatest
        C1,column,IT/tent -> MT/tent
        C2,column,b
        C3,column,"c, ""free\"""
        C4,column,d
        C5,column,e
        C6,column,f
        R1,row,an offer is a promise: IT/tent
        R2,row,r2
        R3,row,r3
        R4,row,r4
        R5,row,r5
        R6,row,r6
        R7,row,r7

        """)
  }

  @Test func `a program without columns and objective is still a file`() {
    let empty = ProgramExport(
      program: BareProgram(), objective: Objective(.minimize, []), columnMeanings: [],
      rowReasons: [])
    var text = ""
    ProgramFormat.lp.write(empty, to: &text)
    #expect(
      text == """
        \\ OBJ is minimised: the sum to be minimised
        Minimize
         OBJ: + 0 C0
        Subject To
        Bounds
         C0 = 0
        End

        """)
  }
}
