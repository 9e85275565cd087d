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
  private var staleCells: [Int] = []
  private var staleCrews: [Int] = []
  private var isStaleCell: [Bool]
  private var isStaleCrew: [Bool]

  init(_ index: DeploymentIndex, crews: Int) {
    stepCount = index.stepCount
    windows = index.problem.posts.indices.map { index.steps(ofPost: $0) }
    cells = [Double](repeating: 0, count: windows.count * stepCount)
    isStaleCell = [Bool](repeating: false, count: cells.count)
    costs = [Double](repeating: 0, count: crews)
    changes = [Int](repeating: 0, count: crews)
    isStaleCrew = [Bool](repeating: false, count: crews)
    forget()
  }

  mutating func forget() {
    for (post, window) in windows.enumerated() { forget(window, ofPost: post) }
    for crew in costs.indices { forget(crew: crew) }
  }

  mutating func forget(_ steps: ClosedRange<Int>, ofPost post: Int) {
    guard steps.overlaps(windows[post]) else { return }
    for step in steps.clamped(to: windows[post]) {
      let cell = post * stepCount + step
      if isStaleCell[cell] { continue }
      isStaleCell[cell] = true
      staleCells.append(cell)
    }
  }

  mutating func forget(crew: Int) {
    if isStaleCrew[crew] { return }
    isStaleCrew[crew] = true
    staleCrews.append(crew)
  }

  mutating func takeStaleCells() -> [Int] {
    let taken = staleCells
    for cell in taken { isStaleCell[cell] = false }
    staleCells.removeAll(keepingCapacity: true)
    return taken
  }

  mutating func takeStaleCrews() -> [Int] {
    let taken = staleCrews
    for crew in taken { isStaleCrew[crew] = false }
    staleCrews.removeAll(keepingCapacity: true)
    return taken
  }
}
