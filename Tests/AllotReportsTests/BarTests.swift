import Testing

@testable import AllotReports

struct BarTests {
  @Test(arguments: [
    (0.0, "    ▏"), (0.0001, "▏   ▏"), (0.5, "██  ▏"), (0.625, "██▌ ▏"), (0.9999, "███▉▏"),
    (1.0, "████▏"),
  ])
  func `only nothing is drawn empty and only the whole is drawn full`(part: Double, bar: String) {
    #expect(Bar.filled(part, width: 4) == bar)
  }

  @Test(arguments: [
    (0.0, "████│"), (0.625, "  ▐█│"), (1.0, "    │"), (1.375, "    │█▌"), (2.0, "    │████"),
    (3.0, "    │████▶"),
  ])
  func `less than fair grows to the left and more to the right`(times: Double, bar: String) {
    #expect(Bar.balanced(times, width: 4) == bar)
  }
}
