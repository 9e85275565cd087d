/// Every problem of the ladder whose name begins with one of the words; all without words.
///
/// `M` means all of M; `M-broken` its variants with broken units.
func problems(named words: [String]) -> [ProblemText] {
  let cases =
    Rung.all.flatMap { rung in
      Variant.all.map { (rung, $0, "\(rung.name)-\($0.name)") }
    } + [Rung.manyNeeds, Rung.largeTables].map { ($0, Variant.plain, $0.name) }
  var emergency: Emergency?
  return cases.compactMap { rung, variant, name in
    guard words.isEmpty || words.contains(where: { name == $0 || name.hasPrefix("\($0)-") }) else {
      return nil
    }
    if emergency?.rung.name != rung.name { emergency = Emergency(rung) }
    return emergency.map { ProblemText(emergency: $0, variant: variant, name: name) }
  }
}
