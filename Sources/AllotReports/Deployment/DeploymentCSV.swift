internal import AllotExplanation
internal import AllotModel

/// Prints the tours as one table: RFC 4180, but for its line ends, which are plain.
struct DeploymentCSV {
  func write(_ report: DeploymentReport, to stream: inout ByteText) {
    stream.write("expert,pool,state,post,host,profile,start,end,steps,cost\n")
    for tour in report.plan.tours {
      let days = report.names.days(of: tour)
      let cells = [
        tour.expert.description, tour.expert.pool.text,
        report.names.pool(tour.expert.pool)?.state.text ?? "", tour.post.text,
        report.names.post(tour.post)?.state.text ?? "", tour.profile.text,
        days?.lowerBound.description ?? "", days?.upperBound.description ?? "",
        "\(tour.steps.count)", ExactNumber.text(report.names.cost(of: tour)),
      ]
      for (position, cell) in cells.enumerated() {
        if position > 0 { stream.write(",") }
        CSVText.append(cell, to: &stream)
      }
      stream.write("\n")
    }
  }
}
