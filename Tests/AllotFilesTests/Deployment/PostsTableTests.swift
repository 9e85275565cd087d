internal import AllotModel
internal import Testing

@testable internal import AllotFiles

struct PostsTableTests {
  private func findings(_ row: String, header: String = "state,place,profile,quantity") -> String {
    DeploymentFolder(posts: header, row).findings
  }

  @Test func `every cell of a post is read`() throws {
    let post = try #require(
      DeploymentFolder.rich.read().problem.posts.first {
        $0.priority == 1 && $0.location == "Medininkai"
      })
    #expect(post.id == "LT/Medininkai/screening")
    #expect(post.state == "LT")
    #expect(post.demand == .experts("screening"))
    #expect(post.languages == ["en", "ru"])
    #expect(post.quantity == 3)
    #expect(post.window.steps == 0...7)
    #expect(post.weight == 2)
    #expect(post.minimum == 1)
  }

  @Test func `posts without an id are named by their state, place and profile or team`() throws {
    let ids = try DeploymentFolder.rich.read().problem.posts.map(\.id.text)
    #expect(
      ids == [
        "GR/Lesvos/interview", "LT/Medininkai/screening", "LT/Medininkai/screening/2", "LT/patrol",
      ])
  }

  @Test func `GR is EL, and is printed as the table of states writes it`() throws {
    #expect(try DeploymentFolder.rich.read().problem.posts.first?.state == "EL")
  }

  @Test func `half an expert cannot be asked for`() {
    #expect(
      findings("LT,Medininkai,screening,2.5") == """
        posts.csv:2:25: error: 'quantity' is 2.5; it is a whole number from 0 to 100000
          maybe: write 2
        """)
  }

  @Test func `a post without a quantity is refused`() {
    #expect(
      findings("LT,Medininkai,screening,") == """
        posts.csv:2:25: error: 'quantity' is empty; it is required
          maybe: remove the line until the quantity is known
        """)
  }

  @Test func `a post asks for a profile or for teams`() {
    #expect(
      findings("LT,screening,interview,1", header: "state,profile,team,quantity") == """
        posts.csv:2:14: error: a post asks for a profile or for teams, not for both
          maybe: write a line for each
        """)
    #expect(
      findings("LT,,,1", header: "state,profile,team,quantity") == """
        posts.csv:2:4: error: neither 'profile' nor 'team' says who is asked for
          maybe: write a profile, as 'screening'
        """)
    #expect(
      findings("LT,1", header: "state,quantity") == """
        posts.csv:1:1: error: the posts have neither a column 'profile' nor a column 'team'
          maybe: add a column 'profile' that says who is asked for
        """)
  }

  @Test func `a profile is one word`() {
    #expect(
      findings("LT,Medininkai,border guard,2") == """
        posts.csv:2:15: error: 'profile' is 'border guard'; a profile is one word
          maybe: write 'border-guard', and the same in the pools
        """)
  }

  @Test func `an unknown team is refused, with the nearest known one`() {
    var folder = DeploymentFolder(posts: "state,team,quantity", "LT,intervew,1")
    folder.texts["teams.csv"] = "id,profile,count\ninterview,debriefing,1\n"
    #expect(
      folder.findings == """
        posts.csv:2:4: error: unknown team 'intervew'
          maybe: write 'interview'
        """)
  }

  @Test func `a minimum above the quantity is refused`() {
    #expect(
      findings("LT,screening,2,3", header: "state,profile,quantity,minimum") == """
        posts.csv:2:16: error: the minimum is 3, more than the quantity, 2
          maybe: lower the minimum or raise the quantity
        """)
  }

  @Test func `a window outside the horizon is refused`() {
    #expect(
      findings("LT,screening,2,2027-01-04", header: "state,profile,quantity,from") == """
        posts.csv:2:16: error: the window from 2027-01-04 on begins after the horizon ends, 2026-11-29
          maybe: let the horizon have more steps
        """)
  }

  @Test func `a misspelt column is named`() {
    #expect(
      findings("LT,screening,2,ru", header: "state,profile,quantity,language") == """
        posts.csv:1:24: error: unknown column 'language'
          maybe: write 'languages'
        """)
  }

  @Test func `columns that are not known are read by their HXL tags`() throws {
    let folder = DeploymentFolder([
      "posts.csv": """
      pays,ville,metier,langue,nombre
      #country+code,#loc+name,#staff+type,#language,#staff+num
      LT,Vilnius,screening,ru,3
      """
    ])
    let post = try #require(folder.read().problem.posts.first)
    #expect(post.id == "LT/Vilnius/screening")
    #expect(post.languages == ["ru"])
    #expect(post.quantity == 3)
  }
}
