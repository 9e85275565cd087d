internal import AllotModel

/// What parts of a roster under search are worth, and which of these figures are no longer true.
struct SearchWorths {
  /// What counts at a post in a step.
  ///
  /// - Shape: posts by steps; 0 outside a post's window.
  var cells: [Double]
  /// Shape: one per crew; what its season costs, changes included.
  var costs: [Double]
  /// Shape: one per crew.
  ///
  /// - Unit: expert-steps that differ from the roster before.
  var changes: [Int]
  private let stepCount: Int
  private let windows: [ClosedRange<Int>]
  private var staleCells: StalePositions
  private var staleCrews: StalePositions

  init(_ index: DeploymentIndex, crews: Int) {
    stepCount = index.stepCount
    windows = index.problem.posts.indices.map { index.steps(ofPost: $0) }
    cells = [Double](repeating: 0, count: windows.count * stepCount)
    staleCells = StalePositions(count: cells.count)
    costs = [Double](repeating: 0, count: crews)
    changes = [Int](repeating: 0, count: crews)
    staleCrews = StalePositions(count: crews)
    forget()
  }

  /// Lets no figure be true any more.
  mutating func forget() {
    for (post, window) in windows.enumerated() { forget(window, ofPost: post) }
    for crew in costs.indices { forget(crew: crew) }
  }

  /// What counts at a post has changed in some steps.
  mutating func forget(_ steps: ClosedRange<Int>, ofPost post: Int) {
    guard steps.overlaps(windows[post]) else { return }
    for step in steps.clamped(to: windows[post]) { staleCells.add(post * stepCount + step) }
  }

  /// The season of a crew has changed.
  mutating func forget(crew: Int) { staleCrews.add(crew) }

  /// The cells that have to be computed anew, once.
  mutating func takeStaleCells() -> [Int] { staleCells.take() }

  /// The crews that have to be weighed anew, once.
  mutating func takeStaleCrews() -> [Int] { staleCrews.take() }
}

/// Positions of figures that are no longer true, each once.
private struct StalePositions {
  private var positions: [Int] = []
  private var isStale: [Bool]

  init(count: Int) { isStale = [Bool](repeating: false, count: count) }

  mutating func add(_ position: Int) {
    if isStale[position] { return }
    isStale[position] = true
    positions.append(position)
  }

  mutating func take() -> [Int] {
    let taken = positions
    for position in taken { isStale[position] = false }
    positions.removeAll(keepingCapacity: true)
    return taken
  }
}
