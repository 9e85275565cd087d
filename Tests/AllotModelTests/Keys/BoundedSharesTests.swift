import Testing

@testable import AllotModel

struct BoundedSharesTests {
  @Test func `bounds that nobody meets change nothing`() throws {
    let shares = try BoundedShares.shares(
      weights: [1, 3], floors: [0, 0], ceilings: [1, 1])
    #expect(shares == [0.25, 0.75])
  }

  @Test func `what a ceiling cuts is spread in proportion`() throws {
    let shares = try BoundedShares.shares(
      weights: [6, 2, 2], floors: [0, 0, 0], ceilings: [0.5, 1, 1])
    #expect(shares == [0.5, 0.25, 0.25])
  }

  @Test func `what is spread may lift another state to its ceiling`() throws {
    // 0.6, 0.3, 0.1: the first stops at 0.4, then the second at 0.35; 0.25 is left.
    let shares = try BoundedShares.shares(
      weights: [6, 3, 1], floors: [0, 0, 0], ceilings: [0.4, 0.35, 1])
    #expect(shares[0] == 0.4)
    #expect(shares[1] == 0.35)
    #expect(abs(shares[2] - 0.25) < 1e-15)
  }

  @Test func `floors and ceilings act together`() throws {
    // 0.1 rises to 0.25 and 0.7 falls to 0.5; the one between has the rest.
    let shares = try BoundedShares.shares(
      weights: [1, 2, 7], floors: [0.25, 0, 0], ceilings: [1, 1, 0.5])
    #expect(shares == [0.25, 0.25, 0.5])
  }

  @Test func `floors that leave no room are the shares themselves`() throws {
    let shares = try BoundedShares.shares(
      weights: [1, 9], floors: [0.75, 0.25], ceilings: [1, 1])
    #expect(shares == [0.75, 0.25])
  }

  @Test func `ceilings that just reach one are the shares, whatever rounding says`() throws {
    let tenths = Array(repeating: 0.1, count: 10)
    let shares = try BoundedShares.shares(
      weights: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], floors: Array(repeating: 0, count: 10),
      ceilings: tenths)
    #expect(shares == tenths)
  }

  @Test func `a state without weight has its floor`() throws {
    let shares = try BoundedShares.shares(
      weights: [0, 1, 3], floors: [0.2, 0, 0], ceilings: [1, 1, 1])
    #expect(shares[0] == 0.2)
    #expect(abs(shares[1] - 0.2) < 1e-15)
    #expect(abs(shares[2] - 0.6) < 1e-15)
  }

  @Test func `no ceiling is an infinite one`() throws {
    let shares = try BoundedShares.shares(
      weights: [1, 1], floors: [0.75, 0], ceilings: [.infinity, .infinity])
    #expect(shares == [0.75, 0.25])
  }

  @Test func `weights of very different size are no trouble`() throws {
    let shares = try BoundedShares.shares(
      weights: [1e-300, 1e300], floors: [0.001, 0], ceilings: [1, 1])
    #expect(shares == [0.001, 0.999])
  }

  @Test func `floors above one in sum cannot be kept`() {
    #expect(throws: BoundedShares.Failure.floorsSumTo(1.25)) {
      try BoundedShares.shares(weights: [1, 1], floors: [0.5, 0.75], ceilings: [1, 1])
    }
  }

  @Test func `ceilings below one in sum cannot be kept`() {
    #expect(throws: BoundedShares.Failure.ceilingsSumTo(0.75)) {
      try BoundedShares.shares(weights: [1, 1], floors: [0, 0], ceilings: [0.5, 0.25])
    }
  }

  @Test func `the ceiling of a state without weight does not count`() {
    #expect(throws: BoundedShares.Failure.ceilingsSumTo(0.5)) {
      try BoundedShares.shares(weights: [0, 1], floors: [0, 0], ceilings: [1, 0.5])
    }
  }
}
