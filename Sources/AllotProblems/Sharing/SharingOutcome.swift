/// How a method ended.
package enum SharingOutcome: Sendable {
  case split(MethodSplit)
  /// There is no split; the sentence, without its full stop, says why.
  case none(String)

  package var split: MethodSplit? {
    if case .split(let split) = self { split } else { nil }
  }
}
