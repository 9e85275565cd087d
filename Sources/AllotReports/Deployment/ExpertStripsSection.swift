internal import AllotExplanation
internal import AllotModel

/// Where each expert is in each step: a strip of letters.
enum ExpertStripsSection: DeploymentSection {
  static func section(of report: DeploymentReport) -> PageSection? {
    guard report.hasPlan, !report.plan.tours.isEmpty, let horizon = report.problem.horizon else {
      return nil
    }
    let letters = PostLetters(report)
    let strip = StepStrip(horizon: horizon)
    let tables = strip.pieces.compactMap { piece in
      table(over: piece, strip, letters, report).map { PageSection.Block.table($0) }
    }
    let home = atHome(report)
    return PageSection(
      heading: "Who is where, expert by expert",
      blocks: [.paragraph(letters.legend)] + tables + (home.isEmpty ? [] : [.paragraph(home)]))
  }

  private static func table(
    over piece: ClosedRange<Int>, _ strip: StepStrip, _ letters: PostLetters,
    _ report: DeploymentReport
  ) -> Table? {
    let tours = report.plan.tours.filter { $0.steps.overlaps(piece) }
    let toursByPool = Dictionary(grouping: tours, by: \.expert.pool)
    let groups = toursByPool.sorted { $0.key < $1.key }.map { pool, tours in
      Table.Group(heading(of: pool, report), rows: rows(of: tours, over: piece, letters))
    }
    let title = strip.name(of: piece)
    let columns = [
      Table.Column(title.isEmpty ? "experts" : title), .init(strip.ruler(over: piece), .strip),
    ]
    return groups.isEmpty ? nil : Table(columns: columns, groups: groups)
  }

  /// Experts of the same strip share a line.
  private static func rows(
    of tours: [Tour], over piece: ClosedRange<Int>, _ letters: PostLetters
  ) -> [[String]] {
    let toursByNumber = Dictionary(grouping: tours, by: \.expert.number)
    let strips = toursByNumber.map { number, tours in
      (strip: letters.strip(of: tours, over: piece), number: number)
    }
    return Dictionary(grouping: strips, by: \.strip).map { strip, experts in
      (numbers: experts.map(\.number).sorted(), strip: strip)
    }
    .sorted { $0.numbers[0] < $1.numbers[0] }
    .map { [ExpertNumbers.words($0.numbers), $0.strip] }
  }

  /// `FI/screening of FI Finland: 6 of 8 serve`.
  private static func heading(of pool: Pool.ID, _ report: DeploymentReport) -> String {
    guard let result = report.plan.pools.first(where: { $0.id == pool }) else { return pool.text }
    return "\(pool) of \(report.names.name(of: result.state)): "
      + "\(NumberWords.count(result.used)) of \(NumberWords.count(result.headcount)) serve"
  }

  /// `Nobody is sent of: EE/screening (4), ...`; empty when every pool sends somebody.
  private static func atHome(_ report: DeploymentReport) -> String {
    let idle = report.plan.pools.filter { $0.used == 0 && $0.headcount > 0 }
    guard !idle.isEmpty else { return "" }
    let list = idle.map { "\($0.id) (\(NumberWords.count($0.headcount)))" }
    return "All stay at home of: \(list.joined(separator: ", "))."
  }
}

/// A letter for each post at which somebody serves.
private struct PostLetters {
  private static let capitals = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
  private static let more = Array("0123456789abcdefghijklmnopqrstuvwxyz")

  private let letterByPost: [Post.ID: Character]
  /// How many steps of a tour are written small; 0 where small letters are of posts.
  private let briefing: Int
  let legend: String

  init(_ report: DeploymentReport) {
    let served = Set(report.plan.tours.map(\.post))
    let posts = report.postsByState.flatMap(\.posts).map(\.post).filter { served.contains($0.id) }
    let letters = Self.capitals + Self.more
    let named = zip(posts, letters).map { (post: $0, letter: $1) }
    letterByPost = Dictionary(named.map { ($0.post.id, $0.letter) }) { first, _ in first }
    briefing = posts.count <= Self.capitals.count ? report.problem.settings.briefing : 0
    var parts = named.map { "\($0.letter) \(report.names.name(of: $0.post))" }
    if posts.count > letters.count { parts.append("* another post") }
    if briefing > 0 { parts.append("a small letter is a briefing") }
    legend = (parts + [". at home"]).joined(separator: "; ")
  }

  func strip(of tours: [Tour], over piece: ClosedRange<Int>) -> String {
    var marks = [Character](repeating: ".", count: piece.count)
    for tour in tours {
      let letter = letterByPost[tour.post] ?? "*"
      for step in tour.steps.clamped(to: piece) {
        let isBriefing = step - tour.steps.lowerBound < briefing
        marks[step - piece.lowerBound] =
          isBriefing ? Character(letter.lowercased()) : letter
      }
    }
    return String(marks)
  }
}
