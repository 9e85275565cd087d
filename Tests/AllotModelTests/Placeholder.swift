import Testing

@testable import AllotModel
