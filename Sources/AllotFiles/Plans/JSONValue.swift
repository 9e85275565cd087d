/// A value of a JSON file.
indirect enum JSONValue: Sendable {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case object([(key: String, value: JSONValue)])

  subscript(key: String) -> JSONValue? {
    guard case .object(let pairs) = self else { return nil }
    return pairs.first { $0.key == key }?.value
  }

  var text: String? { if case .text(let text) = self { text } else { nil } }
  var number: Double? { if case .number(let number) = self { number } else { nil } }
  /// A number that is whole and no larger than a count.
  var whole: Int? { number.flatMap { Int(exactly: $0) } }
  var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }
  var pairs: [(key: String, value: JSONValue)]? {
    if case .object(let pairs) = self { pairs } else { nil }
  }
  var list: [JSONValue]? { if case .list(let list) = self { list } else { nil } }
}

/// Where a JSON file is no JSON.
struct JSONDefect: Error {
  /// Unit: bytes from the start of the file.
  let offset: Int
}
