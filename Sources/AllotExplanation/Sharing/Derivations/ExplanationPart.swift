package import ExactNumbers

/// One stretch of the way from figures to what a state has: what holds for all states, and what
/// each makes of it.
package struct ExplanationPart: Sendable {
  /// One figure of every state.
  package struct Column: Sendable {
    /// How its figures are written in a table.
    package enum Style: Sendable {
      /// With all their decimals, or six of them.
      case short
      case decimals(Int)
    }

    package let title: String
    /// `nil` where a state has none.
    ///
    /// - Shape: parallel to the states.
    package let values: [Rational?]
    package let style: Style

    package init(_ title: String, _ values: [Rational?], _ style: Style) {
      self.title = title
      self.values = values
      self.style = style
    }

    /// Eight decimals for what is small, two for what is large, none where all are whole.
    package init(share title: String, _ values: [Rational]) {
      let largest = values.map(\.absolute).max() ?? 0
      let decimals = largest >= 1000 ? 2 : largest >= 10 ? 4 : 8
      self.init(title, values, .decimals(values.allSatisfy(\.isWhole) ? 0 : decimals))
    }
  }

  package let heading: String
  /// What holds for all states, one line each.
  package var lines: [String] = []
  package var columns: [Column] = []
  /// The calculation of each state, as a person would write it down.
  ///
  /// - Shape: parallel to the states.
  package var steps: [[String]] = []

  package init(_ heading: String) { self.heading = heading }
}
