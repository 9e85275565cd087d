/// What an expert can serve as: a screening expert, a caseworker, an interpreter.
package enum Profile {
  package typealias ID = Identifier<Profile>
}

/// A language that an expert speaks or a post asks for.
package enum Language {
  package typealias ID = Identifier<Language>
}
