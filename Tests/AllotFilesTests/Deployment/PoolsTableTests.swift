internal import AllotModel
internal import Testing

@testable internal import AllotFiles

struct PoolsTableTests {
  private func findings(_ row: String, header: String = "state,headcount,profiles") -> String {
    DeploymentFolder(pools: header, row).findings
  }

  @Test func `every cell of a pool is read`() throws {
    let pools = try DeploymentFolder.rich.read().problem.pools
    let pool = try #require(pools.first { $0.headcount == 4 })
    #expect(pool.profiles == ["debriefing", "screening"])
    #expect(pool.languages == ["en"])
    #expect(pool.window.steps == 1...11)
    #expect(pool.earmark == ["LT"])
    #expect(pool.reliability == 0.9)
    #expect([pool.shortestTour, pool.longestTour, pool.rest, pool.crew] == [3, 6, 2, 1])
    #expect([pool.travelCost, pool.stepCost] == [600, 900])
    let patrol = try #require(pools.first { $0.headcount == 6 })
    #expect(patrol.excluded == ["EL"])
    #expect(patrol.yearlyLimit == 17)
    #expect(patrol.crew == 2)
  }

  @Test func `what a pool does not say is the default`() throws {
    let pool = try #require(DeploymentFolder().read().problem.pools.first)
    #expect(pool.id == "FI/screening")
    #expect(pool.languages.isEmpty && pool.earmark == nil && pool.excluded.isEmpty)
    #expect(pool.window.steps == 0...11)
    #expect([pool.shortestTour, pool.rest, pool.crew] == [1, 0, 1])
    #expect(pool.longestTour == nil && pool.yearlyLimit == nil)
    #expect([pool.reliability, pool.travelCost, pool.stepCost] == [1, 0, 0])
  }

  @Test func `pools of like profiles are numbered by what they say, not by where they stand`()
    throws
  {
    let ids = try DeploymentFolder.rich.read().problem.pools.map { "\($0.id) \($0.headcount)" }
    #expect(
      ids == [
        "EL/interpreter 2", "FI/debriefing+screening 3", "FI/debriefing+screening#2 4",
        "FI/patrol 6",
      ])
  }

  @Test func `a pool is not called like an expert of another pool`() {
    let folder = DeploymentFolder([
      "pools.csv": """
      id,state,headcount,profiles
      FI/patrol/2,FI,3,screening
      FI/patrol,FI,2,patrol
      """
    ])
    #expect(
      folder.findings == """
        pools.csv:2:1: error: the pool 'FI/patrol/2' is called like expert 2 of the pool 'FI/patrol' in line 3; experts are called POOL/NUMBER
          maybe: give it another id, as 'FI/patrol#2'
        """)
  }

  @Test func `the id that is proposed is that of no other pool`() {
    let folder = DeploymentFolder([
      "pools.csv": """
      state,headcount,profiles,id
      FI,3,patrol,FI/patrol
      FI,2,patrol screening,FI/patrol#2
      FI,2,screening,FI/patrol/2
      FI,1,screening,FI/patrol/3
      """
    ])
    #expect(
      folder.findings == """
        pools.csv:4:16: error: the pool 'FI/patrol/2' is called like expert 2 of the pool 'FI/patrol' in line 2; experts are called POOL/NUMBER
          maybe: give it another id, as 'FI/patrol#3'
        pools.csv:5:16: error: the pool 'FI/patrol/3' is called like expert 3 of the pool 'FI/patrol' in line 2; experts are called POOL/NUMBER
          maybe: give it another id, as 'FI/patrol#4'
        """)
  }

  @Test func `a pool that ends in a number nobody has may be called that`() {
    let folder = DeploymentFolder([
      "pools.csv": """
      id,state,headcount,profiles
      FI/patrol,FI,2,patrol
      FI/patrol/3,FI,2,patrol screening
      FI/patrol/02,FI,3,screening
      EL/patrol/1,EL,2,patrol
      """
    ])
    #expect(folder.findings == "")
  }

  @Test func `pools without ids are never called like an expert`() throws {
    let folder = DeploymentFolder([
      "pools.csv": "state,headcount,profiles,rest\nFI,6,patrol,1\nFI,2,patrol,\nFI,3,patrol,2\n"
    ])
    let ids = try folder.read().problem.pools.map(\.id)
    #expect(ids == ["FI/patrol", "FI/patrol#2", "FI/patrol#3"])
  }

  @Test func `a pool without profiles is refused`() {
    #expect(
      findings("FI,4,") == """
        pools.csv:2:6: error: 'profiles' is empty; it is required
          maybe: write what each expert can serve as, as 'screening'
        """)
  }

  @Test func `profiles are divided by blanks`() {
    #expect(
      findings("FI,4,screening/debriefing") == """
        pools.csv:2:6: error: 'profiles' is 'screening/debriefing'; its words are divided by blanks
          maybe: write 'screening debriefing'
        """)
  }

  @Test func `a headcount is a whole number`() {
    #expect(
      findings("FI,-4,screening") == """
        pools.csv:2:4: error: 'headcount' is -4; it is a whole number from 0 to 100000
          maybe: write 0 until the headcount is known
        """)
  }

  @Test func `the shortest tour is no longer than the longest`() {
    #expect(
      findings("FI,4,screening,8,4", header: "state,headcount,profiles,tour-min,tour-max") == """
        pools.csv:2:18: error: the longest tour is 4, less than the shortest, 8
          maybe: swap them, or leave 'tour-max' empty
        """)
  }

  @Test func `a pool may have fewer experts than a crew, as when one falls ill`() {
    #expect(findings("FI,1,screening,2", header: "state,headcount,profiles,crew") == "")
  }

  @Test func `a pool for its own state is refused`() {
    #expect(
      findings("EL,3,screening,GR", header: "state,headcount,profiles,for") == """
        pools.csv:2:16: error: the pool of EL is for EL itself, and no expert serves at home
          maybe: 'for' names the states that may receive them; empty means every other state
        """)
  }

  @Test func `a state is not both received and excluded`() {
    #expect(
      findings("FI,3,screening,LT EL,LT", header: "state,headcount,profiles,for,not-for") == """
        pools.csv:2:22: error: LT stands under 'for' and under 'not-for'
          maybe: remove it from one of them
        """)
  }

  @Test func `a column that people name otherwise is proposed`() {
    #expect(
      findings("FI,4,screening,2", header: "state,headcount,profiles,min-tour") == """
        pools.csv:1:26: error: unknown column 'min-tour'
          maybe: write 'tour-min'
        """)
  }

  @Test func `a pool whose state has no part of the key is refused`() {
    var folder = DeploymentFolder()
    folder.texts["states.csv"] = "code,name,population\nLT,Lithuania,3\nFI,Finland,0\n"
    #expect(
      folder.findings == """
        pools.csv:2: error: FI has a pool, but its share of the key 'fair-share' is zero, so its burden would have no end
          maybe: look at its figures in the table of states
        """)
  }
}
