/// Who offers how much of what, when, and to whom: a pledge that nobody is asked to exceed.
package struct Offer: Sendable {
  package typealias ID = Identifier<Offer>

  package var id: ID
  package var state: State.Code
  package var resource: Resource.ID
  /// Unit: units of the resource; of a lasting one, in each step of the window.
  package var quantity: Double
  package var window: Window
  /// The earmark: the only states that may receive it; `nil` means every state.
  package var earmark: [State.Code]?
  /// States that may not receive it.
  package var excluded: [State.Code]
  /// Given in at least this quantity in total, or not at all.
  package var minimum: Double
  /// Given to each need in multiples of this quantity; `nil` means in any quantity.
  package var lot: Double?
  /// Unit: the problem's currency per unit given.
  package var cost: Double
  /// The probability that the pledge is honoured, above 0 and at most 1.
  package var reliability: Double
  package var place: Place?

  package init(
    id: ID, state: State.Code, resource: Resource.ID, quantity: Double, window: Window = Window(),
    earmark: [State.Code]? = nil, excluded: [State.Code] = [], minimum: Double = 0,
    lot: Double? = nil, cost: Double = 0, reliability: Double = 1, place: Place? = nil
  ) {
    self.id = id
    self.state = state
    self.resource = resource
    self.quantity = quantity
    self.window = window
    self.earmark = earmark
    self.excluded = excluded
    self.minimum = minimum
    self.lot = lot
    self.cost = cost
    self.reliability = reliability
    self.place = place
  }
}
