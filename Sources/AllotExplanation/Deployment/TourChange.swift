package import AllotModel

/// What becomes of a tour when a roster is planned anew.
package enum TourChange: Hashable, Sendable {
  /// The same expert at the same post in the same steps.
  case kept(Tour)
  /// The same expert serves as the same at the same post, in other steps.
  case retimed(from: Tour, to: Tour)
  /// The same expert serves elsewhere, or as something else, while the former tour would last.
  case moved(from: Tour, to: Tour)
  /// The expert stays at home instead.
  case withdrawn(Tour)
  /// The expert would have stayed at home.
  case added(Tour)
}

extension TourChange {
  /// What became of every tour of a former roster, and what is new, by expert and start.
  package static func changes(from former: [Tour], to now: [Tour]) -> [TourChange] {
    let formerByExpert = Dictionary(grouping: former, by: \.expert)
    let nowByExpert = Dictionary(grouping: now, by: \.expert)
    return Set(formerByExpert.keys).union(nowByExpert.keys).sorted().flatMap { expert in
      ExpertChanges(from: formerByExpert[expert] ?? [], to: nowByExpert[expert] ?? []).sorted
    }
  }

  /// What a change is called, in the order in which changes are counted.
  package enum Kind: String, CaseIterable, Sendable {
    case kept
    case shortened
    case prolonged
    case shifted
    case moved
    case withdrawn
    case added
  }

  package var kind: Kind {
    switch self {
    case .kept: .kept
    case .retimed(let former, let now):
      switch (now.steps.lowerBound, now.steps.upperBound) {
      case (former.steps.lowerBound..., ...former.steps.upperBound): .shortened
      case (...former.steps.lowerBound, former.steps.upperBound...): .prolonged
      default: .shifted
      }
    case .moved: .moved
    case .withdrawn: .withdrawn
    case .added: .added
    }
  }

  /// Where the expert serves, before and after where that differs; at the same post as what.
  package func places(named name: (Post.ID) -> String) -> String {
    guard case .moved(let former, let now) = self else {
      return self.now.map { name($0.post) } ?? former.map { name($0.post) } ?? ""
    }
    return former.post == now.post
      ? "\(name(now.post)): \(former.profile) -> \(now.profile)"
      : "\(name(former.post)) -> \(name(now.post))"
  }

  /// The word for programs.
  package var word: String { kind.rawValue }

  /// Whose tours they are, before and after.
  package var expert: Expert {
    switch self {
    case .kept(let tour), .withdrawn(let tour), .added(let tour): tour.expert
    case .retimed(let former, _), .moved(let former, _): former.expert
    }
  }

  package var former: Tour? {
    switch self {
    case .kept(let tour), .withdrawn(let tour): tour
    case .retimed(let former, _), .moved(let former, _): former
    case .added: nil
    }
  }

  package var now: Tour? {
    switch self {
    case .kept(let tour), .added(let tour): tour
    case .retimed(_, let now), .moved(_, let now): now
    case .withdrawn: nil
    }
  }
}

/// Pairs the former tours of one expert with the tours that take their place.
private struct ExpertChanges {
  private var former: [Tour]
  private var now: [Tour]
  private var changes: [TourChange] = []

  init(from former: [Tour], to now: [Tour]) {
    self.former = former.sorted { $0.steps.lowerBound < $1.steps.lowerBound }
    self.now = now.sorted { $0.steps.lowerBound < $1.steps.lowerBound }
    pair({ $0 == $1 }, as: { .kept($1) })
    pair(
      { $0.post == $1.post && $0.profile == $1.profile && $0.steps.overlaps($1.steps) },
      as: { .retimed(from: $0, to: $1) })
    pair({ $0.steps.overlaps($1.steps) }, as: { .moved(from: $0, to: $1) })
    changes += self.former.map { .withdrawn($0) } + self.now.map { .added($0) }
  }

  /// By start, former ones first.
  var sorted: [TourChange] {
    changes.sorted { Self.order(of: $0) < Self.order(of: $1) }
  }

  private mutating func pair(
    _ isSuccessor: (Tour, Tour) -> Bool, as change: (Tour, Tour) -> TourChange
  ) {
    for tour in former {
      guard let position = now.firstIndex(where: { isSuccessor(tour, $0) }) else { continue }
      changes.append(change(tour, now.remove(at: position)))
      former.removeAll { $0 == tour }
    }
  }

  private static func order(of change: TourChange) -> (Int, Int) {
    let tour = change.former ?? change.now
    return (tour?.steps.lowerBound ?? 0, change.former == nil ? 1 : 0)
  }
}
