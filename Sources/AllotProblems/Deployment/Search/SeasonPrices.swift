/// What the stays of one crew are worth, seat by seat, while everybody else stays where they are.
struct SeasonPrices {
  /// What counting from the first step up to a step brings, by place of the seat and step.
  ///
  /// - Shape: seats of the pool by steps and one more.
  var gains: [Double]
  /// What being present costs, in the same way.
  var costs: [Double]
  /// What being at home costs, in the same way for the one home.
  var homeCosts: [Double]
  /// What each tour costs.
  var tourCost: Double
  /// What beginning a tour in a step brings, by place of the seat and step; empty where nothing.
  var arrivals: [Double] = []
  /// What ending a tour in a step brings, in the same way.
  var departures: [Double] = []
  /// The first step from each on in which there is no room beside the newcomers, by seat and step.
  var fullAfterArrivals: [Int]
  /// The same where the crew itself is a newcomer.
  var tooFullAfterArrivals: [Int]
  /// The first step from each on in which there is no room beside those who leave.
  var fullBeforeLeaving: [Int]
  /// The same where the crew itself leaves.
  var tooFullBeforeLeaving: [Int]
}
