import Testing

@testable import AllotFiles

struct NameCacheTests {
  private func value(
    of name: String, in cache: NameCache<Int>, otherwise find: () -> Int?
  ) -> Int? {
    Array(name.utf8).withUnsafeBufferPointer { cache.value(of: $0, find) }
  }

  @Test func `a name is looked up only the first time`() {
    let cache = NameCache<Int>()

    #expect(value(of: "LT", in: cache) { 3 } == 3)
    #expect(value(of: "LT", in: cache) { 4 } == 3)
  }

  @Test func `a name that stands for nothing is looked up again`() {
    let cache = NameCache<Int>()

    #expect(value(of: "XX", in: cache) { nil } == nil)
    #expect(value(of: "XX", in: cache) { 1 } == 1)
  }

  @Test func `many names are kept apart, also when the list grows`() {
    let cache = NameCache<Int>()
    for number in 0..<1000 { _ = value(of: "kind-\(number)", in: cache) { number } }

    #expect(
      (0..<1000).allSatisfy { (number: Int) in
        value(of: "kind-\(number)", in: cache) { nil } == number
      })
  }

  @Test func `a name with quotes is left to the caller`() {
    #expect(value(of: "a \"b\"", in: NameCache<Int>()) { 1 } == nil)
  }
}
