import GLPKSolver
import Testing

@testable import LinearPrograms

struct PursuitMemoryTests {
  private func pursuit(
    of program: BareProgram, _ allocation: RandomAllocation, _ memory: PursuitMemory?
  ) throws -> Pursuit? {
    let outcome = try pursue(
      program, aims: allocation.aims, tieBreak: allocation.tieBreak, solver: GLPKSolver(),
      stop: StopSignal(), memory: memory, asksUnique: false)
    guard case .reached(let pursuit) = outcome else { return nil }
    return pursuit
  }

  @Test(arguments: 0..<120 as Range<UInt64>)
  func `what is remembered of one program changes nothing in another`(seed: UInt64) throws {
    let allocation = RandomAllocation(
      seed: seed, seed % 3 == 0 ? .some : .none, offers: 2 + Int(seed % 4), needs: 4)
    let memory = PursuitMemory(fewIterations: 0)
    _ = try pursuit(of: allocation.program, allocation, memory)
    var changed = allocation.program
    changed.halveRow(0)

    let fresh = try pursuit(of: changed, allocation, nil)
    let remembering = try pursuit(of: changed, allocation, memory)

    #expect((fresh == nil) == (remembering == nil))
    let distances = zip(fresh?.values ?? [], remembering?.values ?? []).map { abs($0 - $1) }
    #expect(distances.max() ?? 0 < 1e-6)
  }

  @Test func `a program that was pursued before is not solved again`() throws {
    let allocation = RandomAllocation(seed: 3, .none, offers: 4, needs: 4)
    let memory = PursuitMemory()
    let first = try #require(try pursuit(of: allocation.program, allocation, memory))
    let solver = StoppingSolver(after: 0)

    let outcome = try pursue(
      allocation.program, aims: allocation.aims, tieBreak: Objective(.maximize, []),
      solver: solver, stop: solver.stop, memory: memory, asksUnique: false)

    #expect(!solver.stop.isRaised)
    guard case .reached(let again) = outcome else {
      Issue.record("the plan is reached again")
      return
    }
    #expect(again.ranks == first.ranks)
  }

  @Test func `a copy holds what was remembered and goes its own way`() {
    let (own, others) = (allocation(seed: 3), allocation(seed: 5))
    let memory = PursuitMemory()
    remember(own, in: memory)
    let copy = memory.copy()
    remember(others, in: copy)

    #expect(copy.state(of: own.program, towards: own.aims) != nil)
    #expect(copy.state(of: others.program, towards: others.aims) != nil)
    #expect(memory.state(of: others.program, towards: others.aims) == nil)
  }

  private func allocation(seed: UInt64) -> RandomAllocation {
    RandomAllocation(seed: seed, .none, offers: 4, needs: 4)
  }

  private func remember(_ allocation: RandomAllocation, in memory: PursuitMemory) {
    let program = allocation.program
    let values = program.columnBounds.map(\.lowerBound)
    memory.keep(
      PursuitState(program: program, start: Start(values: values, of: program), results: []),
      of: program, with: allocation.aims)
  }
}

extension BareProgram {
  /// Halves the most that a row allows.
  fileprivate mutating func halveRow(_ row: Int) {
    let bounds = rowBounds[row]
    guard bounds.upperBound.isFinite else { return }
    rowBounds[row] = min(bounds.lowerBound, bounds.upperBound / 2)...(bounds.upperBound / 2)
  }
}
