package import AllotModel

/// Why a post stays open, in one sentence without its full stop.
package struct PostReasonWords {
  private let names: DeploymentNames

  package init(_ names: DeploymentNames) { self.names = names }

  /// `12 expert-weeks: no pool has the profile 'screening'`.
  package func sentence(for reason: PostReason, of post: Post) -> String {
    let amount = UnitWords.counted(reason.quantity, names.unitOfDemand(of: post))
    return "\(amount): \(cause(reason.cause, of: post))"
  }

  private func cause(_ cause: PostReason.Cause, of post: Post) -> String {
    switch cause {
    case .profile: return "no pool has \(profile(of: post))"
    case .languages: return "no expert with that profile speaks \(languages(of: post))"
    case .destination:
      return "all who could serve are \(post.state)'s own, or are kept from or for other states"
    case .availability: return "nobody who could serve is available then"
    case .shortestTour: return "what is left of the time is shorter than the shortest tour"
    case .briefing: return "those who arrive are in briefing"
    case .limits: return "all who could serve rest between tours or have served their year"
    case .elsewhere(let posts):
      let list = ListWords.cut(posts) { names.name(of: $0) }
      return "all others who could serve are at \(list)"
    case .incomplete: return incomplete(post)
    case .objectives:
      return "somebody could serve, but an objective that comes before would be worse"
    }
  }

  private func profile(of post: Post) -> String {
    switch post.demand {
    case .experts(let profile): "the profile '\(profile)'"
    case .teams(let team): "a profile of the team '\(team)'"
    }
  }

  private func languages(of post: Post) -> String {
    let languages = post.languages.map(\.text)
    guard let last = languages.last, languages.count > 1 else {
      return languages.first.map { "'\($0)'" } ?? "a language that is asked for"
    }
    return languages.dropLast().map { "'\($0)'" }.joined(separator: ", ") + " or '\(last)'"
  }

  private func incomplete(_ post: Post) -> String {
    switch post.demand {
    case .experts: "a crew travels as a whole and would be more than is asked for"
    case .teams: "a team or a crew would not be complete"
    }
  }
}

extension PostReason.Cause {
  /// The word for programs.
  package var word: String {
    switch self {
    case .profile: "profile"
    case .languages: "languages"
    case .destination: "destination"
    case .availability: "availability"
    case .shortestTour: "shortest-tour"
    case .briefing: "briefing"
    case .limits: "limits"
    case .elsewhere: "elsewhere"
    case .incomplete: "incomplete"
    case .objectives: "objectives"
    }
  }
}
