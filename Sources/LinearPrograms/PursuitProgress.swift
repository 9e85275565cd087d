/// Where a long pursuit stands.
package struct PursuitProgress: Sendable {
  /// The position of the aim that is worked at.
  package let aim: Int
  package let detail: String

  package init(aim: Int, detail: String) {
    self.aim = aim
    self.detail = detail
  }
}
