/// One size of a made-up emergency: who gives, who asks, for what, and how long.
struct Rung {
  let name: String
  let contributors: Int
  let recipients: Int
  let kinds: Int
  /// Unit: weeks.
  let periods: Int
  /// How many of the needs that there could be, one per recipient, kind and period, there are.
  let needs: Int
  /// How many of the offers that there could be, one per contributor, kind and period, there are.
  let offers: Int

  /// From a problem for one table to one for a continent over a year.
  static let all = [
    Rung(
      name: "S", contributors: 27, recipients: 3, kinds: 10, periods: 1, needs: 20, offers: 90),
    Rung(
      name: "M", contributors: 27, recipients: 4, kinds: 20, periods: 12, needs: 600, offers: 400),
    Rung(
      name: "L", contributors: 31, recipients: 6, kinds: 50, periods: 26, needs: 4000,
      offers: 2300),
    Rung(
      name: "XL", contributors: 31, recipients: 8, kinds: 100, periods: 52, needs: 17_800,
      offers: 7600),
  ]

  /// As many arcs as the largest, over far more needs.
  static let manyNeeds = Rung(
    name: "XL-40000-needs", contributors: 31, recipients: 8, kinds: 100, periods: 52,
    needs: 40_000, offers: 4500)

  /// Two tables of 25 MB each, which are read and not planned.
  static let largeTables = Rung(
    name: "tables-50MB", contributors: 31, recipients: 12, kinds: 1000, periods: 52,
    needs: 450_000, offers: 450_000)
}
