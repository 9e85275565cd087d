internal import AllotModel

/// Reads the tours of a plan, in the steps of a problem.
struct TourReader {
  private let problem: DeploymentProblem
  private let log: FindingLog
  private let headcountByPool: [String: Int]
  private let posts: Set<String>
  private var toldGone: Set<String> = []
  /// Whether any tour is of a pool or at a post of the problem.
  private var isOfProblem = false
  private var lastByExpert: [Expert: [(steps: ClosedRange<Int>, place: Place)]] = [:]

  init(_ problem: DeploymentProblem, log: FindingLog) {
    self.problem = problem
    self.log = log
    headcountByPool = Dictionary(problem.pools.map { ($0.id.text, $0.headcount) }) { one, _ in one }
    posts = Set(problem.posts.map(\.id.text))
  }

  /// The tours by expert and start; those that end before the horizon begins are left out.
  mutating func read(_ list: [DocumentNode]) -> [Tour] {
    var tours: [Tour] = []
    for node in list {
      if let tour = tour(node) { tours.append(tour) }
    }
    tellOther(list, tours.isEmpty)
    return tours.sorted { ($0.expert, $0.steps.lowerBound) < ($1.expert, $1.steps.lowerBound) }
  }

  /// Tells where no tour has anything to do with the problem.
  private func tellOther(_ list: [DocumentNode], _ isEmpty: Bool) {
    guard let first = list.first, !log.hasErrors, isEmpty || !isOfProblem else { return }
    let what = list.count == 1 ? "the only tour" : "none of the \(list.count) tours"
    let verb = list.count == 1 ? "is not" : "is"
    log.error(
      isEmpty
        ? "\(what) \(verb) in the horizon of the problem"
        : "\(what) \(verb) of a pool or at a post of the problem",
      at: first.place, maybe: "name the roster of this problem")
  }

  private mutating func tour(_ node: DocumentNode) -> Tour? {
    guard case .mapping(let pairs) = node.content else {
      log.error("a tour is \(node.kind); it is a mapping", at: node.place)
      return nil
    }
    let values = Dictionary(pairs.map { ($0.key.name, $0.value) }) { first, _ in first }
    let pool = text("pool", values, node.place)
    let post = text("post", values, node.place)
    let profile = text("profile", values, node.place)
    let expert = pool.flatMap { self.expert(values, ofPool: $0, node.place) }
    guard let expert, let post, let profile, let steps = steps(values, node.place) else {
      return nil
    }
    tellGone(expert, post, node.place)
    guard isFree(expert, steps, node.place) else { return nil }
    return Tour(expert: expert, post: .init(post), profile: .init(profile), steps: steps)
  }

  private func text(_ key: String, _ values: [String: DocumentNode], _ place: Place) -> String? {
    if let text = values[key]?.text { return text }
    log.error("the tour does not say its '\(key)'", at: values[key]?.place ?? place)
    return nil
  }

  /// The expert of a tour: the pool's id and a number from 1 on, as in `FI/screening/3`.
  private func expert(
    _ values: [String: DocumentNode], ofPool pool: String, _ place: Place
  ) -> Expert? {
    guard let text = text("expert", values, place) else { return nil }
    let digits = text.hasPrefix(pool + "/") ? text.dropFirst(pool.count + 1) : ""
    guard let number = Int(digits), number > 0 else {
      log.error(
        "the expert '\(text)' is none of the pool '\(pool)'",
        at: values["expert"]?.place ?? place,
        maybe: "experts are numbered, as '\(pool)/1'")
      return nil
    }
    return Expert(pool: .init(pool), number: number)
  }

  private mutating func tellGone(_ expert: Expert, _ post: String, _ place: Place) {
    let headcount = headcountByPool[expert.pool.text]
    if headcount != nil || posts.contains(post) { isOfProblem = true }
    if headcount == nil {
      if toldGone.insert("pool \(expert.pool)").inserted {
        log.warning(
          "the pool '\(expert.pool)' is gone: all steps of its experts count as changed, and what "
            + "they served costs nothing here and counts for no state",
          at: place, maybe: newName(of: expert.pool.text) ?? "keep its row, with a headcount of 0")
      }
    } else if let headcount, headcount < expert.number,
      toldGone.insert("expert \(expert)").inserted
    {
      log.warning("the expert '\(expert)' is gone; all of their steps count as changed", at: place)
    }
    if !posts.contains(post), toldGone.insert("post \(post)").inserted {
      log.warning("the post '\(post)' is gone; all tours there count as changed", at: place)
    }
  }

  /// What mends that a pool is called by the id that was made for a further one before: `FI/patrol/2`
  /// where there is `FI/patrol#2`.
  private func newName(of pool: String) -> String? {
    guard let slash = pool.lastIndex(of: "/") else { return nil }
    let name = pool[..<slash] + PoolNames.mark + pool[pool.index(after: slash)...]
    guard headcountByPool[String(name)] != nil else { return nil }
    return "if it is called '\(name)' now, write that in the roster"
  }

  /// Whether an expert is nowhere else in some steps.
  private mutating func isFree(
    _ expert: Expert, _ steps: ClosedRange<Int>, _ place: Place
  ) -> Bool {
    let others = lastByExpert[expert, default: []]
    if let other = others.first(where: { $0.steps.overlaps(steps) }) {
      log.error(
        "the expert '\(expert)' is at two posts at once, first in line \(other.place.line)",
        at: place)
      return false
    }
    lastByExpert[expert, default: []].append((steps, place))
    return true
  }
}

// MARK: - Steps

extension TourReader {
  /// The steps of a tour; `nil` when they are wrong, which is told, or before the horizon.
  private func steps(_ values: [String: DocumentNode], _ place: Place) -> ClosedRange<Int>? {
    guard let horizon = problem.horizon else { return 0...0 }
    guard let start = day("start", values, place), let end = day("end", values, place) else {
      return nil
    }
    guard start <= end else {
      log.error("the tour ends on \(end), before it starts, \(start)", at: place)
      return nil
    }
    let last = horizon.lastDay(ofStep: horizon.count - 1)
    guard end >= horizon.start, start <= last else { return nil }
    let first = start < horizon.start ? 0 : step(of: start, in: horizon)
    guard start < horizon.start || horizon.firstDay(ofStep: first) == start else {
      let nearby = WindowWords.firstDays(around: start, horizon)
      log.error(
        "the tour starts on \(start), which is not the first day of a \(horizon.step.rawValue)",
        at: values["start"]?.place ?? place,
        maybe: "use the horizon of the plan; \(horizon.step.rawValue)s nearby begin on \(nearby)")
      return nil
    }
    return first...max(first, step(of: min(end, last), in: horizon))
  }

  /// The step within which a day of the horizon lies.
  private func step(of day: Day, in horizon: Horizon) -> Int {
    horizon.steps(from: nil, to: day)?.upperBound ?? 0
  }

  private func day(_ key: String, _ values: [String: DocumentNode], _ place: Place) -> Day? {
    if let day = values[key]?.text.flatMap({ Day(iso: $0) }) { return day }
    log.error(
      "the tour's '\(key)' is no day, which is written as 2021-07-12",
      at: values[key]?.place ?? place)
    return nil
  }
}
