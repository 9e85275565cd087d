import AllotExplanation
import AllotModel
import GLPKSolver
import LinearPrograms
import TestSupport
import Testing

@testable import Allot

/// Which minimums no plan keeps together, worked out by hand.
struct MinimumConflictTests {
  /// The members of the conflict, as `LT/tent asks for 6 and can have 4`.
  private func conflict(_ problem: MatchingProblem) throws -> [String] {
    let answer = try Matcher(solver: GLPKSolver(), stop: StopSignal()).answer(to: problem)
    guard case .noPlan(let conflict) = answer else { return ["a plan"] }
    return conflict.members.map {
      "\($0.need) asks for \(words(for: $0.minimum)) and can have \(words(for: $0.reachable))"
    }
  }

  @Test func `minimums that one offer can keep are no conflict`() throws {
    let problem = MatchingProblem(
      needs: [Need("LT/water", 9, minimum: 6), Need("LV/water", 9, minimum: 4)],
      offers: [Offer("EE/water", 10)])
    #expect(try conflict(problem) == ["a plan"])
  }

  @Test func `two needs insist on more than one offer holds`() throws {
    let problem = MatchingProblem(
      needs: [Need("LT/water", 9, minimum: 6), Need("LV/water", 9, minimum: 5)],
      offers: [Offer("EE/water", 10)])
    #expect(
      try conflict(problem) == [
        "LT/water asks for 6 and can have 5", "LV/water asks for 5 and can have 4",
      ])
  }

  @Test func `a need that has nothing to do with it is left out`() throws {
    let problem = MatchingProblem(
      needs: [
        Need("LT/water", 9, minimum: 6), Need("LV/water", 9, minimum: 5),
        Need("PL/tent", 9, minimum: 1), Need("PL/water", 9, minimum: 0),
      ], offers: [Offer("EE/water", 10), Offer("EE/tent", 5)])
    #expect(
      try conflict(problem) == [
        "LT/water asks for 6 and can have 5", "LV/water asks for 5 and can have 4",
      ])
  }

  @Test func `of three the smallest set is told, without which there is a plan`() throws {
    // Any two of 4, 4 and 4 fit 9; all three do not.
    let three = MatchingProblem(
      needs: [
        Need("LT/water", 9, minimum: 4), Need("LV/water", 9, minimum: 4),
        Need("PL/water", 9, minimum: 4),
      ], offers: [Offer("EE/water", 9)])
    #expect(
      try conflict(three) == [
        "LT/water asks for 4 and can have 1", "LV/water asks for 4 and can have 1",
        "PL/water asks for 4 and can have 1",
      ])
  }

  @Test func `a need alone insists on what nobody offers it`() throws {
    let problem = MatchingProblem(
      needs: [Need("LT/tent", 9, minimum: 6), Need("LV/tent", 9, minimum: 1)],
      offers: [Offer("EE/tent", 3), Offer("FI/tent", 9, excluded: ["LT"])])
    #expect(try conflict(problem) == ["LT/tent asks for 6 and can have 3"])
  }

  @Test func `whole lots keep what broken ones could`() throws {
    // Two lots of five in all: 3 and 7 fit ten units, not two lots.
    let problem = MatchingProblem(
      needs: [Need("LT/tent", 10, minimum: 3), Need("LV/tent", 10, minimum: 7)],
      offers: [Offer("EE/tent", 10, lot: 5)])
    #expect(
      try conflict(problem) == [
        "LT/tent asks for 3 and can have 0", "LV/tent asks for 7 and can have 5",
      ])
  }

  @Test func `a lasting minimum is asked for in every step`() throws {
    // Estonia can be in Lithuania or Latvia; both need somebody in steps 2...3.
    let problem = MatchingProblem(
      needs: [
        Need("LT/expert", 9, steps: 0...3, minimum: 4),
        Need("LV/expert", 9, steps: 2...5, minimum: 3),
      ], offers: [Offer("EE/expert", 6, steps: 0...9)])
    #expect(
      try conflict(problem) == [
        "LT/expert asks for 4 and can have 3", "LV/expert asks for 3 and can have 2",
      ])
  }

  @Test func `a step that nobody can be there breaks a lasting minimum`() throws {
    let problem = MatchingProblem(
      needs: [Need("LT/expert", 9, steps: 0...3, minimum: 4)],
      offers: [Offer("EE/expert", 6, steps: 0...2)])
    #expect(try conflict(problem) == ["LT/expert asks for 4 and can have 0"])
  }

  @Test func `an offer that is given in whole or not at all counts`() throws {
    // Eight or more, but Lithuania takes six at most.
    let problem = MatchingProblem(
      needs: [Need("LT/tent", 6, minimum: 2)], offers: [Offer("EE/tent", 10, minimum: 8)])
    #expect(try conflict(problem) == ["LT/tent asks for 2 and can have 0"])
  }
}
