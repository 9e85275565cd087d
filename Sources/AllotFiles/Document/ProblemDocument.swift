internal import AllotModel

/// What a problem document says, its tables not yet read.
struct ProblemDocument {
  var title: String?
  var description: String?
  var source: String?
  var currency: String?
  var horizon: Horizon?
  /// Whether a horizon is written that cannot be used.
  var horizonIsBroken = false
  var tables: [TableName: TableSource] = [:]
  var settings = MatchSettings()
  /// Where the settings name a key; `nil` when the default is left.
  var keyPlace: Place?
  var keys: [NamedKey] = []
  var constants: [NamedConstant] = []
  /// The settings of `allot share`, not yet understood.
  var share: DocumentNode?
  /// The settings of `allot deploy`, not yet understood.
  var deploy: DocumentNode?
  /// What is assumed where nothing is written.
  var remarks: [String] = []

  /// A key: one formula, or named steps of which the last is the share.
  struct NamedKey {
    let name: DocumentKey
    let steps: [Step]

    struct Step {
      /// `nil` when the key is one formula.
      let name: DocumentKey?
      let formula: String
      let place: Place
      /// Whether it stands without quotes, so that its characters can be pointed at.
      let isPlain: Bool
    }
  }

  /// A number that formulas name.
  struct NamedConstant {
    let name: DocumentKey
    let value: Double
  }
}
