/// The two-letter codes that need no table: those of the European Union, its neighbours in EFTA
/// and the United Kingdom.
///
/// Source: codes and English short names as the Publications Office of the European Union uses
/// them (Interinstitutional Style Guide, annex A5); three-letter codes of ISO 3166-1.
enum KnownStates {
  struct Entry {
    let code: String
    let longCode: String
    let name: String
  }

  static let all: [Entry] = [
    Entry(code: "AT", longCode: "AUT", name: "Austria"),
    Entry(code: "BE", longCode: "BEL", name: "Belgium"),
    Entry(code: "BG", longCode: "BGR", name: "Bulgaria"),
    Entry(code: "CH", longCode: "CHE", name: "Switzerland"),
    Entry(code: "CY", longCode: "CYP", name: "Cyprus"),
    Entry(code: "CZ", longCode: "CZE", name: "Czechia"),
    Entry(code: "DE", longCode: "DEU", name: "Germany"),
    Entry(code: "DK", longCode: "DNK", name: "Denmark"),
    Entry(code: "EE", longCode: "EST", name: "Estonia"),
    Entry(code: "EL", longCode: "GRC", name: "Greece"),
    Entry(code: "ES", longCode: "ESP", name: "Spain"),
    Entry(code: "FI", longCode: "FIN", name: "Finland"),
    Entry(code: "FR", longCode: "FRA", name: "France"),
    Entry(code: "HR", longCode: "HRV", name: "Croatia"),
    Entry(code: "HU", longCode: "HUN", name: "Hungary"),
    Entry(code: "IE", longCode: "IRL", name: "Ireland"),
    Entry(code: "IS", longCode: "ISL", name: "Iceland"),
    Entry(code: "IT", longCode: "ITA", name: "Italy"),
    Entry(code: "LI", longCode: "LIE", name: "Liechtenstein"),
    Entry(code: "LT", longCode: "LTU", name: "Lithuania"),
    Entry(code: "LU", longCode: "LUX", name: "Luxembourg"),
    Entry(code: "LV", longCode: "LVA", name: "Latvia"),
    Entry(code: "MT", longCode: "MLT", name: "Malta"),
    Entry(code: "NL", longCode: "NLD", name: "Netherlands"),
    Entry(code: "NO", longCode: "NOR", name: "Norway"),
    Entry(code: "PL", longCode: "POL", name: "Poland"),
    Entry(code: "PT", longCode: "PRT", name: "Portugal"),
    Entry(code: "RO", longCode: "ROU", name: "Romania"),
    Entry(code: "SE", longCode: "SWE", name: "Sweden"),
    Entry(code: "SI", longCode: "SVN", name: "Slovenia"),
    Entry(code: "SK", longCode: "SVK", name: "Slovakia"),
    Entry(code: "UK", longCode: "GBR", name: "United Kingdom"),
  ]

  /// The code under which a state is looked up: Greece and the United Kingdom have two.
  static func canonical(_ code: String) -> String {
    switch code {
    case "GR": "EL"
    case "GB": "UK"
    default: code
    }
  }

  /// The name of the state that a code of this list stands for.
  static func name(of code: String) -> String? { nameByCode[canonical(code)] }

  /// The code that somebody meant who wrote a name, a three-letter code or small letters.
  static func code(meant text: String) -> String? {
    let lowered = text.lowercased()
    return all.first { entry in
      entry.name.lowercased() == lowered || entry.longCode.lowercased() == lowered
        || entry.code.lowercased() == lowered
    }?.code
  }

  private static let nameByCode = Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0.name) })
}
