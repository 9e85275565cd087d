import Testing

@testable import AllotExplanation

struct NumberWordsTests {
  @Test(arguments: [
    (0.0, "0"), (5.0, "5"), (1234.0, "1,234"), (1_234_567.0, "1,234,567"), (12.5, "12.5"),
    (12.346, "12.35"), (1.0 / 3, "0.333"), (0.0005, "0.001"), (0.0001, "<0.001"),
    (999.999, "1,000"), (-2.5, "-2.5"), (1e300, "1e+300"),
  ])
  func `a quantity has no more digits than say something`(value: Double, text: String) {
    #expect(NumberWords.quantity(value) == text)
  }

  @Test(arguments: [
    (0.0, "0 %"), (0.0002, "<0.1 %"), (0.0005, "0.1 %"), (0.432, "43.2 %"), (0.5, "50.0 %"),
    (0.9994, "99.9 %"), (0.9997, ">99.9 %"), (0.999_999, ">99.9 %"), (1.0, "100 %"),
    (1 - 1e-12, "100 %"), (1.25, "125.0 %"),
  ])
  func `a percentage never rounds up to all or down to nothing`(part: Double, text: String) {
    #expect(NumberWords.percent(part) == text)
  }

  @Test func `a share of a key has two decimals`() {
    #expect(NumberWords.percent(0.0812, decimals: 2) == "8.12 %")
    #expect(NumberWords.percent(0.00004, decimals: 2) == "<0.01 %")
    #expect(NumberWords.percent(0.99996, decimals: 2) == ">99.99 %")
  }

  @Test(arguments: [
    (6500.0, "EUR 6,500"), (81.5, "EUR 81.50"), (9999.99, "EUR 9,999.99"),
    (81_234.5, "EUR 81,235"), (-20.0, "EUR -20"), (0.0, "EUR 0"),
  ])
  func `money shows cents only where they matter`(value: Double, text: String) {
    #expect(NumberWords.money(value, currency: "EUR") == text)
  }

  @Test func `money to the cent keeps every cent`() {
    #expect(NumberWords.moneyToTheCent(1_234_567.89, currency: "EUR") == "EUR 1,234,567.89")
    #expect(NumberWords.moneyToTheCent(81_234.5, currency: "SEK") == "SEK 81,234.50")
  }

  @Test(arguments: [
    (1.0, "piece", "1 piece"), (10.0, "piece", "10 pieces"), (0.5, "place", "0.5 places"),
    (65_000.0, "EUR", "65,000 EUR"), (3.0, "kg", "3 kg"), (2.0, "box", "2 boxes"),
    (2.0, "lorry", "2 lorries"), (2.0, "day", "2 days"), (7.0, "pieces", "7 pieces"),
    (288.0, "person-week", "288 person-weeks"), (4.0, "sleeping place", "4 sleeping places"),
    (3.0, "people", "3 people"), (2.0, "Stück", "2 Stück"),
  ])
  func `a unit follows its quantity`(quantity: Double, unit: String, text: String) {
    #expect(UnitWords.counted(quantity, unit) == text)
  }

  @Test func `a list of more than four is cut`() {
    #expect(ListWords.cut(["a", "b", "c", "d"]) == "a, b, c, d")
    #expect(ListWords.cut((1...11).map { "\($0)" }) == "1, 2, 3, 4 and 7 more")
  }
}
