internal import AllotExplanation
package import AllotFiles
package import AllotModel

/// Finds what a question names, by its id.
package struct QuestionNames {
  private let names: MatchNames

  package init(_ problem: MatchingProblem) { names = MatchNames(of: problem) }

  /// The position of a need.
  ///
  /// - Throws: that there is none, with the id that is nearest.
  package func need(_ id: String) throws(InvalidInput) -> Int {
    if let position = names.position(of: Need.ID(id)) { return position }
    throw missing("need", id, names.problem.needs.map(\.id.text))
  }

  /// The position of an offer.
  ///
  /// - Throws: that there is none, with the id that is nearest.
  package func offer(_ id: String) throws(InvalidInput) -> Int {
    if let position = names.position(of: Offer.ID(id)) { return position }
    throw missing("offer", id, names.problem.offers.map(\.id.text))
  }

  /// That nothing of a kind has an id.
  package func missing(_ kind: String, _ id: String, _ known: [String]) -> InvalidInput {
    let near = Spelling.nearest(to: id, among: known).map { "write '\($0)'" }
    let list = known.isEmpty ? nil : "the first are \(ListWords.cut(known))"
    return InvalidInput([
      Finding(.error, at: nil, "no \(kind) is called '\(id)'", maybe: near ?? list)
    ])
  }
}
