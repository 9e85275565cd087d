extension KeyParser {
  func missingOperand() -> KeyFault {
    let offset = token.range.lowerBound
    let wanted = "a number, a name or '(' is expected"
    if token.kind == .end { return KeyFault(at: offset, "the formula ends where \(wanted)") }
    return KeyFault(at: offset, "\(written(token)) stands where \(wanted)")
  }

  /// What stands after a whole expression and cannot go on with it.
  func leftOver() -> KeyFault {
    let offset = token.range.lowerBound
    switch token.kind {
    case .close: return KeyFault(at: offset, "')' closes nothing", maybe: "take it away")
    case .comma where isDecimalComma(at: position):
      return KeyFault(
        at: offset, "a comma stands between two numbers",
        maybe: "write decimals with a point, as in 0.5")
    case .comma:
      return KeyFault(at: offset, "a comma stands outside of a function's arguments")
    case .name(let name, isQuoted: false) where ["and", "or"].contains(name.lowercased()):
      return KeyFault(
        at: offset, "an operator is expected before \(written(token))",
        maybe: "write \(name.lowercased()) in small letters")
    default:
      return KeyFault(
        at: offset, "an operator is expected before \(written(token))",
        maybe: "write * for a product")
    }
  }

  func unknownFunction(_ name: String, at offset: Int) -> KeyFault {
    let names = KeyFunction.allCases.map(\.rawValue)
    let mend =
      Spelling.nearest(to: name, among: names)
      ?? "the functions are \(names.joined(separator: " ")); a product is written with *"
    return KeyFault(at: offset, "no function is called \(KeyFault.quoted(name))", maybe: mend)
  }

  func wrongCount(
    _ count: Int, of function: KeyFunction, at offset: Int, decimalComma: Int?
  ) -> KeyFault {
    let fewest = function.fewestArguments
    let wanted = fewest == 1 ? "1 argument" : "\(fewest) arguments"
    let more = function.mostArguments == nil ? " or more" : ""
    let mend =
      decimalComma == nil
      ? function.signature : "write decimals with a point, as in 0.5"
    return KeyFault(
      at: offset, "'\(function.rawValue)' takes \(wanted)\(more), not \(count)", maybe: mend)
  }
}
