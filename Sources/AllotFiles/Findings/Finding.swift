package import AllotModel

/// One defect of an input, with its place and what may mend it.
package struct Finding: Hashable, Sendable {
  package enum Severity: String, Sendable {
    /// Nothing is computed until it is mended.
    case error
    /// Worth a look; the input can be used as it is.
    case warning
  }

  package let severity: Severity
  /// Where it is written; `nil` when no line is to blame.
  package let place: Place?
  /// The thing by name with its value, and the rule it broke: lower case, no full stop.
  package let message: String
  /// What may mend it.
  package let maybe: String?

  package init(_ severity: Severity, at place: Place?, _ message: String, maybe: String? = nil) {
    self.severity = severity
    self.place = place
    self.message = PrintableText.line(message)
    self.maybe = maybe.map(PrintableText.line)
  }
}

extension Finding: CustomStringConvertible {
  package var description: String {
    let head = place.map { "\($0): " } ?? ""
    let tail = maybe.map { "\n  maybe: \($0)" } ?? ""
    return "\(head)\(severity.rawValue): \(message)\(tail)"
  }
}

extension Finding: Comparable {
  /// By file, line and column, then by what is said; what has no place comes first.
  package static func < (left: Finding, right: Finding) -> Bool {
    left.order < right.order
  }

  private var order: (String, Int, Int, String, String) {
    (place?.file ?? "", place?.line ?? 0, place?.column ?? 0, message, maybe ?? "")
  }
}
