internal import LinearPrograms

private let none = Double.infinity

extension ReferenceProgram {
  /// Every reference program; each solver answers all of them alike.
  package static let all = usual + empty + hopeless + wide

  /// Programs with one best answer.
  private static let usual = [
    // Rows 2 and 3 hold: y = 12 / 2, x = (18 - 12) / 3. Prices: 2 b + 2 c = 5, 3 c = 3.
    ReferenceProgram(
      "two products, three shops", columns: [0...none, 0...none],
      rows: [Row([1, 0], atMost: 4), Row([0, 2], atMost: 12), Row([3, 2], atMost: 18)],
      .maximize, [3, 5], answer: "36 at 2 6", duals: "0 1.5 1", reducedCosts: "0 0"),
    // The cheaper one up to its bound of 6, the other for the rest; one more of it saves 3 - 2.
    ReferenceProgram(
      "the cheaper of two runs out", columns: [0...6, 0...none], rows: [Row([1, 1], atLeast: 10)],
      .minimize, [2, 3], answer: "24 at 6 4", duals: "3", reducedCosts: "-1 0"),
    // x = (4 + 2) / 2, y = 4 - 3. Prices: a + b = 2, a - b = 3.
    ReferenceProgram(
      "equal rows", columns: [0...none, 0...none],
      rows: [Row([1, 1], 4...4), Row([1, -1], 2...2)],
      .minimize, [2, 3], answer: "9 at 3 1", duals: "2.5 -0.5", reducedCosts: "0 0"),
    // x goes down until x - y = -5 with y = 0.
    ReferenceProgram(
      "a free column", columns: [-none...none, 0...none], rows: [Row([1, -1], atLeast: -5)],
      .minimize, [1, 2], answer: "-5 at -5 0", duals: "1", reducedCosts: "0 3"),
    // y = 5 - 2.
    ReferenceProgram(
      "a fixed column", columns: [2...2, 0...none], rows: [Row([1, 1], atMost: 5)],
      .maximize, [1, 1], answer: "5 at 2 3", duals: "1", reducedCosts: "0 0"),
    // x = 6 - 1: y takes its least.
    ReferenceProgram(
      "a row with two ends", columns: [0...none, 1...2], rows: [Row([1, 1], 2...6)],
      .maximize, [1, 0], answer: "5 at 5 1", duals: "1", reducedCosts: "0 -1"),
    // x + y goes down to 2: y takes its most, and x is 2 - 2.
    ReferenceProgram(
      "the other end of the same row", columns: [-none...none, 1...2], rows: [Row([1, 1], 2...6)],
      .minimize, [1, 0], answer: "0 at 0 2", duals: "1", reducedCosts: "0 -1"),
    // Beale's program, on which the plain simplex turns in a circle: 3/4 * 1/25 + 1/50 = 1/20.
    ReferenceProgram(
      "a degenerate program", columns: [0...none, 0...none, 0...none, 0...none],
      rows: [
        Row([0.25, -60, -0.04, 9], atMost: 0), Row([0.5, -90, -0.02, 3], atMost: 0),
        Row([0, 0, 1, 0], atMost: 1),
      ],
      .minimize, [-0.75, 150, -0.02, 6], answer: "-0.05 at 0.04 0 1 0"),
    // Against the second supply, the first saves 1 on need 1, loses 1 on need 2 and 3 on need 3:
    // 10 * 8 + 10 * 6 + 15 * 5 + 15 * 7.
    ReferenceProgram(
      "two supplies, three needs, nothing to spare",
      columns: [ClosedRange<Double>](repeating: 0...none, count: 6),
      rows: [
        Row([1, 1, 1, 0, 0, 0], 20...20), Row([0, 0, 0, 1, 1, 1], 30...30),
        Row([1, 0, 0, 1, 0, 0], 10...10), Row([0, 1, 0, 0, 1, 0], 25...25),
        Row([0, 0, 1, 0, 0, 1], 15...15),
      ],
      .minimize, [8, 6, 10, 9, 5, 7], answer: "320 at 10 10 0 0 15 15"),
  ]

  /// Programs without rows, columns or terms.
  private static let empty = [
    ReferenceProgram(
      "no rows", columns: [0...3, 1...5], .maximize, [2, -1], answer: "5 at 3 1", duals: "",
      reducedCosts: "2 -1"),
    ReferenceProgram(
      "no columns", columns: [], rows: [Row([], 0...1)], .maximize, [], answer: "0 at nothing",
      duals: "0"),
    ReferenceProgram("nothing at all", columns: [], .minimize, [], answer: "0 at nothing"),
    ReferenceProgram(
      "no objective", columns: [2...2], rows: [Row([1], atMost: 3)], .maximize, [],
      answer: "0 at 2"),
    ReferenceProgram(
      "a row without terms", columns: [0...3], rows: [Row([0], -1...1), Row([1], atMost: 2)],
      .maximize, [1], answer: "2 at 2", duals: "0 1", reducedCosts: "0"),
  ]

  /// Programs without a best answer.
  private static let hopeless = [
    ReferenceProgram(
      "more asked than there is", columns: [0...1], rows: [Row([1], atLeast: 2)], .maximize, [1],
      answer: "infeasible"),
    ReferenceProgram(
      "two rows against each other", columns: [0...none, 0...none],
      rows: [Row([1, 1], atMost: 1), Row([2, 2], atLeast: 3)], .minimize, [1, 1],
      answer: "infeasible"),
    // The three add up to 2 * (x + y + z) <= 6, and the last asks for 8.
    ReferenceProgram(
      "four rows against each other", columns: [0...none, 0...none, -none...none],
      rows: [
        Row([1, 1, 0], atMost: 2), Row([0, 1, 1], atMost: 2), Row([1, 0, 1], atMost: 2),
        Row([2, 2, 2], atLeast: 8),
      ], .maximize, [1, 2, 3], answer: "infeasible"),
    ReferenceProgram(
      "a row without terms that asks for something", columns: [0...3],
      rows: [Row([0], 1...2), Row([1], atMost: 2)], .maximize, [1], answer: "infeasible"),
    ReferenceProgram(
      "no columns, and something asked", columns: [], rows: [Row([], 1...2)], .maximize, [],
      answer: "infeasible"),
    ReferenceProgram(
      "no end to what can be had", columns: [0...none, 0...none], rows: [Row([1, -1], atLeast: 0)],
      .maximize, [1, -0.5], answer: "unbounded"),
    ReferenceProgram(
      "no rows, and no end", columns: [0...none], .maximize, [1], answer: "unbounded"),
    ReferenceProgram(
      "no end below", columns: [-none...4], rows: [Row([1], atMost: 3)], .minimize, [1],
      answer: "unbounded"),
  ]

  /// Programs whose numbers lie far apart.
  private static let wide = [
    // Half of the EUR 840 million that full coverage costs.
    ReferenceProgram(
      "a share of a sum of money", columns: [0...420_000_000, 0...1],
      rows: [Row([1, -840_000_000], atLeast: 0)], .maximize, [0, 1],
      answer: "0.5 at 420000000 0.5"),
    // An effect of 1 / 420,000,000 per EUR is less than GLPK's own tolerance for "no effect".
    ReferenceProgram(
      "a share counted in single units of money", columns: [0...420_000_000],
      rows: [Row([1], atMost: 315_000_000)], .maximize, [1 / 420_000_000],
      answer: "0.75 at 315000000"),
    // x takes what y allows, so each cent of y brings 1 - 1/2.
    ReferenceProgram(
      "teams against a budget in cents", columns: [0...4, 0...42_000_000_000],
      rows: [Row([14_000_000_000, -1], atMost: 0), Row([0, 1], atMost: 35_000_000_001)],
      .maximize, [14_000_000_000, -0.5], answer: "17500000000.5 at 2.5 35000000001"),
  ]
}
