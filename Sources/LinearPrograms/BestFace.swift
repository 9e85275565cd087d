/// A program that holds nothing but solutions that are best in every aim.
struct BestFace {
  let program: BareProgram
  /// The solution that is printed.
  let start: Start
  /// Shape: one per aim.
  let results: [AimResult]
}
