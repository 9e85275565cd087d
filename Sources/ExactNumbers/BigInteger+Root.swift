extension BigInteger {
  /// The largest whole number whose square is not above it.
  ///
  /// - Precondition: it is zero or more.
  package var squareRoot: Self {
    precondition(sign >= 0, "a number below zero has no root")
    guard !isZero else { return 0 }
    // Newton's method falls from above until it is there.
    var root = Self(2).power((bitCount + 1) / 2)
    while true {
      let next = (root + dividedWithRest(by: root).quotient).dividedWithRest(by: 2).quotient
      if next >= root { return root }
      root = next
    }
  }
}
