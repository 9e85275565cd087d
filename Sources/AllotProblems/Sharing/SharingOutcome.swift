/// How a method ended.
package enum SharingOutcome: Sendable {
  case split(MethodSplit)
  /// The method has no split of these figures; the sentence, without its full stop, says why.
  case undefined(String)
  /// It was told to stop before it had a split.
  case interrupted

  package var split: MethodSplit? {
    if case .split(let split) = self { split } else { nil }
  }
}
