import AllotExplanation
import AllotModel
import Foundation
import Testing

@testable import AllotReports

struct JSONRendererTests {
  @Test func `the whole plan follows the contract, key by key`() {
    #expect(
      Island.printed(.json) == """
        {
          "allot": 1, "kind": "match", "status": "optimal",
          "problem": {"title": "Island", "path": "island", "sha256": "0f"},
          "objectives": [
            {"name": "coverage", "priority": 1, "value": 0.75, "bound": 0.75, "levels": \
        [{"value": 0.75, "members": ["MT/tent"], "bound": 0.75}, \
        {"value": 1, "members": ["CY/tent"], "bound": 1}], "proven": true},
            {"name": "cost", "value": 0, "bound": 0, "proven": true}
          ],
          "allocations": [
            {"offer": "FR/tent", "need": "CY/tent", "from": "FR", "to": "CY", "resource": "tent", \
        "meets": "tent", "quantity": 20, "start": null, "end": null},
            {"offer": "IT/tent", "need": "MT/tent", "from": "IT", "to": "MT", "resource": "tent", \
        "meets": "tent", "quantity": 30, "start": null, "end": null}
          ],
          "needs": [
            {"id": "CY/tent", "state": "CY", "resource": "tent", "quantity": 20, "demand": 20, \
        "met": 20, "coverage": 1, "gaps": [], "reasons": []},
            {"id": "MT/tent", "state": "MT", "resource": "tent", "quantity": 40, "demand": 40, \
        "met": 30, "coverage": 0.75, "gaps": [], "reasons": [{"cause": "offers-used", "offers": ["IT/tent"], \
        "needs": [], "limits": [], "text": "the only offer that may reach it is used up: IT 30"}, \
        {"cause": "earmarked-elsewhere", "offers": ["FR/tent"], "needs": [], "limits": [], \
        "text": "earmarked elsewhere: FR tent (20 pieces, only for CY)"}]}
          ],
          "offers": [
            {"id": "FR/tent", "state": "FR", "resource": "tent", "quantity": 20, "given": 20},
            {"id": "IT/tent", "state": "IT", "resource": "tent", "quantity": 30, "given": 30}
          ],
          "contributors": [
            {"state": "FR", "value": 10000, "share": 0.4, "burden": 25000, "of-fair": 0.8},
            {"state": "IT", "value": 15000, "share": 0.4, "burden": 37500, "of-fair": 1.2}
          ],
          "conflicts": [],
          "further-conflicts": false,
          "remarks": [],
          "input": {
            "states": [
              {"code": "CY", "name": "Cyprus"},
              {"code": "FR", "name": "France"},
              {"code": "IT", "name": "Italy"},
              {"code": "MT", "name": "Malta"}
            ],
            "resources": [
              {"id": "tent", "name": "tent", "category": "equipment", "unit": "piece", "whole": true, \
        "lasting": false, "value": 500}
            ],
            "needs": [
              {"id": "CY/tent", "state": "CY", "resource": "tent", "quantity": 20},
              {"id": "MT/tent", "state": "MT", "resource": "tent", "quantity": 40}
            ],
            "offers": [
              {"id": "FR/tent", "state": "FR", "resource": "tent", "quantity": 20, "for": ["CY"]},
              {"id": "IT/tent", "state": "IT", "resource": "tent", "quantity": 30}
            ],
            "routes": [],
            "substitutes": [],
            "budgets": [],
            "key-shares": [
              {"state": "CY", "share": 0.1},
              {"state": "FR", "share": 0.4},
              {"state": "IT", "share": 0.4},
              {"state": "MT", "share": 0.1}
            ],
            "match": {"objectives": ["coverage", "cost"], "coverage-over": "need", \
        "key": "fair-share"},
            "document": {"currency": "EUR"}
          },
          "unique": true, "solver": "a solver"
        }

        """)
  }

  @Test func `another reader of JSON understands it`() throws {
    let data = Data(Island.printed(.json, Baltic.report).utf8)
    let plan = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let allocations = try #require(plan["allocations"] as? [[String: Any]])
    #expect(allocations.count == 7)
    #expect(allocations[0]["quantity"] as? Double == 6)
    #expect(plan["unique"] as? Bool == false)
  }

  @Test func `what was not computed is null, and a bound without end too`() throws {
    var plan = Island.plan
    plan.objectives = [
      ObjectiveResult(
        objective: .total, priority: 2, value: 1.5, bound: .infinity, isProven: false)
    ]
    plan.contributors = [
      ContributorResult(state: "IT", value: nil, share: nil, burden: nil, ofFair: nil)
    ]
    plan.uniqueness = .unknown
    let text = Island.printed(
      .json, MatchReport(of: Island.problem, plan: plan, facts: Island.facts))
    #expect(
      text.contains(
        """
            {"name": "total", "priority": 2, "value": 1.5, "bound": null, "proven": false}

        """))
    #expect(
      text.contains(
        """
            {"state": "IT", "value": null, "share": null, "burden": null, "of-fair": null}

        """))
    #expect(text.contains("\"unique\": null"))
  }

  @Test func `a plan that does not exist says which minimums clash`() {
    let text = Island.printed(.json, Impossible.report)
    #expect(
      text.contains(
        """
          "conflicts": [
            {"need": "MT/tent", "minimum": 35, "reachable": 30, "text": "only IT may give it"}
          ],
          "further-conflicts": true,

        """))
  }

  @Test(arguments: [
    ("plain", #""plain""#), ("a \"b\" \\c", #""a \"b\" \\c""#),
    ("line\nline\ttab\r", #""line\nline\ttab\r""#), ("\u{1B}[2J", #""\u001b[2J""#),
    ("Škoda é", #""Škoda é""#),
  ])
  func `a string is escaped where JSON asks for it`(string: String, json: String) {
    var text = ByteText()
    JSONText.quote(string, into: &text)
    #expect(text.text == json)
  }

  @Test(arguments: [
    (10.0, "10"), (0.1, "0.1"), (-0.0, "0"), (1.9e6, "1900000"), (1e22, "1e+22"),
    (1.0 / 3, "0.3333333333333333"), (-2.5e-7, "-2.5e-07"),
    (9_007_199_254_740_991.0, "9007199254740991"),
  ])
  func `a number is the shortest that reads back the same`(number: Double, text: String) {
    #expect(ExactNumber.text(number) == text)
    #expect(Double(text) == number)
  }
}
