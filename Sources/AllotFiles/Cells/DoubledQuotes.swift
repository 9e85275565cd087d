extension String {
  /// The text with one quote where two stand together.
  var replacingDoubledQuotes: String {
    var result = ""
    var isSecond = false
    for scalar in unicodeScalars {
      if scalar == "\"", isSecond {
        isSecond = false
      } else {
        isSecond = scalar == "\""
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
