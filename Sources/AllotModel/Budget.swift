/// The most that the costs of some contributors may add up to.
package struct Budget: Sendable {
  package typealias ID = Identifier<Budget>

  package let id: ID
  /// Unit: the problem's currency.
  package let amount: Double
  /// The contributors whose costs count; empty means all.
  package let states: [State.Code]
  package let place: Place?

  package init(id: ID, amount: Double, states: [State.Code] = [], place: Place? = nil) {
    self.id = id
    self.amount = amount
    self.states = states
    self.place = place
  }
}
