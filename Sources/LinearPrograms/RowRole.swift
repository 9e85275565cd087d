/// What a row is to the flow in a program: whoever writes the row knows, so no solver has to guess.
///
/// A column that stands in one row of each kind carries something from the first to the second.
package enum RowRole: UInt8, Sendable {
  /// What leaves one place: each column that carries something away counts positive.
  case outflow
  /// What reaches one place: each column that brings something counts positive.
  case inflow
  /// Whatever ties columns together without being a place.
  case coupling
}
