import Testing

@testable import AllotModel

/// Keys that were published, computed anew from what was published with them.
struct PublishedKeyTests {
  /// The 2015 key as a key of ours; the constant is the cap.
  private func table2015(cap: Double) throws -> KeyTable {
    let steps = [
      ("base", "0.5*share(population) + 0.5*share(gdp)"),
      ("asylum", "min(share(1/asylum_per_million), cap*base)"),
      ("unemployment", "min(share(1/unemployment), cap*base)"),
      ("capped", "0.4*share(population) + 0.4*share(gdp) + 0.1*asylum + 0.1*unemployment"),
      ("result", "capped + (1 - sum(capped))*base"),
    ]
    let formulas = steps.map { KeyFormula(name: $0.0, text: $0.1) }
    let key = try Key(name: "relocation-2015", steps: formulas, constants: ["cap": cap])
    return try key.table(over: CommissionKey2015.states)
  }

  /// The largest difference between computed and printed values, by state.
  private func distance(
    _ values: KeyValues, _ printed: (CommissionKey2015.Line) -> Double
  ) -> Double {
    let lines = CommissionKey2015.lines.sorted { $0.code < $1.code }
    return lines.indices.map { abs(values[$0] - printed(lines[$0])) }.max() ?? .infinity
  }

  @Test func `the base of the 2015 key is as printed`() throws {
    let table = try table2015(cap: 0.3)
    #expect(distance(table.steps[0].values, \.base) < 0.0001)
  }

  @Test func `the capped effects of the 2015 key are as printed`() throws {
    let table = try table2015(cap: 0.3)
    #expect(distance(table.steps[1].values, \.capped.asylum) < 0.0001)
    #expect(distance(table.steps[2].values, \.capped.unemployment) < 0.0001)
  }

  @Test func `the shares of the 2015 key are as printed`() throws {
    let table = try table2015(cap: 0.3)
    #expect(distance(.perState(table.shares), \.result) < 0.0001)
  }

  @Test func `without the cap the 2015 key is as printed but for its rounded inputs`() throws {
    // Asylum applications are printed as whole numbers: of 48 per million the rounding alone
    // moves an effect of 0.1539 by 1 %, and a tenth of that the share.
    let table = try table2015(cap: 1_000_000)
    #expect(distance(.perState(table.shares), \.uncapped) < 0.0002)
  }

  @Test func `the capital key of the ECB splits the paid-up capital to the cent`() throws {
    // Source: ECB, capital key from 1 January 2024 in percent, and capital paid up by the
    // national central banks of the euro area, in cents.
    let published: [State.Code: (percent: Double, cents: Double)] = [
      "AT": (2.4175, 26_169_454_591),
      "BE": (3.0005, 32_480_433_712),
      "HR": (0.6329, 6_851_146_974),
      "CY": (0.1802, 1_950_666_274),
      "EE": (0.2437, 2_638_054_223),
      "FI": (1.4853, 16_078_383_000),
      "FR": (16.3575, 177_070_053_141),
      "DE": (21.7749, 235_713_446_440),
      "EL": (1.8474, 19_998_118_060),
      "IE": (1.7811, 19_280_420_092),
      "IT": (13.0993, 141_800_015_107),
      "LV": (0.3169, 3_430_444_740),
      "LT": (0.4826, 5_224_148_412),
      "LU": (0.2976, 3_221_522_104),
      "MT": (0.1053, 1_139_873_244),
      "NL": (4.8306, 52_291_279_150),
      "PT": (1.9014, 20_582_668_442),
      "SK": (0.9403, 10_178_754_148),
      "SI": (0.4041, 4_374_385_357),
      "ES": (9.6690, 104_666_993_356),
    ]
    let states = published.map { code, line in
      State(code: code, name: code.text, figures: ["key-percent": line.percent])
    }
    let table = try Key(name: "capital", formula: "share('key-percent')").table(over: states)
    let total = published.values.reduce(0) { $0 + $1.cents }
    let missed = zip(table.states, table.shares).filter { code, share in
      abs(share * total - (published[code]?.cents ?? 0)) > 1
    }
    #expect(missed.isEmpty)
  }
}
