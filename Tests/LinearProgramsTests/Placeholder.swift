import Testing
@testable import LinearPrograms
