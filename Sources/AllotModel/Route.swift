/// How a resource travels from one state to another.
package struct Route: Sendable {
  package var from: State.Code
  package var to: State.Code
  /// The resource it is for; `nil` means every resource.
  package var resource: Resource.ID?
  /// Unit: the problem's currency per unit carried.
  package var cost: Double
  /// Unit: steps between dispatch and arrival.
  package var lead: Int
  /// Unit: units in all; `nil` means no limit.
  package var capacity: Double?
  package var isOpen: Bool
  package var place: Place?

  package init(
    from: State.Code, to: State.Code, resource: Resource.ID? = nil, cost: Double = 0,
    lead: Int = 0, capacity: Double? = nil, isOpen: Bool = true, place: Place? = nil
  ) {
    self.from = from
    self.to = to
    self.resource = resource
    self.cost = cost
    self.lead = lead
    self.capacity = capacity
    self.isOpen = isOpen
    self.place = place
  }
}
