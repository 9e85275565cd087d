import Foundation
import Testing

struct ExportTests {
  private static let glpsol = URL(filePath: "/usr/bin/glpsol")
  private static var hasGlpsol: Bool {
    FileManager.default.isExecutableFile(atPath: glpsol.path)
  }

  /// Two needs of 4 and 8, one offer of 6: levelled, each gets a half.
  private func desk() throws -> Desk {
    try Desk([
      "problem.yaml": """
      allot: 1
      resources: [{id: flour, category: funds}]
      needs: [{state: LT, resource: flour, quantity: 4}, {state: LV, resource: flour, quantity: 8}]
      offers: [{state: EE, resource: flour, quantity: 6}]
      match: {objectives: [coverage]}
      """
    ])
  }

  @Test(
    .enabled(if: hasGlpsol, "glpsol comes with glpk-utils"),
    arguments: [("mps", "--freemps"), ("lp", "--lp")])
  func `glpsol reads the program and finds what the plan reaches`(
    _ format: String, _ option: String
  ) async throws {
    let desk = try desk()

    let export = try await Command.allot(
      "export", ".", "--format", format, "--output", "program", in: desk)
    let solved = try await Command.run(
      Self.glpsol, [option, "program", "--output", "solution"], in: desk)

    #expect(export.status == 0)
    #expect(solved.status == 0)
    // What is to be as large as possible is written as what is to be as small as possible.
    #expect(try desk.text("solution").contains("Objective:  OBJ = -0.5 (MINimum)"))
  }

  @Test func `every row and column of the program is told`() async throws {
    let desk = try desk()
    let run = try await Command.allot("export", "--names", "names.csv", ".", in: desk)
    #expect(run.status == 0)
    #expect(run.output.hasSuffix("ENDATA\n"))
    #expect(
      try desk.text("names.csv") == """
        name,kind,meaning
        OBJ,objective,the negative of the sum to be maximised: its least value times -1 is the greatest
        C1,column,"what offer EE/flour gives to need LT/flour, in its lots"
        C2,column,"what offer EE/flour gives to need LV/flour, in its lots"
        C3,column,what need LT/flour gets
        C4,column,what need LV/flour gets
        C5,column,the worst level
        R1,row,offer EE/flour gives no more than its quantity
        R2,row,what need LT/flour gets is counted
        R3,row,what need LV/flour gets is counted
        R4,row,the level of LT/flour is no worse than the worst
        R5,row,the level of LV/flour is no worse than the worst

        """)
  }
}
