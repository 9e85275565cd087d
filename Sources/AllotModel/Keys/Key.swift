/// One named formula of a key, as it was written.
package struct KeyFormula: Hashable, Sendable {
  package var name: String
  package var text: String
  package var place: Place?

  package init(name: String, text: String, place: Place? = nil) {
    self.name = name
    self.text = text
    self.place = place
  }
}

/// A fair-share key: named formulas over the figures of states, of which the last is the share.
///
/// The language, from what binds most tightly to what binds least:
///
///     1500  0.3  1.5e9  30%              numbers; 30% is 0.3
///     population  asylum_per_million     figures, constants and earlier steps
///     'gdp-pps'  `gdp-pps`               a name with other signs than letters, digits and _
///     sum(x)  min(x, y)  (x + y)         functions and parentheses
///     x^y                                taken from the right, and before a sign: -x^2 is -(x^2)
///     -x
///     x*y  x/y
///     x+y  x-y
///     x < y  <=  >  >=  ==  !=           conditions, which are not numbers
///     not c
///     c and d
///     c or d
///
/// Over the states, to one number: `sum mean median least most`, and `count`, which is the number
/// of states that fulfil a condition or have a figure. Over the states, to a number for each:
/// `share(x) = x/sum(x)`, `index(x) = (x - least)/(most - least)`, `rank(x)`, which is 1 for the
/// largest and one plus the number of larger ones for the others, and `bounded(x, floor, ceiling)`
/// (see `BoundedShares`). State by state: `min max abs sqrt log exp` and `if(condition, a, b)`.
///
/// A name means the earlier step of that name, else the constant, else the figure. Within its own
/// formula the name of a step is still the figure's: `gdp: share(gdp)`. `if`, `and` and `or`
/// compute only what they need, so that `if(x > 0, 1/x, 0)` divides by no zero; a function over
/// the states always looks at all of them.
package struct Key: Sendable {
  package let name: String
  package let formulas: [KeyFormula]
  package let constants: [String: Double]
  /// Shape: parallel to `formulas`.
  let expressions: [KeyExpression]

  /// The key that some formulas write down; the last of them is the share.
  ///
  /// - Precondition: every constant is finite.
  /// - Throws: the first formula that cannot be read, and where in it.
  package init(
    name: String, steps: [KeyFormula], constants: [String: Double] = [:]
  ) throws(KeyError) {
    precondition(constants.values.allSatisfy(\.isFinite), "a constant is a finite number")
    self.name = name
    self.formulas = steps
    self.constants = constants
    var expressions: [KeyExpression] = []
    var known: Set<String> = []
    for step in steps {
      do {
        let isNew = known.insert(step.name).inserted
        try Key.checkName(of: step, isNew: isNew, constants: constants)
        expressions.append(try KeyParser.expression(of: step.text))
      } catch {
        throw KeyError(error, key: name, step: step)
      }
    }
    self.expressions = expressions
    guard !steps.isEmpty else {
      let fault = KeyFault(at: 0, "the key has no formula", maybe: "share(population)")
      throw KeyError(fault, key: name, step: KeyFormula(name: name, text: ""))
    }
  }

  /// The key of a single formula, whose only step has the name of the key.
  package init(
    name: String, formula: String, constants: [String: Double] = [:], place: Place? = nil
  ) throws(KeyError) {
    let step = KeyFormula(name: name, text: formula, place: place)
    try self.init(name: name, steps: [step], constants: constants)
  }

  private static func checkName(
    of step: KeyFormula, isNew: Bool, constants: [String: Double]
  ) throws(KeyFault) {
    let quoted = KeyFault.quoted(step.name)
    guard isNew else {
      throw KeyFault(at: 0, "two steps are called \(quoted)", maybe: "give one another name")
    }
    guard constants[step.name] == nil else {
      throw KeyFault(
        at: 0, "a step and a constant are called \(quoted)", maybe: "give one another name")
    }
  }
}

extension Key {
  /// The key computed over some states, with every step on the way.
  ///
  /// - Precondition: no two states have the same code.
  /// - Throws: the first formula that cannot be computed, where in it, and for which states.
  package func table(over states: [State]) throws(KeyError) -> KeyTable {
    let states = states.sorted { $0.code < $1.code }
    var checker = KeyChecker(
      constants: Set(constants.keys), figures: Set(states.flatMap(\.figures.keys)),
      openSteps: formulas.map(\.name))
    var evaluation = KeyEvaluation(states: states, constants: constants)
    var steps: [KeyTable.Step] = []
    var shares: [Double] = []
    for (formula, expression) in zip(formulas, expressions) {
      do throws(KeyFault) {
        guard !states.isEmpty else { throw KeyFault(at: 0, "there are no states to share among") }
        let shape = try checker.pass(expression, of: formula)
        let values = try evaluation.compute(expression, of: shape, as: formula.name)
        steps.append(KeyTable.Step(formula: formula, values: values))
        guard steps.count == formulas.count else { continue }
        shares = try KeyShares.normalised(values, of: shape, states: states)
      } catch {
        throw KeyError(error, key: name, step: formula)
      }
    }
    return KeyTable(states: states.map(\.code), steps: steps, shares: shares)
  }
}
