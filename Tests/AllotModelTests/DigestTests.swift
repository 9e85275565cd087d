import Testing

@testable import AllotModel

/// Source: FIPS 180-4 examples (NIST, SHA256.pdf and the long message of a million letters).
struct DigestTests {
  @Test func `the digest of nothing`() {
    #expect(
      SHA256Digest.hexadecimal(of: [])
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }

  @Test func `the digest of three letters`() {
    #expect(
      SHA256Digest.hexadecimal(of: "abc".utf8)
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func `the digest of 448 bits, whose length needs a second block`() {
    #expect(
      SHA256Digest.hexadecimal(
        of: "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8)
        == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
  }

  @Test func `the digest of a million letters in pieces of a thousand`() {
    var digest = SHA256Digest()
    for _ in 0..<1_000 { digest.update(repeatElement(UInt8(ascii: "a"), count: 1_000)) }
    #expect(
      digest.hexadecimal() == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func `where the pieces are cut makes no difference`() {
    let text = Array(
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopqrstuvwxyz0123456789".utf8)
    let cut = (0...text.count).map { length in
      var digest = SHA256Digest()
      digest.update(text[..<length])
      digest.update(text[length...])
      return digest.hexadecimal()
    }
    #expect(Set(cut) == [SHA256Digest.hexadecimal(of: text)])
  }

  @Test func `a digest may be asked for on the way`() {
    var digest = SHA256Digest()
    digest.update("ab".utf8)
    _ = digest.bytes()
    digest.update("c".utf8)
    #expect(digest.hexadecimal() == SHA256Digest.hexadecimal(of: "abc".utf8))
    #expect(digest.bytes().count == 32)
  }
}
