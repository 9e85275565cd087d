package import AllotModel

/// What a roster file says beside its tours: of which problem it is, what it reached, and why posts
/// stay open.
package struct RosterFile: Sendable {
  /// The path of the problem, as it was written when the roster was made.
  package let problemPath: String
  /// The SHA-256 of the problem, as 64 hexadecimal digits.
  package let digest: String
  package let status: PlanStatus
  /// What ended the search, where the file says so.
  package let limit: SearchLimit?
  package let objectives: [DeploymentObjectiveResult]
  package let posts: [Post]

  /// How far one post is staffed, and why not further.
  package struct Post: Sendable {
    package let id: AllotModel.Post.ID
    /// Unit: expert-steps, or team-steps.
    package let covered: Int
    package let reasons: [PostReason]
  }

  init(_ document: PlanDocument) throws(InvalidInput) {
    let root = document.root
    guard let problem = root["problem"], let path = problem["path"]?.text,
      let digest = problem["sha256"]?.text,
      let status = root["status"]?.text.flatMap({ PlanStatus(rawValue: $0) }),
      let objectives = root["objectives"]?.list?.map(DeploymentObjectiveResult.init(json:)),
      let posts = root["posts"]?.list?.map(Post.init(json:)),
      objectives.allSatisfy({ $0 != nil }), posts.allSatisfy({ $0 != nil })
    else {
      throw document.refusal(
        "'\(document.file)' lacks the problem, the objectives or the posts of a roster",
        maybe: Self.origin)
    }
    problemPath = path
    self.digest = digest
    self.status = status
    limit = try Self.limit(in: document)
    self.objectives = objectives.compactMap(\.self)
    self.posts = posts.compactMap(\.self)
  }

  private static func limit(in document: PlanDocument) throws(InvalidInput) -> SearchLimit? {
    guard let written = document.root["limit"] else { return nil }
    if let limit = written.text.flatMap({ SearchLimit(rawValue: $0) }) { return limit }
    let words = SearchLimit.allCases.map(\.rawValue)
    let what = written.text.map { "'\($0)'" } ?? "no word"
    throw document.refusal(
      "'limit' is \(what); it is '\(words.joined(separator: "' or '"))'",
      maybe: written.text.flatMap { Spelling.nearest(to: $0, among: words) }.map { "write '\($0)'" }
        ?? origin)
  }

  /// How a roster is made.
  private static let origin = "make it with 'allot deploy PROBLEM --format json --output PLAN'"

  /// Where the problem of the roster at `path` may lie: as it was written, else beside the roster.
  package func problemPath(besidePlan path: String) -> String {
    PlanDocument.problemPath(problemPath, besidePlan: path)
  }
}

extension RosterFile.Post {
  fileprivate init?(json: JSONValue) {
    guard let id = json["id"]?.text,
      let covered = json["covered"]?.number.flatMap(Int.init(exactly:)),
      let reasons = json["reasons"]?.list?.map(PostReason.init(json:)),
      reasons.allSatisfy({ $0 != nil })
    else { return nil }
    self.init(id: .init(id), covered: covered, reasons: reasons.compactMap(\.self))
  }
}

extension PostReason {
  fileprivate init?(json: JSONValue) {
    let posts = json["posts"]?.list?.compactMap { $0.text.map { Post.ID($0) } } ?? []
    guard let quantity = json["quantity"]?.number.flatMap(Int.init(exactly:)),
      let cause = json["cause"]?.text.flatMap({ Cause(word: $0, posts: posts) })
    else { return nil }
    self.init(cause: cause, quantity: quantity)
  }
}

extension PostReason.Cause {
  /// The cause that a file calls by a word.
  private static let causeByWord: [String: Self] = [
    "profile": .profile, "languages": .languages, "destination": .destination,
    "availability": .availability, "shortest-tour": .shortestTour, "briefing": .briefing,
    "limits": .limits, "incomplete": .incomplete, "objectives": .objectives, "frozen": .frozen,
  ]

  fileprivate init?(word: String, posts: [Post.ID]) {
    guard let cause = word == "elsewhere" ? .elsewhere(posts) : Self.causeByWord[word] else {
      return nil
    }
    self = cause
  }
}

extension DeploymentObjectiveResult {
  fileprivate init?(json: JSONValue) {
    guard let objective = json["name"]?.text.flatMap({ DeploymentObjective(rawValue: $0) }),
      let value = json["value"]?.number, case .flag(let isProven)? = json["proven"]
    else { return nil }
    let levels = json["levels"]?.list?.compactMap { level -> ObjectiveResult.Level? in
      guard let value = level["value"]?.number else { return nil }
      return ObjectiveResult.Level(
        value: value, bound: level["bound"]?.number ?? value,
        members: level["members"]?.list?.compactMap(\.text) ?? [])
    }
    // A bound that is not known is written as null.
    self.init(
      objective: objective, priority: json["priority"]?.number.flatMap(Int.init(exactly:)),
      value: value, bound: json["bound"]?.number ?? .infinity, isProven: isProven,
      levels: levels ?? [])
  }
}
