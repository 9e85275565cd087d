internal import ArgumentParser

/// The numbers with which `allot` ends; nothing else knows them.
enum ExitStatus {
  /// A plan was printed.
  static let plan = ExitCode(0)
  /// No plan exists.
  static let noPlan = ExitCode(1)
  /// The input is wrong.
  static let wrongInput = ExitCode(2)
  /// The solver failed.
  static let solverFailed = ExitCode(70)
  /// The output could not be written.
  static let notWritten = ExitCode(74)

  static let help = """
    Exit status: 0 a plan, 1 no plan exists, 2 the input is wrong, 64 the command line is wrong, \
    70 the solver failed, 74 the output could not be written.
    """
}
