import AllotModel
import Testing

@testable import AllotReports

struct DeploymentDataTests {
  @Test func `the JSON has every tour and every step of every post`() {
    let json = AutumnBorder.printed(.json, AutumnBorder.report())
    #expect(json.hasPrefix("{\n  \"allot\": 1, \"kind\": \"deploy\", \"status\": \"optimal\",\n"))
    #expect(
      json.contains(
        """
            {"expert": "FI/screening/4", "pool": "FI/screening", "post": "LT/Medininkai/screening", \
        "profile": "screening", "start": "2026-09-28", "end": "2026-10-18", "steps": 3, "cost": 3300},

        """))
    #expect(
      json.contains(
        """
            {"id": "P1", "state": "LT", "demand": 5, "covered": 5, "coverage": 1, "floor": 1, \
        "steps": [{"step": 0, "start": "2026-09-07", "quantity": 1, "present": 2, "counted": 1}, 
        """))
    #expect(
      json.contains(
        """
        {"cause": "elsewhere", "quantity": 1, "posts": ["P1"], "text": "1 expert-week: all others who \
        could serve are at LT interview (P1)"}
        """))
    #expect(
      json.contains(
        """
            {"id": "PT/interview", "state": "PT", "headcount": 2, "used": 2, "expert-steps": 10}
        """))
  }

  @Test func `the CSV has a line for each tour`() {
    let lines = AutumnBorder.printed(.csv, AutumnBorder.report()).split(separator: "\n")
    #expect(lines.count == 7)
    #expect(lines[0] == "expert,pool,state,post,host,profile,start,end,steps,cost")
    #expect(
      lines[4]
        == "FI/screening/4,FI/screening,FI,LT/Medininkai/screening,LT,screening,2026-09-28,2026-10-18,3,3300"
    )
  }

  @Test func `a table has no place for a doubt, which is told beside it`() {
    let report = AutumnBorder.report { _, plan, _ in
      (plan.status, plan.limit) = (.feasible, .effort)
    }
    let doubt =
      "This is the best roster found within the effort of the search; it is not proven best, "
      + "and a higher --effort may get further."
    #expect(DeploymentFormat.csv.leftOut(of: report) == [doubt])
    #expect(DeploymentFormat.ics.leftOut(of: report) == [doubt])
    #expect(DeploymentFormat.text.leftOut(of: report) == [])
  }

  @Test func `a roster that time left unproven says so in words and in JSON`() {
    let report = AutumnBorder.report { _, plan, _ in
      (plan.status, plan.limit) = (.feasible, .time)
    }
    let doubt = "This is the best roster found within the time limit; it is not proven best."
    #expect(AutumnBorder.printed(.markdown, report).contains(doubt))
    #expect(
      AutumnBorder.printed(.json, report).contains(
        "\"status\": \"feasible\", \"limit\": \"time\",\n"))
  }

  @Test func `Markdown has tables, and strips whose blanks stay`() {
    let text = AutumnBorder.printed(.markdown, AutumnBorder.report())
    #expect(
      text.contains("| post | `09-07` |\n| --- | --- |\n| LT Medininkai screening | `████▒▒` |"))
    #expect(text.contains("## Who is where, expert by expert\n"))
  }
}
