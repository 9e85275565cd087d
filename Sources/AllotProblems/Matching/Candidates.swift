internal import AllotModel

/// Which offers are of what a need asks for or of a substitute, and the other way round.
struct Candidates: Sendable {
  private let numbers: ProblemNumbers
  private let needsByResource: PositionLists
  private let offersByResource: PositionLists
  /// Positions of substitutes by the resource that is asked for.
  private let substitutesByNeed: PositionLists
  /// Positions of substitutes by the resource that is given.
  private let substitutesByGiven: PositionLists

  init(_ numbers: ProblemNumbers) {
    self.numbers = numbers
    let count = numbers.resourceCount
    needsByResource = PositionLists(of: numbers.resourceOfNeed, count: count)
    offersByResource = PositionLists(of: numbers.resourceOfOffer, count: count)
    substitutesByNeed = PositionLists(of: numbers.needOfSubstitute, count: count)
    substitutesByGiven = PositionLists(of: numbers.byOfSubstitute, count: count)
  }

  /// The offers that fit a need, with the position of the substitute by which they do.
  func offers(forNeed position: Int) -> [(offers: ArraySlice<Int>, substitute: Int?)] {
    let resource = numbers.resourceOfNeed[position]
    return [(offersByResource[resource], nil)]
      + substitutesByNeed[resource].map {
        (offersByResource[numbers.byOfSubstitute[$0]], $0)
      }
  }

  /// The needs that an offer fits, with the position of the substitute by which it does.
  func needs(forOffer position: Int) -> [(needs: ArraySlice<Int>, substitute: Int?)] {
    let resource = numbers.resourceOfOffer[position]
    return [(needsByResource[resource], nil)]
      + substitutesByGiven[resource].map {
        (needsByResource[numbers.needOfSubstitute[$0]], $0)
      }
  }

  func hasSubstitutes(offer position: Int) -> Bool {
    !substitutesByGiven[numbers.resourceOfOffer[position]].isEmpty
  }
}
