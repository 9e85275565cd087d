/// Who gives or needs: a member state, a region, a city or an agency.
package struct State: Sendable {
  package typealias Code = Identifier<State>

  package let code: Code
  package let name: String
  /// Figures that keys can use, by the name of their column.
  package let figures: [String: Double]
  package let place: Place?

  package init(code: Code, name: String, figures: [String: Double] = [:], place: Place? = nil) {
    self.code = code
    self.name = name
    self.figures = figures
    self.place = place
  }
}
