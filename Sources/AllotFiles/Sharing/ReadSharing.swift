package import AllotModel

/// A sharing problem without errors, and what is worth a look in its files.
package struct ReadSharing: Sendable {
  package let problem: SharingProblem
  /// By file, line and column.
  package let warnings: [Finding]
}
