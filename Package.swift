// swift-tools-version: 6.2
import PackageDescription

/// What every target of ours is built with; `LayoutTests` holds the floors.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
  .treatAllWarnings(as: .error),
]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

/// A library target of ours.
func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests of one target, which see its internals.
func tests(of name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.init(stringLiteral: name), "TestSupport"] + dependencies,
    swiftSettings: strict)
}

let package = Package(
  name: "allot",
  products: [.executable(name: "allot", targets: ["AllotCommand"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // Floor 0: numbers without rounding, work on several cores, libyaml's calls.
    library("ExactNumbers"),
    library("ConcurrentWork"),
    .systemLibrary(name: "CYAML", providers: [.apt(["libyaml-dev"])]),
    // Floor 1: GLPK's calls, YAML's nodes, programs without a domain, the domain without programs.
    .target(name: "CGLPK", linkerSettings: [.linkedLibrary("glpk")]),
    library("YAMLDocuments", ["CYAML"]),
    library("LinearPrograms", ["ConcurrentWork"]),
    library("AllotModel", ["ExactNumbers"]),
    // Floor 2: one solver, files, problems.
    library("GLPKSolver", ["CGLPK", "LinearPrograms"]),
    library("NetworkFlows", ["LinearPrograms"]),
    library("AllotFiles", ["AllotModel", "ConcurrentWork", "ExactNumbers", "YAMLDocuments"]),
    library(
      "AllotProblems", ["AllotModel", "ConcurrentWork", "ExactNumbers", "LinearPrograms"]),
    // Floors 3 to 6: answers, what is shown, the whole road, the command.
    library(
      "AllotExplanation",
      ["AllotModel", "ConcurrentWork", "ExactNumbers", "AllotProblems", "LinearPrograms"]),
    library(
      "AllotReports",
      ["AllotModel", "ExactNumbers", "AllotProblems", "AllotExplanation", "LinearPrograms"]),
    library(
      "Allot",
      [
        "AllotModel", "ExactNumbers", "AllotFiles", "AllotProblems", "AllotExplanation",
        "AllotReports", "LinearPrograms",
      ]),
    .executableTarget(
      name: "AllotCommand",
      dependencies: [
        "Allot", "AllotExplanation", "AllotFiles", "AllotReports", "GLPKSolver", "LinearPrograms",
        "NetworkFlows", argumentParser,
      ],
      swiftSettings: strict),

    // A ladder of made-up problems, and what each stage of a match takes on it.
    .executableTarget(
      name: "AllotBenchmarks",
      dependencies: [
        "Allot", "AllotFiles", "AllotModel", "AllotProblems", "AllotReports", "ExactNumbers",
        "GLPKSolver", "LinearPrograms", "NetworkFlows",
      ],
      path: "Benchmarks/AllotBenchmarks", swiftSettings: strict),

    // Tests mirror the targets; what two of them share lives in TestSupport.
    .target(
      name: "TestSupport",
      dependencies: ["AllotModel", "LinearPrograms", "GLPKSolver", "AllotFiles", "AllotProblems"],
      path: "Tests/TestSupport", swiftSettings: strict),
    tests(of: "ExactNumbers"),
    .testTarget(
      name: "ConcurrentWorkTests", dependencies: ["ConcurrentWork"], swiftSettings: strict),
    tests(of: "YAMLDocuments"),
    tests(of: "LinearPrograms", ["GLPKSolver"]),
    tests(of: "AllotModel", ["ExactNumbers"]),
    tests(of: "GLPKSolver", ["LinearPrograms"]),
    tests(of: "NetworkFlows", ["LinearPrograms", "GLPKSolver"]),
    tests(of: "AllotFiles", ["AllotModel"]),
    tests(
      of: "AllotProblems", ["AllotModel", "ExactNumbers", "LinearPrograms", "GLPKSolver"]),
    tests(
      of: "AllotExplanation",
      ["AllotModel", "AllotProblems", "ExactNumbers", "LinearPrograms", "GLPKSolver"]),
    tests(
      of: "AllotReports",
      ["AllotModel", "AllotProblems", "AllotExplanation", "ExactNumbers", "LinearPrograms"]),
    tests(
      of: "Allot",
      [
        "GLPKSolver", "AllotModel", "AllotProblems", "AllotExplanation", "AllotReports",
        "ExactNumbers", "LinearPrograms",
      ]),
    .testTarget(
      name: "AllotCommandTests", dependencies: ["AllotCommand", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "SolverContractTests",
      dependencies: ["LinearPrograms", "GLPKSolver", "NetworkFlows", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "AllotBenchmarksTests", dependencies: ["AllotBenchmarks"], swiftSettings: strict),
    .testTarget(name: "LayoutTests", swiftSettings: strict),
    .testTarget(
      name: "ProblemsTests",
      dependencies: [
        "Allot", "AllotExplanation", "AllotFiles", "AllotModel", "AllotProblems", "AllotReports",
        "ExactNumbers", "GLPKSolver", "LinearPrograms", "TestSupport",
      ],
      swiftSettings: strict),
  ]
)
