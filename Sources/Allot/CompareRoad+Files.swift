internal import AllotFiles
internal import AllotModel
internal import AllotReports

extension ComparisonReport.File {
  /// What a plan of `allot deploy` or `allot share` is called.
  init(_ record: PlanRecord, path: String) {
    let problem = record.record("problem")
    self.init(
      path: path, title: problem?.text("title") ?? "", problemPath: problem?.text("path") ?? "",
      digest: problem?.text("sha256") ?? "", status: record.text("status"))
  }
}

extension Roster {
  init(_ record: PlanRecord) {
    let tours = record.list("tours")
    let hasDays = tours.allSatisfy { $0.text("start") != nil && $0.text("end") != nil }
    self.init(
      digest: record.record("problem")?.text("sha256") ?? "",
      objectives: record.list("objectives").map { objective in
        Objective(
          name: objective.text("name") ?? "",
          priority: objective.number("priority").flatMap { Int(exactly: $0) },
          value: objective.number("value") ?? 0)
      },
      posts: record.list("posts").map { post in
        Post(
          id: post.text("id") ?? "", demand: post.number("demand") ?? 0,
          covered: post.number("covered") ?? 0, coverage: post.number("coverage") ?? 0,
          reason: post.list("reasons").first?.text("text"))
      },
      pools: record.list("pools").map { pool in
        Pool(
          id: pool.text("id") ?? "", headcount: pool.number("headcount") ?? 0,
          used: pool.number("used") ?? 0)
      },
      contributors: record.list("contributors").map { state in
        Contributor(
          state: state.text("state") ?? "", value: state.number("value") ?? 0,
          ofFair: state.number("of-fair"))
      },
      tours: tours.compactMap { Tour($0, hasDays: hasDays) }, hasDays: hasDays,
      step: tours.lazy.compactMap(Self.step).first)
  }

  /// What a step is, by the days and steps of a tour.
  private static func step(of tour: PlanRecord) -> String? {
    guard let start = tour.text("start").flatMap({ Day(iso: $0) }),
      let end = tour.text("end").flatMap({ Day(iso: $0) }), start <= end,
      let steps = tour.number("steps"), steps > 0
    else { return nil }
    let length: Horizon.StepLength? =
      switch Double(end.number - start.number + 1) / steps {
      case 1: .day
      case 7: .week
      case 28...31: .month
      default: nil
      }
    return length?.rawValue
  }
}

extension Tour {
  /// A tour by its days, or by its length alone; `nil` when the file lacks some of it.
  fileprivate init?(_ record: PlanRecord, hasDays: Bool) {
    guard let pool = record.text("pool"), let post = record.text("post"),
      let profile = record.text("profile"), let name = record.text("expert"),
      let number = name.split(separator: "/").last.flatMap({ Int($0) })
    else { return nil }
    let days = [record.text("start"), record.text("end")].compactMap { $0.flatMap { Day(iso: $0) } }
    let count = record.number("steps").flatMap { Int(exactly: $0) } ?? 1
    let steps =
      hasDays && days.count == 2 && days[0] <= days[1]
      ? days[0].number...days[1].number : 0...max(0, count - 1)
    self.init(
      expert: Expert(pool: .init(pool), number: number), post: .init(post),
      profile: .init(profile), steps: steps)
  }
}

extension Shares {
  init(_ record: PlanRecord) {
    self.init(
      digest: record.record("problem")?.text("sha256") ?? "", amount: record.number("amount"),
      units: record.number("units"),
      methods: record.list("methods").map { method in
        let rounding = method.record("rounding")
        let basis =
          ["key", "rule", "solution"].compactMap { name in
            method.text(name).map { "\(name) \($0)" }
          } + [rounding?.text("method").map { "rounding \($0)" }].compactMap(\.self)
          + [rounding?.number("minimum").flatMap { Int(exactly: $0) }.map { "minimum \($0)" }]
          .compactMap(\.self)
        return Method(
          name: method.text("name") ?? "", basis: basis,
          parts: method.list("shares").map { part in
            Part(
              state: part.text("state") ?? "", share: part.number("share") ?? 0,
              amount: part.number("amount"), units: part.number("units"),
              claim: part.number("claim"))
          })
      })
  }
}
