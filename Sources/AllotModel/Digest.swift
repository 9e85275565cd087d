/// SHA-256: 32 bytes by which two contents are known to be the same.
///
/// It is fed piece by piece; where the pieces are cut makes no difference.
///
/// Source: FIPS 180-4, sections 4.1.2, 4.2.2, 5.1.1, 5.3.3 and 6.2.
package struct SHA256Digest: Sendable {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  /// What does not fill a block yet.
  private var pending: [UInt8] = []
  /// Unit: bytes.
  private var length: UInt64 = 0

  package init() {
    pending.reserveCapacity(SHA256Digest.blockLength)
  }

  /// Takes in more bytes.
  package mutating func update(_ bytes: some Sequence<UInt8>) {
    let isTaken: Void? = bytes.withContiguousStorageIfAvailable { take($0) }
    if isTaken == nil { Array(bytes).withUnsafeBufferPointer { take($0) } }
  }

  private mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) {
    length += UInt64(bytes.count)
    var taken = 0
    if !pending.isEmpty {
      taken = min(bytes.count, SHA256Digest.blockLength - pending.count)
      pending.append(contentsOf: bytes[..<taken])
      guard pending.count == SHA256Digest.blockLength else { return }
      let block = pending
      block.withUnsafeBufferPointer { takeBlock($0[...]) }
      pending.removeAll(keepingCapacity: true)
    }
    while bytes.count - taken >= SHA256Digest.blockLength {
      takeBlock(bytes[taken..<taken + SHA256Digest.blockLength])
      taken += SHA256Digest.blockLength
    }
    pending.append(contentsOf: bytes[taken...])
  }

  /// The digest of all bytes taken in; more may follow it.
  ///
  /// Shape: 32 bytes.
  package func bytes() -> [UInt8] {
    var last = self
    let bits = length &* 8
    last.update([0x80])
    let zeros = (SHA256Digest.blockLength + 56 - last.pending.count) % SHA256Digest.blockLength
    last.update(repeatElement(0, count: zeros))
    last.update(stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: bits >> $0) })
    return last.state.flatMap { word in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
    }
  }

  /// The digest as 64 hexadecimal digits in small letters.
  package func hexadecimal() -> String {
    bytes().map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }

  /// The digest of some bytes, as 64 hexadecimal digits in small letters.
  package static func hexadecimal(of bytes: some Sequence<UInt8>) -> String {
    var digest = SHA256Digest()
    digest.update(bytes)
    return digest.hexadecimal()
  }
}

// MARK: - One block

extension SHA256Digest {
  /// Unit: bytes.
  private static let blockLength = 64

  private mutating func takeBlock(_ block: Slice<UnsafeBufferPointer<UInt8>>) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
      var next = block.startIndex
      for position in 0..<16 {
        schedule[position] =
          UInt32(block.base[next]) << 24 | UInt32(block.base[next + 1]) << 16
          | UInt32(block.base[next + 2]) << 8 | UInt32(block.base[next + 3])
        next += 4
      }
      for position in 16..<64 {
        let (near, far) = (schedule[position - 2], schedule[position - 15])
        let first = rotated(far, 7) ^ rotated(far, 18) ^ far >> 3
        let second = rotated(near, 17) ^ rotated(near, 19) ^ near >> 10
        schedule[position] = schedule[position - 16] &+ first &+ schedule[position - 7] &+ second
      }
      SHA256Digest.constants.withUnsafeBufferPointer { mix(UnsafeBufferPointer(schedule), $0) }
    }
  }

  private mutating func mix(
    _ schedule: UnsafeBufferPointer<UInt32>, _ constants: UnsafeBufferPointer<UInt32>
  ) {
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for position in 0..<64 {
      let upper = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
      let choice = (e & f) ^ (~e & g)
      let first = h &+ upper &+ choice &+ constants[position] &+ schedule[position]
      let lower = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
      let majority = (a & b) ^ (a & c) ^ (b & c)
      (h, g, f, e) = (g, f, e, d &+ first)
      (d, c, b, a) = (c, b, a, first &+ lower &+ majority)
    }
    for (position, word) in [a, b, c, d, e, f, g, h].enumerated() { state[position] &+= word }
  }

  private func rotated(_ word: UInt32, _ bits: UInt32) -> UInt32 {
    word &>> bits | word &<< (32 &- bits)
  }

  /// The first 32 bits of the fractions of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5,
    0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3,
    0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc,
    0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13,
    0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3,
    0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5,
    0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208,
    0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}
