#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#elseif canImport(Darwin)
  private import Darwin
#endif

/// The functions of the C library that formulas use, with `nil` where there is no value.
enum KeyMathematics {
  static func power(_ base: Double, _ exponent: Double) -> Double? {
    if base == 0 && exponent < 0 { return nil }
    let value = pow(base, exponent)
    return value.isNaN ? nil : value
  }

  static func logarithm(_ value: Double) -> Double? { value > 0 ? log(value) : nil }

  static func exponential(_ value: Double) -> Double { exp(value) }
}
