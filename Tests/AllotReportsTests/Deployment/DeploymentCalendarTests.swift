import AllotModel
import Foundation
import Testing

@testable import AllotReports

struct DeploymentCalendarTests {
  private func calendar(_ report: DeploymentReport = AutumnBorder.report()) -> String {
    AutumnBorder.printed(.ics, report)
  }

  /// The lines with folds undone.
  private func lines(_ calendar: String) -> [String] {
    calendar.replacing("\r\n ", with: "").components(separatedBy: "\r\n").dropLast()
  }

  private func values(of name: String, in calendar: String) -> [String] {
    lines(calendar).filter { $0.hasPrefix(name + ":") || $0.hasPrefix(name + ";") }
      .map { String($0.dropFirst(name.count + 1)) }
  }

  @Test func `a calendar has an entry for each tour, whole days with the end excluded`() throws {
    let lines = lines(calendar())
    #expect(lines.first == "BEGIN:VCALENDAR")
    #expect(lines.last == "END:VCALENDAR")
    #expect(lines.count { $0 == "BEGIN:VEVENT" } == 6)
    let start = try #require(lines.firstIndex { $0.contains("FI/screening/4: ") })
    #expect(
      Array(lines[(start - 3)...(start + 3)]) == [
        "DTSTAMP:20260907T000000Z", "DTSTART;VALUE=DATE:20260928", "DTEND;VALUE=DATE:20261019",
        "SUMMARY:FI/screening/4: screening in LT Medininkai",
        "LOCATION:Medininkai\\, LT Lithuania",
        "DESCRIPTION:Post LT/Medininkai/screening\\, 3 weeks", "END:VEVENT",
      ])
  }

  @Test func `every line ends with CR LF and has at most 75 octets`() {
    let report = AutumnBorder.report { problem, _, _ in
      problem.title = String(repeating: "Žemaitija, ", count: 12)
    }
    let text = calendar(report)
    let rows = text.components(separatedBy: "\r\n")
    #expect(rows.last == "")
    #expect(rows.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\n") && !$0.contains("\r") })
    #expect(
      values(of: "X-WR-CALNAME", in: text) == [
        String(repeating: "Žemaitija\\, ", count: 12)
      ])
  }

  @Test func `texts are escaped`() {
    #expect(CalendarText.escaped("a,b;c\\d\ne\u{7}") == "a\\,b\\;c\\\\d\\ne ")
  }

  @Test func `a UID is unique, and stays when a tour only ends on another day`() {
    let identifiers = values(of: "UID", in: calendar())
    #expect(Set(identifiers).count == 6)
    let shorter = AutumnBorder.report { _, plan, _ in
      plan.tours[0] = AutumnBorder.tour(
        "FI/screening", 1, at: "LT/Medininkai/screening", "screening", 0...1)
    }
    #expect(values(of: "UID", in: calendar(shorter)) == identifiers)
  }

  @Test func `the calendar of one expert has that expert's tours`() throws {
    let own = try #require(AutumnBorder.report().calendars.first { $0.expert == "PT/interview/2" })
    #expect(own.fileName == "PT-interview-2.ics")
    let text = String(decoding: own.bytes, as: UTF8.self)
    #expect(values(of: "SUMMARY", in: text) == ["PT/interview/2: interpreter in LT"])
    #expect(values(of: "X-WR-CALNAME", in: text) == ["Autumn: PT/interview/2"])
  }

  @Test func `a briefing is told in the entry`() {
    let report = AutumnBorder.report { problem, _, _ in problem.settings.briefing = 1 }
    #expect(
      values(of: "DESCRIPTION", in: calendar(report)).last
        == "Post P1\\, 5 weeks\\nBriefing: 2026-09-07 to 2026-09-13")
  }
}
