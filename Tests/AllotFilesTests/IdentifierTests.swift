internal import AllotModel
internal import Testing

@testable internal import AllotFiles

struct IdentifierTests {
  private func needs(_ rows: String...) throws -> [(id: Need.ID, quantity: Double)] {
    let table = "id,state,resource,quantity,from\n\(rows.joined(separator: "\n"))\n"
    let yaml =
      Folder().texts["problem.yaml", default: ""]
      + "\nhorizon: {start: 2021-07-01, step: day, count: 31}"
    let problem = try Folder(["problem.yaml": yaml, "needs.csv": table]).read().problem
    return problem.needs.map { ($0.id, $0.quantity) }
  }

  @Test func `a given id is kept and the others are made of the row`() throws {
    let needs = try needs("first,LT,tent,1,", ",MT,bed,2,")

    #expect(needs.map(\.id) == ["MT/bed", "first"])
  }

  @Test func `rows of one name are numbered by what they say, earlier days first`() throws {
    let needs = try needs(",LT,tent,1,2021-07-20", ",LT,tent,2,2021-07-10", ",LT,tent,3,2021-07-15")

    #expect(needs.map(\.id) == ["LT/tent", "LT/tent/2", "LT/tent/3"])
    #expect(needs.map(\.quantity) == [2, 3, 1])
  }

  @Test func `the order of rows changes no name`() throws {
    let rows = [",LT,tent,1,2021-07-20", ",LT,tent,2,2021-07-10", ",LT,tent,3,"]
    let forward = try needs(rows[0], rows[1], rows[2])
    let backward = try needs(rows[2], rows[1], rows[0])

    #expect(forward.map(\.id) == backward.map(\.id))
    #expect(forward.map(\.quantity) == backward.map(\.quantity))
  }

  @Test func `a made id steps aside for a given one`() throws {
    let needs = try needs(
      "LT/tent,MT,bed,9,", "LT/tent/3,MT,bed,8,", ",LT,tent,1,2021-07-01", ",LT,tent,2,2021-07-02")

    #expect(needs.map(\.id) == ["LT/tent", "LT/tent/2", "LT/tent/3", "LT/tent/4"])
    #expect(needs.map(\.quantity) == [9, 1, 8, 2])
  }
}
