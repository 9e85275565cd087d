import AllotModel
import GLPKSolver
import LinearPrograms
import Testing

@testable import AllotProblems

struct SeasonGenerationTests {
  /// Every stay, alone and with a second one that lasts to the end after a week at home or more.
  private static func seasons(weeks: Int) -> [[Stint]] {
    let stays = (0..<weeks).flatMap { first in
      (first..<weeks).map { Stint(seat: 0, steps: first...$0) }
    }
    let lastStays = stays.filter { $0.steps.upperBound == weeks - 1 }
    return stays.flatMap { stay in
      [[stay]]
        + lastStays.filter { $0.steps.lowerBound > stay.steps.upperBound + 1 }.map { [stay, $0] }
    }
  }

  @Test func `staying at home is never forgotten, since it may be the only way left`() {
    let problem = DeploymentProblem.onePost(
      quantity: 1, weeks: 12,
      pools: [
        Pool(
          id: "FI", state: "FI", headcount: 1, profiles: ["screening"],
          window: Window(steps: 0...11), rest: 1)
      ])
    let index = DeploymentIndex(problem)
    let crews = Crews(of: index, after: nil)
    let rows = SeasonRows(index, crews: crews, goals: index.goals(isPlannedAnew: false))
    var generation = SeasonGeneration(
      index, crews: crews, countsChanges: false, solver: GLPKSolver())
    generation.addIdle(rows: rows)
    for season in Self.seasons(weeks: 12) { generation.add(season, ofCohort: 0, rows: rows) }
    let count = generation.seasons.count
    let zeros = [Double](repeating: 0, count: count)

    generation.forget(
      SolvedSeasons(
        value: 0, duals: [], worths: [0], amounts: zeros, reducedCosts: zeros.map { $0 - 1 }),
      SeasonRequest(rows: rows, aim: SeasonAim(), counts: [1]) { _, _ in true })

    #expect(generation.isInside.filter(\.self).count < count)
    #expect(generation.isInside[0])
  }
}
