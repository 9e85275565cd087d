internal import AllotModel
internal import Testing

@testable internal import AllotFiles

struct RulesTablesTests {
  private func findings(_ name: String, _ table: String, document: String = "") -> String {
    let yaml = Folder().texts["problem.yaml", default: ""] + "\n\(name): \(name).csv\n" + document
    return Folder(["problem.yaml": yaml, "\(name).csv": table]).findings
  }

  @Test func `a route from a state to itself is refused`() {
    #expect(
      findings("routes", "from,to,cost\nEE,EE,4\n") == """
        routes.csv:2:4: error: the route leads from EE to itself
          maybe: remove the line
        """)
  }

  @Test func `two routes for the same states and resource are refused`() {
    #expect(
      findings("routes", "from,to,resource,cost\nEE,LT,,4\nEE,LT,tent,5\nEE,LT,,6\n") == """
        routes.csv:4: error: the route from EE to LT for every resource stands twice, first in \
        line 2
          maybe: remove one of the lines
        """)
  }

  @Test func `a lead that is no whole number is refused`() {
    #expect(
      findings("routes", "from,to,lead\nEE,LT,1.5\n") == """
        routes.csv:2:7: error: 'lead' is 1.5; it is a whole number from 0 on
          maybe: leave the cell empty for the default
        """)
  }

  @Test func `a lead without a horizon is warned of`() {
    #expect(
      findings("routes", "from,to,lead\nEE,LT,2\n") == """
        routes.csv:2:7: warning: the lead is 2, but without a horizon there is one step, so \
        nothing arrives
          maybe: add a horizon to the document
        """)
  }

  @Test func `a capacity below zero is refused`() {
    #expect(
      findings("routes", "from,to,capacity\nEE,LT,-2\n") == """
        routes.csv:2:7: error: 'capacity' is -2; it is zero or more
          maybe: write 2 if the minus is a slip
        """)
  }

  @Test func `a substitute for itself is refused`() {
    #expect(
      findings("substitutes", "need,by,rate\ntent,tent,1\n") == """
        substitutes.csv:2:6: error: 'tent' stands in for itself
          maybe: remove the line
        """)
  }

  @Test func `a rate of zero is refused`() {
    #expect(
      findings("substitutes", "need,by,rate\ntent,eur,0\n") == """
        substitutes.csv:2:10: error: 'rate' is 0; it is above zero
          maybe: write how many units of 'need' one unit of 'by' meets
        """)
  }

  @Test func `a broken fraction is refused`() {
    #expect(
      findings("substitutes", "need,by,rate\ntent,eur,1/0\n") == """
        substitutes.csv:2:10: error: 'rate' is '1/0', which is no fraction
          maybe: write two plain numbers, as in 1/650
        """)
  }

  @Test func `a substitute that stands twice is refused`() {
    #expect(
      findings("substitutes", "need,by,rate\ntent,eur,1/650\ntent,eur,1/700\n") == """
        substitutes.csv:3: error: 'eur' stands in for 'tent' twice, first in line 2
          maybe: remove one of the lines
        """)
  }

  @Test func `a fraction is a rate`() throws {
    let yaml = Folder().texts["problem.yaml", default: ""] + "\nsubstitutes: s.csv\n"
    let problem = try Folder([
      "problem.yaml": yaml, "s.csv": "need,by,rate,limit\ntent,eur,1/650,1300\n",
    ]).read().problem

    #expect(problem.substitutes.map(\.rate) == [1.0 / 650])
    #expect(problem.substitutes.map(\.limit) == [1300])
  }

  @Test func `a budget below zero is refused`() {
    #expect(
      findings("budgets", "amount\n-100\n") == """
        budgets.csv:2:1: error: 'amount' is -100; it is zero or more
          maybe: write 100 if the minus is a slip
        """)
  }

  @Test func `a budget for what nobody knows is refused`() {
    #expect(
      findings("budgets", "amount,covers\n100,tents\n") == """
        budgets.csv:2:5: error: the budget covers 'tents', which is unknown; budgets cover 'cost'
          maybe: write 'cost', or leave the cell empty
        """)
  }

  @Test func `budgets are named after what they cover`() throws {
    let yaml = Folder().texts["problem.yaml", default: ""] + "\nbudgets: b.csv\n"
    let problem = try Folder([
      "problem.yaml": yaml, "b.csv": "amount,covers,states\n100,,\n50,cost,MT EE\n70,,\n",
    ]).read().problem

    #expect(problem.budgets.map(\.id) == ["cost", "cost/2", "cost/EE+MT"])
    #expect(problem.budgets.map(\.amount) == [100, 70, 50])
  }
}
