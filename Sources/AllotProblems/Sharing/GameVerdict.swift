/// What a game says about how its cost is split.
package struct GameVerdict: Sendable {
  /// Whether no coalition would pay less on its own; `nil` when that was not settled.
  package var isInCore: Bool?

  package init(isInCore: Bool? = nil) {
    self.isInCore = isInCore
  }
}
