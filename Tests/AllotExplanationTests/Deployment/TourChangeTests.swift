import AllotExplanation
import AllotModel
import Testing

struct TourChangeTests {
  private func tour(
    _ steps: ClosedRange<Int>, at post: Post.ID = "A", as profile: Profile.ID = "screening",
    expert number: Int = 1
  ) -> Tour {
    Tour(
      expert: Expert(pool: "FI/screening", number: number), post: post, profile: profile,
      steps: steps)
  }

  private func words(from former: [Tour], to now: [Tour]) -> [String] {
    TourChange.changes(from: former, to: now).map(\.word)
  }

  @Test func `the same tour is kept`() {
    #expect(words(from: [tour(2...5)], to: [tour(2...5)]) == ["kept"])
  }

  @Test func `a tour within the former one is shortened, around it prolonged, else shifted`() {
    #expect(words(from: [tour(2...5)], to: [tour(2...4)]) == ["shortened"])
    #expect(words(from: [tour(2...5)], to: [tour(2...6)]) == ["prolonged"])
    #expect(words(from: [tour(2...5)], to: [tour(3...6)]) == ["shifted"])
  }

  @Test func `another post or profile at the same time is a move`() {
    #expect(words(from: [tour(2...5)], to: [tour(4...7, at: "B")]) == ["moved"])
    #expect(words(from: [tour(2...5)], to: [tour(2...5, as: "patrol")]) == ["moved"])
  }

  @Test func `tours that do not meet are withdrawn and added`() {
    #expect(words(from: [tour(0...1)], to: [tour(4...5)]) == ["withdrawn", "added"])
  }

  @Test func `another expert's tour is not the same tour`() {
    #expect(
      words(from: [tour(0...3)], to: [tour(0...3, expert: 2)]) == ["withdrawn", "added"])
  }

  @Test func `a tour that is kept is nobody else's successor`() {
    // The first former tour meets both new ones; the second is exactly the second new one.
    let former = [tour(0...3), tour(5...7, at: "B")]
    let now = [tour(0...1), tour(5...7, at: "B")]
    #expect(words(from: former, to: now) == ["shortened", "kept"])
  }

  @Test func `whoever moves is told from where to where, and at the same post as what`() {
    let before = tour(2...5)
    let places = [tour(2...5, at: "B"), tour(2...5, as: "patrol"), tour(2...4)].map { now in
      TourChange.changes(from: [before], to: [now]).map { $0.places(named: \.text) }
    }

    #expect(
      places == [
        ["\(before.post) -> B"], ["\(before.post): \(before.profile) -> patrol"],
        ["\(before.post)"],
      ])
  }
}
