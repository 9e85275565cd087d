internal import AllotModel

extension TableRow {
  /// The plain number of a cell; `nil` when the cell is empty or, which is then told, wrong.
  mutating func number(_ column: Column) -> Double? {
    if isEmpty(column) { return nil }
    guard let value = withBytes(column, PlainNumber.read) else {
      rejectNumber(column)
      return nil
    }
    warnOfThousands(column)
    return checkedSize(value, column)
  }

  /// Where a point may group thousands, as in 3.500, the number that is read is told.
  func warnOfThousands(_ column: Column) {
    // There is at most one point in what could be read.
    let mayGroup = withBytes(column) { bytes in
      let whole = bytes.count - 4
      return (1...3).contains(whole) && bytes[whole] == UInt8(ascii: ".")
        && bytes[0] != UInt8(ascii: "0") && bytes[0] != UInt8(ascii: "-")
    }
    guard mayGroup, let text = text(column), let value = withBytes(column, PlainNumber.read)
    else { return }
    let grouped = text.filter { $0 != "." }
    warn(
      column, "'\(column.rawValue)' is \(text), which is read as \(PlainNumber.text(value))",
      maybe: "write \(grouped) if the point groups thousands, else \(PlainNumber.text(value))")
  }

  /// The number of a cell that may not be empty.
  mutating func requiredNumber(_ column: Column, maybe: String? = nil) -> Double? {
    hasRequired(column, maybe: maybe) ? number(column) : nil
  }

  /// A number at or above zero.
  mutating func amount(_ column: Column) -> Double? {
    guard let value = number(column) else { return nil }
    guard value >= 0 else {
      reject(
        column, "'\(column.rawValue)' is \(text(column) ?? ""); it is zero or more",
        maybe: "write \(PlainNumber.text(-value)) if the minus is a slip")
      return nil
    }
    return value
  }

  /// A number above zero.
  mutating func positive(_ column: Column) -> Double? {
    guard let value = number(column) else { return nil }
    guard value > 0 else {
      reject(
        column, "'\(column.rawValue)' is \(text(column) ?? ""); it is above zero",
        maybe: "leave the cell empty for the default")
      return nil
    }
    return value
  }

  /// A whole number that is at least `least`.
  mutating func whole(_ column: Column, atLeast least: Int) -> Int? {
    guard let value = number(column) else { return nil }
    guard let whole = Int(exactly: value), whole >= least, whole <= Limits.steps else {
      reject(
        column,
        "'\(column.rawValue)' is \(text(column) ?? ""); it is a whole number from \(least) on",
        maybe: "leave the cell empty for the default")
      return nil
    }
    return whole
  }

  /// A share: a number or a percentage.
  mutating func share(_ column: Column) -> Double? {
    let isPercentage = withBytes(column) { $0.last == UInt8(ascii: "%") }
    guard isPercentage, let text = text(column) else { return number(column) }
    let digits = Blanks.trimmed(String(text.dropLast()))
    guard let value = PlainNumber.read(digits) else {
      let mend = NumberMend.proposal(for: digits).map { "\($0), with the '%' behind it" }
      reject(column, "'\(column.rawValue)' is '\(text)', which is no percentage", maybe: mend)
      return nil
    }
    return checkedSize(value / 100, column)
  }

  /// A probability above 0 and at most 1; `nil` when the cell is empty or, then told, wrong.
  mutating func probability(_ column: Column) -> Double? {
    guard let value = share(column) else { return nil }
    guard value > 0, value <= 1 else {
      let text = text(column) ?? ""
      reject(
        column, "'\(column.rawValue)' is \(text); it is above 0 and at most 1",
        maybe: value > 1 && value <= 100 && !text.hasSuffix("%") ? "write \(text)%" : nil)
      return nil
    }
    return value
  }

  /// A rate: a number, a percentage or a fraction as `1/650`.
  mutating func rate(_ column: Column) -> Double? {
    guard let text = text(column), text.contains("/") else { return share(column) }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map {
      PlainNumber.read(Blanks.trimmed(String($0)))
    }
    guard parts.count == 2, let above = parts[0], let below = parts[1], below != 0 else {
      reject(
        column, "'\(column.rawValue)' is '\(text)', which is no fraction",
        maybe: "write two plain numbers, as in 1/650")
      return nil
    }
    return checkedSize(above / below, column)
  }

  private mutating func checkedSize(_ value: Double, _ column: Column) -> Double? {
    guard abs(value) <= Limits.number else {
      reject(
        column,
        "'\(column.rawValue)' is \(text(column) ?? ""); numbers reach to \(PlainNumber.text(Limits.number))",
        maybe: "look for digits too many, or count in a larger unit")
      return nil
    }
    guard value == 0 || abs(value) >= Limits.smallestNumber else {
      reject(
        column,
        "'\(column.rawValue)' is \(text(column) ?? ""), too close to zero to be told from it",
        maybe: "write 0, or count in a smaller unit")
      return nil
    }
    return value
  }

  private mutating func rejectNumber(_ column: Column) {
    let text = text(column) ?? ""
    reject(
      column, "'\(column.rawValue)' is '\(text)', which is no plain number",
      maybe: NumberMend.proposal(for: text, mayBeEmpty: !Column.required.contains(column))
        ?? "write digits, with a point before the decimals")
  }
}
