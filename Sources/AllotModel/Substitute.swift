/// A resource that may stand in for another, as money that buys tents.
package struct Substitute: Sendable {
  /// What is asked for.
  package var need: Resource.ID
  /// What may be given instead.
  package var by: Resource.ID
  /// Unit: units of `need` that one unit of `by` meets.
  package var rate: Double
  /// Unit: units of `by` in all; `nil` means no limit.
  package var limit: Double?
  package var place: Place?

  package init(
    need: Resource.ID, by: Resource.ID, rate: Double, limit: Double? = nil, place: Place? = nil
  ) {
    self.need = need
    self.by = by
    self.rate = rate
    self.limit = limit
    self.place = place
  }
}
