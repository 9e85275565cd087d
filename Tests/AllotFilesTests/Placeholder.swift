import Testing

@testable import AllotFiles
