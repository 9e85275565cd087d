/// A number of steps, as a solver's rounding leaves it.
extension Double {
  /// How far it may lie from the whole number that it stands for: large numbers carry more rounding.
  private var noise: Double {
    Swift.min(0.4, Swift.max(Tolerance.wholeness, Tolerance.priced * abs(self)))
  }

  /// The largest whole number of steps in it.
  var wholeDown: Double { (self + noise).rounded(.down) }

  /// The smallest whole number of steps that it fits in.
  var wholeUp: Double { (self - noise).rounded(.up) }

  /// Whether only rounding keeps it from being a whole number.
  var isNearlyWhole: Bool { abs(self - rounded()) <= noise }
}
