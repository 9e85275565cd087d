/// How a search goes on.
struct SearchManner {
  var focus = SearchFocus.open
  /// What each objective weighs in the next.
  var ratio = RosterWeights.usualRatio
  var patience = SearchPatience.usual
}

/// Where a search takes crews out.
enum SearchFocus {
  /// By chance, as is quicker where much is open.
  case anywhere
  /// Mostly where something is open.
  case open
  /// Where something is open, and as often around crews that do something else than before.
  case changed
}
