internal import CYAML

/// The events of one document, in the order in which libyaml reads them.
///
/// - Ownership: makes and frees the parser. The bytes have to outlive it. The parser keeps a
///   pointer to itself, so it lies in memory of its own.
struct YAMLEvents: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  init(of bytes: UnsafeBufferPointer<UInt8>) throws(YAMLDefect) {
    parser = .allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      throw .memory
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The next event.
  func next() throws(YAMLDefect) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw defect() }
    defer { yaml_event_delete(&event) }
    return YAMLEvent(event)
  }

  private func defect() -> YAMLDefect {
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? "it cannot be read"
    switch parser.pointee.error {
    case YAML_MEMORY_ERROR: return .memory
    case YAML_READER_ERROR:
      return .character(problem, offset: Int(parser.pointee.problem_offset))
    default: return .syntax(problem, at: YAMLMark(parser.pointee.problem_mark))
    }
  }
}

/// One event: a value, the start of a list or of a mapping, or an end.
struct YAMLEvent {
  enum Kind {
    case scalar(String, isPlain: Bool)
    case alias(String)
    case listStart
    case mappingStart
    /// The end of a list or a mapping, whichever was begun last.
    case end
    /// The start or the end of the document or of the whole text, and what else has no value.
    case frame(isEndOfText: Bool)
  }

  let kind: Kind
  let mark: YAMLMark
  /// What an alias calls the value that begins here.
  let anchor: String?

  fileprivate init(_ event: yaml_event_t) {
    mark = YAMLMark(event.start_mark)
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      kind = .scalar(
        String(decoding: bytes, as: UTF8.self), isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
      anchor = Self.text(scalar.anchor)
    case YAML_ALIAS_EVENT:
      kind = .alias(Self.text(event.data.alias.anchor) ?? "")
      anchor = nil
    case YAML_SEQUENCE_START_EVENT:
      kind = .listStart
      anchor = Self.text(event.data.sequence_start.anchor)
    case YAML_MAPPING_START_EVENT:
      kind = .mappingStart
      anchor = Self.text(event.data.mapping_start.anchor)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      (kind, anchor) = (.end, nil)
    default:
      (kind, anchor) = (.frame(isEndOfText: event.type == YAML_STREAM_END_EVENT), nil)
    }
  }

  private static func text(_ bytes: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    bytes.map { String(cString: $0) }
  }
}

extension YAMLMark {
  /// libyaml counts from 0; only this adds the 1.
  fileprivate init(_ mark: yaml_mark_t) {
    self.init(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
  }
}
