import AllotModel
import Testing

@testable import AllotReports

struct DeploymentSectionsTests {
  private func section(_ heading: String) -> String {
    AutumnBorder.section(heading, of: AutumnBorder.report())
  }

  @Test func `the summary says how far posts are staffed, by how many, and at what cost`() {
    // FI: 4 tours at 600 and 14 weeks at 900; PT: 10 weeks at 700: 2,400 + 12,600 + 7,000.
    #expect(
      AutumnBorder.report().page.summary == [
        "Of 2 posts in 1 state, 1 is staffed in full and 1 in part. The least staffed, LT Medininkai "
          + "screening, has 33.3 % in its worst week. All 6 experts of 2 states serve, in 6 tours, "
          + "which costs EUR 22,000.",
        "The roster is proven best in every objective.",
      ])
  }

  @Test func `coverage is counted over the window and in the worst week`() {
    #expect(
      section("COVERAGE") == """
          post                  covered                         worst week  priority  when
        LT Lithuania
          Medininkai screening   77.8 %  14 of 18 expert-weeks      33.3 %         1
          interview (P1)          100 %   5 of  5 team-weeks         100 %         2  until 2026-10-07
        """)
  }

  @Test func `each post has a strip with a character for each week`() {
    #expect(
      section("COVERAGE BY WEEK") == """
        Each character is one week; a date stands over the week that begins on it. █ in full, ▓ two thirds
        or more, ▒ one third or more, ░ less, · nobody, - nobody is asked for.
          post                     09-07
          LT Medininkai screening  ████▒▒
          LT interview (P1)        █████-
        """)
  }

  @Test func `who serves where is told post by post, like experts on one line`() {
    #expect(
      section("WHO SERVES WHERE") == """
          experts              as           from        to
        LT Medininkai screening, 3 experts asked for
          FI/screening/3    1               2026-09-07  2026-09-27  3 weeks
          FI/screening/1-2  2               2026-09-07  2026-10-04  4 weeks
          FI/screening/4    1               2026-09-28  2026-10-18  3 weeks
        LT interview (P1), 1 team asked for
          PT/interview/1    1  debriefing   2026-09-07  2026-10-07  5 weeks
          PT/interview/2    1  interpreter  2026-09-07  2026-10-07  5 weeks
        """)
  }

  @Test func `a tour that its post ends within a week ends on that day`() {
    #expect(section("WHO SERVES WHERE").contains("2026-09-07  2026-10-07  5 weeks"))
  }

  @Test func `each expert has a strip with a letter for each week`() {
    #expect(
      section("WHO IS WHERE, EXPERT BY EXPERT") == """
        A LT Medininkai screening; B LT interview (P1); . at home
          experts  09-07
        FI/screening of FI Finland: 4 of 4 serve
          1-2      AAAA..
          3        AAA...
          4        ...AAA
        PT/interview of PT Portugal: 2 of 2 serve
          1-2      BBBBB.
        """)
  }

  @Test func `a briefing is written in small letters`() {
    let report = AutumnBorder.report { problem, _, _ in problem.settings.briefing = 1 }
    let strips = AutumnBorder.section("WHO IS WHERE, EXPERT BY EXPERT", of: report)
    #expect(strips.contains("; a small letter is a briefing; "))
    #expect(strips.contains("  4        ...aAA"))
  }

  @Test func `what stays open is told with its weeks and causes, which add up`() {
    #expect(
      section("STILL OPEN, AND WHY") == """
        LT Medininkai screening: 4 of 18 expert-weeks open
          missing: 2 from 2026-10-05 to 2026-10-18
          3 expert-weeks: all others who could serve rest, or are at their longest tour or yearly limit
          1 expert-week: all others who could serve are at LT interview (P1)
        """)
  }

  @Test func `each state stands beside its share`() {
    #expect(
      section("EACH STATE BESIDE ITS FAIR SHARE") == """
        "Of fair" is a state's part of all expert-weeks sent, divided by its part of the key 'fair-share'
        among the states with pools: 1.00 is exactly fair. Briefings and handovers are counted.
          state        experts    expert-weeks  key share  of fair  less      fair      more
          FI Finland      4 of 4            14    30.00 %     1.56              │██████▌
          PT Portugal     2 of 2            10    50.00 %     0.67          ████│
        """)
  }

  @Test func `an objective that is not proven says how much better a roster could be`() {
    // (16 - 14) / 16 is 12.5 %; 18 expert-weeks are asked for at priority 1.
    #expect(
      section("WHAT THE ROSTER REACHED").contains(
        """
        2. total, priority 1: what counts adds up to 14 of 18; not proven, no roster reaches more than
            16 (gap 12.5 %)
        """))
  }

  @Test func `minimums that cannot be kept are named with their posts and weeks`() {
    let report = AutumnBorder.report { _, plan, facts in
      plan = DeploymentPlan(
        status: .infeasible, objectives: [], tours: [], posts: [], pools: [], contributors: [])
      facts.conflicts = [
        .init(post: "LT/Medininkai/screening", minimum: 3, steps: [4...5], reachable: 1)
      ]
    }
    #expect(!report.hasPlan)
    #expect(
      AutumnBorder.section("MINIMUMS THAT CANNOT BE KEPT TOGETHER", of: report) == """
        LT Medininkai screening: a minimum of 3 experts is asked, 1 can be reached
          from 2026-10-05 to 2026-10-18
        """)
  }

  @Test func `numbers of experts in a row are written as one`() {
    #expect(ExpertNumbers.words([1, 2, 3, 5, 7, 8]) == "1-3, 5, 7-8")
  }

  @Test(arguments: [(3, 3, "█"), (3, 2, "▓"), (3, 1, "▒"), (4, 1, "░"), (4, 0, "·"), (0, 0, "-")])
  func `a character says how far a week is covered`(_ step: (Int, Int, Character)) {
    let result = PostResult.Step(
      step: 0, quantity: step.0, present: step.1, counted: step.1)
    #expect(result.mark == step.2)
  }

  @Test func `a week in which nobody who is there counts has a character of its own`() {
    let result = PostResult.Step(step: 0, quantity: 3, present: 2, counted: 0)

    #expect(result.mark == "∘")
    #expect(
      StepMarks.legend(isAnyUncounted: true).contains("∘ some who do not count yet, · nobody"))
  }

  @Test func `a long horizon is cut into pieces of the same length, dates over every sixth step`() {
    let strip = StepStrip(
      horizon: Horizon(start: AutumnBorder.horizon.start, step: .day, count: 90))
    #expect(strip.pieces == [0...44, 45...89])
    #expect(
      strip.ruler(over: 0...44) == "09-07 09-13 09-19 09-25 10-01 10-07 10-13")
    #expect(strip.name(of: 45...89) == "2026-10-22 to 2026-12-05")
  }
}
