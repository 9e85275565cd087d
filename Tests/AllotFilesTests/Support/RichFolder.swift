/// A problem that uses every table and most columns.
enum RichFolder {
  static let texts = [
    "problem.yaml": """
    allot: 1
    title: Every table
    description: "one of each"
    currency: EUR
    horizon: {start: 2021-07-05, step: week, count: 12}
    states: states.csv
    resources: resources.csv
    needs: needs.csv
    offers: offers.csv
    routes: routes.csv
    substitutes: substitutes.csv
    budgets:
      - {amount: 5000, covers: cost}
      - amount: 900
        states: [EE, SE]
    constants: {cap: 30%}
    keys:
      fair-share:
        base: 0.5*share(population) + 0.5*share(gdp)
        capped: min(base, cap)
    match: {objectives: [coverage, burden, cost, shipments], coverage-over: state, key: fair-share}
    """,
    "states.csv": """
    # figures are rounded
    code;name;population;gdp;note
    LT;Lithuania;2.8;56.5;
    EL;Greece;10.6;181.5;"two codes; one state"
    EE;Estonia;1.3;31.4;
    SE;Sweden;10.4;540.7;
    PT;Portugal;10.3;214.7;

    """,
    "resources.csv": """
    id,name,category,unit,whole,lasting,value
    tent,Tents,equipment,piece,yes,no,650
    bed,Beds,reception,place,no,yes,20.5
    officer,"Officers, border",experts,person,,,150
    eur,Euro,funds,EUR,,,
    """,
    "needs.csv": """
    state,resource,quantity,from,to,priority,weight,minimum
    LT,tent,160,2021-07-12,,1,1,10
    LT,tent,40,2021-08-02,2021-09-06,2,,
    LT,officer,12,,,1,2,
    GR,bed,300.5,2021-07-05,2021-08-30,1,1.5,0
    GR,tent,75,,,3,,
    """,
    "offers.csv": """
    state\tresource\tquantity\tfrom\tto\tfor\tnot-for\tminimum\tlot\tcost\treliability
    EE\ttent\t60\t2021-07-05\t\tLT\t\t\t10\t4.25\t95%
    EE\tofficer\t5\t\t\t\t\t\t\t80\t
    SE\ttent\t100\t\t2021-09-20\t\tGR\t20\t\t7\t1
    SE\teur\t40000\t\t\t\t\t\t\t\t0.9
    PT\tbed\t120\t\t\tEL LT\t\t\t\t1.5\t
    PT\tbed\t120.25\t2021-07-19\t\t\t\t\t\t\t
    """,
    "routes.csv": """
    from,to,resource,cost,lead,capacity,open
    SE,LT,,3.5,1,500,yes
    SE,LT,tent,2,1,,
    PT,LT,bed,9,2,60,
    EE,GR,,,,,no
    """,
    "substitutes.csv": """
    need,by,rate,limit
    tent,eur,1/650,30000
    bed,tent,4,
    """,
  ]
}
