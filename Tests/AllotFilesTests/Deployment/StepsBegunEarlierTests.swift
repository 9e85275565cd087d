internal import Testing

@testable internal import AllotFiles

/// Twelve weeks from Monday, 7 September 2026, unless told otherwise.
struct StepsBegunEarlierTests {
  private func oddities(
    post: String = ",", pool: String = ",",
    horizon: String = "{start: 2026-09-07, step: week, count: 12}"
  ) -> String {
    var folder = DeploymentFolder([
      "posts.csv": "state,profile,quantity,from,to\nLT,screening,1,\(post)\n",
      "pools.csv": "state,headcount,profiles,from,to\nFI,4,screening,\(pool)\n",
    ])
    folder.texts["problem.yaml"] = """
      allot: 1
      horizon: \(horizon)
      posts: posts.csv
      pools: pools.csv
      """
    return folder.oddities
  }

  @Test func `a post that begins within a week is told not to count in it`() {
    #expect(
      oddities(post: "2026-11-17,") == """
        posts.csv:2: warning: post 'LT/screening' begins on Tuesday, 2026-11-17, within a week; it is counted from 2026-11-23, the first day of the next
          maybe: write 2026-11-16 if that week counts, else 2026-11-23
        """)
  }

  @Test func `a pool that begins within a month is told not to count in it`() {
    #expect(
      oddities(pool: "2026-10-02,", horizon: "{start: 2026-09-01, step: month, count: 4}") == """
        pools.csv:2: warning: pool 'FI/screening' begins on 2026-10-02, within a month; it is counted from 2026-11-01, the first day of the next
          maybe: write 2026-10-01 if that month counts, else 2026-11-01
        """)
  }

  @Test func `a window that begins with a step or before the horizon is no oddity`() {
    #expect(oddities(post: "2026-09-14,", pool: "2026-09-02,") == "")
  }

  @Test func `a window that ends within a step is no oddity, since that step counts`() {
    #expect(oddities(post: ",2026-11-17", pool: ",2026-11-20") == "")
  }

  @Test func `where steps are days every window begins with one`() {
    #expect(
      oddities(post: "2026-09-08,", horizon: "{start: 2026-09-07, step: day, count: 12}") == "")
  }
}
