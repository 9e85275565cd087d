import Foundation
import Testing

/// The built executable, run like a user runs it.
struct Command {
  /// What a run left behind.
  struct Result {
    /// Unit: exit status; that of a process ended by a signal is the negative of its number.
    let status: Int32
    let output: String
    let errors: String
  }

  /// Beside the tests, where both were built.
  private static let executable = URL(filePath: CommandLine.arguments[0])
    .resolvingSymlinksInPath().deletingLastPathComponent().appending(path: "allot")

  /// Runs `allot` and waits for its end.
  static func allot(_ arguments: String..., in desk: Desk) async throws -> Result {
    try await run(executable, arguments, in: desk)
  }

  /// Runs any program and waits for its end.
  static func run(
    _ executable: URL, _ arguments: [String], in desk: Desk
  ) async throws -> Result {
    let run = desk.url("run-\(UUID().uuidString)")
    let (output, errors) = (run.appendingPathExtension("out"), run.appendingPathExtension("err"))
    let process = try process(executable, arguments, in: desk)
    process.standardOutput = try FileHandle(forWritingTo: created(output))
    process.standardError = try FileHandle(forWritingTo: created(errors))
    try await end(of: process)
    defer {
      try? FileManager.default.removeItem(at: output)
      try? FileManager.default.removeItem(at: errors)
    }
    return Result(
      status: status(of: process), output: try String(contentsOf: output, encoding: .utf8),
      errors: try String(contentsOf: errors, encoding: .utf8))
  }

  /// Runs `allot` with standard error on a terminal; `act` is called once a line stands there that
  /// says it is searching.
  static func allot(
    _ arguments: String..., in desk: Desk, onceSearching act: @escaping @Sendable (pid_t) -> Void
  ) async throws -> Result {
    let terminal = try Terminal()
    let output = try created(desk.url("out"))
    let process = try process(executable, arguments, in: desk)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = terminal.ofProgram
    async let errors = terminal.text { act(process.processIdentifier) }
    try await end(of: process)
    try terminal.ofProgram.close()
    return Result(
      status: status(of: process), output: try String(contentsOf: output, encoding: .utf8),
      errors: await errors)
  }

  private static func process(
    _ executable: URL, _ arguments: [String], in desk: Desk
  ) throws -> Process {
    try #require(
      FileManager.default.isExecutableFile(atPath: executable.path), "\(executable.path) is built")
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = desk.folder
    process.standardInput = FileHandle.nullDevice
    return process
  }

  private static func end(of process: Process) async throws {
    try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in done.resume() }
      do {
        try process.run()
      } catch {
        done.resume(throwing: error)
      }
    }
  }

  private static func status(of process: Process) -> Int32 {
    process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
  }

  private static func created(_ url: URL) throws -> URL {
    try Data().write(to: url)
    return url
  }
}
