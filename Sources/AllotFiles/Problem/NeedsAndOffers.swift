internal import AllotModel
internal import ConcurrentWork

/// The rows of the two tables that can be long; when both are, they are read at the same time.
struct NeedsAndOffers {
  private(set) var needs: [Need] = []
  private(set) var offers: [Offer] = []

  /// With fewer rows, to begin a thread costs more than it saves.
  private static let manyRows = 2000

  private enum Rows: Sendable {
    case needs([Need])
    case offers([Offer])
  }

  /// Reads what there is of both.
  ///
  /// Each reading has a context and a log of its own, since names are remembered and findings noted
  /// without a lock. The findings stand in the log as if the needs had been read first.
  init(
    _ sheets: SheetsByTable, log: FindingLog, context: @Sendable () -> ReadingContext
  ) {
    guard let needsSheet = sheets[.needs], let offersSheet = sheets[.offers],
      min(needsSheet.rowCount, offersSheet.rowCount) >= Self.manyRows,
      needsSheet.file != offersSheet.file
    else {
      let context = context()
      needs = sheets[.needs].map { NeedsTable.read($0, context, log: log) } ?? []
      offers = sheets[.offers].map { OffersTable.read($0, context, log: log) } ?? []
      return
    }
    let readings = concurrently(2) { piece in
      let log = FindingLog()
      if piece == 0 {
        var needs = NeedsTable.read(needsSheet, context(), log: log)
        MatchingProblem.sort(&needs)
        return (Rows.needs(needs), log.contents)
      }
      var offers = OffersTable.read(offersSheet, context(), log: log)
      MatchingProblem.sort(&offers)
      return (Rows.offers(offers), log.contents)
    }
    for (rows, findings) in readings {
      log.append(findings)
      switch rows {
      case .needs(let rows): needs = rows
      case .offers(let rows): offers = rows
      }
    }
  }
}
