internal import ConcurrentWork
internal import LinearPrograms

/// Plans that do not need each other, made on several cores at once.
///
/// Each begins with what was remembered before. What it remembers itself is its own and goes with
/// its answer, so no answer depends on which of them ends first. A solver that remembers searches
/// is shared: equal searches have equal answers, whoever asks first.
extension Replanning {
  /// The answers about several things.
  ///
  /// - Parameters:
  ///   - things: What is asked about.
  ///   - workers: How many threads work at most.
  ///   - answer: Answers about one of them, with plans made by what it is given.
  /// - Returns: one answer per thing, in their order.
  /// - Throws: the first failure, in the order of the things.
  func answers<Thing: Sendable, Answer: Sendable>(
    about things: [Thing], workers: Int = coreCount,
    _ answer: @Sendable (Thing, Replanning) throws(SolverFailure) -> Answer
  ) throws(SolverFailure) -> [Answer] {
    let own = things.map { _ in apart() }
    let results = concurrently(things.count, workers: workers) { position in
      Result { () throws(SolverFailure) in try answer(things[position], own[position]) }
    }
    var answers: [Answer] = []
    for result in results { answers.append(try result.get()) }
    return answers
  }

  /// Two answers.
  ///
  /// - Throws: the first failure.
  func both<One: Sendable, Other: Sendable>(
    _ one: @Sendable (Replanning) throws(SolverFailure) -> One,
    _ other: @Sendable (Replanning) throws(SolverFailure) -> Other
  ) throws(SolverFailure) -> (One, Other) {
    let pair = try answers(about: [true, false]) {
      isOne, replanning throws(SolverFailure) -> (One?, Other?) in
      isOne ? (try one(replanning), nil) : (nil, try other(replanning))
    }
    guard let first = pair[0].0, let second = pair[1].1 else {
      preconditionFailure("each of two questions has its answer")
    }
    return (first, second)
  }

  /// The same with a memory of its own, which begins with what this one holds.
  private func apart() -> Replanning {
    Replanning(solver: solver, stop: stop, effort: effort, memory: memory?.copy())
  }
}
