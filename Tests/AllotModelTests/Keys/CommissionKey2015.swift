@testable import AllotModel

/// The distribution key that the European Commission proposed in May 2015, as a paper prints it.
///
/// Source: P. Grech (2016), Undesired properties of the European Commission's refugee
/// distribution key, European Union Politics, doi:10.1177/1465116516649244, Table 1. The printed
/// figures have four decimals; the printed effects are capped at 30 % of the base share.
enum CommissionKey2015 {
  /// One printed line; `effects` are the shares of GDP and population.
  struct Line {
    let code: State.Code
    let effects: (gdp: Double, population: Double)
    let unemployment: Double
    let asylum: Double
    let base: Double
    let capped: (unemployment: Double, asylum: Double)
    let uncapped: Double
    let result: Double
  }

  static let lines: [Line] = table.split(separator: "\n").map { text in
    let cells = text.split(separator: " ")
    let numbers = cells.dropFirst().map { Double($0) ?? .nan }
    return Line(
      code: State.Code(String(cells[0])), effects: (numbers[0], numbers[1]),
      unemployment: numbers[2], asylum: numbers[3], base: numbers[4],
      capped: (numbers[5], numbers[6]), uncapped: numbers[7], result: numbers[8])
  }

  static let states = lines.map { line in
    State(
      code: line.code, name: line.code.text,
      figures: [
        "gdp": line.effects.gdp, "population": line.effects.population,
        "unemployment": line.unemployment, "asylum_per_million": line.asylum,
      ])
  }

  /// Code, effect of GDP and population, unemployment in percent, asylum applications per
  /// million, base share, capped effect of unemployment and asylum, uncapped and final share.
  private static let table = """
    DE 0.1960 0.1552 4.6 1258 0.1756 0.0461 0.0058 0.1457 0.1739
    FR 0.1434 0.1265 10.7 925 0.1349 0.0198 0.0079 0.1107 0.1324
    UK 0.1495 0.1236 5.3 452 0.1365 0.0400 0.0162 0.1149 0.1368
    IT 0.1087 0.1168 12.0 530 0.1127 0.0177 0.0138 0.0933 0.1114
    ES 0.0712 0.0894 22.3 81 0.0803 0.0095 0.0241 0.0742 0.0805
    PL 0.0278 0.0730 7.3 249 0.0504 0.0151 0.0151 0.0462 0.0514
    RO 0.0101 0.0383 6.8 81 0.0242 0.0073 0.0073 0.0315 0.0247
    NL 0.0446 0.0323 6.8 961 0.0384 0.0115 0.0076 0.0346 0.0388
    BE 0.0270 0.0215 8.8 2350 0.0243 0.0073 0.0031 0.0221 0.0244
    EL 0.0120 0.0210 25.0 847 0.0165 0.0050 0.0050 0.0149 0.0169
    CZ 0.0104 0.0202 5.1 137 0.0153 0.0046 0.0046 0.0217 0.0156
    PT 0.0116 0.0200 12.3 48 0.0158 0.0048 0.0048 0.0298 0.0162
    HU 0.0069 0.0190 6.8 1367 0.0130 0.0039 0.0039 0.0140 0.0132
    SE 0.0290 0.0185 7.3 5056 0.0237 0.0071 0.0014 0.0220 0.0237
    AT 0.0221 0.0163 5.8 2096 0.0192 0.0058 0.0035 0.0194 0.0194
    CH 0.0356 0.0156 3.1 2819 0.0256 0.0077 0.0026 0.0276 0.0256
    BG 0.0028 0.0139 9.8 592 0.0084 0.0025 0.0025 0.0101 0.0085
    DK 0.0173 0.0108 6.3 1320 0.0141 0.0042 0.0042 0.0152 0.0144
    FI 0.0138 0.0105 9.5 589 0.0121 0.0036 0.0036 0.0132 0.0124
    SK 0.0051 0.0104 11.2 94 0.0077 0.0023 0.0023 0.0159 0.0079
    NO 0.0253 0.0098 4.3 2085 0.0176 0.0053 0.0035 0.0193 0.0178
    IE 0.0127 0.0088 9.5 287 0.0108 0.0032 0.0032 0.0134 0.0110
    HR 0.0029 0.0082 15.6 179 0.0055 0.0017 0.0017 0.0099 0.0056
    LT 0.0024 0.0057 9.6 111 0.0040 0.0012 0.0012 0.0120 0.0041
    SI 0.0025 0.0040 9.5 150 0.0032 0.0010 0.0010 0.0097 0.0033
    LV 0.0016 0.0038 10.1 116 0.0027 0.0008 0.0008 0.0106 0.0028
    EE 0.0013 0.0025 6.7 64 0.0019 0.0006 0.0006 0.0161 0.0020
    CY 0.0012 0.0016 15.2 2199 0.0014 0.0004 0.0004 0.0029 0.0014
    LU 0.0033 0.0011 5.9 1559 0.0022 0.0007 0.0007 0.0058 0.0022
    MT 0.0005 0.0008 5.2 3692 0.0007 0.0002 0.0002 0.0048 0.0007
    IS 0.0009 0.0006 4.3 326 0.0007 0.0002 0.0002 0.0078 0.0008
    LI 0.0004 0.0001 2.1 2033 0.0002 0.0001 0.0001 0.0106 0.0002
    """
}
