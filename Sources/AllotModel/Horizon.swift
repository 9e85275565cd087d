/// The days that a problem looks at, cut into equal steps.
package struct Horizon: Hashable, Sendable {
  package enum StepLength: String, CaseIterable, Sendable {
    case day
    case week
    case month
  }

  package let start: Day
  package let step: StepLength
  /// How many steps there are, at least one.
  package let count: Int

  package init(start: Day, step: StepLength, count: Int) {
    precondition(count > 0, "a horizon has at least one step")
    self.start = start
    self.step = step
    self.count = count
  }
}

extension Horizon {
  /// The first day of a step; `count` answers the day after the horizon.
  ///
  /// A month that lacks the day on which the horizon starts begins on its last day.
  package func firstDay(ofStep position: Int) -> Day {
    switch step {
    case .day: return start.advanced(by: position)
    case .week: return start.advanced(by: 7 * position)
    case .month:
      let (year, month, dayOfMonth) = start.date
      let months = year * 12 + month - 1 + position
      let (laterYear, laterMonth) = (months / 12, months % 12 + 1)
      let length = Day.length(ofMonth: laterMonth, year: laterYear)
      return Day(year: laterYear, month: laterMonth, dayOfMonth: min(dayOfMonth, length)) ?? start
    }
  }

  /// The last day of a step.
  package func lastDay(ofStep position: Int) -> Day {
    firstDay(ofStep: position + 1).advanced(by: -1)
  }

  /// The steps whose first day lies in a window, both ends included; `nil` when there is none.
  ///
  /// Complexity: logarithmic in the number of steps.
  package func steps(from: Day?, to: Day?) -> ClosedRange<Int>? {
    let first = from.map { day in position { $0 >= day } } ?? 0
    let last = (to.map { day in position { $0 > day } } ?? count) - 1
    return first <= last ? first...last : nil
  }

  /// The first step whose first day fulfils a condition that, once true, stays true.
  private func position(where isReached: (Day) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isReached(firstDay(ofStep: middle)) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// When a need or an offer stands: the days that were written, and the steps that they cover.
package struct Window: Hashable, Sendable {
  /// The first day, as written; `nil` means the start of the horizon.
  package let from: Day?
  /// The last day, as written and included; `nil` means the end of the horizon.
  package let to: Day?
  /// Unit: steps of the horizon, counted from 0.
  package let steps: ClosedRange<Int>

  package init(from: Day? = nil, to: Day? = nil, steps: ClosedRange<Int> = 0...0) {
    self.from = from
    self.to = to
    self.steps = steps
  }
}
