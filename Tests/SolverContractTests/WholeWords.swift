internal import LinearPrograms
internal import TestSupport
import Testing

/// What a search found, without the cases in which it found nothing to say.
struct Found {
  let values: [Double]?
  let value: Double
  let bound: Double
  let isProven: Bool
}

extension Solver {
  func wholeAnswer(
    _ program: BareProgram, _ objective: Objective,
    _ search: WholeSearch = WholeSearch(stop: StopSignal())
  ) throws -> String {
    words(for: try solveWhole(program, for: objective, search: search))
  }

  func found(
    _ program: BareProgram, _ objective: Objective, _ search: WholeSearch
  ) throws -> Found {
    let outcome = try solveWhole(program, for: objective, search: search)
    guard case .found(let values, let value, let bound, let isProven) = outcome else {
      throw NothingFound()
    }
    return Found(values: values, value: value, bound: bound, isProven: isProven)
  }
}

struct NothingFound: Error {}
