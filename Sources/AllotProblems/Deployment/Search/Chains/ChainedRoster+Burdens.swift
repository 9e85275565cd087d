internal import AllotModel

extension ChainedRoster {
  /// The states whose burden can be told, the most burdened first.
  func statesByBurden() -> [Int] {
    shares.indices.filter { shares[$0] > 0 }.sorted {
      let (one, other) = (burden(ofState: $0), burden(ofState: $1))
      return one == other ? $0 < $1 : one > other
    }
  }

  private func burden(ofState state: Int) -> Double { Double(sent[state]) / shares[state] }

  /// From now on all states but some may send as long as they carry less than one of these, and these no
  /// more than now.
  mutating func limitSent(below burdened: Int, sparing spared: ArraySlice<Int>) {
    let most = burden(ofState: burdened)
    for state in shares.indices where shares[state] > 0 {
      let least = Int((most * shares[state]).rounded(.up)) - 1
      mostSent[state] = spared.contains(state) ? sent[state] : max(sent[state], least)
    }
  }

  /// Lets a state send no more than it does now.
  mutating func lowerMostSent(ofState state: Int) {
    mostSent[state] = min(mostSent[state], sent[state])
  }

  /// Whether no state sends more than it may.
  var keepsMostSent: Bool { sent.indices.allSatisfy { sent[$0] <= mostSent[$0] } }
}
