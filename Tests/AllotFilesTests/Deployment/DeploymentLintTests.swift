internal import AllotModel
internal import Testing

@testable internal import AllotFiles

struct DeploymentLintTests {
  private func oddities(
    posts: String = "", pools: String = "", deploy: String = "",
    posts postsHeader: String = "state,place,profile,quantity",
    pools poolsHeader: String = "state,headcount,profiles"
  ) -> String {
    var folder = DeploymentFolder(deploy: deploy)
    if !posts.isEmpty { folder.texts["posts.csv"] = "\(postsHeader)\n\(posts)\n" }
    if !pools.isEmpty { folder.texts["pools.csv"] = "\(poolsHeader)\n\(pools)\n" }
    return folder.oddities
  }

  @Test func `a sound problem has nothing odd`() {
    #expect(oddities() == "")
  }

  @Test func `a profile that nobody offers is named, with the nearest that is offered`() {
    #expect(
      oddities(posts: "LT,Vilnius,sreening,1\nLT,Vilnius,screening,1") == """
        posts.csv:2: warning: no pool has the profile 'sreening' of post 'LT/Vilnius/sreening'
          maybe: 'screening' is offered; write the same word in posts and pools
        """)
  }

  @Test func `a profile that nobody offers, nor one like it, is to be found elsewhere`() {
    #expect(
      oddities(posts: "LT,Vilnius,patrol,1\nLT,Vilnius,screening,1") == """
        posts.csv:2: warning: no pool has the profile 'patrol' of post 'LT/Vilnius/patrol'
          maybe: find a pool whose experts can serve as that, or change what the post asks for
        """)
  }

  @Test func `a language that nobody speaks is named`() {
    #expect(
      oddities(
        posts: "LT,screening,arabc,1\nLT,screening,ru,1", pools: "FI,4,screening,arabic ru",
        posts: "state,profile,languages,quantity", pools: "state,headcount,profiles,languages"
      ) == """
        posts.csv:2: warning: no expert for post 'LT/screening' speaks arabc
          maybe: 'arabic' is spoken; write the same word in posts and pools
        """)
  }

  @Test func `a post that only its own state could staff is told`() {
    #expect(
      oddities(posts: "LT,Vilnius,screening,1\nFI,Turku,screening,1", pools: "LT,2,screening")
        == """
        posts.csv:2: warning: nobody can serve at post 'LT/Vilnius/screening': of the pools that have its profile, 1 is its own
        """)
  }

  @Test func `a pool that nobody asks for is told`() {
    #expect(
      oddities(pools: "FI,4,screening\nEL,2,divers") == """
        pools.csv:3: warning: no post asks for what pool 'EL/divers' offers
        """)
  }

  @Test func `a profile of a pool that is spelled nearly like one asked for is told`() {
    #expect(
      oddities(
        posts: "LT,Vilnius,screening,1\nLT,Vilnius,debriefing,1",
        pools: "FI,4,screening\nEL,2,screning debriefing") == """
          pools.csv:3: warning: no post or team asks for the profile 'screning' of pool 'EL/debriefing+screning'
            maybe: 'screening' is asked for; write the same word in posts and pools
          """)
  }

  @Test func `a profile of a pool is compared with those of teams, too`() {
    var folder = DeploymentFolder()
    folder.texts["pools.csv"] =
      "state,headcount,profiles\nFI,4,screening debrifing\nEL,2,debriefing\n"
    folder.texts["teams.csv"] = "id,profile,count\ninterview,debriefing,1\n"
    folder.texts["posts.csv"] =
      "state,profile,team,quantity\nLT,screening,,1\nLT,,interview,1\n"
    #expect(
      folder.oddities == """
        pools.csv:2: warning: no post or team asks for the profile 'debrifing' of pool 'FI/debrifing+screening'
          maybe: 'debriefing' is asked for; write the same word in posts and pools
        """)
  }

  @Test func `a profile that nobody asks for and that resembles nothing is no oddity`() {
    #expect(oddities(pools: "FI,4,screening patrol") == "")
  }

  @Test func `a profile beside the one that it resembles is no oddity`() {
    #expect(oddities(pools: "FI,4,screening screening-2") == "")
  }

  @Test func `a shortest tour longer than any window is told, for posts and for the pool`() {
    #expect(
      oddities(
        posts: "LT,screening,1,2026-09-07,2026-09-20\nLT,patrol,1,,",
        pools: "FI,4,screening,4\nFI,2,patrol,1",
        posts: "state,profile,quantity,from,to", pools: "state,headcount,profiles,tour-min") == """
          pools.csv:2: warning: the experts of pool 'FI/screening' can serve at no post: their shortest tour does not fit
          posts.csv:2: warning: nobody can serve at post 'LT/screening': of the pools that have its profile, 1 has a shortest tour that does not fit
          """)
  }

  @Test func `a shortest tour above the yearly limit is told`() {
    #expect(
      oddities(pools: "FI,4,screening,5,4", pools: "state,headcount,profiles,tour-min,yearly")
        == """
        pools.csv:2: warning: nobody of pool 'FI/screening' can serve: the shortest tour is 5 steps, more than the 4 of a year
          maybe: lower 'tour-min', or raise 'yearly'
        """)
  }

  @Test func `experts who make no whole crew are told`() {
    #expect(
      oddities(pools: "FI,5,screening,2", pools: "state,headcount,profiles,crew") == """
        pools.csv:2: warning: 1 of the 5 experts of pool 'FI/screening' stays at home: they travel in crews of 2
          maybe: write a headcount of whole crews, or a smaller crew
        """)
  }

  @Test func `a pool that makes no crew at all is told`() {
    #expect(
      oddities(pools: "FI,3,screening,4", pools: "state,headcount,profiles,crew") == """
        pools.csv:2: warning: nobody of pool 'FI/screening' can serve: its headcount is 3, and they travel in crews of 4
          maybe: lower the crew, or raise the headcount
        """)
  }

  @Test func `a minimum that nobody can keep is told`() {
    #expect(
      oddities(posts: "LT,screening,6,5", posts: "state,profile,quantity,minimum") == """
        posts.csv:2: warning: post 'LT/screening' asks for at least 5, and 4 can serve there
          maybe: lower 'minimum', or find more experts
        """)
  }

  @Test func `a post that is open for no longer than a briefing is told`() {
    #expect(
      oddities(
        posts: "LT,screening,3,2026-09-14,2026-09-20", deploy: "deploy: {briefing: 1}",
        posts: "state,profile,quantity,from,to") == """
          posts.csv:2: warning: nobody can count at post 'LT/screening': it is open for 1 step, and all who arrive are in briefing for 1
            maybe: lower 'briefing', or open the post for longer
          """)
  }

  @Test func `a minimum beside a briefing is no oddity`() {
    #expect(
      oddities(
        posts: "LT,screening,3,2", deploy: "deploy: {briefing: 1}",
        posts: "state,profile,quantity,minimum") == "")
  }

  @Test func `posts of nobody and pools of nobody are told`() {
    #expect(
      oddities(
        posts: "LT,,screening,0\nLT,Vilnius,screening,1", pools: "FI,0,screening\nEL,2,screening")
          == """
          pools.csv:2: warning: pool 'FI/screening' is of nobody
            maybe: write its headcount, or remove the line if none of its experts has served yet
          posts.csv:2: warning: post 'LT/screening' asks for nobody, so it counts as staffed
            maybe: write its quantity, or remove the line
          """)
  }

  @Test func `a reliability is told not to count`() {
    #expect(
      oddities(pools: "FI,4,screening,80%", pools: "state,headcount,profiles,reliability") == """
        pools.csv:2: warning: a pool has a reliability below 1, first 'FI/screening'; it does not change a roster
          maybe: lower the headcount to what can be counted on
        """)
  }
}
