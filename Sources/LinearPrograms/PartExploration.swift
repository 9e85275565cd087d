/// What a part of a program leaves open over the solutions that are best in every aim.
struct PartExploration {
  /// The values that are printed, with columns that were added to keep aims.
  let start: Start
  /// How far each asked column goes; other columns are not looked at.
  private(set) var spans: [Span]
  private(set) var trades: [Trade] = []
  /// Whole solutions that were found, each with the values of one trade and else the printed ones.
  private var known: [[Double]] = []
  /// The program with every column fixed that does not move.
  private(set) var program: BareProgram
  /// Positions of the columns that are asked about.
  let asked: [Int]
  private let solver: any Solver
  private let stop: StopSignal

  private init(
    of program: BareProgram, from start: Start, asked: [Int], solver: any Solver, stop: StopSignal
  ) {
    self.program = program
    self.start = start
    spans = start.values.map { Span($0) }
    self.asked = asked
    self.solver = solver
    self.stop = stop
  }

  /// Explores a face: a program that holds nothing but best solutions.
  ///
  /// - Shape: of `reaches`: one per column of the program.
  static func ofFace(
    _ program: BareProgram, from start: Start, reaches: [Double], asked: [Int],
    solver: any Solver, stop: StopSignal
  ) throws(SolverFailure) -> PartExploration {
    var exploration = PartExploration(
      of: program, from: start, asked: asked, solver: solver, stop: stop)
    let seen = try exploration.hold(reaches: reaches)
    for piece in exploration.pieces {
      exploration.trades.append(
        try Trade(
          piece, from: start.part(in: piece), seen: piece.columns.map { seen[$0] },
          solver: solver))
    }
    try exploration.measure(asked)
    return exploration
  }

  /// Explores a part with whole columns, whose aims are kept by rows.
  ///
  /// Where no whole column moves, the broken ones make a face, which has exact ends.
  static func ofWhole(
    _ search: WholeTrade, asked: [Int], solver: any Solver, stop: StopSignal
  ) throws(SolverFailure) -> PartExploration {
    let start = Start(values: search.values, of: search.pursuit.program)
    var exploration = PartExploration(
      of: search.pursuit.program, from: start, asked: asked, solver: solver, stop: stop)
    _ = try exploration.hold(
      reaches: exploration.program.columnBounds.indices.map(
        exploration.program.reach(ofColumn:)))
    let whole = exploration.openColumns { exploration.program.isWhole[$0] }
    try exploration.search(with: search, for: whole)
    let moving = whole.filter { exploration.spans[$0].least < exploration.spans[$0].most }
    let isProven = whole.allSatisfy { exploration.spans[$0].isProven }
    if moving.isEmpty,
      let face = try search.pursuit.face(
        at: start.values, tieBreak: search.tieBreak, stop: stop)
    {
      let own = search.pursuit.part.program
      var broken = try ofFace(
        face.program, from: face.start, reaches: own.columnBounds.indices.map(own.reach(ofColumn:)),
        asked: asked, solver: solver, stop: stop)
      if !isProven { broken.doubt() }
      return broken
    }
    for column in whole where exploration.spans[column].isPoint { exploration.fix(column) }
    let broken = asked.filter {
      !exploration.program.isWhole[$0] && !exploration.program.columnBounds[$0].isSinglePoint
    }
    try exploration.search(with: search, for: broken)
    return exploration
  }

  /// The columns that may move, of those that are wanted.
  private func openColumns(where isWanted: (Int) -> Bool) -> [Int] {
    program.columnBounds.indices.filter { isWanted($0) && !program.columnBounds[$0].isSinglePoint }
  }

  private var pieces: [Subprogram] {
    Stage(of: program, about: asked, at: start.values).pieces.all
  }

  private mutating func fix(_ column: Int) {
    program.columnBounds[column] = start.values[column]...start.values[column]
  }

  /// Splits the program into trades, and searches how far some columns go.
  private mutating func search(
    with search: WholeTrade, for columns: [Int]
  ) throws(SolverFailure) {
    trades = []
    for piece in pieces {
      trades.append(
        try Trade(
          piece, from: start.part(in: piece), known: known.map { piece.part(of: $0) },
          solver: solver, search: search.sharing(columns.count)))
    }
    try measure(columns)
    for trade in trades {
      for values in trade.known.dropFirst() {
        var all = start.values
        trade.piece.write(values, into: &all)
        known.append(all)
      }
      // What was found for one column may move others farther than was found for them.
      for (column, span) in zip(trade.piece.columns, trade.seen) {
        spans[column].admit(span.least)
        spans[column].admit(span.most)
      }
    }
  }

  /// Says of every figure that it is not proven.
  private mutating func doubt() {
    for column in asked { spans[column].isProven = false }
  }

  /// Fixes every column that does not move, and answers what was seen of the others.
  private mutating func hold(reaches: [Double]) throws(SolverFailure) -> [Span] {
    var seen = start.values.map { Span($0) }
    for piece in pieces {
      var screen = FaceScreen(
        of: piece.program.withoutWholeness, reaches: piece.columns.map { reaches[$0] },
        from: start.part(in: piece), solver: solver)
      guard let moving = try screen.moving(stop: stop) else {
        throw SolverFailure("stopped before the question was answered")
      }
      var moves = [Bool](repeating: false, count: piece.columns.count)
      for column in moving { moves[column] = true }
      for (position, column) in piece.columns.enumerated() {
        seen[column] = screen.spans[position]
        if !moves[position] { fix(column) }
      }
    }
    return seen
  }

  /// Measures how far the asked columns of each trade go.
  private mutating func measure(_ asked: [Int]) throws(SolverFailure) {
    var isAsked = [Bool](repeating: false, count: spans.count)
    for column in asked { isAsked[column] = true }
    for trade in trades.indices {
      for (position, column) in trades[trade].piece.columns.enumerated() where isAsked[column] {
        spans[column] = try trades[trade].span(ofColumn: position, stop: stop)
      }
    }
  }
}
