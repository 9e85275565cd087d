/// Reads one document into nodes with their places.
package struct YAMLDocument {
  private let deepest: Int
  private var nodeByAnchor: [String: YAMLNode] = [:]

  /// The root of the only document.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8, without a byte-order mark.
  ///   - depth: how deep values may stand inside each other, aliases not followed.
  /// - Returns: `nil` when there is no document.
  /// - Throws: the first defect.
  package static func root(of bytes: [UInt8], depth: Int) throws(YAMLDefect) -> YAMLNode? {
    var document = YAMLDocument(deepest: depth)
    do {
      return try bytes.withUnsafeBufferPointer { try document.root(of: $0) }
    } catch let defect as YAMLDefect {
      throw defect
    } catch {
      preconditionFailure("reading YAML throws nothing but its defects")
    }
  }

  private mutating func root(
    of bytes: UnsafeBufferPointer<UInt8>
  ) throws(YAMLDefect) -> YAMLNode? {
    let events = try YAMLEvents(of: bytes)
    _ = try events.next()
    if case .frame(isEndOfText: true) = try events.next().kind { return nil }
    let root = try node(from: try events.next(), events, depth: 1)
    _ = try events.next()
    let end = try events.next()
    guard case .frame(isEndOfText: true) = end.kind else {
      throw .syntax("but found another document", at: end.mark)
    }
    return root
  }

  /// The value that begins with `event`, whose other events are read.
  private mutating func node(
    from event: YAMLEvent, _ events: borrowing YAMLEvents, depth: Int
  ) throws(YAMLDefect) -> YAMLNode {
    guard depth <= deepest else { throw .depth(at: event.mark) }
    let content: YAMLNode.Content
    switch event.kind {
    case .alias(let name):
      guard let node = nodeByAnchor[name] else {
        throw .syntax("found undefined alias", at: event.mark)
      }
      return node
    case .scalar(let text, let isPlain): content = .scalar(text, isPlain: isPlain)
    case .listStart: content = .list(try list(events, depth: depth))
    case .mappingStart: content = .mapping(try mapping(events, depth: depth))
    case .end, .frame: preconditionFailure("an end stands where a value begins")
    }
    let node = YAMLNode(content: content, mark: event.mark)
    if let anchor = event.anchor { nodeByAnchor[anchor] = node }
    return node
  }

  private mutating func list(
    _ events: borrowing YAMLEvents, depth: Int
  ) throws(YAMLDefect) -> [YAMLNode] {
    var list: [YAMLNode] = []
    while true {
      let event = try events.next()
      if case .end = event.kind { return list }
      list.append(try node(from: event, events, depth: depth + 1))
    }
  }

  private mutating func mapping(
    _ events: borrowing YAMLEvents, depth: Int
  ) throws(YAMLDefect) -> [(key: YAMLNode, value: YAMLNode)] {
    var pairs: [(key: YAMLNode, value: YAMLNode)] = []
    var markByKey: [String: YAMLMark] = [:]
    var repeated: YAMLDefect?
    while true {
      let event = try events.next()
      if case .end = event.kind { break }
      let key = try node(from: event, events, depth: depth + 1)
      if case .scalar(let name, _) = key.content {
        let first = markByKey.updateValue(markByKey[name] ?? key.mark, forKey: name)
        if let first, repeated == nil { repeated = .repeatedKey(name, at: first) }
      }
      pairs.append((key, try node(from: try events.next(), events, depth: depth + 1)))
    }
    if let repeated { throw repeated }
    return pairs
  }
}
