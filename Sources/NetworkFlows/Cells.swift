/// A fixed number of elements at one place in memory, read and written without checks.
///
/// The simplex below spends its time in loops over such elements; each loop stays within `count`
/// by construction.
///
/// - Ownership: allocated in `init`, freed in `deinit`, never copied.
struct Cells<Element: BitwiseCopyable>: ~Copyable, @unchecked Sendable {
  let pointer: UnsafeMutablePointer<Element>
  let count: Int

  init(repeating element: Element, count: Int) {
    self.count = count
    pointer = .allocate(capacity: max(count, 1))
    pointer.initialize(repeating: element, count: max(count, 1))
  }

  init(_ elements: [Element]) {
    count = elements.count
    pointer = .allocate(capacity: max(count, 1))
    elements.withUnsafeBufferPointer { elements in
      guard let first = elements.baseAddress else { return }
      pointer.initialize(from: first, count: elements.count)
    }
  }

  deinit { pointer.deallocate() }

  subscript(position: Int) -> Element {
    @inline(__always) get { pointer[position] }
    @inline(__always) nonmutating set { pointer[position] = newValue }
  }

  func fill(with element: Element) { pointer.update(repeating: element, count: count) }
}
