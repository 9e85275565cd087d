import Testing

@testable import AllotProblems
