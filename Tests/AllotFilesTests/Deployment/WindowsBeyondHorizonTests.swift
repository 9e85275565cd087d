internal import Testing

@testable internal import AllotFiles

/// Twelve weeks, from Monday, 7 September 2026, to Sunday, 29 November 2026.
struct WindowsBeyondHorizonTests {
  private func oddities(post: String = ",", pool: String = ",") -> String {
    folder(post, pool).oddities
  }

  private func folder(_ post: String, _ pool: String) -> DeploymentFolder {
    DeploymentFolder([
      "posts.csv": "state,profile,quantity,from,to\nLT,screening,1,\(post)\n",
      "pools.csv": "state,headcount,profiles,from,to\nFI,4,screening,\(pool)\n",
    ])
  }

  /// The same in the 52 weeks from Monday, 5 January 2026, to Sunday, 3 January 2027.
  private func odditiesOfYear(post: String = ",", pool: String = ",") -> String {
    var folder = folder(post, pool)
    folder.texts["problem.yaml"] = folder.texts["problem.yaml"]?.replacing(
      "start: 2026-09-07, step: week, count: 12", with: "start: 2026-01-05, step: week, count: 52")
    return folder.oddities
  }

  @Test func `a post that goes on after the horizon is told what is left of it`() {
    #expect(
      oddities(post: "2026-09-14,2027-02-28") == """
        posts.csv:2: warning: post 'LT/screening' ends on 2027-02-28, after the horizon; only 2026-09-14 to 2026-11-29 counts
          maybe: let the horizon have more steps, or write 2026-11-29
        """)
  }

  @Test func `a post that ends in the year after is asked whether this year is meant`() {
    #expect(
      oddities(post: ",2027-10-18") == """
        posts.csv:2: warning: post 'LT/screening' ends on 2027-10-18, after the horizon; only 2026-09-07 to 2026-11-29 counts
          maybe: if 2026 is meant, write 2026-10-18
        """)
  }

  @Test func `a pool that begins in the year before is asked whether this year is meant`() {
    #expect(
      oddities(pool: "2025-10-05,2026-11-15") == """
        pools.csv:2: warning: pool 'FI/screening' begins on 2025-10-05, before the horizon; only 2026-09-07 to 2026-11-15 counts
          maybe: if 2026 is meant, write 2026-10-05
        """)
  }

  @Test func `a pool that is there for longer than the horizon is no oddity`() {
    #expect(oddities(pool: "2026-01-01,2026-12-31") == "")
  }

  @Test func `a post that began before the horizon is no oddity`() {
    #expect(oddities(post: "2026-06-01,") == "")
  }

  @Test func `a window that ends with the last day of the horizon is no oddity`() {
    #expect(oddities(post: ",2026-11-29", pool: "2026-09-07,2026-11-29") == "")
  }

  @Test func `no year is meant that would end a window before it begins`() {
    #expect(
      oddities(post: "2026-11-02,2027-10-18").hasSuffix(
        "only 2026-11-02 to 2026-11-29 counts\n"
          + "  maybe: let the horizon have more steps, or write 2026-11-29"))
    #expect(oddities(pool: "2025-11-02,2026-10-18") == "")
  }

  @Test func `a window around a whole year of work is no oddity`() {
    #expect(odditiesOfYear(pool: "2025-07-01,2027-06-30") == "")
    #expect(odditiesOfYear(pool: "2025-07-01,") == "")
  }

  @Test func `a window beside a year of work of which it leaves out much may have another year`() {
    #expect(
      odditiesOfYear(pool: "2025-03-02,2026-11-29") == """
        pools.csv:2: warning: pool 'FI/screening' begins on 2025-03-02, before the horizon; only 2026-01-05 to 2026-11-29 counts
          maybe: if 2026 is meant, write 2026-03-02
        """)
  }

  @Test func `a post around a year of work is told what is left of it, and of no other year`() {
    #expect(
      odditiesOfYear(post: "2025-07-01,2027-06-30") == """
        posts.csv:2: warning: post 'LT/screening' ends on 2027-06-30, after the horizon; only 2026-01-05 to 2027-01-03 counts
          maybe: let the horizon have more steps, or write 2027-01-03
        """)
  }

  @Test func `a post of nobody is told only that`() {
    let folder = DeploymentFolder([
      "posts.csv": "id,state,profile,quantity,to\nA,LT,screening,0,2027-02-28\nB,LT,screening,1,\n"
    ])
    #expect(
      folder.oddities == """
        posts.csv:2: warning: post 'A' asks for nobody, so it counts as staffed
          maybe: write its quantity, or remove the line
        """)
  }
}
