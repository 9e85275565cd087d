/// A digest of values in a fixed order, of which no two lists give the same text.
///
/// Every text carries its length and every list its count, so that nothing that is written in a
/// title or a name can look like the next field.
struct CanonicalText {
  private static let most = 1 << 16

  private var sum = SHA256Digest()
  /// What the digest has not taken in yet.
  private var bytes: [UInt8] = []

  /// The digest of all that was added.
  var digest: SHA256Digest {
    var digest = sum
    digest.update(bytes)
    return digest
  }

  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { text in
      write(text.count)
      bytes.append(UInt8(ascii: ":"))
      bytes.append(contentsOf: text)
    }
    guard bytes.count > Self.most else { return }
    sum.update(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  mutating func add(_ number: Double) {
    // Whole numbers are written as `Double` writes them. Zero has two signs and one meaning.
    guard number >= 0, number < 1e12, let whole = Int(exactly: number) else {
      return add(number.description)
    }
    write(Self.digits(of: whole) + 2)
    bytes.append(UInt8(ascii: ":"))
    write(whole)
    bytes.append(UInt8(ascii: "."))
    bytes.append(UInt8(ascii: "0"))
  }

  mutating func add(_ number: Int) {
    guard number >= 0 else { return add(number.description) }
    write(Self.digits(of: number))
    bytes.append(UInt8(ascii: ":"))
    write(number)
  }

  mutating func add(_ flag: Bool) { add(flag ? "yes" : "no") }

  mutating func add<Subject>(_ id: Identifier<Subject>) { add(id.text) }

  /// A value that may be absent, which is not the same as an empty one.
  mutating func add<Value>(_ value: Value?, _ write: (inout CanonicalText, Value) -> Void) {
    bytes.append(UInt8(ascii: value == nil ? "-" : "+"))
    if let value { write(&self, value) }
  }

  /// A list, with its count before it.
  mutating func add<Value>(_ values: [Value], _ write: (inout CanonicalText, Value) -> Void) {
    self.write(values.count)
    bytes.append(UInt8(ascii: "*"))
    for value in values { write(&self, value) }
  }

  private static func digits(of number: Int) -> Int {
    var (count, rest) = (1, number / 10)
    while rest > 0 {
      count += 1
      rest /= 10
    }
    return count
  }

  /// Writes the digits of a count.
  private mutating func write(_ count: Int) {
    if count >= 10 { write(count / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(count % 10))
  }
}
