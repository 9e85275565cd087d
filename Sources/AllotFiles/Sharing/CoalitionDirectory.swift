internal import AllotModel

/// Finds the coalition that some states make.
struct CoalitionDirectory {
  /// In the order of their codes.
  let players: [State.Code]
  private let positions: [State.Code: Int]

  init(_ players: [State.Code]) {
    self.players = players
    positions = Dictionary(uniqueKeysWithValues: players.enumerated().map { ($1, $0) })
  }

  func coalition(of states: [State.Code]) -> Coalition {
    Coalition(states.compactMap { positions[$0] })
  }

  func words(for coalition: Coalition) -> String {
    "'" + coalition.members.map { players[$0].text }.joined(separator: " ") + "'"
  }

  /// The cost of each coalition by its bits; `nil` when one is missing or written twice.
  func costs(
    of entries: [CoalitionsTable.Entry], in sheet: Sheet, log: FindingLog
  ) -> [Double]? {
    var lines: [Coalition: Int] = [:]
    lines.reserveCapacity(entries.count)
    var isSound = true
    for entry in entries {
      let coalition = coalition(of: entry.states)
      guard let line = lines[coalition] else {
        lines[coalition] = entry.place.line
        continue
      }
      isSound = false
      log.error(
        "the coalition \(words(for: coalition)) stands twice, first in line \(line)",
        at: entry.place, maybe: "remove one of the lines")
    }
    let count = 1 << players.count - 1
    if lines.count < count {
      isSound = false
      tellMissing(count - lines.count, of: count, lines, in: sheet, log: log)
    }
    guard isSound else { return nil }
    var costs = [Double](repeating: 0, count: count + 1)
    for entry in entries { costs[Int(coalition(of: entry.states).bits)] = entry.cost }
    return costs
  }

  private func tellMissing(
    _ missing: Int, of count: Int, _ lines: [Coalition: Int], in sheet: Sheet, log: FindingLog
  ) {
    let first = (1...count).lazy.map { Coalition(bits: UInt64($0)) }.first { lines[$0] == nil }
    let name = words(for: first ?? Coalition(bits: 0))
    let amount =
      missing == 1
      ? "the coalition \(name) of the \(players.count) states has no cost"
      : """
      \(missing) of the \(count) coalitions of \(players.count) states have no cost, among them \
      \(name)
      """
    log.error(amount, at: Place(file: sheet.file, line: 1), maybe: "add a line for \(name)")
  }
}
