/// How far a figure can go over all solutions that are best in every aim.
package struct Span: Sendable {
  package var least: Double
  package var most: Double
  /// Whether no best solution goes further; both ends are reached by one all the same.
  package var isProven: Bool

  package init(least: Double, most: Double, isProven: Bool = true) {
    self.least = least
    self.most = most
    self.isProven = isProven
  }

  /// A figure that is the same in every best solution.
  init(_ value: Double, isProven: Bool = true) {
    self.init(least: value, most: value, isProven: isProven)
  }

  /// Whether the figure is known to be the same in every best solution.
  var isPoint: Bool { least == most && isProven }

  /// Two figures that do not depend on each other, added up.
  static func + (one: Span, other: Span) -> Span {
    Span(
      least: one.least + other.least, most: one.most + other.most,
      isProven: one.isProven && other.isProven)
  }

  /// Takes in a figure that was seen.
  mutating func admit(_ value: Double) {
    least = min(least, value)
    most = max(most, value)
  }
}
