/// An input that cannot be used, with everything that was found in it.
package struct InvalidInput: Error, Sendable {
  /// Errors and warnings by file, line and column; at least one is an error.
  package let findings: [Finding]

  package init(_ findings: [Finding]) { self.findings = findings.sorted() }
}

extension InvalidInput: CustomStringConvertible {
  package var description: String {
    findings.map(\.description).joined(separator: "\n")
  }
}
