internal import AllotModel

/// Where everybody is in each step of a roster.
struct RosterTimes {
  private struct Place: Hashable {
    let post: Post.ID
    let profile: Profile.ID
  }

  private let toursByExpert: [Expert: [Tour]]
  /// How many serve at a post as a profile in each step.
  private let presentByPlace: [Place: [Int]]
  private let briefingByPlace: [Place: [Int]]
  /// The calendar year of each step.
  private let years: [Int]

  init(_ tours: [Tour], of problem: DeploymentProblem) {
    let count = problem.stepCount
    var present: [Place: [Int]] = [:]
    var briefing: [Place: [Int]] = [:]
    for tour in tours {
      let place = Place(post: tour.post, profile: tour.profile)
      for step in tour.steps where step < count {
        present[place, default: Array(repeating: 0, count: count)][step] += 1
        guard step - tour.steps.lowerBound < problem.settings.briefing else { continue }
        briefing[place, default: Array(repeating: 0, count: count)][step] += 1
      }
    }
    presentByPlace = present
    briefingByPlace = briefing
    toursByExpert = Dictionary(grouping: tours, by: \.expert)
    years = (0..<count).map { problem.horizon?.firstDay(ofStep: $0).date.year ?? 0 }
  }

  func tours(of expert: Expert) -> [Tour] { toursByExpert[expert] ?? [] }

  func present(at post: Post.ID, as profile: Profile.ID, in step: Int) -> Int {
    presentByPlace[Place(post: post, profile: profile)]?[step] ?? 0
  }

  func inBriefing(at post: Post.ID, as profile: Profile.ID, in step: Int) -> Int {
    briefingByPlace[Place(post: post, profile: profile)]?[step] ?? 0
  }

  /// Whether an expert may serve some more steps within a yearly limit.
  func isWithin(_ limit: Int?, adding steps: [Int], to tours: [Tour]) -> Bool {
    guard let limit else { return true }
    var served: [Int: Int] = [:]
    for step in tours.flatMap(\.steps) + steps { served[years[step], default: 0] += 1 }
    return steps.allSatisfy { served[years[$0], default: 0] <= limit }
  }
}
