internal import AllotModel
internal import Testing

@testable internal import AllotFiles

struct SettingsTests {
  /// The findings of a document that also names its tables.
  private func findings(_ lines: String, without omitted: String = "") -> String {
    var yaml = Folder().texts["problem.yaml", default: ""].split(separator: "\n")
    yaml.removeAll { !omitted.isEmpty && $0.hasPrefix(omitted) }
    return Folder(["problem.yaml": yaml.joined(separator: "\n") + "\n\(lines)\n"]).findings
  }

  private func findings(whole document: String) -> String {
    Folder(["problem.yaml": document]).findings
  }

  @Test func `an unknown objective is refused`() {
    #expect(
      findings("match: {objectives: [coverage, burdens]}", without: "match") == """
        problem.yaml:7:32: error: unknown objective 'burdens'
          maybe: write 'burden'
        """)
  }

  @Test func `an objective that stands twice is refused`() {
    #expect(
      findings("match: {objectives: [cost, coverage, cost]}", without: "match") == """
        problem.yaml:7:38: error: the objective 'cost' stands twice
          maybe: remove the later one; nothing is left to gain when it comes again
        """)
  }

  @Test func `an unknown setting is refused`() {
    #expect(
      findings("match: {objective: [cost]}", without: "match") == """
        problem.yaml:7:9: error: unknown key 'objective' in 'match'
          maybe: write 'objectives'
        """)
  }

  @Test func `coverage over anything else is refused`() {
    #expect(
      findings("match: {objectives: [cost], coverage-over: states}", without: "match") == """
        problem.yaml:7:44: error: 'coverage-over' is 'states'; it is need or state
          maybe: write 'state'
        """)
  }

  @Test func `a horizon that lacks a part is refused`() {
    #expect(
      findings("horizon: {start: 2021-07-12, step: week}") == """
        problem.yaml:8:10: error: the horizon has no 'count'
          maybe: write 'horizon: {start: 2021-07-12, step: week, count: 26}' with your own values
        """)
  }

  @Test func `every part of a horizon is checked`() {
    #expect(
      findings("horizon: {start: 12.07.2021, step: weekly, count: 0}") == """
        problem.yaml:8:18: error: the start of the horizon is '12.07.2021'; a day is written as \
        2021-07-12
          maybe: write 2021-07-12
        problem.yaml:8:36: error: the step of the horizon is 'weekly'; it is day, week or month
          maybe: write 'week'
        problem.yaml:8:51: error: the count of the horizon is '0'; it is a whole number from 1 to \
        100000
          maybe: write the number of steps
        """)
  }
}
