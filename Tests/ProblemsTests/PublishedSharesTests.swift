import Allot
import AllotFiles
import AllotModel
import AllotProblems
import AllotReports
import ExactNumbers
import Foundation
import GLPKSolver
import LinearPrograms
import Testing

/// The shares of worked problems beside what was published.
struct PublishedSharesTests {
  private func report(_ path: String) throws -> ShareReport {
    let url = WorkedProblem.root.appending(path: path)
    return try ShareRoad(sharer: Sharer(solver: GLPKSolver(), stop: StopSignal()))
      .report(on: .document(url.path))
  }

  /// A column of a table of states that is for people, by state.
  private func column(_ name: String, of path: String) throws -> [State.Code: String] {
    let text = try String(
      contentsOf: WorkedProblem.root.appending(path: "\(path)/states.csv"), encoding: .utf8)
    let rows = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    let position = try #require(rows.first?.firstIndex(of: name))
    return Dictionary(uniqueKeysWithValues: rows.dropFirst().map { (.init($0[0]), $0[position]) })
  }

  @Test func `the key of 2015 is what the article printed, within 0.0001`() throws {
    let report = try report("Problems/relocation-key-2015")
    let printed = try column("x-share-final", of: "Problems/relocation-key-2015")
    let misses = try zip(report.problem.states, report.splits[0].shares).filter { state, share in
      let value = try #require(printed[state.code].flatMap(Double.init))
      return abs(share.double - value) > 0.0001
    }
    #expect(report.problem.states.count == 32)
    #expect(misses.map(\.0.code) == [])
  }

  @Test func `the ECB's capital is what was paid up, to the cent, for all 20`() throws {
    let report = try report("Problems/ecb-2024")
    let published = try column("x-paid-up", of: "Problems/ecb-2024")
    let money = try #require(report.splits[0].money)
    let misses = zip(report.problem.states, money).filter { state, money in
      money.text(decimals: 2) != published[state.code]
    }
    #expect(report.problem.states.count == 20)
    #expect(misses.map(\.0.code) == [])
  }

  @Test func `the Pool's parts are rounded up as the states rounded theirs`() throws {
    // 16.0021 % and 21.6890 % of 21,000 are 3,360.44 and 4,554.69; 3,361 and 4,555 were pledged.
    let parts = apportion(
      [160_021, 216_890, 623_089], units: 21_000, by: .up
    ).units
    #expect(parts.prefix(2) == [3361, 4555])
  }

  @Test func `nobody objects to the nucleolus of the mechanism, and it is proven`() throws {
    let report = try report("Problems/mechanism-costs")
    let position = try #require(
      report.problem.methods.firstIndex { $0.name == "nucleolus" })
    let game = try #require(report.splits[position].game)
    #expect(game.isInCore == true)
    #expect(game.split?.isCertified == true)
  }
}
