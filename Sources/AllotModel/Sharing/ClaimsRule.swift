/// How an amount is divided that is smaller than what is claimed of it.
package enum ClaimsRule: String, CaseIterable, Sendable {
  case proportional
  case equalAwards = "equal-awards"
  case equalLosses = "equal-losses"
  case talmud
  case reverseTalmud = "reverse-talmud"
  case piniles
  case randomArrival = "random-arrival"
  case minimalOverlap = "minimal-overlap"
  case adjustedProportional = "adjusted-proportional"
  case constrainedEgalitarian = "constrained-egalitarian"
  case averageOfAwards = "average-of-awards"
  case average
  case dominguezThomson = "dominguez-thomson"
}
