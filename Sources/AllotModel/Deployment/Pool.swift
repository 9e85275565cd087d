/// Like experts whom a state offers: the same profiles, languages and rules for each of them.
package struct Pool: Sendable {
  package typealias ID = Identifier<Pool>

  package var id: ID
  /// The state that sends them; they never serve in it.
  package let state: State.Code
  /// Unit: experts.
  package let headcount: Int
  /// Each expert can serve as any one of them, one at a time.
  package let profiles: [Profile.ID]
  /// What each expert speaks.
  package let languages: [Language.ID]
  /// The steps in which experts may be present.
  package let window: Window
  /// The earmark: the only states that may receive them; `nil` means every state.
  package let earmark: [State.Code]?
  /// States that may not.
  package let excluded: [State.Code]
  /// The probability that the pledge is honoured, above 0 and at most 1.
  package let reliability: Double
  /// How long one stay at one post is at least.
  ///
  /// - Unit: steps.
  package let shortestTour: Int
  /// How long one stay at one post is at most; `nil` means the whole horizon.
  ///
  /// - Unit: steps.
  package let longestTour: Int?
  /// How long an expert is at home between two tours at least.
  ///
  /// - Unit: steps.
  package let rest: Int
  /// The most that one expert serves in a calendar year; `nil` means no limit.
  ///
  /// - Unit: steps.
  package let yearlyLimit: Int?
  /// Experts travel and serve in groups of this size.
  ///
  /// - Unit: experts.
  package let crew: Int
  /// Unit: the problem's currency for one expert's tour, both ways.
  package let travelCost: Double
  /// Unit: the problem's currency for one expert and step.
  package let stepCost: Double
  package let place: Place?

  package init(
    id: ID, state: State.Code, headcount: Int, profiles: [Profile.ID],
    languages: [Language.ID] = [], window: Window = Window(), earmark: [State.Code]? = nil,
    excluded: [State.Code] = [], reliability: Double = 1, shortestTour: Int = 1,
    longestTour: Int? = nil, rest: Int = 0, yearlyLimit: Int? = nil, crew: Int = 1,
    travelCost: Double = 0, stepCost: Double = 0, place: Place? = nil
  ) {
    self.id = id
    self.state = state
    self.headcount = headcount
    self.profiles = profiles
    self.languages = languages
    self.window = window
    self.earmark = earmark
    self.excluded = excluded
    self.reliability = reliability
    self.shortestTour = shortestTour
    self.longestTour = longestTour
    self.rest = rest
    self.yearlyLimit = yearlyLimit
    self.crew = crew
    self.travelCost = travelCost
    self.stepCost = stepCost
    self.place = place
  }
}
