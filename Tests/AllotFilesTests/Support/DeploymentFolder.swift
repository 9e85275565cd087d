internal import AllotModel

@testable internal import AllotFiles

/// A folder with posts to staff, which a test writes down.
struct DeploymentFolder {
  var texts: [String: String]

  /// One post and one pool; a test replaces what it is about.
  init(_ changes: [String: String] = [:], deploy: String = "") {
    texts = [
      "problem.yaml": """
      allot: 1
      title: Island
      horizon: {start: 2026-09-07, step: week, count: 12}
      states: states.csv
      keys: {fair-share: share(population)}
      posts: posts.csv
      pools: pools.csv
      teams: teams.csv
      \(deploy)
      """,
      "states.csv": "code,name,population\nLT,Lithuania,3\nFI,Finland,6\nEL,Greece,10\n",
      "posts.csv": "state,place,profile,quantity\nLT,Medininkai,screening,2\n",
      "pools.csv": "state,headcount,profiles\nFI,4,screening\n",
      "teams.csv": "id,profile,count\n",
    ]
    texts.merge(changes) { _, new in new }
  }

  /// A table of posts with one row.
  init(posts header: String, _ row: String) {
    self.init(["posts.csv": "\(header)\n\(row)\n"])
  }

  /// A table of pools with one row.
  init(pools header: String, _ row: String) {
    self.init(["pools.csv": "\(header)\n\(row)\n"])
  }

  func read() throws(InvalidInput) -> ReadDeployment {
    let files = texts.map { ("./\($0.key)", Array($0.value.utf8)) }
    return try DeploymentReader.read(
      ProblemLocation(folder: ".", documentName: "problem.yaml", title: "."),
      Memory(texts: Dictionary(uniqueKeysWithValues: files)), FindingLog())
  }

  /// Everything that is found, errors or warnings; empty when there is nothing to say.
  var findings: String {
    do throws(InvalidInput) {
      return try read().warnings.map(\.description).joined(separator: "\n")
    } catch {
      return "\(error)"
    }
  }

  /// What is odd about the problem; empty when nothing is.
  ///
  /// - Precondition: it can be read.
  var oddities: String {
    do throws(InvalidInput) {
      return lint(try read().problem).map(\.description).joined(separator: "\n")
    } catch {
      return "\(error)"
    }
  }

  /// Every table and column that a deployment may have.
  static let rich = DeploymentFolder(
    [
      "posts.csv": """
      state,place,profile,team,languages,quantity,from,to,priority,weight,minimum
      LT,Medininkai,screening,,en ru,3,2026-09-07,2026-11-01,1,2,1
      LT,Medininkai,screening,,ru,1,2026-11-02,,2,,
      GR,Lesvos,,interview,,2,,,1,1.5,
      LT,,patrol,,,4,,,,,
      """,
      "pools.csv": """
      state,headcount,profiles,languages,from,to,for,not-for,reliability,tour-min,tour-max,rest,yearly,crew,travel,cost
      FI,4,screening debriefing,en,2026-09-14,,LT,,90%,3,6,2,,1,600,900
      FI,6,patrol,en,,,,EL,,4,8,,17,2,600.5,
      EL,2,interpreter,ar ru,,2026-11-15,,,,,,1,,,,
      FI,3,screening debriefing,,,,,,,,,,,,,
      """,
      "teams.csv": """
      id,profile,count
      interview,interpreter,1
      interview,debriefing,2
      """,
    ], deploy: "deploy: {objectives: [floor, total, tours, burden], briefing: 1, handover: 2}")
}
