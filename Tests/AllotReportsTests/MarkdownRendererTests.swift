import AllotModel
import Testing

@testable import AllotReports

struct MarkdownRendererTests {
  @Test func `a small plan is the text in tables and lists`() {
    #expect(
      Island.printed(.markdown) == """
        # Island

        Of 2 needs of 2 states, 1 is met in full and 1 in part. The least covered, MT tent, gets 75.0 %. \
        Both states with offers give something, together worth EUR 25,000.

        The plan is proven best in every objective, and it is the only best plan.

        ## Coverage

        | need | part met | covered | |
        | --- | --- | --: | --: |
        | **CY Cyprus** | | | |
        | tent | ██████████▏ | 100 % | 20 of 20 pieces |
        | **MT Malta** | | | |
        | tent | ███████▌░░▏ | 75.0 % | 30 of 40 pieces |

        ## Who gives what to whom

        | to | quantity | what |
        | --- | --: | --- |
        | **FR France** | | |
        | \\-> CY | 20 pieces | tent |
        | **IT Italy** | | |
        | \\-> MT | 30 pieces | tent |

        ## Contributors beside their fair share

        Burden is the value given divided by the share of the key 'fair-share': what all states together \
        would give if each gave like this one. "Of fair" is a state's part of all value given, divided by \
        its part of the key among the states with offers: 1.00 is exactly fair.

        The plan asks from 0.80 (FR) to 1.20 (IT) times the fair share.

        | state | value given | key share | burden | of fair | less      fair      more |
        | --- | --: | --: | --: | --: | --- |
        | IT Italy | EUR 15,000 | 40.00 % | EUR 37,500 | 1.20 | ░░░░░░░░░░░░│██▌ |
        | FR France | EUR 10,000 | 40.00 % | EUR 25,000 | 0.80 | ░░░░░░░░░▐██│ |

        ## Still open, and why

        - **MT tent: 10 of 40 pieces missing**
          - the only offer that may reach it is used up: IT 30
          - earmarked elsewhere: FR tent (20 pieces, only for CY)

        ## Offers left over

        None: every offer is used in full.

        ## What the plan reached

        Each objective is best among the plans that are best in all before it.

        - **1. coverage: the least covered need gets 75.0 %; proven, no plan does better**
          - Coverage is the part of a need that is met. The least covered need is raised first, then \
        the next, to the last.
          - 75.0 %: MT tent
          - 100 %: CY tent
        - **2. cost: the plan costs EUR 0; proven, no plan does better**
          - The costs of the offers that are used and of the routes taken.

        ## About this plan

        Read from island, SHA-256 0f

        Solved by a solver

        """)
  }

  @Test(arguments: [
    ("tent_60_person", #"tent\_60\_person"#), ("a|b", #"a\|b"#), ("<b> & *", #"\<b> \& \*"#),
    ("# no heading", "\\# no heading"), ("two\nlines", "two lines"),
  ])
  func `what Markdown would take for its own is escaped`(text: String, escaped: String) {
    #expect(MarkdownRenderer.escaped(text) == escaped)
  }
}
