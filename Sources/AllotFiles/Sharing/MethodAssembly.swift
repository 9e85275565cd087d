internal import AllotModel
internal import ExactNumbers

/// Turns what is written of methods into methods: keys computed, claims and games read.
struct MethodAssembly {
  private let document: ProblemDocument
  private let settings: ShareSettings
  private let sharers: Sharers.Found
  private let tables: TableFiles
  private let log: FindingLog
  private let formulas: KeyFormulas
  private var games: GameAssembly
  /// The claims of files that were read before; `nil` for what could not be used.
  private var knownClaims: [String: ReadClaims?] = [:]

  init(
    _ document: ProblemDocument, _ settings: ShareSettings, sharers: Sharers.Found,
    tables: TableFiles, log: FindingLog
  ) {
    self.document = document
    self.settings = settings
    self.sharers = sharers
    self.tables = tables
    self.log = log
    formulas = KeyFormulas(document, log: log)
    games = GameAssembly(document, sharers: sharers, tables: tables, log: log)
  }

  /// The methods that can be used; what is wrong with the others is told.
  mutating func methods() -> [SharingMethod] {
    let keys = readKeys()
    var methods: [SharingMethod] = []
    for method in settings.methods {
      guard let basis = basis(of: method, keys) else { continue }
      methods.append(
        SharingMethod(
          name: method.name.value, basis: basis,
          rounding: method.rounding?.value ?? settings.rounding,
          minimum: method.minimum?.value ?? 0, place: method.place))
    }
    return methods
  }

  /// A key of the document with its shares; those are `nil` when it could not be read or computed.
  private struct ReadKey {
    let name: String
    let key: Key?
    let table: KeyTable?
  }

  /// Every key is parsed, and those that methods name are computed, each once.
  private func readKeys() -> [ReadKey] {
    let wanted = settings.methods.compactMap { method -> String? in
      if case .key(let name, _, _) = method.basis { name.value } else { nil }
    }
    return document.keys.map { written in
      let name = written.name.name
      let key = formulas.parsed(written)
      guard let key, wanted.contains(name) else { return ReadKey(name: name, key: key, table: nil) }
      do throws(KeyError) {
        return ReadKey(name: name, key: key, table: try key.table(over: sharers.states))
      } catch {
        formulas.tell(error, written)
        return ReadKey(name: name, key: key, table: nil)
      }
    }
  }

  private mutating func basis(
    of method: MethodSettings, _ keys: [ReadKey]
  ) -> SharingMethod.Basis? {
    switch method.basis {
    case .key(let name, let floor, let ceiling):
      return keyBasis(method, name, Self.bounds(floor, ceiling), keys)
    case .claims(let source, let rule):
      return claims(source).flatMap { read in
        ClaimsChecks(method, settings, sharers, log: log)
          .basis(of: read.claims, rule.value, file: read.file)
      }
    case .game(let source, let solution):
      return games.table(source).map { name, game in
        .game(GameBasis(name: name, source: game, solution: solution.value))
      }
    case .matchGame(let solution):
      return games.match(at: method.place).map { game in
        .game(GameBasis(name: "the match", source: game, solution: solution.value))
      }
    case nil: return nil
    }
  }

  /// A table of claims and the file it stands in.
  private typealias ReadClaims = (file: String, claims: [State.Code: Rational])

  /// The claims of a table, each file read once; `nil` when they cannot be used.
  private mutating func claims(_ source: TableSource) -> ReadClaims? {
    if case .file(let path, _) = source, let known = knownClaims[path] { return known }
    let context = ReadingContext(
      states: sharers.directory, resources: ResourceDirectory([], table: nil), horizon: nil)
    let read = tables.sheet(called: "claims", source).flatMap { sheet in
      ClaimsTable.read(sheet, context, log: log).map { (file: sheet.file, claims: $0) }
    }
    if case .file(let path, _) = source { knownClaims[path] = .some(read) }
    return read
  }

  private func keyBasis(
    _ method: MethodSettings, _ name: Written<String>, _ bounds: ClosedRange<Rational>?,
    _ keys: [ReadKey]
  ) -> SharingMethod.Basis? {
    guard let found = keys.first(where: { $0.name == name.value }) else {
      let near = Spelling.nearest(to: name.value, among: keys.map(\.name))
      log.error(
        "no key is called '\(name.value)'", at: name.place,
        maybe: near.map { "write '\($0)'" }
          ?? (keys.isEmpty
            ? "add it under 'keys'" : "the keys are \(keys.map(\.name).joined(separator: ", "))"))
      return nil
    }
    guard let key = found.key, let table = found.table else { return nil }
    do throws(ExactBounds.Failure) {
      return .key(try KeyBasis(key, table: table, over: sharers.states, within: bounds))
    } catch {
      tell(error, method, sharing: table.shares.count { $0 > 0 })
      return nil
    }
  }

  /// Bounds of which one or both may not be written: a share is never below 0 or above 1.
  private static func bounds(_ floor: Rational?, _ ceiling: Rational?) -> ClosedRange<Rational>? {
    floor == nil && ceiling == nil ? nil : (floor ?? 0)...max(floor ?? 0, ceiling ?? 1)
  }

  private func tell(
    _ failure: ExactBounds.Failure, _ method: MethodSettings, sharing count: Int
  ) {
    switch failure {
    case .floorsSumTo(let sum):
      let states = sharers.states.count
      let most = (Rational(10_000) / Rational(states)).floor
      log.error(
        "the floors of \(states) states sum to \((sum * 100).text(decimals: 2)) %, above 100 %",
        at: method.place,
        maybe: "lower the floor to at most \(Rational(most, over: 100).text(decimals: 2))%")
    case .ceilingsSumTo(let sum):
      let least = (Rational(10_000) / Rational(count)).ceiling
      log.error(
        "the ceilings of the states that have a share let them sum to "
          + "\((sum * 100).text(decimals: 2)) % only, below 100 %",
        at: method.place,
        maybe: "raise the ceiling to at least \(Rational(least, over: 100).text(decimals: 2))%")
    }
  }
}
