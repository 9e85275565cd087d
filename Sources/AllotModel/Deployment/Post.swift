/// Where experts or whole teams are asked for, how many at a time, and when.
package struct Post: Sendable {
  package typealias ID = Identifier<Post>

  /// Who is asked for.
  package enum Demand: Hashable, Sendable {
    /// Single experts who serve as this profile.
    case experts(Profile.ID)
    /// Whole teams of this kind; a team counts in a step when it is complete.
    case teams(Team.ID)
  }

  package var id: ID
  /// The host.
  package let state: State.Code
  /// Where in the state, in words for people; `nil` when nothing is said.
  package let location: String?
  package let demand: Demand
  /// An expert must speak at least one of them; empty when nothing is asked.
  package let languages: [Language.ID]
  /// Unit: experts, or teams, in each step of the window.
  package let quantity: Int
  package let window: Window
  /// 1 is served before 2 is considered, and so on.
  package let priority: Int
  /// How much this post counts against others of its priority; above zero.
  package let weight: Double
  /// What counts in each step of an acceptable roster at least, in the unit of `quantity`.
  package let minimum: Int
  package let place: Place?

  package init(
    id: ID, state: State.Code, location: String? = nil, demand: Demand,
    languages: [Language.ID] = [], quantity: Int, window: Window = Window(), priority: Int = 1,
    weight: Double = 1, minimum: Int = 0, place: Place? = nil
  ) {
    self.id = id
    self.state = state
    self.location = location
    self.demand = demand
    self.languages = languages
    self.quantity = quantity
    self.window = window
    self.priority = priority
    self.weight = weight
    self.minimum = minimum
    self.place = place
  }
}
