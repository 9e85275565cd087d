import Testing

@testable import GLPKSolver
