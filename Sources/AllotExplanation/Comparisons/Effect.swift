internal import LinearPrograms

/// A figure that is other in one plan than in another, and what each cause has to do with it.
package struct Effect<Subject: Sendable>: Sendable {
  /// What one cause, or several that cannot be told apart, add to the figure.
  package struct Part: Sendable {
    /// Positions in the steps of the comparison.
    package let steps: [Int]
    /// In its turn, after the causes before it; all parts add up to the whole.
    package let inTurn: Double
    /// By itself in the old problem; `nil` when the figure is not there then.
    package let alone: Double?
  }

  package let subject: Subject
  package let before: Double
  package let after: Double
  /// Only causes that have any effect, in turn or alone.
  package let parts: [Part]

  /// What all causes would add up to if each acted alone; `nil` when that is not known of one.
  package var allAlone: Double? {
    parts.reduce(0) { sum, part in sum.flatMap { sum in part.alone.map { sum + $0 } } }
  }

  package var inAll: Double { after - before }

  /// Whether each cause does in its turn what it does alone.
  package var isSum: Bool {
    parts.allSatisfy { part in
      part.alone.map { abs($0 - part.inTurn) <= 4 * margin } ?? true
    }
  }

  /// What two figures may differ by and still be equal.
  private var margin: Double { Tolerance.level * max(scale, abs(before), abs(after)) }

  /// What counts as one.
  private let scale: Double
}

extension Effect {
  /// What becomes of a figure along the way; `nil` when it is never another.
  ///
  /// A figure that is not there at some point is told at the next one at which it is, as the effect
  /// of all causes until then.
  ///
  /// - Parameters:
  ///   - subject: What it is a figure of.
  ///   - scale: Figures that differ by a millionth of it are equal.
  ///   - values: The figure at each point; `nil` where it is not there.
  init?(on subject: Subject, scale: Double = 1, _ values: Along<Double?>) {
    guard let first = values.before, let last = values.last else { return nil }
    self.subject = subject
    self.scale = scale
    (before, after) = (first, last)
    var parts: [Part] = []
    var (reached, pending) = (first, [Int]())
    for (position, next) in values.after.enumerated() {
      pending.append(position)
      guard let next else { continue }
      let own = pending.count == 1 ? values.alone[position] ?? nil : nil
      let alone = own.flatMap { own in values.base.map { own - $0 } }
      let margin = Tolerance.level * max(scale, abs(reached), abs(next))
      if abs(next - reached) > margin || abs(alone ?? 0) > margin {
        parts.append(Part(steps: pending, inTurn: next - reached, alone: alone))
      }
      (reached, pending) = (next, [])
    }
    self.parts = parts
    guard abs(last - first) > margin || !parts.isEmpty else { return nil }
  }
}
