import Testing

@testable import AllotExplanation
