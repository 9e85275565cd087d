internal import AllotExplanation
internal import AllotModel
internal import AllotProblems
internal import ExactNumbers

/// Prints all shares as one table: a row for each state and method.
struct ShareCSV {
  func write(_ report: ShareReport, to stream: inout some TextOutputStream) {
    stream.write("method,state,share,amount,units,per-head,per-gdp,difference,rank\n")
    for line in report.lines {
      let heads = report.rates(of: line.split, per: report.problem.headFigure)
      let wealth = report.rates(of: line.split, per: report.problem.wealthFigure)
      let ranks = ShareReport.ranks(of: line.split.shares)
      for (position, state) in report.problem.states.enumerated() {
        var row = ""
        CSVText.append(line.method.name, to: &row)
        row += ","
        CSVText.append(state.code.text, to: &row)
        let difference = line.split.parts[position] - report.reference.split.parts[position]
        let cells = [
          ExactNumber.text(line.split.shares[position].double),
          line.split.money?[position].text(decimals: 2) ?? "",
          line.split.apportionment.map { "\($0.units[position])" } ?? "",
          heads.map { ExactNumber.text($0[position].double) } ?? "",
          wealth.map { ExactNumber.text($0[position].double) } ?? "",
          difference.text(decimals: report.partDecimals), "\(ranks[position])",
        ]
        stream.write("\(row),\(cells.joined(separator: ","))\n")
      }
    }
  }
}
