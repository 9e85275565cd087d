internal import AllotModel
internal import Testing

@testable internal import AllotFiles

struct LintTests {
  private func lint(
    needs: String = "LT,tent,16", offers: String, header: String = "", document: String = "",
    routes: String? = nil
  ) throws -> String {
    var yaml = Folder().texts["problem.yaml", default: ""] + "\n" + document
    if routes != nil { yaml += "\nroutes: routes.csv\n" }
    var changes = [
      "problem.yaml": yaml, "needs.csv": "state,resource,quantity\n\(needs)\n",
      "offers.csv": "state,resource,quantity\(header)\n\(offers)\n",
    ]
    changes["routes.csv"] = routes
    return AllotFiles.lint(try Folder(changes).read().problem).map(\.description)
      .joined(separator: "\n")
  }

  @Test func `a problem without oddities has none`() throws {
    #expect(try lint(offers: "EE,tent,10") == "")
  }

  @Test func `a need that nobody offers for is found`() throws {
    #expect(
      try lint(needs: "LT,tent,16\nLT,bed,3", offers: "EE,tent,10") == """
        needs.csv:3: warning: nobody offers what need 'LT/bed' asks for
          maybe: ask for offers of 'bed', or name a substitute
        """)
  }

  @Test func `an offer that nobody asks for is found`() throws {
    #expect(
      try lint(offers: "EE,tent,10\nEE,bed,3") == """
        offers.csv:3: warning: nobody needs what offer 'EE/bed' gives
          maybe: name what 'bed' may stand in for, under substitutes
        """)
  }

  @Test func `a need that every earmark leaves out is found`() throws {
    #expect(
      try lint(
        needs: "LT,tent,16\nMT,tent,2", offers: "EE,tent,10,MT\nEE,tent,3,MT", header: ",for")
          == """
          needs.csv:2: warning: no offer can reach need 'LT/tent': of those that fit, 2 are for \
          other states
            maybe: ask whether an earmark can be widened
          """)
  }

  @Test func `a closed route is found`() throws {
    #expect(
      try lint(offers: "EE,tent,10", routes: "from,to,open\nEE,LT,no\n") == """
        needs.csv:2: warning: no offer can reach need 'LT/tent': of those that fit, 1 has a closed \
        route
          maybe: look at the routes that are closed
        offers.csv:2: warning: offer 'EE/tent' can reach no need: of those that fit, 1 has a \
        closed route
        """)
  }

  @Test func `windows that do not meet are found`() throws {
    let days = "horizon: {start: 2021-07-01, step: day, count: 31}"

    #expect(
      try lint(
        needs: "LT,tent,16", offers: "EE,tent,10,2021-07-30", header: ",from", document: days,
        routes: "from,to,lead\nEE,LT,5\n") == """
          needs.csv:2: warning: no offer can reach need 'LT/tent': of those that fit, 1 comes at \
          another time
            maybe: look at the windows and at the leads of the routes
          offers.csv:2: warning: offer 'EE/tent' can reach no need: of those that fit, 1 is at \
          another time
          """)
  }

  @Test func `rows of nothing are found`() throws {
    #expect(
      try lint(needs: "LT,tent,16\nMT,tent,0", offers: "EE,tent,10\nEE,bed,0") == """
        needs.csv:3: warning: need 'MT/tent' asks for nothing, so it counts as met
          maybe: write its quantity, or remove the line
        offers.csv:3: warning: offer 'EE/bed' is of nothing
          maybe: write its quantity, or remove the line
        """)
  }

  @Test func `a row that says the same under another id is found`() throws {
    #expect(
      try lint(offers: "EE,tent,10,a\nEE,tent,10,b", header: ",id") == """
        offers.csv:3: warning: offer 'b' says the same as 'a'; both are counted
          maybe: remove one of them, if it is meant only once
        """)
  }

  @Test func `a lot larger than the offer is found`() throws {
    #expect(
      try lint(offers: "EE,tent,10,20", header: ",lot") == """
        offers.csv:2: warning: offer 'EE/tent' gives nothing: its lot is 20, more than its \
        quantity, 10
          maybe: lower the lot, or raise the quantity
        """)
  }

  @Test func `quantities far apart are found`() throws {
    #expect(
      try lint(needs: "LT,tent,16", offers: "EE,tent,100000000") == """
        offers.csv:2: warning: quantities of 'tent' reach from 16, need 'LT/tent', to 100000000, \
        offer 'EE/tent'; so far apart they drown in rounding
          maybe: look for a digit too many, or count in another unit
        """)
  }

  @Test func `a figure that one state lacks is found`() throws {
    let folder = Folder(["states.csv": "code,gdp\nLT,56\nMT,\nEE,31\n"])

    #expect(
      AllotFiles.lint(try folder.read().problem).map(\.description) == [
        """
        states.csv:3: warning: MT has no figure 'gdp', which others have
          maybe: write it, if a key is to use it
        """
      ])
  }

  @Test func `a reliability is said to be idle`() throws {
    #expect(
      try lint(offers: "EE,tent,10,90%", header: ",reliability") == """
        offers.csv:2: warning: an offer has a reliability below 1, first 'EE/tent'; it does not \
        change a plan of 'allot match'
          maybe: lower the quantity to what can be counted on
        """)
  }

  @Test func `a table without rows is found`() throws {
    #expect(
      try lint(offers: "") == """
        warning: the table of offers has no rows
        needs.csv:2: warning: nobody offers what need 'LT/tent' asks for
          maybe: ask for offers of 'tent', or name a substitute
        """)
  }
}
