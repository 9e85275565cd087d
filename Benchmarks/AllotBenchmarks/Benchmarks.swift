internal import Allot
internal import AllotFiles
internal import AllotModel
@preconcurrency internal import Glibc

/// Writes the ladder of made-up problems, or measures each stage of a match on one of them.
@main
enum Benchmarks {
  static func main() {
    do {
      try run(Array(CommandLine.arguments.dropFirst()))
    } catch {
      fputs("\(error)\n", stderr)
      exit(1)
    }
  }

  private static func run(_ words: [String]) throws {
    switch words.first {
    case "write" where words.count >= 2:
      for text in problems(named: Array(words.dropFirst(2))) {
        try text.write(into: words[1])
        print(text.name)
      }
    case "counts" where words.count == 2:
      let counts = try Counts(before: words[1])
      print(counts)
      try counts.check(name: name(ofFolder: words[1]))
    case "read" where words.count == 2:
      print(try ProblemSource.document(words[1]).read().problem.needs.count)
    case "stages" where words.count == 2:
      let stages = try Stages(of: words[1])
      print(stages)
      try stages.counts.check(name: name(ofFolder: words[1]))
    case "games": try GamesBenchmark.run(sizes: words.dropFirst().compactMap { Int($0) })
    case "answers": try GameAnswers.run()
    case "match-games": try MatchGameBenchmark.run(problems: Array(words.dropFirst()))
    default:
      throw Misuse()
    }
  }

  private static func name(ofFolder path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}

/// The command line is not one of those that are known.
struct Misuse: Error, CustomStringConvertible {
  let description = """
    AllotBenchmarks write FOLDER [NAME ...]   writes problems whose names begin so, or all
    AllotBenchmarks read PROBLEM              reads a problem and counts its needs
    AllotBenchmarks counts PROBLEM            counts what a problem costs before it is solved
    AllotBenchmarks stages PROBLEM            measures each stage of a match
    AllotBenchmarks games [STATES ...]        times nucleolus and Shapley value of random games
    AllotBenchmarks match-games PROBLEM ...   times the games of matches
    AllotBenchmarks answers                   reads games and writes what each method answers
    """
}
