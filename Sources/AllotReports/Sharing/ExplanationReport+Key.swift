internal import AllotExplanation
package import AllotModel

extension ExplanationReport {
  /// How the shares of one key come about: for one state step by step, or for all in a table.
  ///
  /// - Parameters:
  ///   - key: What is computed.
  ///   - states: Those that share.
  ///   - state: One of them; `nil` for all.
  /// - Throws: the first formula that cannot be computed.
  package init(
    on key: Key, over states: [State], of state: State.Code?
  ) throws(KeyError) {
    let table = try key.table(over: states)
    let basis: KeyBasis
    do throws(ExactBounds.Failure) {
      basis = try KeyBasis(key, table: table, over: states, within: nil)
    } catch {
      preconditionFailure("without bounds, no bound fails")
    }
    let sorted = states.sorted { $0.code < $1.code }
    self.init(MethodExplanation(of: basis, over: sorted), of: state)
  }
}
