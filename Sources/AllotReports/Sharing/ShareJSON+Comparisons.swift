internal import AllotExplanation
internal import AllotModel
internal import AllotProblems
internal import ExactNumbers

extension ShareJSON {
  func differences(_ report: ShareReport) -> [String] {
    report.others.flatMap { line in
      report.problem.states.indices.map { position in
        let reference = report.reference.split
        let share = line.split.shares[position] - reference.shares[position]
        let money = line.split.money.flatMap { own in
          reference.money.map { own[position] - $0[position] }
        }
        let units = line.split.apportionment.flatMap { own in
          reference.apportionment.map { own.units[position] - $0.units[position] }
        }
        return "{\"method\": \(quoted(line.method.name)), "
          + "\"state\": \(quoted(report.problem.states[position].code.text)), "
          + "\"share\": \(number(share.double)), \"amount\": \(exact(money)), "
          + "\"units\": \(units.map { "\($0)" } ?? "null")}"
      }
    }
  }

  func properties(of line: ShareReport.Line) -> String {
    let basis = line.method.basis.properties
    let flag = { (property: FairnessProperty) in
      basis.holds(property).map { "\($0)" } ?? "null"
    }
    return "{\"method\": \(quoted(line.method.name)), \"symmetry\": \(flag(.equalTreatment)), "
      + "\"monotone\": \(flag(.amountMonotonicity)), \"core\": \(flag(.core)), "
      + "\(pairs(of: basis)), \"rounding\": {\(pairs(of: line.method.roundingProperties))}}"
  }

  private func pairs(of properties: Properties) -> String {
    let names = { (properties: [FairnessProperty]) in
      "[" + properties.map { self.quoted($0.sentence) }.joined(separator: ", ") + "]"
    }
    return "\"holds\": \(names(properties.holding)), \"fails\": \(names(properties.failing)), "
      + "\"source\": \(quoted(properties.source))"
  }
}
