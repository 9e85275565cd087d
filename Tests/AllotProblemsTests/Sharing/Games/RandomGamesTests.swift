import AllotModel
import ExactNumbers
import TestSupport
import Testing

@testable import AllotProblems

/// Games of three and four states in which no coalition costs more than its parts.
private let games: [CostGame] = {
  var random = SplitMix(seed: 1985)
  return (0..<90).compactMap { number in
    let count = number.isMultiple(of: 3) ? 4 : 3
    var costs: [Double] = [0]
    for bits in 1..<(1 << count) {
      let own = Double(Int.random(in: 1...9, using: &random) * bits.nonzeroBitCount)
      costs.append(
        (1..<bits).filter { $0 & bits == $0 }.reduce(own) { min($0, costs[$1] + costs[bits - $1]) })
    }
    return CostGame(players: CostGame.players(count), costs: costs)
  }
}()

/// Solutions that the properties of any game are asked of.
private let solutions = GameSolution.allCases.filter { $0 != .owen && $0 != .leastCore }

extension CostGame {
  /// The game with other costs, where parts may then cost less than the whole.
  fileprivate func changed(_ cost: (Coalition, Double) -> Double) throws -> CostGame {
    let costs = costs.indices.map { bits in
      bits == 0 ? 0 : cost(Coalition(bits: UInt64(bits)), self.costs[bits])
    }
    return try #require(CostGame(players: players, costs: costs))
  }

  /// Whether no coalition costs more than two parts of it.
  fileprivate var isSubadditive: Bool {
    costs.indices.allSatisfy { bits in
      (1..<max(bits, 1)).allSatisfy { part in
        part & bits != part || costs[bits] <= costs[part] + costs[bits - part]
      }
    }
  }

  /// What each player adds to every coalition of others, by the bits of these.
  fileprivate func additions(of player: Int) -> [Double] {
    costs.indices.filter { $0 >> player & 1 == 0 }.map { costs[$0 | 1 << player] - costs[$0] }
  }
}

/// What the players pay; `nil` where the solution has no answer.
private func payments(_ game: CostGame, _ solution: GameSolution) -> [Rational]? {
  try? shares(game, solution)
}

/// Every "yes" of a game's properties, on random games.
struct RandomGamesTests {
  private func solutions(with property: FairnessProperty) -> [GameSolution] {
    AllotProblemsTests.solutions(with: property)
  }

  @Test func `equals pay the same`() throws {
    for game in games {
      // The costs depend on the two first alike.
      let twins = try game.changed { coalition, cost in
        let swapped = Coalition(
          coalition.members.map { $0 == 0 ? 1 : $0 == 1 ? 0 : $0 })
        return cost + game.units(swapped)
      }
      for solution in solutions(with: .equalTreatment) {
        guard let paid = payments(twins, solution) else { continue }
        #expect(paid[0] == paid[1], "\(solution) \(twins.costs)")
      }
    }
  }

  @Test func `who saves nobody anything pays exactly the own cost`() throws {
    for game in games {
      let dummy = try game.changed { coalition, _ in
        game.units(coalition.without(0)) + (coalition.contains(0) ? 5 : 0)
      }
      for solution in solutions(with: .dummy) {
        guard let paid = payments(dummy, solution) else { continue }
        #expect(paid[0] == 5, "\(solution) \(dummy.costs)")
      }
    }
  }

  @Test func `nobody pays more than alone`() {
    for game in games {
      for solution in solutions(with: .individualRationality) {
        let paid = payments(game, solution) ?? []
        #expect(
          paid.indices.allSatisfy { paid[$0] <= game.cost(Coalition([$0])) },
          "\(solution) \(game.costs)")
      }
    }
  }

  @Test func `no group pays more than alone where that is possible`() throws {
    for game in games {
      let core = try #require(try GameSplitter.ofTests.coreState(of: game))
      for solution in solutions(with: .core) + [.leastCore] where !core.isEmpty {
        let paid = try shares(game, solution)
        let standing = GameSplitter.ofTests.standing(of: paid, in: game)
        #expect(standing?.isInCore == true, "\(solution) \(game.costs)")
      }
    }
  }

  @Test func `two costs are split one by one or together`() throws {
    for (game, other) in zip(games, games.dropFirst(3))
    where game.players.count == other.players.count {
      let sum = try game.changed { $1 + other.units($0) }
      for solution in solutions(with: .additivity) {
        guard let one = payments(game, solution), let two = payments(other, solution) else {
          continue
        }
        #expect(zip(one, two).map { $0 + $1 } == payments(sum, solution), "\(solution)")
      }
    }
  }

  @Test func `a cost that a state brings for itself alone is paid by it`() throws {
    for game in games {
      let more = try game.changed { $0.contains(0) ? $1 + 7 : $1 }
      for solution in solutions(with: .covariance) {
        guard let paid = payments(game, solution) else { continue }
        #expect([paid[0] + 7] + paid.dropFirst() == payments(more, solution), "\(solution)")
      }
    }
  }

  @Test func `when the total rises, nobody pays less`() {
    for game in games {
      let more = game.with(total: game.total + 1)
      for solution in solutions(with: .amountMonotonicity) {
        guard more.isSubadditive, let paid = payments(game, solution),
          let then = payments(more, solution)
        else { continue }
        #expect(zip(paid, then).allSatisfy { $0 <= $1 }, "\(solution) \(game.costs)")
      }
    }
  }

  @Test func `when a group becomes dearer, none of its members pays less`() throws {
    for game in games {
      for bits in 1..<game.costs.count {
        let group = Coalition(bits: UInt64(bits))
        let more = try game.changed { $0 == group ? $1 + 1 : $1 }
        guard more.isSubadditive else { continue }
        for solution in solutions(with: .coalitionalMonotonicity) {
          guard let paid = payments(game, solution), let then = payments(more, solution) else {
            continue
          }
          #expect(
            group.members.allSatisfy { paid[$0] <= then[$0] }, "\(solution) \(game.costs) \(bits)")
        }
      }
    }
  }

  @Test func `who adds more to every group than in another game pays no less`() throws {
    var compared = 0
    for game in games {
      for other in games where other.players.count == game.players.count {
        // What the others cost without the first player is of no account.
        let raised = try other.changed { coalition, cost in
          coalition.contains(0)
            ? other.units(coalition.without(0)) + game.units(coalition)
              - game.units(coalition.without(0)) + 1 : cost
        }
        guard zip(game.additions(of: 0), raised.additions(of: 0)).allSatisfy(<=) else { continue }
        compared += 1
        for solution in solutions(with: .strongMonotonicity) {
          guard let paid = payments(game, solution), let then = payments(raised, solution) else {
            continue
          }
          #expect(paid[0] <= then[0], "\(solution) \(game.costs) \(raised.costs)")
        }
      }
    }
    #expect(compared > 100)
  }
}

/// The solutions of which a property is claimed.
private func solutions(with property: FairnessProperty) -> [GameSolution] {
  solutions.filter { $0.properties.holds(property) == true }
}

/// Games that show that a property fails, where it was once claimed.
struct GameCounterexamplesTests {
  @Test func `an equal split charges less although a state adds more to every group`() throws {
    // A adds 10 and 5 in the first game, 10 and 10 in the second.
    let game = try CostGame([10, 100, 105])
    let other = try CostGame([10, 20, 30])
    #expect(zip(game.additions(of: 0), other.additions(of: 0)).allSatisfy(<=))
    #expect(try shares(other, .equalSplit)[0] < shares(game, .equalSplit)[0])
    #expect(GameSolution.equalSplit.properties.holds(.strongMonotonicity) == false)
  }

  @Test func `a normalised Banzhaf value may fall when the total rises by one per cent`() throws {
    var random = SplitMix(seed: 4)
    var isFound = false
    for _ in 0..<200 where !isFound {
      let costs = (1..<16).map { _ in Double(Int.random(in: 0...10, using: &random)) }
      let game = try CostGame(costs)
      guard let paid = payments(game, .banzhaf),
        let then = payments(game.with(total: game.total * Rational(101, over: 100)), .banzhaf)
      else { continue }
      isFound = zip(paid, then).contains { $0 > $1 }
    }
    #expect(isFound)
    #expect(
      try CostGame([1, 2, 4]).with(total: Rational(101, over: 25)).total == Rational(101, over: 25))
    #expect(GameSolution.banzhaf.properties.holds(.amountMonotonicity) == false)
  }
}
