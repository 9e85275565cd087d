internal import AllotModel

@testable internal import AllotFiles

/// A problem folder that a test writes down.
struct Folder {
  var texts: [String: String]

  /// Two states, one need and one offer of tents; a test replaces what it is about.
  init(_ changes: [String: String] = [:]) {
    texts = [
      "problem.yaml": """
      allot: 1
      title: Island
      states: states.csv
      resources: resources.csv
      needs: needs.csv
      offers: offers.csv
      match: {objectives: [coverage, cost]}
      """,
      "states.csv": "code,name,population\nLT,Lithuania,2.8\nMT,Malta,0.5\nEE,Estonia,1.3\n",
      "resources.csv": "id,category,value\ntent,equipment,650\nbed,reception,20\neur,funds,\n",
      "needs.csv": "state,resource,quantity\nLT,tent,16\n",
      "offers.csv": "state,resource,quantity\nEE,tent,10\n",
    ]
    texts.merge(changes) { _, new in new }
  }

  func read() throws(InvalidInput) -> ReadProblem {
    let files = texts.map { ("./\($0.key)", Array($0.value.utf8)) }
    return try ProblemReader.read(
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
