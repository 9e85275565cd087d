import AllotModel
import AllotProblems
import AllotReports
import ExactNumbers
import Testing

struct ShareReportTests {
  /// The lines of a section of the text, without its heading.
  private func section(_ heading: String, of report: ShareReport) -> String {
    let text = SharedRoad.text(of: report, as: .text)
    let parts = text.split(separator: "\n\n", omittingEmptySubsequences: false)
    let part = parts.first { $0.hasPrefix(heading + "\n") } ?? ""
    return String(part.dropFirst(heading.count + 1))
  }

  @Test func `money adds up to the cent, beside what each method moves`() throws {
    // 5/12, 5/12, 2/12 of 100: cents go to the largest remainders, .67 of C and then .67 of A.
    let report = try SharedRoad().report()
    #expect(
      section("WHO PAYS WHAT, IN EUR", of: report) == """
          state      heads  wealth
          A Aford    41.67   25.00
          B Bham     41.67   50.00
          C          16.66   25.00
          together  100.00  100.00
        """)
    #expect(
      section("MORE OR LESS THAN BY 'HEADS', IN EUR", of: report) == """
          state    wealth
          A Aford  -16.67
          B Bham    +8.33
          C         +8.34
        """)
  }

  @Test func `the summary says who has most, and what the other methods move`() throws {
    let text = SharedRoad.text(of: try SharedRoad().report(), as: .text)
    #expect(
      text.hasPrefix(
        """
        A road
        ======
        EUR 100.00 among 3 states, split in 2 ways. By 'heads', A and B have the most, 41.67 % each, and C
        the least, 16.67 %.
        'wealth' moves EUR 16.67 (16.67 % of all) against 'heads': most onto C (EUR +8.34) and off A (EUR
        -16.67).

        """))
  }

  @Test func `whole units stand beside the parts before rounding, and a tie is told`() throws {
    // 7 units: 2.9167, 2.9167, 1.1667; 3, 3, 1 by Webster. Wealth: 1.75, 3.5, 1.75: 2, 3 or 4, 2;
    // 1.75/1.5 = 3.5/3 are the last for A, C and B alike, and only 7 are there.
    let report = try SharedRoad(amount: nil, units: 7).report()
    #expect(
      section("WHOLE UNITS", of: report) == """
          state     heads  before rounding  wealth  before rounding
          A Aford       3           2.9167       2           1.7500
          B Bham        3           2.9167       3           3.5000
          C             1           1.1667       2           1.7500
          together      7                        7
        """)
    #expect(
      section("HOW PARTS WERE ROUNDED", of: report) == """
        heads: Webster (Sainte-Laguë): one divisor for all, quotients rounded at the half, a half up
          each part divided by any number above 0.83333334 and up to 1.16666666, and then rounded, gives
            these units
        wealth: Webster (Sainte-Laguë): one divisor for all, quotients rounded at the half, a half up
          each part divided by any number above 1.00000000 and up to 1.16666666, and then rounded, gives
            these units
        """)
  }

  @Test func `all outcomes of a tie are told`() throws {
    let report = try SharedRoad(amount: nil, units: 7, rounding: .largestRemainder)
      .report(on: [SharedRoad(rounding: .largestRemainder).methodOfThirds()])
    #expect(
      section("HOW PARTS WERE ROUNDED", of: report).hasSuffix(
        """
          a tie: A, B, C have equal right to the last unit; the larger share came first, then the code
          the last went to A; or to B; or to C
        """))
  }

  @Test func `rates, ranks and inequality follow the parts`() throws {
    let report = try SharedRoad().report()
    #expect(
      section("PER HEAD AND PER GDP", of: report) == """
        Per head: EUR for one of the figure 'population'.
          state    heads  wealth
          A Aford   8.33    5.00
          B Bham    8.33   10.00
          C         8.33   12.50
        """)
    #expect(
      section("RANKS", of: report) == """
        1 has the most. In brackets: per head.
          state    heads  wealth
          A Aford  1 (1)   2 (3)
          B Bham   1 (1)   1 (2)
          C        3 (1)   2 (1)
        """)
  }

  @Test func `every share leads back to its figures`() throws {
    #expect(
      section("HOW THE SHARES COME ABOUT", of: try SharedRoad().report()) == """
        Every step of one method is printed with '--explain METHOD', and for one state with '--explain
        METHOD --state CODE'.
        heads: the key 'heads'
          heads = population
          state    population  heads       share
          A Aford           5      5  0.41666667
          B Bham            5      5  0.41666667
          C                 2      2  0.16666667
        wealth: the key 'wealth'
          wealth = gdp
          state    gdp  wealth       share
          A Aford  100     100  0.25000000
          B Bham   200     200  0.50000000
          C        100     100  0.25000000
        """)
  }

  @Test func `the JSON is of the shape that is promised`() throws {
    let text = SharedRoad.text(
      of: try SharedRoad(units: 7).report(), as: .json)
    #expect(
      text.hasPrefix(
        """
        {
          "allot": 1, "kind": "share", "amount": 100, "units": 7,
          "problem": {"title": "A road", "path": "road", "sha256": "d1"},
          "reference": "heads",
          "methods": [
            {"name": "heads", "key": "heads",
             "exact": true, "shares": [
              {"state": "A", "share": 0.4166666666666667, "amount": 41.67, "units": 3, "per-head": 8.334, "per-gdp": null, "rank": 1, "steps": {"heads": 5}},

        """))
    #expect(
      text.contains(
        """
             "in-core": null, "objection": null,
             "rounding": {"method": "webster", "minimum": 0, "divisors": [0.8333333333333334, 1.1666666666666667], "includes": [false, true], "tie": null},
        """))
    #expect(
      text.contains(
        #"{"method": "wealth", "state": "A", "share": -0.16666666666666666, "amount": -16.67, "units": -1}"#
      ))
    #expect(
      text.contains(#"{"method": "heads", "symmetry": true, "monotone": true, "core": null, "#))
    #expect(text.contains("\"warnings\": [\n    \"Towns are made up.\"\n  ],\n"))
  }

  @Test func `the table for programs has a row for each state and method`() throws {
    #expect(
      SharedRoad.text(of: try SharedRoad().report(), as: .csv) == """
        method,state,share,amount,units,per-head,per-gdp,difference,rank
        heads,A,0.4166666666666667,41.67,,8.334,,0.00,1
        heads,B,0.4166666666666667,41.67,,8.334,,0.00,1
        heads,C,0.16666666666666666,16.66,,8.33,,0.00,3
        wealth,A,0.25,25.00,,5,,-16.67,2
        wealth,B,0.5,50.00,,10,,8.33,1
        wealth,C,0.25,25.00,,12.5,,8.34,2

        """)
  }
}

extension SharedRoad {
  /// Equal parts, of which six units make two each, and seven leave one.
  fileprivate func methodOfThirds() throws -> SharingMethod {
    try method("equal", "population^0")
  }
}
