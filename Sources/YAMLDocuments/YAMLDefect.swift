/// Why a document cannot be read.
package enum YAMLDefect: Error, Equatable {
  /// What is written is no YAML; the problem is told in the words of the parser.
  case syntax(String, at: YAMLMark)
  /// A character that YAML does not allow.
  ///
  /// - Unit: the offset is in bytes from the start.
  case character(String, offset: Int)
  /// A mapping names a key twice; the place is that of the first.
  case repeatedKey(String, at: YAMLMark)
  /// Values stand deeper inside each other than the reader allows.
  case depth(at: YAMLMark)
  /// Memory ran out.
  case memory
}
