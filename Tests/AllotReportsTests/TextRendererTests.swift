import AllotReports
import Testing

struct TextRendererTests {
  @Test func `show`() {
    var text = ""
    ReportFormat.text.write(Baltic.report, to: &text)
    print(text)
    text = ""
    ReportFormat.markdown.write(Baltic.report, to: &text)
    print(text)
    text = ""
    ReportFormat.json.write(Baltic.report, to: &text)
    print(text)
    text = ""
    ReportFormat.csv.write(Baltic.report, to: &text)
    print(text)
  }
}
