import AllotModel
import ExactNumbers
import Testing

@testable import AllotProblems

/// Games whose solutions are published.
struct PublishedGamesTests {
  /// Navigation, flood control and power, in thousands of dollars.
  ///
  /// - Source: Ransmeier 1942; Straffin and Heaney 1981, International Journal of Game Theory 10.
  private let tennessee: [Double] = [163520, 140826, 301607, 250096, 378821, 367370, 412584]
  /// - Source: Lemaire 1991, Cooperative game theory and its insurance applications, ASTIN 21.
  private let investors: [Double] = [46125, 17437.5, 69187.5, 5812.5, 53812.5, 30750, 90000]
  /// - Source: Stach 2011, as printed with the package CoopGame for R.
  private let gambarelli: [Double] = [0, 0, 1, 0, 2, 1, 3]

  @Test func `the Tennessee Valley is split as Straffin and Heaney split it`() throws {
    let game = try CostGame(tennessee)

    #expect(try shares(game, .shapley) == fractions("117829", "100756.5", "193998.5"))
    #expect(try shares(game, .nucleolus) == fractions("116234", "93540", "202810"))
    let avoided = try shares(game, .alternateCostAvoided)
    #expect(avoided.map(\.rounded) == [117476, 99157, 195951])
    #expect(try shares(game, .separableCosts) == avoided)
  }

  @Test func `separable costs of the Tennessee Valley are what each purpose adds`() throws {
    let game = try CostGame(tennessee)

    // 412584 - 367370, 412584 - 378821 and 412584 - 301607; 222630 is left, 74210 for each.
    #expect(game.outline.separable == [45214, 33763, 110977])
    #expect(try shares(game, .equalNonSeparable) == [119424, 107973, 185187])
  }

  @Test func `stand-alone costs of the Tennessee Valley share it in proportion`() throws {
    // 163520 + 140826 + 250096 = 554442.
    #expect(
      try shares(CostGame(tennessee), .standAlone)
        == fractions("163520/554442", "140826/554442", "250096/554442").map { 412584 * $0 })
  }

  @Test func `the per-capita nucleolus of the Tennessee Valley saves as much a head`() throws {
    // B saves t and A with C 2t: 140826 - t + 378821 - 2t = 412584, so t = 107063/3. Then A with B
    // and B with C save 2s: 412584 + B = 668977 - 4s, so s = 113441/3.
    let split = try split(.table(CostGame(tennessee)), .perCapitaNucleolus)

    #expect(split.shares == fractions("362524/3", "315415/3", "559813/3"))
    #expect(split.isCertified == true)
  }

  @Test func `three investors are paid as Lemaire pays them`() throws {
    let game = try CostGame(values: investors)

    #expect(try gains(game, .shapley) == [51750, 25875, 12375])
    #expect(try gains(game, .nucleolus) == fractions("52687.5", "24468.75", "12843.75"))
    #expect(try gains(game, .perCapitaNucleolus) == fractions("50500", "27437.5", "12062.5"))
  }

  @Test func `the estates of the Talmud are divided as it says`() throws {
    let third = try CostGame(values: [0, 0, 0, 0, 0, 0, 100])
    let half = try CostGame(values: [0, 0, 0, 0, 0, 100, 200])
    let most = try CostGame(values: [0, 0, 0, 0, 100, 200, 300])

    #expect(try gains(third, .nucleolus) == fractions("100/3", "100/3", "100/3"))
    #expect(try gains(half, .nucleolus) == [50, 75, 75])
    #expect(try gains(most, .nucleolus) == [50, 100, 150])
    #expect(try gains(half, .shapley) == fractions("100/3", "250/3", "250/3"))
  }

  @Test func `Gambarelli's game has the tau value and the Banzhaf index of Stach`() throws {
    let game = try CostGame(values: gambarelli)

    #expect(try gains(game, .tau) == fractions("1.2", "0.6", "1.2"))
    #expect(try gains(game, .shapley) == fractions("7/6", "2/3", "7/6"))
    // The raw values 1.25, 0.75 and 1.25 add up to 3.25, and the game is worth 3.
    #expect(try gains(game, .banzhaf) == fractions("3.75/3.25", "2.25/3.25", "3.75/3.25"))
  }

  @Test func `voters of weights 8, 6, 4 and 2 have the Banzhaf index of their swings`() throws {
    // The quota is 12; of 12 swings they have 5, 3, 3 and 1.
    let game = try CostGame(values: [0, 0, 1, 0, 1, 0, 1, 0, 0, 0, 1, 0, 1, 1, 1])

    #expect(try gains(game, .banzhaf) == fractions("5/12", "3/12", "3/12", "1/12"))
  }

  @Test func `in an apex game the apex has twice what a minor player has`() throws {
    let game = try CostGame(values: [0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 1, 1, 1, 1, 1])

    #expect(try gains(game, .banzhaf) == fractions("1/6", "1/6", "1/2", "1/6"))
    #expect(try gains(game, .nucleolus) == fractions("1/5", "1/5", "2/5", "1/5"))
  }

  @Test func `three students pay for a flat`() throws {
    let game = try CostGame([300, 270, 410, 280, 410, 410, 550])

    #expect(try shares(game, .shapley) == fractions("575/3", "530/3", "545/3"))
    #expect(try shares(game, .nucleolus) == fractions("550/3", "550/3", "550/3"))
    // Each adds 140; of the 130 left they take parts as 160, 130 and 140 of 430.
    #expect(
      try shares(game, .alternateCostAvoided)
        == fractions("160/430", "130/430", "140/430").map { 140 + 130 * $0 })
  }
}
