/// How far a pursuit in which all may be broken has come: another one of the same program may go
/// on from there.
struct PursuitState: Sendable {
  /// The program with the bounds that the aims so far have fixed.
  let program: BareProgram
  /// The last values that keep every row and bound.
  let start: Start
  /// Shape: one per aim so far.
  let results: [AimResult]
}
