package import ExactNumbers

/// A cost, or a number of indivisible things, that is split among states by several methods.
package struct SharingProblem: Sendable {
  package var title: String
  package var description: String?
  package var source: String?
  package var currency: String
  /// Those that share, sorted by code.
  package var states: [State]
  /// The money that is split, exact to the cent; `nil` when only units are.
  ///
  /// - Unit: the problem's currency.
  package var amount: Rational?
  /// The indivisible things that are split; `nil` when only money is.
  package var units: Int?
  /// In the order in which they were written; never empty.
  package var methods: [SharingMethod]
  /// The position of the method that the others are compared with.
  package var reference: Int
  /// The figure of states that counts heads; `nil` when none does.
  package var headFigure: String?
  /// The figure of states that says how rich they are; `nil` when none does.
  package var wealthFigure: String?
  /// Groups of states of which it is asked whether they would be better off alone, each sorted.
  package var blocs: [[State.Code]]
  /// What is assumed where nothing is written, one sentence each.
  package var remarks: [String]

  package init(
    title: String, currency: String, states: [State], amount: Rational?, units: Int?,
    methods: [SharingMethod], reference: Int = 0
  ) {
    self.title = title
    self.currency = currency
    self.states = states.sorted { $0.code < $1.code }
    self.amount = amount
    self.units = units
    self.methods = methods
    self.reference = reference
    blocs = []
    remarks = []
  }
}

extension SharingProblem {
  /// What is split: the money, or the units when there is no money.
  package var total: Rational { amount ?? Rational(units ?? 0) }
}
