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
    #expect(run.output.contains("\"status\": \"feasible\""))
    #expect(run.output.contains("\"proven\": false"))
  }

  @Test func `a table that is not proven best is doubted on standard error`() async throws {
    let run = try await Command.allot(
      "match", ".", "--effort", "1000", "--time-limit", "1", "--format", "csv", in: try .hard())
    #expect(run.errors == "This is the best plan found within the limit; it is not proven best.\n")
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
