/// The largest groups of intervals that all share a step, each with such a step, in time order.
///
/// A limit for every step follows from the limits of these groups alone; every other step holds
/// a part of one of them.
///
/// Complexity: sorting, and the size of the answer.
package func largestOverlaps(
  _ intervals: [(element: Int, steps: ClosedRange<Int>)]
) -> [(step: Int, elements: [Int])] {
  let byStart = intervals.sorted {
    ($0.steps.lowerBound, $0.element) < ($1.steps.lowerBound, $1.element)
  }
  var groups: [(step: Int, elements: [Int])] = []
  var active: [(element: Int, steps: ClosedRange<Int>)] = []
  var hasGrown = false
  var position = 0
  while position < byStart.count {
    let start = byStart[position].steps.lowerBound
    let staying = active.filter { $0.steps.upperBound >= start }
    if staying.count < active.count, hasGrown {
      groups.append((active.map(\.steps.lowerBound).max() ?? start, active.map(\.element)))
      hasGrown = false
    }
    active = staying
    while position < byStart.count, byStart[position].steps.lowerBound == start {
      active.append(byStart[position])
      position += 1
    }
    hasGrown = true
  }
  if !active.isEmpty {
    groups.append((active.map(\.steps.lowerBound).max() ?? 0, active.map(\.element)))
  }
  return groups.map { ($0.step, $0.elements.sorted()) }
}

/// The steps of a window cut where an interval begins or ends, each cut with those that cover it.
package func segments(
  of window: ClosedRange<Int>, by intervals: [(element: Int, steps: ClosedRange<Int>)]
) -> [(step: Int, elements: [Int])] {
  let starts = intervals.flatMap { [$0.steps.lowerBound, $0.steps.upperBound + 1] }
  let cuts = Set(starts + [window.lowerBound]).filter(window.contains).sorted()
  return cuts.map { step in
    (step, intervals.filter { $0.steps.contains(step) }.map(\.element).sorted())
  }
}
