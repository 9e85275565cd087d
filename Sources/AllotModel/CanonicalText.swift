/// A digest of values in a fixed order, of which no two lists give the same text.
///
/// Every text carries its length and every list its count, so that nothing that is written in a
/// title or a name can look like the next field.
struct CanonicalText {
  private(set) var digest = SHA256Digest()

  mutating func add(_ text: String) {
    digest.update("\(text.utf8.count):".utf8)
    digest.update(text.utf8)
  }

  mutating func add(_ number: Double) {
    // Zero has two signs and one meaning.
    add("\(number == 0 ? 0 : number)")
  }

  mutating func add(_ number: Int) { add("\(number)") }

  mutating func add(_ flag: Bool) { add(flag ? "yes" : "no") }

  mutating func add<Subject>(_ id: Identifier<Subject>) { add(id.text) }

  /// A value that may be absent, which is not the same as an empty one.
  mutating func add<Value>(_ value: Value?, _ write: (inout CanonicalText, Value) -> Void) {
    digest.update((value == nil ? "-" : "+").utf8)
    if let value { write(&self, value) }
  }

  /// A list, with its count before it.
  mutating func add<Value>(_ values: [Value], _ write: (inout CanonicalText, Value) -> Void) {
    digest.update("\(values.count)*".utf8)
    for value in values { write(&self, value) }
  }
}
