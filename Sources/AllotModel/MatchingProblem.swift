/// Needs, offers and the rules between them; no choice is made yet.
///
/// Every list is sorted by id (routes by their states and resource), so that the order in which
/// the rows were written shows nowhere. Every code and id in it names a row that is there.
package struct MatchingProblem: Sendable {
  package var title: String
  package var description: String?
  package var source: String?
  package var currency: String
  /// `nil` means one single step.
  package var horizon: Horizon?
  package var states: [State]
  package var resources: [Resource]
  package var needs: [Need]
  package var offers: [Offer]
  package var routes: [Route]
  package var substitutes: [Substitute]
  package var budgets: [Budget]
  package var settings: MatchSettings
  /// Each state's part of the reference key, summing to 1; `nil` when the problem has no key.
  package var keyShares: [State.Code: Double]?
  /// What was assumed where the input is silent, as sentences that every report shows.
  package var remarks: [String]

  package init(
    title: String, description: String? = nil, source: String? = nil, currency: String = "EUR",
    horizon: Horizon? = nil, states: [State], resources: [Resource], needs: [Need],
    offers: [Offer], routes: [Route] = [], substitutes: [Substitute] = [], budgets: [Budget] = [],
    settings: MatchSettings = MatchSettings(), keyShares: [State.Code: Double]? = nil,
    remarks: [String] = []
  ) {
    self.title = title
    self.description = description
    self.source = source
    self.currency = currency
    self.horizon = horizon
    self.states = states.sorted { $0.code < $1.code }
    self.resources = resources.sorted { $0.id < $1.id }
    self.needs = needs
    self.offers = offers
    self.routes = routes.sorted {
      ($0.from, $0.to, $0.resource?.text ?? "") < ($1.from, $1.to, $1.resource?.text ?? "")
    }
    self.substitutes = substitutes.sorted { ($0.need, $0.by) < ($1.need, $1.by) }
    self.budgets = budgets.sorted { $0.id < $1.id }
    self.settings = settings
    self.keyShares = keyShares
    self.remarks = remarks
    Self.sort(&self.needs)
    Self.sort(&self.offers)
  }

  /// Sorts needs by their ids.
  package static func sort(_ needs: inout [Need]) { needs.sortByID() }

  /// Sorts offers by their ids.
  package static func sort(_ offers: inout [Offer]) { offers.sortByID() }
}

/// A row that is known by its id.
private protocol IdentifiedRow {
  var id: Identifier<Self> { get }
}

extension Need: IdentifiedRow {}
extension Offer: IdentifiedRow {}

extension Array where Element: IdentifiedRow {
  /// Tables are often sorted already, and rows are large.
  fileprivate mutating func sortByID() {
    let isSorted = indices.dropFirst().allSatisfy { self[$0 - 1].id <= self[$0].id }
    if !isSorted { sort { $0.id < $1.id } }
  }
}
