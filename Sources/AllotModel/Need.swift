/// Who asks for how much of what, and when.
package struct Need: Sendable {
  package typealias ID = Identifier<Need>

  package var id: ID
  package var state: State.Code
  package var resource: Resource.ID
  /// Unit: units of the resource; of a lasting one, in each step of the window.
  package var quantity: Double
  package var window: Window
  /// 1 is served before 2 is considered, and so on.
  package var priority: Int
  /// How much this need counts against others of its priority; above zero.
  package var weight: Double
  /// What an acceptable plan gives at least, in the same unit as `quantity`.
  package var minimum: Double
  package var place: Place?

  package init(
    id: ID, state: State.Code, resource: Resource.ID, quantity: Double, window: Window = Window(),
    priority: Int = 1, weight: Double = 1, minimum: Double = 0, place: Place? = nil
  ) {
    self.id = id
    self.state = state
    self.resource = resource
    self.quantity = quantity
    self.window = window
    self.priority = priority
    self.weight = weight
    self.minimum = minimum
    self.place = place
  }
}
