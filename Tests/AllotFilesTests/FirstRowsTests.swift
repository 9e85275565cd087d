import Testing

@testable import AllotFiles

struct FirstRowsTests {
  @Test func `the first of equal rows is found, whatever the hashes`() {
    let rows = [5, 7, 5, 9, 7, 5]
    var first = FirstRows(count: rows.count)

    // All have the same hash, as the worst file would.
    let found = rows.indices.map { position in
      first.first(position, hash: RowHash()) { rows[$0] == rows[position] }
    }

    #expect(found == [0, 1, 0, 3, 1, 0])
  }

  @Test func `both zeros are one number`() {
    var (plus, minus) = (RowHash(), RowHash())
    plus.add(0.0)
    minus.add(-0.0)

    #expect(plus.value == minus.value)
  }
}
