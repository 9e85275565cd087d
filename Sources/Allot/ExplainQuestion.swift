package import AllotExplanation

/// What is asked about a plan.
package enum ExplainQuestion: Sendable {
  /// Nothing in particular: the plan on one page.
  case none
  /// Why a need stays open.
  case need(String)
  /// What more and less of a quantity is worth.
  case price(String)
  /// Why an offer gives a need what it gives, or not more.
  case pair(offer: String, need: String, PairAccount.Question)
  /// Whether this is the only best plan, and what differs in the others.
  case alternatives
  /// What each rule costs.
  case rules
  /// Which further offers would help most.
  case offersWanted
  /// What cannot hold together when there is no plan.
  case conflict
  /// What a plan made elsewhere breaks, and how far it is from the best: the path of a table.
  case judge(String)
  /// What changes when the problem does; each change as it is written.
  case changed([String])
}
