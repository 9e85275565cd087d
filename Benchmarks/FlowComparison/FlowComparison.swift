internal import GLPKSolver
internal import LinearPrograms
internal import NetworkFlows

/// Solves random flows with the network simplex and with GLPK alone, and compares.
@main
enum FlowComparison {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst().compactMap { UInt64($0) }
    let first = arguments.first ?? 1
    let count = arguments.dropFirst().first ?? 1000
    var failures = 0
    var judged = 0
    for seed in first..<(first + count) {
      do {
        let counter = CountingSolver()
        try compare(seed: seed, counter: counter)
        judged += counter.count
      } catch {
        failures += 1
        print("seed \(seed): \(error)")
      }
    }
    print(
      "\(count - UInt64(failures)) passed, \(failures) failed; the judge was asked \(judged) times")
  }

  static func compare(seed: UInt64, counter: CountingSolver) throws {
    let flow = RandomFlow(seed: seed)
    let ours = try NetworkSolver(judge: counter, couplingLimit: 400, leastFlow: 0)
      .makeSession(for: flow.program)
    let theirs = try GLPKSolver().makeSession(for: flow.program)
    var dice = Dice(seed: seed &+ 77)
    for round in 0..<6 {
      let objective = flow.objective(&dice)
      ours.setObjective(objective)
      theirs.setObjective(objective)
      if round > 0 {
        for _ in 0..<dice.next(0...3) {
          let column = dice.next(0...(flow.program.columnCount - 1))
          let low = Double(dice.next(0...6))
          let high = low + Double(dice.next(0...9))
          ours.setBounds(ofColumn: column, to: low...high)
          theirs.setBounds(ofColumn: column, to: low...high)
        }
        if flow.program.rowCount > 0 {
          let row = dice.next(0...(flow.program.rowCount - 1))
          let high = Double(dice.next(0...30))
          ours.setBounds(ofRow: row, to: 0...high)
          theirs.setBounds(ofRow: row, to: 0...high)
        }
      }
      let one = try ours.solve(stop: StopSignal())
      let other = try theirs.solve(stop: StopSignal())
      switch (one, other) {
      case (.optimal(let a), .optimal(let b)):
        let scale = max(1, abs(b.objectiveValue))
        guard abs(a.objectiveValue - b.objectiveValue) <= 1e-7 * scale else {
          throw SolverFailure("round \(round): \(a.objectiveValue) is not \(b.objectiveValue)")
        }
      case (.infeasible, .infeasible), (.unbounded, .unbounded): break
      default: throw SolverFailure("round \(round): \(one) is not \(other)".prefix(100).description)
      }
    }
  }
}

final class CountingSolver: Solver, @unchecked Sendable {
  var count = 0
  let solver = GLPKSolver()
  var name: String { solver.name }
  func makeSession(for program: BareProgram) throws(SolverFailure) -> any SolverSession {
    count += 1
    return try solver.makeSession(for: program)
  }
  func solveWhole(_ program: BareProgram, for objective: Objective, search: WholeSearch)
    throws(SolverFailure) -> WholeOutcome
  {
    try solver.solveWhole(program, for: objective, search: search)
  }
}

struct RandomFlow {
  var program = BareProgram()

  init(seed: UInt64) {
    var dice = Dice(seed: seed)
    let offers = dice.next(1...8)
    let needs = dice.next(1...8)
    let couplings = dice.next(0...5)
    var out = [[(column: Int, coefficient: Double)]](repeating: [], count: offers)
    var into = [[(column: Int, coefficient: Double)]](repeating: [], count: needs)
    var couple = [[(column: Int, coefficient: Double)]](repeating: [], count: couplings)
    let scales = (0..<offers + needs).map { _ in
      dice.next(1...4) == 1 ? Double(dice.next(1...5)) : 1
    }
    let gains = dice.next(1...6) == 1
    for o in 0..<offers {
      for n in 0..<needs where dice.next(1...3) > 1 {
        let column = program.addColumn(
          bounds: 0...(dice.next(1...4) == 1 ? .infinity : Double(dice.next(1...20))))
        out[o].append((column, scales[o]))
        into[n].append((column, scales[offers + n] * (gains && dice.next(1...5) == 1 ? 0.5 : 1)))
        for c in 0..<couplings where dice.next(1...2) == 1 {
          couple[c].append((column, Double(dice.next(-3...9))))
        }
      }
    }
    for n in 0..<needs {
      let met = program.addColumn(
        bounds: Double(dice.next(1...9) == 1 ? 2 : 0)...Double(dice.next(2...30)))
      into[n].append((met, -1))
      for c in 0..<couplings where dice.next(1...3) == 1 {
        couple[c].append((met, 1 / Double(dice.next(1...30))))
      }
    }
    for c in 0..<couplings where dice.next(1...2) == 1 {
      let counted = program.addColumn(
        bounds: 0...(dice.next(1...3) == 1 ? Double(dice.next(5...100)) : .infinity))
      couple[c].append((counted, -1))
    }
    let free = program.addColumn(bounds: -.infinity ... .infinity)
    for o in 0..<offers {
      program.addRow(bounds: 0...Double(dice.next(1...30)), role: .outflow, terms: out[o])
    }
    for n in 0..<needs { program.addRow(bounds: 0...0, role: .inflow, terms: into[n]) }
    for c in 0..<couplings {
      switch dice.next(1...3) {
      case 1: program.addRow(bounds: 0...0, terms: couple[c])
      case 2: program.addRow(bounds: -.infinity...Double(dice.next(5...60)), terms: couple[c])
      default: program.addRow(bounds: 0 ... .infinity, terms: couple[c] + [(free, -1)])
      }
    }
  }

  func objective(_ dice: inout Dice) -> Objective {
    var terms: [(column: Int, coefficient: Double)] = []
    for column in program.columnBounds.indices where dice.next(1...3) == 1 {
      terms.append((column, Double(dice.next(-9...9))))
    }
    return Objective(dice.next(1...2) == 1 ? .maximize : .minimize, terms)
  }
}

/// Whole numbers that look random and are the same on every run (Vigna's splitmix64).
struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(_ range: ClosedRange<Int>) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    mixed ^= mixed >> 31
    return range.lowerBound + Int(mixed % UInt64(range.count))
  }
}
