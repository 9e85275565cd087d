/// The most that a size may cost on any machine, over its variants with broken units.
///
/// A change that breaks a limit fails the tests or the benchmark. Who has a good reason raises the
/// limit, and the change shows by how much.
struct CountLimits {
  let rung: String
  let most: Counts

  static let all = [
    CountLimits(
      rung: "S",
      most: Counts(
        bytes: 8700, columns: 216, rows: 92, terms: 692, solves: 60, iterations: 720)),
    CountLimits(
      rung: "M",
      most: Counts(
        bytes: 61_000, columns: 3337, rows: 988, terms: 12_052, solves: 200, iterations: 11_300)),
    CountLimits(
      rung: "L",
      most: Counts(
        bytes: 370_000, columns: 24_656, rows: 6141, terms: 90_493, solves: 900,
        iterations: 82_000)),
    CountLimits(
      rung: "XL",
      most: Counts(
        bytes: 1_490_000, columns: 91_828, rows: 24_708, terms: 331_511, solves: 4900,
        iterations: 350_000)),
  ]
}

/// Something costs more than its limit.
struct LimitBroken: Error, CustomStringConvertible {
  let description: String
}

extension Counts {
  /// Compares with the limits of the problem's size; a problem without limits passes.
  ///
  /// - Throws: `LimitBroken` with every count that is above its limit.
  func check(name: String) throws(LimitBroken) {
    guard let limits = CountLimits.all.first(where: { name.hasPrefix("\($0.rung)-broken-") }) else {
      return
    }
    let broken = zip(named, limits.most.named).filter { $0.0.value > $0.1.value }
    guard !broken.isEmpty else { return }
    let sentences = broken.map { "\($0.0.value) \($0.0.name), at most \($0.1.value)" }
    throw LimitBroken(description: "\(name): error: \(sentences.joined(separator: "; "))")
  }
}
