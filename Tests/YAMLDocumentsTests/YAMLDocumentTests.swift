import Testing

@testable import YAMLDocuments

struct YAMLDocumentTests {
  @Test func `a document becomes nodes with their places`() throws {
    let root = try #require(try read("allot: 1\nkeys:\n  - 'a b'\n  - [c]\n"))
    #expect(
      words(root) == "{1:1 allot: 1:8 1, 2:1 keys: 3:3 [3:5 'a b', 4:5 [4:6 c]]} at 1:1")
  }

  @Test func `an alias stands for what its anchor names`() throws {
    let root = try #require(try read("a: &x [1]\nb: *x\n"))
    #expect(words(root) == "{1:1 a: 1:4 [1:8 1], 2:1 b: 1:4 [1:8 1]} at 1:1")
  }

  @Test func `a text without a value has no root`() throws {
    #expect(try read("# nothing but a remark\n") == nil)
  }

  @Test func `a value may hold a character that is not ASCII, and a place counts characters`()
    throws
  {
    let root = try #require(try read("{ž: Ā}"))
    #expect(words(root) == "{1:2 ž: 1:5 Ā} at 1:1")
  }

  @Test func `what is no YAML is told with its place`() {
    #expect(
      defect(of: "a: [1\nb: 2\n") == .syntax("did not find expected ',' or ']'", at: mark(2, 2)))
    #expect(
      defect(of: "a: b: c\n")
        == .syntax("mapping values are not allowed in this context", at: mark(1, 5)))
    #expect(defect(of: "a: *x\n") == .syntax("found undefined alias", at: mark(1, 4)))
    #expect(
      defect(of: "a: 1\n---\nb: 2\n") == .syntax("but found another document", at: mark(2, 1)))
  }

  @Test func `a character that YAML forbids is told with its offset in bytes`() {
    #expect(
      defect(of: "ž: \u{1}") == .character("control characters are not allowed", offset: 4))
  }

  @Test func `a key that stands twice is told at its first place`() {
    #expect(defect(of: "a: 1\nb: 2\na: 3\nb: 4\n") == .repeatedKey("a", at: mark(1, 1)))
  }

  @Test func `what stands too deep is refused before it is built`() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(defect(of: deep, depth: 3) == .depth(at: mark(1, 4)))
    #expect(throws: Never.self) { try read("[[1]]", depth: 3) }
  }
}

private func read(_ text: String, depth: Int = 10) throws -> YAMLNode? {
  try YAMLDocument.root(of: Array(text.utf8), depth: depth)
}

private func defect(of text: String, depth: Int = 10) -> YAMLDefect? {
  do {
    _ = try YAMLDocument.root(of: Array(text.utf8), depth: depth)
    return nil
  } catch {
    return error
  }
}

private func mark(_ line: Int, _ column: Int) -> YAMLMark {
  YAMLMark(line: line, column: column)
}

/// A node as a person would write it, with a place before each value.
private func words(_ node: YAMLNode) -> String { "\(text(node)) at \(place(node))" }

private func text(_ node: YAMLNode) -> String {
  switch node.content {
  case .scalar(let text, let isPlain): isPlain ? text : "'\(text)'"
  case .list(let elements):
    "[" + elements.map { "\(place($0)) \(text($0))" }.joined(separator: ", ") + "]"
  case .mapping(let pairs):
    "{"
      + pairs.map { key, value in "\(place(key)) \(text(key)): \(place(value)) \(text(value))" }
      .joined(separator: ", ") + "}"
  }
}

private func place(_ node: YAMLNode) -> String { "\(node.mark.line):\(node.mark.column)" }
