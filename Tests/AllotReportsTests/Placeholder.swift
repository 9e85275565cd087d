import Testing

@testable import AllotReports
