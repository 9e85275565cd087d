internal import AllotModel

/// Which stays begin the best ways.
extension SeasonFinder {
  /// A stay that may be the first of a way.
  struct Stay {
    let steps: ClosedRange<Int>
    let choice: Int
    let value: Double
    /// How many counts of steps served before, from 0 on, leave room for it in the year.
    let usedCount: Int
  }

  /// Keeps the ways that begin with a stay where they are the best.
  func take(_ stay: Stay, _ width: Int, _ best: inout SeasonWays) {
    let (next, served) = landing(of: stay.steps, used: 0)
    let carries =
      limit != nil && next < index.stepCount
      && yearStarts[next] == yearStarts[stay.steps.lowerBound]
    best.raise(
      from: stay.steps.lowerBound * width, count: stay.usedCount, by: stay.value,
      beyond: next * width + served, stride: carries ? 1 : 0, choice: stay.choice)
  }

  /// The same, and keeps beside each best way the best that begins at another post.
  func takeApart(
    _ stay: Stay, _ width: Int, _ best: inout SeasonWays, _ second: inout SeasonWays
  ) {
    let post = post(of: stay.choice)
    for used in 0..<stay.usedCount {
      let (next, served) = landing(of: stay.steps, used: used)
      let (place, follow) = (stay.steps.lowerBound * width + used, next * width + served)
      let isSame = next < index.stepCount && self.post(of: best.choices[follow]) == post
      let value = stay.value + (isSame ? second : best).values[follow]
      if value > best.values[place] {
        if self.post(of: best.choices[place]) != post {
          second.set(place, best.values[place], best.choices[place])
        }
        best.set(place, value, stay.choice)
      } else if self.post(of: best.choices[place]) != post, value > second.values[place] {
        second.set(place, value, stay.choice)
      }
    }
  }
}
