internal import AllotModel

/// The tables that a document may name.
enum TableName: String, CaseIterable {
  case states
  case resources
  case needs
  case offers
  case routes
  case substitutes
  case budgets
  case posts
  case pools
  case teams
}

/// Where a table stands.
enum TableSource {
  /// In a file of its own. Named by the document at `place`, or by the command line.
  case file(String, place: Place?)
  /// In the document.
  case inline([DocumentNode], Place)
  /// Named, but in a way that cannot be read.
  case unreadable
}
