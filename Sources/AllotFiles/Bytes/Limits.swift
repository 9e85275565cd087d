/// What is read at most, so that a hostile or mistaken file ends in a message and not in memory.
enum Limits {
  /// Unit: bytes of one table.
  static let tableBytes = 256 << 20
  /// Unit: bytes of the document.
  static let documentBytes = 1 << 20
  static let rows = 2_000_000
  static let columns = 1000
  static let cells = 50_000_000
  /// Cells of a table that stands in the document.
  static let inlineCells = 1_000_000
  /// Beyond so many known names, none is looked for that is near to a misspelt one.
  static let comparedNames = 5000
  /// Levels of lists and mappings in the document.
  static let depth = 50
  /// Places in the document where an alias repeats what an anchor names.
  static let aliases = 6
  /// Places in the document that may end or mark a key which is no word.
  static let collectionKeys = 20
  /// The same where aliases may make such a key large.
  static let collectionKeysBesideAliases = 3
  /// Values in the document, those repeated by aliases counted again.
  static let documentValues = 500_000
  /// A quantity or a sum of money beyond this is a slip, and would drown all others.
  static let number = 1e12
  /// So is one that is above zero and below this: quotients of such numbers have no end.
  static let smallestNumber = 1e-12
  /// A share of a key below this is none: a burden, the value given divided by it, has no end.
  static let smallestShare = 1e-12
  /// Figures of states may be in the smallest coin of the weakest currency.
  static let figure = 1e18
  /// Steps of a horizon.
  static let steps = 100_000
}
