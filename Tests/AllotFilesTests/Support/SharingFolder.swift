internal import AllotModel

@testable internal import AllotFiles

/// A folder that asks for something to be shared, which a test writes down.
struct SharingFolder {
  var texts: [String: String]

  /// Three states, two keys; `share` stands in lines 7 and on of the document.
  init(_ share: String, _ changes: [String: String] = [:]) {
    let lines = share.split(separator: "\n").map { "  \($0)\n" }.joined()
    texts = [
      "problem.yaml": """
      allot: 1
      title: Island
      states: states.csv
      keys:
        heads: share(population)
        wealth: share(gdp)
      share:
      \(lines)
      """,
      "states.csv": "code,name,population,gdp\nLT,Lithuania,3,50\nMT,Malta,1,20\nEE,Estonia,1,30\n",
      "claims.csv": "state,claim\nLT,30\nMT,20\nEE,10\n",
      "costs.csv": "coalition,cost\nEE,4\nLT,6\nMT,5\nEE LT,8\nEE MT,7\nLT MT,9\nEE LT MT,10\n",
    ]
    texts.merge(changes) { _, new in new }
  }

  func read() throws(InvalidInput) -> ReadSharing {
    let files = texts.map { ("./\($0.key)", Array($0.value.utf8)) }
    return try SharingReader.read(
      ProblemLocation(folder: ".", documentName: "problem.yaml", title: "."),
      Memory(texts: Dictionary(uniqueKeysWithValues: files)), FindingLog())
  }

  /// Everything that is found, errors or warnings; empty when there is nothing to say.
  var findings: String {
    do throws(InvalidInput) {
      return try read().warnings.map(\.description).joined(separator: "\n")
    } catch {
      return "\(error)"
    }
  }
}
