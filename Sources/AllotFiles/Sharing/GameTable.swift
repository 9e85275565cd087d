internal import AllotModel

/// The table of a cooperative game, in one of its two forms.
enum GameTable {
  /// The game that a table writes; its players are the states that it names.
  static func read(
    _ sheet: Sheet, _ context: ReadingContext, log: FindingLog
  ) -> GameSource? {
    let names = sheet.header.map(HeaderName.canonical)
    let isAirport =
      !names.contains("coalition") && (names.contains("requirement") || names.contains("state"))
    return isAirport
      ? RequirementsTable.read(sheet, context, log: log).map(GameSource.airport)
      : CoalitionsTable.read(sheet, context, log: log).map(GameSource.table)
  }

  /// What is said of figures that cannot be kept exactly.
  static func rejectDigits(of what: String, in sheet: Sheet, log: FindingLog) {
    log.error(
      "the \(what) have too many digits; brought to equally many decimals they may have 14",
      at: Place(file: sheet.file, line: 1), maybe: "round them")
  }
}
