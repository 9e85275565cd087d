import Testing

@testable import Allot
