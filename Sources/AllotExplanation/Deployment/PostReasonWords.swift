package import AllotModel

/// Why a post stays open, in one sentence without its full stop.
package struct PostReasonWords {
  private let names: DeploymentNames
  private let offered: Set<Profile.ID>
  private let isProven: Bool

  /// `isProven` says whether the roster is the best there is.
  package init(_ names: DeploymentNames, isProven: Bool) {
    self.names = names
    self.isProven = isProven
    offered = Set(names.problem.pools.flatMap(\.profiles))
  }

  /// `12 expert-weeks: no pool has the profile 'screening'`.
  package func sentence(for reason: PostReason, of post: Post) -> String {
    let amount = UnitWords.counted(reason.quantity, names.unitOfDemand(of: post))
    return "\(amount): \(cause(reason.cause, of: post))"
  }

  /// The same without the quantity.
  package func cause(of reason: PostReason, of post: Post) -> String {
    cause(reason.cause, of: post)
  }

  private func cause(_ cause: PostReason.Cause, of post: Post) -> String {
    switch cause {
    case .profile: return profile(of: post)
    case .languages: return "no other expert with that profile speaks \(languages(of: post))"
    case .destination:
      return "all others are \(post.state)'s own, for other states, or kept from \(post.state)"
    case .availability: return "nobody else who could serve is there at that time"
    case .shortestTour:
      return "the time that is open is shorter than the shortest tour of those at home"
    case .briefing: return "those who arrive are in briefing"
    case .limits:
      return "all others who could serve rest, or are at their longest tour or yearly limit"
    case .elsewhere(let posts):
      return "all others who could serve are at \(ListWords.cut(posts) { names.name(of: $0) })"
    case .incomplete: return "those who are left travel in crews larger than what is open"
    case .objectives:
      return isProven
        ? "somebody could serve, but an objective that comes before would be worse"
        : "somebody could serve; the search ended before it was settled"
    case .frozen: return "that time is over and stays as it was"
    }
  }

  private func profile(of post: Post) -> String {
    switch post.demand {
    case .experts(let profile):
      return offered.contains(profile)
        ? "no more experts of '\(profile)' are offered" : "no pool has the profile '\(profile)'"
    case .teams(let team):
      let missing = (names.team(team)?.members ?? []).map(\.profile).filter {
        !offered.contains($0)
      }
      guard !missing.isEmpty else { return "no more experts for such a team are offered" }
      return "no pool has the profile " + missing.map { "'\($0)'" }.joined(separator: " or ")
    }
  }

  private func languages(of post: Post) -> String {
    let languages = post.languages.map(\.text)
    guard let last = languages.last, languages.count > 1 else {
      return languages.first.map { "'\($0)'" } ?? "a language that is asked for"
    }
    return languages.dropLast().map { "'\($0)'" }.joined(separator: ", ") + " or '\(last)'"
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
    case .frozen: "frozen"
    }
  }
}
