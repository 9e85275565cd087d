internal import AllotModel

/// Reads `horizon: {start: 2021-07-12, step: week, count: 26}`.
struct HorizonReader {
  let log: FindingLog

  func read(_ node: DocumentNode) -> Horizon? {
    if node.isNull { return nil }
    let keys = ["start", "step", "count"]
    guard let values = MappingReader(node, name: "horizon", keys: keys, log: log) else {
      return nil
    }
    for key in keys where values[key] == nil {
      log.error(
        "the horizon has no '\(key)'", at: node.place,
        maybe: "write 'horizon: {start: 2021-07-12, step: week, count: 26}' with your own values")
    }
    let (start, step) = (values["start"].flatMap(start), values["step"].flatMap(step))
    let count = values["count"].flatMap(count)
    guard let start, let step, let count else { return nil }
    guard Self.lastYear(start, step, count) <= 9999 else {
      log.error("the horizon ends after the year 9999", at: values["count"]?.place ?? node.place)
      return nil
    }
    return Horizon(start: start, step: step, count: count)
  }

  private func start(_ node: DocumentNode) -> Day? {
    if let text = node.text, let day = Day(iso: text) { return day }
    let text = node.text ?? node.kind
    log.error(
      "the start of the horizon is '\(text)'; a day is written as 2021-07-12", at: node.place,
      maybe: DayMend.proposal(for: text))
    return nil
  }

  private func step(_ node: DocumentNode) -> Horizon.StepLength? {
    let known = Horizon.StepLength.allCases.map(\.rawValue)
    if let step = node.text.flatMap(Horizon.StepLength.init) { return step }
    let text = node.text ?? node.kind
    let near = ["daily": "day", "weekly": "week", "monthly": "month", "7": "week", "1": "day"][text]
    log.error(
      "the step of the horizon is '\(text)'; it is day, week or month", at: node.place,
      maybe: (near ?? Spelling.nearest(to: text, among: known)).map { "write '\($0)'" })
    return nil
  }

  private func count(_ node: DocumentNode) -> Int? {
    let value = node.text.flatMap { PlainNumber.read($0) }.flatMap { Int(exactly: $0) }
    if let value, (1...Limits.steps).contains(value) { return value }
    log.error(
      "the count of the horizon is '\(node.text ?? node.kind)'; it is a whole number from 1 to "
        + "\(Limits.steps)", at: node.place, maybe: "write the number of steps")
    return nil
  }

  private static func lastYear(_ start: Day, _ step: Horizon.StepLength, _ count: Int) -> Int {
    switch step {
    case .day: start.advanced(by: count).date.year
    case .week: start.advanced(by: 7 * count).date.year
    case .month: start.date.year + (count + 12) / 12
    }
  }
}
