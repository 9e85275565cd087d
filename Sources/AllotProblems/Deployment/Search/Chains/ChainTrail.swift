/// The cells that a search for a chain of shifts has met, and the shift that led to each.
struct ChainTrail: Sendable {
  /// A crew and the place of one of its shifts.
  struct Link: Sendable {
    let crew: Int
    let shift: Int
  }

  private var round = 0
  /// Shape: one per cell; the round in which it was met last.
  private var met: [Int]
  /// Shape: one per cell; from where it was met.
  private var origins: [Int]
  /// Shape: one per cell; the shift by which it was met.
  private var links: [Link]
  private var queue: [Int] = []
  private var position = 0

  init(cellCount: Int) {
    met = [Int](repeating: 0, count: cellCount)
    origins = [Int](repeating: -1, count: cellCount)
    links = [Link](repeating: Link(crew: -1, shift: -1), count: cellCount)
  }

  /// Begins anew at a cell.
  mutating func begin(at cell: Int) {
    round += 1
    queue.removeAll(keepingCapacity: true)
    queue.append(cell)
    position = 0
    (met[cell], origins[cell]) = (round, -1)
  }

  /// The next cell to go on from, those that were met first before others.
  mutating func next() -> Int? {
    guard position < queue.count else { return nil }
    position += 1
    return queue[position - 1]
  }

  /// Meets a cell, unless it was met before.
  mutating func meet(_ cell: Int, by link: Link, from origin: Int) {
    guard met[cell] != round else { return }
    (met[cell], origins[cell], links[cell]) = (round, origin, link)
    queue.append(cell)
  }

  /// The shifts that led to a cell, the last one first; `nil` where a crew would have to do two, or one
  /// beside what `crew` does otherwise.
  func links(to cell: Int, beside crew: Int? = nil) -> [Link]? {
    var (links, here): ([Link], Int) = ([], cell)
    while origins[here] >= 0 {
      let link = self.links[here]
      if link.crew == crew || links.contains(where: { $0.crew == link.crew }) { return nil }
      links.append(link)
      here = origins[here]
    }
    return links
  }
}
