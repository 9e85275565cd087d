package import AllotModel
package import AllotProblems
internal import ExactNumbers

/// How everything that one method gives comes about, from the figures on.
package struct MethodExplanation: Sendable {
  package let name: String
  /// Whether it is a key that is explained, and not a method.
  package let isKey: Bool
  /// Sorted by code.
  package let states: [State]
  package let parts: [ExplanationPart]

  /// - Parameters:
  ///   - method: One of the problem.
  ///   - split: What it gives.
  ///   - reference: The name of the method that it is compared with, and what that gives.
  ///   - problem: What is split.
  package init(
    of method: SharingMethod, _ split: MethodSplit, beside reference: (String, MethodSplit),
    in problem: SharingProblem
  ) {
    name = method.name
    isKey = false
    states = problem.states
    var parts =
      switch method.basis {
      case .key(let basis): KeyDerivation(basis, over: problem.states).parts
      case .claims(let basis): ClaimsParts(basis, split, problem).parts
      case .game(let basis): GameParts(basis, split, problem).parts
      }
    parts += MoneyPart(split, problem).part.map { [$0] } ?? []
    parts += UnitsPart(method, split, problem).part.map { [$0] } ?? []
    parts.append(ComparisonPart(method.name, split, reference, problem).part)
    parts += ObjectionsPart(split, problem).part.map { [$0] } ?? []
    self.parts = parts
  }

  /// The explanation of a key alone.
  ///
  /// - Parameters:
  ///   - key: A key, and its shares.
  ///   - states: Those that share, sorted by code.
  package init(of key: KeyBasis, over states: [State]) {
    name = key.key.name
    isKey = true
    self.states = states
    parts = KeyDerivation(key, over: states).parts
  }
}
