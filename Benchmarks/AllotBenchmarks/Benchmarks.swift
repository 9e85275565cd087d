/// Writes the ladder of made-up problems.
@main
enum Benchmarks {
  static func main() throws {
    let words = Array(CommandLine.arguments.dropFirst())
    guard words.first == "write", words.count >= 2 else { throw Misuse() }
    for text in problems(named: Array(words.dropFirst(2))) {
      try text.write(into: words[1])
      print(text.name)
    }
  }
}
struct Misuse: Error {}
