import AllotModel
import GLPKSolver
import LinearPrograms
import Testing

@testable import AllotProblems

struct SeasonGenerationTests {
  @Test func `staying at home is never forgotten, since it may be the only way left`() {
    let weeks = 0...11
    let problem = DeploymentProblem.onePost(
      quantity: 1, weeks: weeks.count,
      pools: [
        Pool(
          id: "FI", state: "FI", headcount: 1, profiles: ["screening"],
          window: Window(steps: weeks), rest: 1)
      ])
    let index = DeploymentIndex(problem)
    let crews = Crews(of: index, after: nil)
    let rows = SeasonRows(index, crews: crews, goals: index.goals(isPlannedAnew: false))
    var generation = SeasonGeneration(
      index, crews: crews, countsChanges: false, solver: GLPKSolver())
    generation.addIdle(rows: rows)
    for first in weeks {
      for last in first...11 {
        generation.add([Stint(seat: 0, steps: first...last)], ofCohort: 0, rows: rows)
        for next in stride(from: last + 2, through: 11, by: 1) {
          let seasons = [Stint(seat: 0, steps: first...last), Stint(seat: 0, steps: next...11)]
          generation.add(seasons, ofCohort: 0, rows: rows)
        }
      }
    }
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
