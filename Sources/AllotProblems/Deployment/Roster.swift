package import AllotModel

/// What every crew does: the stays of each, in time order.
package struct Roster: Sendable {
  /// Shape: one list per crew.
  package var seasons: [[Stint]]

  package init(seasons: [[Stint]]) { self.seasons = seasons }
}

extension Roster {
  /// Every tour of every expert, what was settled before with it, by expert and start.
  package func tours(of crews: Crews, in index: DeploymentIndex) -> [Tour] {
    var tours = crews.settled
    for (crew, season) in zip(crews.all, seasons) {
      for (stint, number) in season.flatMap({ stint in crew.numbers.map { (stint, $0) } }) {
        let seat = index.seats[stint.seat]
        tours.append(
          Tour(
            expert: Expert(pool: index.problem.pools[crew.pool].id, number: number),
            post: index.problem.posts[seat.post].id, profile: seat.profile, steps: stint.steps))
      }
    }
    return tours.sorted { $0.order < $1.order }
  }

  func count(of crews: Crews, in index: DeploymentIndex) -> RosterCount {
    var count = index.count(ofSettled: crews.settled)
    for (crew, season) in zip(crews.all, seasons) {
      for stint in season { count.add(stint, experts: crew.size) }
    }
    return count
  }
}

extension DeploymentIndex {
  /// What tours that are settled mean, those at posts that are no more left out.
  func count(ofSettled tours: [Tour]) -> RosterCount {
    var count = RosterCount(self)
    for tour in tours {
      guard let seat = seat(of: tour) else { continue }
      count.add(Stint(seat: seat, steps: tour.steps), experts: 1)
    }
    return count
  }

  func seat(of tour: Tour) -> Int? {
    seats.firstIndex {
      problem.posts[$0.post].id == tour.post && $0.profile == tour.profile
    }
  }
}
