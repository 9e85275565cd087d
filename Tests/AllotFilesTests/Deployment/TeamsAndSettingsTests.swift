internal import AllotModel
internal import Testing

@testable internal import AllotFiles

struct TeamsAndSettingsTests {
  private func findings(teams rows: String) -> String {
    DeploymentFolder(["teams.csv": "id,profile,count\n\(rows)\n"]).findings
  }

  private func findings(deploy: String) -> String { DeploymentFolder(deploy: deploy).findings }

  @Test func `a team has its profiles, each with its number`() throws {
    let team = try #require(DeploymentFolder.rich.read().problem.teams.first)
    #expect(team.id == "interview")
    #expect(
      team.members == [
        .init(profile: "debriefing", count: 2), .init(profile: "interpreter", count: 1),
      ])
    #expect(team.size == 3)
  }

  @Test func `a profile stands once in a team`() {
    #expect(
      findings(teams: "interview,debriefing,1\ninterview,debriefing,2") == """
        teams.csv:3:11: error: the team 'interview' has 'debriefing' twice, first in line 2
          maybe: write one line with the sum
        """)
  }

  @Test func `a team has at least one expert of each of its profiles`() {
    #expect(
      findings(teams: "interview,debriefing,0") == """
        teams.csv:2:22: error: 'count' is 0; it is a whole number from 1 to 100000
          maybe: write how many a team has of them
        """)
  }

  @Test func `every setting is read`() throws {
    let settings = try DeploymentFolder.rich.read().problem.settings
    #expect(settings.objectives == [.floor, .total, .tours, .burden])
    #expect(settings.briefing == 1)
    #expect(settings.handover == 2)
    #expect(settings.key == "fair-share")
  }

  @Test func `an unknown objective is refused, with the nearest known one`() {
    #expect(
      findings(deploy: "deploy: {objectives: [floor, toal]}") == """
        problem.yaml:9:30: error: unknown objective 'toal'
          maybe: write 'total'
        """)
  }

  @Test func `a briefing is a whole number of steps`() {
    #expect(
      findings(deploy: "deploy: {briefing: half}") == """
        problem.yaml:9:20: error: 'briefing' is 'half'; it is a whole number of steps, from 0 to 1000
          maybe: remove it if there is none
        """)
  }

  @Test func `an unknown key is refused`() {
    #expect(
      findings(deploy: "deploy: {key: fair}") == """
        problem.yaml:9:15: error: no key is called 'fair'
          maybe: the keys are fair-share
        """)
  }

  @Test func `an unknown setting is refused`() {
    #expect(
      findings(deploy: "deploy: {breifing: 1}") == """
        problem.yaml:9:10: error: unknown key 'breifing' in 'deploy'
          maybe: write 'briefing'
        """)
  }

  @Test func `a document without pools is refused`() {
    var folder = DeploymentFolder()
    folder.texts["problem.yaml"] = "allot: 1\nstates: states.csv\nposts: posts.csv\n"
    #expect(
      folder.findings == """
        problem.yaml:1: error: the document names no table of pools
          maybe: add the line 'pools: pools.csv'
        """)
  }

  @Test func `a document for another command says which`() {
    let texts = ["problem.yaml": "allot: 1\nneeds: needs.csv\noffers: offers.csv\n"]
    #expect(
      DeploymentFolder(texts).findings.contains(
        "no table of posts\n  maybe: run 'allot match', which plans its needs and offers"))
    let posts = ["problem.yaml": "allot: 1\nposts: posts.csv\npools: pools.csv\n"]
    #expect(
      Folder(posts).findings.contains(
        "no table of needs\n  maybe: run 'allot deploy', which plans its posts and pools"))
  }

  @Test func `states and a key may be left out, and that is told`() throws {
    var folder = DeploymentFolder()
    folder.texts["problem.yaml"] =
      "allot: 1\nposts: posts.csv\npools: pools.csv\n"
    let problem = try folder.read().problem
    #expect(problem.states.map(\.code) == ["FI", "LT"])
    #expect(
      problem.remarks == [
        "no table of states is given: the states are those that the tables name, without figures",
        "no key 'fair-share' is given, so burdens are not compared",
      ])
  }
}
