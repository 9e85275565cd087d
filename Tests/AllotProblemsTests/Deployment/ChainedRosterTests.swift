import AllotModel
import Testing

@testable import AllotProblems

struct ChainedRosterTests {
  /// One place for six weeks: FI serves four weeks at most, SE two, MT one; MT has least of the key.
  private func chained(_ seasons: [[Stint]]) -> ChainedRoster {
    let pools = [("FI", 4), ("SE", 2), ("MT", 1)].map { state, longest in
      Pool(
        id: Pool.ID(state), state: State.Code(state), headcount: 1, profiles: ["screening"],
        window: Window(steps: 0...5), longestTour: longest, rest: 6)
    }
    let index = DeploymentIndex(
      .onePost(
        quantity: 1, weeks: 6, pools: pools, keyShares: ["FI": 0.6, "SE": 0.39, "MT": 0.01]))
    let search = RosterSearch(
      index, crews: Crews(of: index, after: nil), goals: index.goals(isPlannedAnew: false))
    return ChainedRoster(search.state, roster: Roster(seasons: seasons))
  }

  private func stay(_ steps: ClosedRange<Int>) -> [Stint] { [Stint(seat: 0, steps: steps)] }

  // Crews and states stand by name: FI, MT, SE.
  private let finland = 0
  private let malta = 1
  private let sweden = 2

  @Test func `a step is passed on until somebody has room for it`() {
    var roster = chained([stay(0...2), stay(5...5), stay(3...4)])
    var dice = SearchDice(seed: 1)
    roster.set([], ofCrew: 1)

    let isFilled = roster.fill(5, size: 1, ending: .room(besides: malta), dice: &dice)

    #expect(isFilled)
    #expect(roster.seasons == [stay(0...3), [], stay(4...5)])
    #expect(roster.excess.allSatisfy { $0 == 0 })
    #expect(roster.sent == [4, 0, 2])
  }

  @Test func `a step that is pushed out wanders to whoever shall have less`() {
    var roster = chained([stay(0...2), stay(5...5), stay(3...4)])
    var dice = SearchDice(seed: 1)
    roster.set(stay(0...3), ofCrew: 0)

    #expect(roster.clear(3, size: 1, ending: .crew(ofState: malta), dice: &dice))

    #expect(roster.seasons == [stay(0...3), [], stay(4...5)])
    #expect(roster.sent == [4, 0, 2])
  }

  @Test func `whoever makes way may have a step less`() {
    var roster = chained([stay(0...2), stay(5...5), stay(3...4)])
    var dice = SearchDice(seed: 1)
    roster.set(stay(0...3), ofCrew: 0)

    #expect(roster.clear(3, size: 1, ending: .crew(ofState: sweden), dice: &dice))

    #expect(roster.seasons == [stay(0...3), stay(5...5), stay(4...4)])
  }

  @Test func `a step that is pushed out wanders to where somebody lacks`() {
    var roster = chained([stay(0...2), [], stay(3...4)])
    var dice = SearchDice(seed: 1)
    #expect(roster.lackingCount == 1)
    roster.set(stay(0...3), ofCrew: 0)

    #expect(roster.clear(3, size: 1, ending: .lack, dice: &dice))

    #expect(roster.seasons == [stay(0...3), [], stay(4...5)])
    #expect(roster.lackingCount == 0)
  }

  @Test func `without a chain nothing changes`() {
    var roster = chained([stay(0...3), [], stay(4...5)])
    var dice = SearchDice(seed: 1)
    roster.set(stay(0...2), ofCrew: 0)
    roster.keep()
    // FI could take its week back, but its state may not.
    roster.mostSent[finland] = 3

    #expect(!roster.fill(3, size: 1, ending: .room(besides: nil), dice: &dice))
    #expect(!roster.fill(3, size: 2, ending: .anybody, dice: &dice))

    #expect(roster.seasons == [stay(0...2), [], stay(4...5)])
  }

  @Test func `going back undoes all that was not kept`() {
    var roster = chained([stay(0...2), [], stay(3...4)])
    let (shifts, gainers) = (roster.shifts, roster.gainers.map(Set.init))
    var dice = SearchDice(seed: 1)
    roster.ask(for: 1, in: 5)
    #expect(roster.fill(5, size: 1, ending: .anybody, dice: &dice))
    #expect(roster.lackingCount == 0)

    roster.goBack()

    #expect(roster.seasons == [stay(0...2), [], stay(3...4)])
    #expect(roster.lackingCount == 1)
    #expect(roster.excess.allSatisfy { $0 == 0 })
    #expect(roster.sent == [3, 0, 2])
    #expect(roster.shifts == shifts)
    #expect(roster.gainers.map(Set.init) == gainers)
  }

  @Test func `states that carry less stay below, those that are spared where they are`() {
    var roster = chained([stay(0...3), stay(4...4), stay(5...5)])
    #expect(roster.statesByBurden() == [malta, finland, sweden])

    // 1 of 0.01 is 100, 4 of 0.6 is 6.7, 1 of 0.39 is 2.6.
    roster.limitSent(below: finland, sparing: [malta, finland])
    #expect(roster.mostSent == [4, 1, 2])
    roster.limitSent(below: malta, sparing: [malta])
    #expect(roster.mostSent == [59, 1, 38])
  }
}
