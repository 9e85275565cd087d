/// What the file of a split says of it; its problem is not in the file.
package struct Shares: Sendable {
  package struct Method: Sendable {
    package let name: String
    /// What it splits by, and how it rounds, field by field: `key fair-share`.
    package let basis: [String]
    package let parts: [Part]

    package init(name: String, basis: [String], parts: [Part]) {
      self.name = name
      self.basis = basis
      self.parts = parts
    }
  }

  /// What one state has by a method.
  package struct Part: Sendable {
    package let state: String
    package let share: Double
    /// Unit: the problem's currency; `nil` when no money is split.
    package let amount: Double?
    /// `nil` when nothing is split in whole units.
    package let units: Double?
    /// Unit: the problem's currency; `nil` where nothing is claimed.
    package let claim: Double?

    package init(
      state: String, share: Double, amount: Double?, units: Double?, claim: Double?
    ) {
      self.state = state
      self.share = share
      self.amount = amount
      self.units = units
      self.claim = claim
    }
  }

  package let digest: String
  package let amount: Double?
  package let units: Double?
  package let methods: [Method]

  package init(digest: String, amount: Double?, units: Double?, methods: [Method]) {
    self.digest = digest
    self.amount = amount
    self.units = units
    self.methods = methods
  }
}
