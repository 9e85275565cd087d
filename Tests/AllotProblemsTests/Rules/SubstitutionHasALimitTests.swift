import AllotModel
import AllotProblems
import TestSupport
import Testing

struct SubstitutionHasALimitTests {
  private let needs = [Need("LT/tent", 16), Need("LV/tent", 8), Need("LV/water", 50)]
  private let offers = [Offer("DE/eur", 5000), Offer("SE/eur", 9000)]

  @Test func `no more stands in than is allowed, over all offers and needs`() {
    let problem = MatchingProblem(
      needs: needs, offers: offers,
      substitutes: [
        Substitute(need: "tent", by: "eur", rate: 0.002, limit: 6000),
        Substitute(need: "water", by: "eur", rate: 0.5),
      ])
    let row =
      "DE/eur->LT/tent + DE/eur->LV/tent + SE/eur->LT/tent + SE/eur->LV/tent <= 6000"

    #expect(problem.rows(because: .substitutionHasALimit(need: "tent", by: "eur")) == [row])
    #expect(problem.broken(by: ["DE/eur->LV/tent": 4000, "SE/eur->LT/tent": 2001]) == [row])
    #expect(
      problem.broken(
        by: ["DE/eur->LV/tent": 4000, "SE/eur->LT/tent": 2000, "SE/eur->LV/water": 100]) == [])
  }

  @Test func `a resource is not limited where it is asked for itself`() {
    let problem = MatchingProblem(
      needs: [Need("LT/tent", 16), Need("LV/eur", 5000)], offers: offers,
      substitutes: [Substitute(need: "tent", by: "eur", rate: 0.002, limit: 100)])

    #expect(
      problem.rows(because: .substitutionHasALimit(need: "tent", by: "eur")) == [
        "DE/eur->LT/tent + SE/eur->LT/tent <= 100"
      ])
    #expect(problem.broken(by: ["DE/eur->LV/eur": 5000]) == [])
  }
}
