internal import AllotExplanation
package import AllotModel

/// The tours as entries of a calendar, whole days each.
///
/// Nothing in it depends on when it is written: the time stamp of every entry is the start of the
/// horizon. The UID of an entry stays when a tour only ends on another day.
///
/// Source: RFC 5545.
package struct DeploymentCalendar {
  private let report: DeploymentReport
  private let expert: Expert?

  /// The calendar of one expert, or of all.
  package init(_ report: DeploymentReport, of expert: Expert? = nil) {
    self.report = report
    self.expert = expert
  }

  /// Every expert who serves, sorted.
  package static func experts(of report: DeploymentReport) -> [Expert] {
    Set(report.plan.tours.map(\.expert)).sorted()
  }

  /// The name of an expert's file: the id, with `-` in place of what a file name may not hold.
  package static func fileName(of expert: Expert) -> String {
    let name = expert.description.unicodeScalars.map { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar == "+" || scalar == "_" ? String(scalar) : "-"
    }
    return name.joined() + ".ics"
  }

  package var bytes: [UInt8] {
    var text = ByteText()
    write(to: &text)
    return text.bytes
  }

  func write(to stream: inout ByteText) {
    var calendar = CalendarText()
    let title = expert.map { "\(report.problem.title): \($0)" } ?? report.problem.title
    calendar.line("BEGIN:VCALENDAR")
    calendar.line("VERSION:2.0")
    calendar.line("PRODID:-//Allot//allot deploy//EN")
    calendar.line("CALSCALE:GREGORIAN")
    calendar.property("X-WR-CALNAME", text: title)
    for tour in report.plan.tours where expert == nil || tour.expert == expert {
      guard let days = report.names.days(of: tour), let horizon = report.problem.horizon else {
        continue
      }
      write(tour, days, stamp: horizon.start, into: &calendar)
    }
    calendar.line("END:VCALENDAR")
    stream = calendar.text
  }
}

extension DeploymentCalendar {
  private func write(
    _ tour: Tour, _ days: ClosedRange<Day>, stamp: Day, into calendar: inout CalendarText
  ) {
    calendar.line("BEGIN:VEVENT")
    calendar.line("UID:\(identifier(of: tour, from: days.lowerBound))")
    calendar.line("DTSTAMP:\(stamp.description.filter { $0 != "-" })T000000Z")
    calendar.property("DTSTART", day: days.lowerBound.description)
    // The end of a whole-day entry is the first day after it.
    calendar.property("DTEND", day: days.upperBound.advanced(by: 1).description)
    calendar.property("SUMMARY", text: summary(of: tour))
    if let post = report.names.post(tour.post) {
      let place = [post.location, report.names.name(of: post.state)].compactMap(\.self)
      calendar.property("LOCATION", text: place.joined(separator: ", "))
    }
    calendar.property("DESCRIPTION", text: description(of: tour))
    calendar.line("END:VEVENT")
  }

  /// `FI/screening/3: screening in LT Medininkai`.
  private func summary(of tour: Tour) -> String {
    let post = report.names.post(tour.post)
    let place = [post?.state.text, post?.location].compactMap(\.self).joined(separator: " ")
    return "\(tour.expert): \(tour.profile) in \(place.isEmpty ? tour.post.text : place)"
  }

  private func description(of tour: Tour) -> String {
    var lines = ["Post \(tour.post), \(report.names.steps(tour.steps.count))"]
    let briefing = min(report.problem.settings.briefing, tour.steps.count)
    if briefing > 0 {
      let first = tour.steps.lowerBound
      lines.append("Briefing: \(report.names.words(for: first...first + briefing - 1))")
    }
    return lines.joined(separator: "\n")
  }

  private func identifier(of tour: Tour, from start: Day) -> String {
    let parts = [
      report.problem.title, tour.expert.description, tour.post.text, tour.profile.text,
      start.description,
    ]
    let digest = SHA256Digest.hexadecimal(of: parts.joined(separator: "\n").utf8)
    return "\(digest.prefix(32))@allot"
  }
}
