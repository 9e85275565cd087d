internal import AllotModel
internal import Testing

@testable internal import AllotFiles

struct FolderTests {
  @Test func `a folder is read into the problem that it writes down`() throws {
    let problem = try Folder().read().problem

    #expect(problem.title == "Island")
    #expect(problem.needs.map(\.id) == ["LT/tent"])
    #expect(problem.offers.map(\.quantity) == [10])
    #expect(
      problem.states.map(\.figures) == [
        ["population": 1.3], ["population": 2.8], ["population": 0.5],
      ])
  }
  @Test func `bad`() throws {
    print(
      Folder([
        "needs.csv":
          "state,resource,quantity,from\nLithuania,tents,\"1,5\",12.07.2021\nMT,tent,-20,\nLT,Tent,3\n\"LT\",tent,5 tents"
      ]).findings)
  }
}
