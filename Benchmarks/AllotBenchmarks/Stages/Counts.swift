internal import Allot
internal import AllotFiles
internal import AllotProblems
@preconcurrency internal import Glibc
internal import LinearPrograms

/// What a case costs on any machine.
struct Counts {
  /// Of all files of the problem.
  var bytes = 0
  var columns = 0
  var rows = 0
  /// Coefficients in the rows.
  var terms = 0
  var solves = 0
  /// Of the solver, in all its solves.
  var iterations = 0
}

extension Counts {
  /// What a problem folder costs before anything is solved.
  ///
  /// - Throws: `InvalidInput`.
  init(before folder: String) throws {
    self.init(bytes: Self.bytes(in: folder))
    add(MatchFormulation(try ProblemSource.document(folder).read().problem).program)
  }

  mutating func add(_ program: BareProgram) {
    columns += program.columnCount
    rows += program.rowCount
    terms += program.termCoefficients.count
  }

  var named: [(name: String, value: Int)] {
    [
      ("bytes", bytes), ("columns", columns), ("rows", rows), ("terms", terms),
      ("solves", solves), ("iterations", iterations),
    ]
  }

  /// The bytes of all files that lie in a folder.
  static func bytes(in folder: String) -> Int {
    guard let entries = opendir(folder) else { return 0 }
    defer { closedir(entries) }
    var sum = 0
    while let entry = readdir(entries) {
      let name = withUnsafePointer(to: entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      var status = stat()
      if stat("\(folder)/\(name)", &status) == 0, status.st_mode & S_IFMT == S_IFREG {
        sum += Int(status.st_size)
      }
    }
    return sum
  }
}

extension Counts: CustomStringConvertible {
  var fields: [String] { named.map { "\"\($0.name)\": \($0.value)" } }

  /// One JSON object.
  var description: String { "{\(fields.joined(separator: ", "))}" }
}
