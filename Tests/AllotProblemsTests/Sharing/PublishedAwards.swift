import AllotModel

/// Awards as the R package ClaimsProblems prints them.
///
/// - Source: ClaimsProblems 1.0.0 for R (I. Núñez Lugilde, M. Mirás Calvo, C. Quinteiro Sandomingo,
///   E. Sánchez Rodríguez, CRAN), its functions for single rules.
struct PublishedAwards {
  let rule: ClaimsRule
  let amount: Int
  let claims: [Int]
  let awards: [Double]

  private init(_ rule: ClaimsRule, _ amount: Int, of claims: [Int], _ awards: [Double]) {
    self.rule = rule
    self.amount = amount
    self.claims = claims
    self.awards = awards
  }

  static let all = [
    PublishedAwards(
      .averageOfAwards, 10, of: [2, 4, 7, 8],
      [0.986754966887, 1.933774834437, 3.344370860927, 3.735099337748]),
    PublishedAwards(
      .adjustedProportional, 10, of: [2, 4, 7, 8],
      [0.952380952381, 1.904761904762, 3.333333333333, 3.809523809524]),
    PublishedAwards(.constrainedEgalitarian, 10, of: [2, 4, 7, 8], [1, 2, 3.5, 3.5]),
    PublishedAwards(
      .equalAwards, 10, of: [2, 4, 7, 8],
      [2, 2.66666666667, 2.66666666667, 2.66666666667]),
    PublishedAwards(.equalLosses, 10, of: [2, 4, 7, 8], [0, 1, 4, 5]),
    PublishedAwards(
      .average, 10, of: [2, 4, 7, 8],
      [1, 1.83333333333, 3.33333333333, 3.83333333333]),
    PublishedAwards(
      .dominguezThomson, 10, of: [2, 4, 7, 8],
      [1.1640625, 2.0703125, 3.2578125, 3.5078125]),
    PublishedAwards(
      .minimalOverlap, 10, of: [2, 4, 7, 8],
      [0.5, 1.16666666667, 3.66666666667, 4.66666666667]),
    PublishedAwards(.piniles, 10, of: [2, 4, 7, 8], [1, 2, 3.5, 3.5]),
    PublishedAwards(
      .proportional, 10, of: [2, 4, 7, 8],
      [0.952380952381, 1.904761904762, 3.333333333333, 3.809523809524]),
    PublishedAwards(
      .randomArrival, 10, of: [2, 4, 7, 8],
      [1, 1.83333333333, 3.33333333333, 3.83333333333]),
    PublishedAwards(.talmud, 10, of: [2, 4, 7, 8], [1, 2, 3.5, 3.5]),
    PublishedAwards(.averageOfAwards, 10, of: [1, 5, 7, 7], [0.5, 2.5, 3.5, 3.5]),
    PublishedAwards(.adjustedProportional, 10, of: [1, 5, 7, 7], [0.5, 2.5, 3.5, 3.5]),
    PublishedAwards(.constrainedEgalitarian, 10, of: [1, 5, 7, 7], [0.5, 2.5, 3.5, 3.5]),
    PublishedAwards(.equalAwards, 10, of: [1, 5, 7, 7], [1, 3, 3, 3]),
    PublishedAwards(.equalLosses, 10, of: [1, 5, 7, 7], [0, 2, 4, 4]),
    PublishedAwards(.average, 10, of: [1, 5, 7, 7], [0.5, 2.5, 3.5, 3.5]),
    PublishedAwards(
      .dominguezThomson, 10, of: [1, 5, 7, 7],
      [0.62890625, 2.58203125, 3.39453125, 3.39453125]),
    PublishedAwards(
      .minimalOverlap, 10, of: [1, 5, 7, 7],
      [0.25, 1.91666666667, 3.91666666667, 3.91666666667]),
    PublishedAwards(.piniles, 10, of: [1, 5, 7, 7], [0.5, 2.5, 3.5, 3.5]),
    PublishedAwards(.proportional, 10, of: [1, 5, 7, 7], [0.5, 2.5, 3.5, 3.5]),
    PublishedAwards(.randomArrival, 10, of: [1, 5, 7, 7], [0.5, 2.5, 3.5, 3.5]),
    PublishedAwards(.talmud, 10, of: [1, 5, 7, 7], [0.5, 2.5, 3.5, 3.5]),
    PublishedAwards(
      .averageOfAwards, 8, of: [1, 8, 8, 10],
      [0.477810650888, 2.507396449704, 2.507396449704, 2.507396449704]),
    PublishedAwards(.adjustedProportional, 8, of: [1, 8, 8, 10], [0.32, 2.56, 2.56, 2.56]),
    PublishedAwards(.constrainedEgalitarian, 8, of: [1, 8, 8, 10], [0.5, 2.5, 2.5, 2.5]),
    PublishedAwards(
      .equalAwards, 8, of: [1, 8, 8, 10],
      [1, 2.33333333333, 2.33333333333, 2.33333333333]),
    PublishedAwards(.equalLosses, 8, of: [1, 8, 8, 10], [0, 2, 2, 4]),
    PublishedAwards(
      .average, 8, of: [1, 8, 8, 10],
      [0.5, 2.16666666667, 2.16666666667, 3.16666666667]),
    PublishedAwards(.dominguezThomson, 8, of: [1, 8, 8, 10], [0.5, 2.5, 2.5, 2.5]),
    PublishedAwards(
      .minimalOverlap, 8, of: [1, 8, 8, 10],
      [0.25, 2.58333333333, 2.58333333333, 2.58333333333]),
    PublishedAwards(.piniles, 8, of: [1, 8, 8, 10], [0.5, 2.5, 2.5, 2.5]),
    PublishedAwards(
      .proportional, 8, of: [1, 8, 8, 10],
      [0.296296296296, 2.37037037037, 2.37037037037, 2.962962962963]),
    PublishedAwards(
      .randomArrival, 8, of: [1, 8, 8, 10],
      [0.25, 2.58333333333, 2.58333333333, 2.58333333333]),
    PublishedAwards(.talmud, 8, of: [1, 8, 8, 10], [0.5, 2.5, 2.5, 2.5]),
    PublishedAwards(
      .averageOfAwards, 10, of: [3, 6, 6, 9, 12],
      [1.27429458239, 2.07381489842, 2.07381489842, 2.28840293454, 2.28967268623]),
    PublishedAwards(
      .adjustedProportional, 10, of: [3, 6, 6, 9, 12],
      [0.882352941176, 1.764705882353, 1.764705882353, 2.647058823529, 2.941176470588]),
    PublishedAwards(
      .constrainedEgalitarian, 10, of: [3, 6, 6, 9, 12],
      [1.5, 2.125, 2.125, 2.125, 2.125]),
    PublishedAwards(.equalAwards, 10, of: [3, 6, 6, 9, 12], [2, 2, 2, 2, 2]),
    PublishedAwards(.equalLosses, 10, of: [3, 6, 6, 9, 12], [0, 0.25, 0.25, 3.25, 6.25]),
    PublishedAwards(.average, 10, of: [3, 6, 6, 9, 12], [1, 1.125, 1.125, 2.625, 4.125]),
    PublishedAwards(
      .dominguezThomson, 10, of: [3, 6, 6, 9, 12],
      [1.112, 1.872, 1.872, 2.472, 2.672]),
    PublishedAwards(.minimalOverlap, 10, of: [3, 6, 6, 9, 12], [0.6, 1.35, 1.35, 2.85, 3.85]),
    PublishedAwards(.piniles, 10, of: [3, 6, 6, 9, 12], [1.5, 2.125, 2.125, 2.125, 2.125]),
    PublishedAwards(
      .proportional, 10, of: [3, 6, 6, 9, 12],
      [0.833333333333, 1.666666666667, 1.666666666667, 2.5, 3.333333333333]),
    PublishedAwards(
      .randomArrival, 10, of: [3, 6, 6, 9, 12],
      [0.95, 1.78333333333, 1.78333333333, 2.61666666667, 2.86666666667]),
    PublishedAwards(.talmud, 10, of: [3, 6, 6, 9, 12], [1.5, 2.125, 2.125, 2.125, 2.125]),
  ]
}
