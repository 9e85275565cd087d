/// The most that the costs of some contributors may add up to.
package struct Budget: Sendable {
  package typealias ID = Identifier<Budget>

  package var id: ID
  /// Unit: the problem's currency.
  package var amount: Double
  /// The contributors whose costs count; empty means all.
  package var states: [State.Code]
  package var place: Place?

  package init(id: ID, amount: Double, states: [State.Code] = [], place: Place? = nil) {
    self.id = id
    self.amount = amount
    self.states = states
    self.place = place
  }
}
