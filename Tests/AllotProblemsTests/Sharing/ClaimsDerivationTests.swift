import AllotModel
import ExactNumbers
import TestSupport
import Testing

@testable import AllotProblems

struct ClaimsDerivationTests {
  /// What the figures of a derivation make of the claims, by the sentence beside each case.
  private func awards(_ problem: ClaimsProblem, _ derivation: ClaimsDerivation) -> [Rational] {
    let (amount, claims) = (problem.amount, problem.claims)
    switch derivation {
    case .everything: return claims
    case .part(let part): return claims.map { $0 * part }
    case .level(let level):
      let parts = zip(level.floors, level.ceilings).map { min(max($0, level.level), $1) }
      return zip(claims, parts).map { claim, part in
        switch level.start {
        case .nothing: part
        case .halfMore: claim / 2 + part
        case .halfLess: claim / 2 - part
        case .claim: claim - part
        }
      }
    case .mean(let equal, let losses): return zip(equal, losses).map { ($0 + $1) / 2 }
    case .rights(let rights, let rest, let open):
      return zip(rights, open).map { open.sum.isZero ? $0 : $0 + $1 * rest / open.sum }
    case .overlap(let overlap):
      return claims.map { claim in
        let shared = overlap.bands.filter { $0.to <= claim }
          .map { ($0.to - $0.from) / Rational($0.claimants) }.sum
        return shared + max(min(claim, amount) - overlap.level, 0)
      }
    case .arrivals(let means): return means.map { $0.isEmpty ? 0 : $0.sum / Rational($0.count) }
    case .centre(let centre):
      return zip(claims, centre.with).map { claim, own in
        claim.isZero ? 0 : amount * (centre.whole + claim / amount * own) / centre.volume
      }
    case .rounds(let rounds): return rounds.parts.first ?? []
    }
  }

  @Test(arguments: ClaimsRule.allCases.filter { $0 != .dominguezThomson })
  func `the figures between claims and awards lead to the awards`(_ rule: ClaimsRule) {
    var dice = SplitMix(seed: 7)
    let problems = (0..<200).map { _ in
      let claims = (0..<Int.random(in: 2...5, using: &dice)).map { _ in
        Rational(Int.random(in: 0...12, using: &dice))
      }
      let most = max(1, Int(claims.sum.double))
      return ClaimsProblem(
        amount: min(claims.sum, Rational(Int.random(in: 1...most, using: &dice))), claims: claims)
    }.filter { $0.amount.sign > 0 }

    let broken = problems.filter {
      awards($0, $0.derivation(of: rule)) != $0.awards(by: rule)
    }
    #expect(broken == [])
  }

  @Test func `the level of equal awards is what others leave, in equal parts`() throws {
    // Of 200, A has its 20 and B its 50; 130 are left for C and D.
    let problem = ClaimsProblem(amount: 200, claims: [20, 50, 100, 300])
    guard case .level(let level) = problem.derivation(of: .equalAwards) else {
      Issue.record("equal awards have a level")
      return
    }
    #expect(level.level == 65)
    #expect(level.held == [0, 1])
    #expect(level.open == [2, 3])
  }
}
