/// States as a sentence names them.
enum StateList {
  /// More names than this are counted instead of read.
  private static let mostNamed = 8

  /// The codes separated by commas, at most eight of them, then how many more there are.
  static func text(of codes: [State.Code]) -> String {
    let named = codes.prefix(mostNamed).map(\.text).joined(separator: ", ")
    return codes.count > mostNamed ? "\(named) and \(codes.count - mostNamed) more" : named
  }
}
