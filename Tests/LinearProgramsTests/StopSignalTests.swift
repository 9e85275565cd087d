import LinearPrograms
import Testing

struct StopSignalTests {
  @Test func `a signal is raised once somebody asks`() {
    let stop = StopSignal()
    #expect(!stop.isRaised)
    stop.ask()
    #expect(stop.isAsked)
    #expect(stop.isRaised)
  }

  @Test func `a signal is raised when its time is over`() {
    let stop = StopSignal(deadline: .now)
    #expect(!stop.isAsked)
    #expect(stop.isRaised)
  }

  @Test func `a word in memory says what was asked`() {
    let stop = StopSignal()
    #expect(stop.flagAddress.load(as: Int32.self) == 0)
    stop.ask()
    #expect(stop.flagAddress.load(as: Int32.self) == 1)
  }

  @Test func `a share of the work hears the whole's signal`() {
    let stop = StopSignal(deadline: .now.advanced(by: .seconds(60)))
    let share = stop.share(ofRemaining: 3)
    #expect(!share.isRaised)
    stop.ask()
    #expect(share.isRaised)
  }

  @Test func `a share of the time ends before the whole`() throws {
    let end = ContinuousClock.now.advanced(by: .seconds(60))
    let stop = StopSignal(deadline: end)
    let left = try #require(stop.share(ofRemaining: 3).deadline).duration(to: end)
    // A third of a minute is taken, so two thirds are left.
    #expect(left > .seconds(39))
    #expect(left < .seconds(41))
  }

  @Test func `a share may be more than one part, and all parts are the whole`() throws {
    let end = ContinuousClock.now.advanced(by: .seconds(60))
    let stop = StopSignal(deadline: end)
    let left = try #require(stop.share(ofRemaining: 3, taking: 2).deadline).duration(to: end)
    #expect(left > .seconds(19))
    #expect(left < .seconds(21))
    #expect(stop.share(ofRemaining: 3, taking: 3) === stop)
  }

  @Test func `work that looks when its share of the time is over is ended by time`() {
    let stop = StopSignal(deadline: .now)
    let share = stop.share(ofRemaining: 2)
    #expect(!stop.wasOutOfTime)
    #expect(share.isRaised)
    #expect(stop.wasOutOfTime)
  }

  @Test func `work that looks at the clock by itself is out of time, though it is a little early`()
  {
    let stop = StopSignal(deadline: .now + .seconds(60))
    stop.share(ofRemaining: 2).noteEnd()
    #expect(stop.wasOutOfTime)
  }

  @Test func `work that ends because somebody asked, or without a deadline, is not out of time`() {
    let (asked, endless) = (StopSignal(deadline: .now + .seconds(60)), StopSignal())
    asked.ask()
    for stop in [asked, endless] { stop.noteEnd() }
    #expect(!asked.wasOutOfTime)
    #expect(!endless.wasOutOfTime)
  }

  @Test func `whoever asks for the end is not the time`() {
    let stop = StopSignal(deadline: .now.advanced(by: .seconds(60)))
    stop.ask()
    #expect(stop.isRaised)
    #expect(!stop.wasOutOfTime)
  }

  @Test func `without a deadline, or for the last part, a share is the whole`() {
    let endless = StopSignal()
    #expect(endless.share(ofRemaining: 3) === endless)
    let stop = StopSignal(deadline: .now.advanced(by: .seconds(60)))
    #expect(stop.share(ofRemaining: 1) === stop)
  }

  @Test func `a share keeps alive what it shares`() {
    let share = StopSignal(deadline: .now.advanced(by: .seconds(60))).share(ofRemaining: 2)
    #expect(share.flagAddress.load(as: Int32.self) == 0)
    #expect(!share.isAsked)
  }

  @Test func `time that never ends has no part that is over, and time that is over is over whole`()
  {
    let now = ContinuousClock.now

    #expect(StopSignal().timePart(since: now) == 0)
    #expect(StopSignal(deadline: now - .seconds(1)).timePart(since: now) == 1)
    #expect(
      (0.5..<0.6).contains(StopSignal(deadline: now + .hours(1)).timePart(since: now - .hours(1))))
  }
}

extension Duration {
  fileprivate static func hours(_ count: Int) -> Duration { .seconds(3_600 * count) }
}
