/// Steps in a row that have the same figure.
package struct StepRun<Figure: Equatable & Sendable>: Equatable, Sendable {
  package let steps: ClosedRange<Int>
  package let figure: Figure

  package init(steps: ClosedRange<Int>, figure: Figure) {
    self.steps = steps
    self.figure = figure
  }

  /// The runs of figures by step, in time order; steps without a figure part them.
  ///
  /// - Precondition: `figures` are in time order, each step once.
  package static func runs(of figures: [(step: Int, figure: Figure)]) -> [Self] {
    var runs: [Self] = []
    for (step, figure) in figures {
      if let last = runs.last, last.figure == figure, last.steps.upperBound + 1 == step {
        runs[runs.count - 1] = Self(steps: last.steps.lowerBound...step, figure: figure)
      } else {
        runs.append(Self(steps: step...step, figure: figure))
      }
    }
    return runs
  }
}
