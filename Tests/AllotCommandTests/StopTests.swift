import Foundation
import Testing

/// Of a search that never comes to an end by itself.
@Suite(.timeLimit(.minutes(5)))
struct StopTests {
  @Test func `Ctrl-C prints the best plan found, marked as such`() async throws {
    let run = try await Command.allot(
      "match", ".", "--effort", "1000", in: try .hard(),
      onceSearching: { process in kill(process, SIGINT) })

    #expect(run.status == 0)
    #expect(
      run.output.contains(
        "The search was interrupted: this is the best plan found until then, not proven best."))
    #expect(run.output.contains("\n  -> LT"))
  }

  @Test func `at the time limit the best plan found is printed, and what is not proven`()
    async throws
  {
    let run = try await Command.allot(
      "match", ".", "--effort", "1000", "--time-limit", "1", "--format", "json", in: try .hard())
    #expect(run.status == 0)
    #expect(run.output.contains("\"status\": \"feasible\", \"limit\": \"time\","))
    #expect(run.output.contains("\"proven\": false"))
  }

  @Test func `a table that is not proven best is doubted on standard error`() async throws {
    let run = try await Command.allot(
      "match", ".", "--effort", "1000", "--time-limit", "1", "--format", "csv", in: try .hard())
    #expect(
      run.errors == "This is the best plan found within the time limit; it is not proven best.\n")
  }

  @Test func `a search that its effort ends is not said to have reached its time limit`()
    async throws
  {
    let run = try await Command.allot(
      "match", ".", "--effort", "0.01", "--time-limit", "1000", "--format", "json",
      in: try .hard())
    #expect(run.output.contains("\"status\": \"feasible\", \"limit\": \"effort\","))
  }

  @Test func `a roster says in the same way what ended its search`() async throws {
    let desk = try Desk.hardRoster()
    let late = try await Command.allot(
      "deploy", ".", "--effort", "1000", "--time-limit", "0.1", "--format", "csv", in: desk)
    let idle = try await Command.allot(
      "deploy", ".", "--effort", "0.01", "--time-limit", "1000", "--format", "csv", in: desk)
    #expect(
      late.errors == "This is the best roster found within the time limit; it is not proven best.\n"
    )
    #expect(
      idle.errors == """
        This is the best roster found within the effort of the search; it is not proven best, and a \
        higher --effort may get further.

        """)
  }

  @Test func `a roster that is explained later says still what ended its search`() async throws {
    let desk = try Desk.hardRoster()
    _ = try await Command.allot(
      "deploy", ".", "--effort", "1000", "--time-limit", "0.1", "--format", "json", "--output",
      "roster.json", in: desk)
    let page = try await Command.allot("explain", "roster.json", in: desk)
    #expect(page.output.contains("This is the best roster found within the time limit;"))
  }

  @Test func `an answer names the limit of the search, and no option for a search that is over`()
    async throws
  {
    let desk = try Desk.hardRoster()
    _ = try await Command.allot(
      "deploy", ".", "--effort", "0.01", "--format", "json", "--output", "roster.json", in: desk)
    let page = try await Command.allot("explain", "roster.json", in: desk)
    let data = try await Command.allot("explain", "roster.json", "--format", "json", in: desk)
    #expect(
      page.output.contains(
        "This is the best roster found within the effort of the search; it is not proven best. "))
    #expect(!page.output.contains("--effort"))
    #expect(data.output.contains("\"status\": \"feasible\", \"limit\": \"effort\"}"))
  }

  @Test func `a terminal shows where the search stands, and the line is gone at the end`()
    async throws
  {
    let run = try await Command.allot(
      "match", ".", "--effort", "1000", "--time-limit", "2", in: try .hard(),
      onceSearching: { _ in })
    #expect(
      run.errors.hasPrefix(
        "\r\u{1B}[K1 s  cost: searching whole units  (Ctrl-C prints the best plan so far)"))
    #expect(run.errors.hasSuffix("\r\u{1B}[K"))
  }

  @Test func `when quiet, a terminal shows nothing`() async throws {
    let run = try await Command.allot(
      "match", ".", "--effort", "1000", "--time-limit", "2", "--quiet", in: try .hard(),
      onceSearching: { _ in })
    #expect(run.errors == "")
  }
}
