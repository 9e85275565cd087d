internal import AllotExplanation
internal import AllotFiles
internal import AllotModel
internal import AllotProblems
internal import AllotReports

/// The whole road of `allot explain` for a roster: read it, check it against its problem, answer.
struct RosterExplainRoad {
  let file: RosterFile
  /// The path of the roster, as the user wrote it.
  let path: String
  let problemPath: String

  /// The answer to a question about the roster.
  ///
  /// A search for a roster may end before it is settled, so none is made again: coverage is counted
  /// from the tours, and the causes are those that the file says.
  ///
  /// - Throws: `InvalidInput` when the roster is none of its problem, or cannot be asked that.
  func report(on question: ExplainQuestion) throws(InvalidInput) -> AnswerReport {
    let subject = try subject()
    switch question {
    case .none: return AnswerReport(RosterAnswer(about: subject), about: subject)
    case .need(let id):
      let post = try position(ofPost: id, in: subject.problem)
      return AnswerReport(PostAnswer(ofPost: post, about: subject), about: subject)
    default: throw cannotBeAsked
    }
  }

  private func subject() throws(InvalidInput) -> RosterSubject {
    let problem = try DeploymentReader.read(path: problemPath).problem
    guard problem.digest == file.digest else {
      throw refusal(
        "the problem in '\(problemPath)' is not the one that '\(path)' was made for", again)
    }
    guard file.status != .infeasible else {
      throw refusal(
        "the problem in '\(problemPath)' has no roster",
        "lower one of the minimums that '\(path)' lists under 'conflicts', or find experts who may "
          + "serve there")
    }
    let tours = try RosterReader.read(path: path, for: problem).tours
    let index = DeploymentIndex(problem)
    var posts = index.posts(of: tours)
    guard posts.count == file.posts.count else { throw isOther }
    for (position, written) in file.posts.enumerated() {
      posts[position].reasons = written.reasons
      let missing = written.reasons.reduce(0) { $0 + $1.quantity }
      guard posts[position].id == written.id, posts[position].covered == written.covered,
        missing == posts[position].demand - written.covered
      else { throw isOther }
    }
    var plan = DeploymentPlan(
      status: file.status, objectives: file.objectives, tours: tours, posts: posts,
      pools: index.pools(of: tours), contributors: [])
    plan.limit = file.limit
    return RosterSubject(
      problem: problem, plan: plan, planPath: path, problemPath: problemPath)
  }

  private func position(
    ofPost id: String, in problem: DeploymentProblem
  ) throws(InvalidInput) -> Int {
    let known = problem.posts.map(\.id.text)
    if let position = known.firstIndex(of: id) { return position }
    throw refusal(
      "no post is called '\(id)'",
      Spelling.nearest(to: id, among: known).map { "write '\($0)'" }
        ?? "the first are \(ListWords.cut(known))")
  }

  private var again: String {
    "make another roster of it: allot deploy \(problemPath) --format json --output "
      + PlanName.beside(path)
  }

  private var isOther: InvalidInput {
    refusal("the tours of '\(path)' do not staff the posts as it says", again)
  }

  private var cannotBeAsked: InvalidInput {
    refusal(
      "'\(path)' is a roster; it can be asked --need with a post, or nothing for its page",
      "to see what a change does, change the tables and run: allot deploy \(problemPath) --from "
        + "\(path)")
  }

  private func refusal(_ message: String, _ maybe: String) -> InvalidInput {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return InvalidInput([
      Finding(.error, at: Place(file: name, line: 1), message, maybe: maybe)
    ])
  }
}
