internal import AllotFiles
internal import ArgumentParser
internal import LinearPrograms

/// Runs a command, and turns what went wrong into words and an exit status.
///
/// The answer is what the command was to find: a plan, a split.
func reportingFailures(of answer: String = "plan", _ command: () throws -> Void) throws {
  do {
    try command()
  } catch let error as InvalidInput {
    complain("\(error)")
    throw ExitStatus.wrongInput
  } catch let error as SolverFailure {
    complain("error: no \(answer) could be made: \(error)")
    throw ExitStatus.solverFailed
  } catch let error as Output.Failure {
    complain("error: \(error)")
    throw ExitStatus.notWritten
  }
}
