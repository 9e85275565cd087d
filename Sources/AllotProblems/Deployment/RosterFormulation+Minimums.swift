package import AllotModel
internal import LinearPrograms

extension RosterFormulation {
  /// The posts whose minimums a roster does not keep, those that are settled left out.
  package func conflict(in roster: Roster) -> RosterConflict {
    let count = roster.count(of: crews, in: index)
    return RosterConflict(
      members: index.problem.posts.indices.compactMap { position in
        let post = index.problem.posts[position]
        let short = index.countableSteps(ofPost: position).filter {
          $0 >= crews.frozenSteps && count.counted(post: position, step: $0) < post.minimum
        }
        let reachable = short.map { count.counted(post: position, step: $0) }.min()
        guard let reachable else { return nil }
        return RosterConflict.Member(
          post: post.id, minimum: post.minimum, steps: short.ranges, reachable: reachable)
      })
  }
}

extension DeploymentIndex {
  /// The stays that alone decide whether every minimum is kept: those at posts that ask for one.
  ///
  /// With a handover also those at seats where a stay is in progress, since others who come and go may
  /// make room for it.
  ///
  /// - Shape: one set per pool.
  package func staysAtMinimums(of crews: Crews) -> [Set<Stint>] {
    let inProgress = Set(crews.all.compactMap { $0.standing.ongoing?.seat })
    let counting = seats.indices.filter {
      problem.posts[seats[$0].post].minimum > 0
        || (problem.settings.handover > 0 && inProgress.contains($0))
    }
    return problem.pools.indices.map { pool in
      let lengths = tourLengths(ofPool: pool)
      var stays: Set<Stint> = []
      for seat in Set(counting).intersection(seatsByPool[pool]) {
        guard let steps = stay(ofPool: pool, at: seat) else { continue }
        for first in steps {
          let last = min(steps.upperBound, first + lengths.upperBound - 1)
          for end in stride(from: first + lengths.lowerBound - 1, through: last, by: 1) {
            stays.insert(Stint(seat: seat, steps: first...end))
          }
        }
      }
      return stays
    }
  }
}

extension RosterDraft {
  /// Adds what is kept of each minimum, and answers the sum of all.
  mutating func keptMinimums() -> Objective {
    var terms: [(column: Int, coefficient: Double)] = []
    for (position, post) in index.problem.posts.enumerated() where post.minimum > 0 {
      for step in index.countableSteps(ofPost: position) where step >= crews.frozenSteps {
        let column = addColumn(.kept(post.id, step: step), bounds: 0...Double(post.minimum))
        let counted = countedColumn(post: position, step: step)
        addRow(
          because: .minimumIsKept(post.id, step: step), bounds: -Double.infinity...0,
          terms: [(column, 1), (counted, -1)])
        terms.append((column, 1))
      }
    }
    return Objective(.maximize, terms)
  }
}

extension [Int] {
  /// Ascending numbers as ranges without a gap.
  fileprivate var ranges: [ClosedRange<Int>] {
    reduce(into: []) { ranges, number in
      if let last = ranges.last, last.upperBound + 1 == number {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
  }
}
