internal import AllotProblems

/// How much is used of each of many rows, step by step.
///
/// Asking for one row costs what changes within the steps asked for, and not how many use it.
struct StepLoads: Sendable {
  /// A load that lasts until the next one of its row.
  private struct Load {
    let step: Int
    let amount: Double
  }

  private var loads: [Load] = []
  /// Shape: one more than rows.
  private var starts = [0]

  /// Adds the next row, with what uses it and how much each does.
  mutating func addRow(_ uses: [(steps: ClosedRange<Int>, amount: Double)]) {
    var changes: [(step: Int, amount: Double)] = []
    for use in uses {
      changes.append((use.steps.lowerBound, use.amount))
      changes.append((use.steps.upperBound + 1, -use.amount))
    }
    changes.sort { ($0.step, -$0.amount) < ($1.step, -$1.amount) }
    let first = loads.count
    var sum = 0.0
    for (step, amount) in changes {
      sum += amount
      if loads.count > first, loads[loads.count - 1].step == step { loads.removeLast() }
      loads.append(Load(step: step, amount: sum))
    }
    starts.append(loads.count)
  }

  /// The most that is used of a row in any of the steps.
  func most(ofRow row: Int, during steps: ClosedRange<Int>) -> Double {
    var (low, high) = (starts[row], starts[row + 1])
    while low < high {
      let middle = (low + high) / 2
      if loads[middle].step <= steps.lowerBound { low = middle + 1 } else { high = middle }
    }
    var most = low > starts[row] ? loads[low - 1].amount : 0
    while low < starts[row + 1], loads[low].step <= steps.upperBound {
      most = max(most, loads[low].amount)
      low += 1
    }
    return most
  }
}
