internal import LinearPrograms

/// The primal simplex method on a network with coupling rows.
///
/// The basis is a spanning tree of arcs and, for each coupling row, one more column in a slot. What
/// a pivot does to the flow is read off the tree; the slots are kept in step by a small inverse
/// (`CouplingInverse`). All its numbers are scaled as `Network` says, and its objective is to be
/// made small.
///
/// It is a class because it owns memory that a session works on from solve to solve.
final class FlowSimplex {
  /// Where a column stands.
  enum Place: UInt8 {
    case atLower
    case atUpper
    /// Not basic, and without a bound to rest at.
    case free
    case inTree
    case inSlot
  }

  /// Why a run ended.
  enum Ending {
    case optimal
    case infeasible
    case unbounded
    case stopped
    /// It got nowhere, or its numbers went wrong; somebody else has to go on from here.
    case stuck
  }

  let network: Network
  let lowers: Cells<Double>
  let uppers: Cells<Double>
  let values: Cells<Double>
  private let places: Cells<Place>
  /// How far each column can move if it enters: above 0 upwards, below 0 downwards, without end for
  /// a free one, and 0 for a column that is basic or cannot move.
  let reaches: Cells<Double>
  /// The columns whose reach is not 0.
  let live: LiveColumns
  /// The objective of this solve.
  let costs: Cells<Double>
  /// What makes the basis feasible when made small: -1 for a column below its bounds, 1 above.
  let repairs: Cells<Double>
  /// Whether any of them may be other than 0.
  var hasRepairs = false
  var isRepairing = false {
    didSet { arePricesOld = true }
  }
  /// How far a basic column may be outside of its bounds just now, relative to its size.
  var looseness = FlowTolerance.feasibility
  /// How far each column could move when it was first bounded: what its bounds are measured by.
  let sizes: Cells<Double>
  /// What the rounding of the largest values makes of any size.
  var rounding = 0.0
  var tree: SpanningTree
  let inverse: CouplingInverse
  /// Shape: one column per slot.
  let slots: Cells<Int32>
  /// The slot of each column that is in one.
  ///
  /// - Shape: one per column.
  let slotOfColumn: Cells<Int32>
  var nodePrices: NodePrices
  /// The same with the coupling rows left out; theirs follow from it.
  var barePrices: NodePrices
  /// Whether the objective or all of the tree is another since prices were last computed.
  var arePricesOld = true
  /// Shape: one per coupling row.
  let couplingPrices: Cells<Double>
  let direction: PivotDirection
  var pricing: CandidateList
  var iterations = 0
  /// Whether a column that rests was moved, so that the basic values are wrong.
  var areValuesOld = true
  /// Pivots since all values were last computed from scratch.
  var pivotsOnValues = 0
  /// Changes of the inverse since it was last computed from scratch.
  var updates = 0
  let nodeSums: Cells<Double>
  let couplingSums: Cells<Double>
  let events: RatioEvents

  init(of network: Network) {
    self.network = network
    let (columns, nodes) = (network.columnCount, network.nodeCount)
    lowers = Cells(repeating: 0, count: columns)
    uppers = Cells(repeating: 0, count: columns)
    values = Cells(repeating: 0, count: columns)
    places = Cells(repeating: .atLower, count: columns)
    sizes = Cells(repeating: 1, count: columns)
    reaches = Cells(repeating: 0, count: columns)
    live = LiveColumns(of: network)
    costs = Cells(repeating: 0, count: columns)
    repairs = Cells(repeating: 0, count: columns)
    tree = SpanningTree(of: network)
    inverse = CouplingInverse(size: network.couplingCount)
    slots = Cells(repeating: -1, count: network.couplingCount)
    slotOfColumn = Cells(repeating: -1, count: columns)
    nodePrices = NodePrices(of: network)
    barePrices = NodePrices(of: network)
    couplingPrices = Cells(repeating: 0, count: network.couplingCount)
    direction = PivotDirection(of: network)
    pricing = CandidateList(of: network)
    nodeSums = Cells(repeating: 0, count: nodes + 1)
    couplingSums = Cells(repeating: 0, count: network.couplingCount)
    events = RatioEvents(capacity: nodes + network.couplingCount + 1)
    standOnSlacks()
  }

  /// The basis in which every row's slack is basic.
  private func standOnSlacks() {
    let root = Int32(network.root)
    for row in 0..<network.rowCount {
      let slack = Int32(network.position(ofRow: row))
      let place = network.places[row]
      if Int(place) < network.nodeCount {
        tree.hang(place, from: root, by: slack)
        put(Int(slack), .inTree)
      } else {
        fill(slot: Int(place) - network.nodeCount, with: slack)
      }
    }
  }

  func fill(slot: Int, with column: Int32) {
    slots[slot] = column
    slotOfColumn[Int(column)] = Int32(slot)
    put(Int(column), .inSlot)
  }

  /// What each column adds to the objective that is pursued just now.
  var activeCosts: UnsafeMutablePointer<Double> {
    isRepairing ? repairs.pointer : costs.pointer
  }

  @inline(__always)
  func place(of column: Int) -> Place { places[column] }

  /// Notes where a column stands from now on.
  func put(_ column: Int, _ place: Place) {
    places[column] = place
    let width = uppers[column] - lowers[column]
    let reach = width == .infinity ? 1 : width
    switch place {
    case .atLower: setReach(of: column, to: reach)
    case .atUpper: setReach(of: column, to: -reach)
    case .free: setReach(of: column, to: .infinity)
    case .inTree, .inSlot: setReach(of: column, to: 0)
    }
  }

  private func setReach(of column: Int, to reach: Double) {
    let wasLive = reaches[column] != 0
    reaches[column] = reach
    if (reach != 0) == wasLive { return }
    if wasLive { live.remove(column) } else { live.add(column) }
  }

  @inline(__always)
  func isBasic(_ column: Int) -> Bool { places[column].rawValue >= Place.inTree.rawValue }

  /// How far a column may be outside of its bounds.
  @inline(__always)
  func slack(of column: Int) -> Double {
    looseness * max(abs(values[column]), min(1, max(sizes[column], rounding)))
  }
}

/// How far two numbers of the simplex may lie apart and still count as equal.
enum FlowTolerance {
  /// How far a basic column may be outside of its bounds, relative to its size.
  static let feasibility = 1e-9
  /// The same where no basis keeps all bounds better, as after levels that were kept with rounding.
  static let looseFeasibility = 5e-8
  /// What a value's rounding costs all others, relative to it, beside `feasibility`: 1e-15 of it is
  /// a few times the spacing of numbers of its size.
  static let rounding = 1e-6
  /// The least effect on the objective, over a column's whole range and relative to the
  /// objective's scale, that makes a column worth entering.
  static let optimality = 1e-11
  /// The part of what columns could add to an objective below which its value is solved for anew
  /// by its own size.
  static let smallValue = 0.1
  /// The least entry of a pivot column that counts.
  static let pivot = 1e-9
  /// What rounding leaves of entries that cancel.
  static let zero = 1e-12
}
