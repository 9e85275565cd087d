# Each target installs what is missing first, so that each works on a fresh machine with Swift.
ALLOT = .build/release/allot
SOURCES := $(shell find Sources -type f) Package.swift
# With the Swift runtime built in and a fixed place in memory, a program starts in a third of the time.
RELEASE_FLAGS = -c release --static-swift-stdlib -Xlinker -no-pie
BUILD_FLAGS = --explicit-target-dependency-import-check error

.PHONY: demo test lint crosscheck benchmark questions deployments reports long-reports

demo: $(ALLOT)
	@$(ALLOT) match Problems/lithuania-2021

$(ALLOT): $(SOURCES)
	@Scripts/install-missing build
	@echo "Building allot; the first time takes some minutes" >&2
	@swift build $(RELEASE_FLAGS) --product allot >&2
	@touch $@

test:
	@Scripts/install-missing build
	swift build --build-tests $(BUILD_FLAGS)
	swift test --skip-build $(BUILD_FLAGS)

lint:
	swift format lint --strict -r -p Package.swift Sources Tests Benchmarks

# 300 random problems, solved and explained by Allot and by an independent model on HiGHS, and 300
# splits.
crosscheck: $(ALLOT) .venv/highspy
	.venv/bin/python Tests/Crosscheck/crosscheck.py --allot $(ALLOT) --count 300
	.venv/bin/python Tests/Crosscheck/explain.py --allot $(ALLOT) --count 300
	.venv/bin/python Tests/Crosscheck/compare.py --allot $(ALLOT) --count 300
	.venv/bin/python Tests/Crosscheck/nasty.py --allot $(ALLOT) --first 34 --count 200
	.venv/bin/python Tests/Crosscheck/sharing.py --allot $(ALLOT) --count 300
	.venv/bin/python Tests/Crosscheck/calendars.py --allot $(ALLOT) --count 60
	.venv/bin/python Tests/Crosscheck/deploy.py --allot $(ALLOT) --count 200
	.venv/bin/python Tests/Crosscheck/broken_rosters.py --allot $(ALLOT)
	.venv/bin/python Tests/Crosscheck/deploy.py --allot $(ALLOT) --count 200 --large --effort 0.01
	@swift build -c release --product AllotBenchmarks >&2
	.venv/bin/python Tests/Crosscheck/games.py --answers .build/release/AllotBenchmarks --count 200

.venv/highspy: Tests/Crosscheck/requirements.txt
	@Scripts/install-missing venv
	python3 -m venv .venv
	.venv/bin/pip install --quiet --requirement $<
	@touch $@

# Allot beside other tools on a ladder of made-up problems: processor time, wall time and memory.
# CASES names sizes or variants (`M`, `M-broken`, `XL-40000-needs`), TOOLS words of tools with commas
# between; RUNS is how often each is run. KEEP=1 keeps the tables in the READMEs.
CASES ?= S M L XL tables
TOOLS ?=
RUNS ?= 3
LIMIT ?= 300
WHOLE_LIMIT ?= 120
KEEP ?=
LADDER = .build/ladder
PEERS = .build/peers

benchmark: $(ALLOT) $(PEERS)/installed
	swift build $(RELEASE_FLAGS) --product AllotBenchmarks
	$(PEERS)/bin/python Benchmarks/peers/compare.py --allot $(ALLOT) \
		--stages .build/release/AllotBenchmarks --ladder $(LADDER) --json $(LADDER)/results.json \
		--tools "$(TOOLS)" --runs $(RUNS) --limit $(LIMIT) --whole-limit $(WHOLE_LIMIT) \
		$(if $(KEEP),--keep) $$(.build/release/AllotBenchmarks write $(LADDER) $(CASES))

$(PEERS)/installed: Benchmarks/peers/requirements.txt
	@Scripts/install-missing venv
	python3 -m venv $(PEERS)
	$(PEERS)/bin/pip install --quiet --requirement $<
	@touch $@

# Rosters beside CP-SAT and HiGHS, each with the same time; some 20 minutes. SIZES are
# experts-weeks-posts. KEEP=1 keeps the table in Benchmarks/README.md.
SIZES ?= 20-13-3 60-26-4 60-52-6 120-26-6 120-52-8 500-52-12
SECONDS ?= 60

deployments: $(ALLOT) $(PEERS)/installed
	$(PEERS)/bin/python Benchmarks/peers/deployments.py --allot $(ALLOT) --seconds $(SECONDS) \
		--json .build/deployments/results.json $(if $(KEEP),--keep) $(SIZES)

# What each question of `allot explain` takes, on two worked problems and on two of the ladder.
# KEEP=1 keeps the table in Benchmarks/README.md.
questions: $(ALLOT)
	swift build $(RELEASE_FLAGS) --product AllotBenchmarks
	.build/release/AllotBenchmarks write $(LADDER) L-broken-free-state L-broken-budget-state >&2
	python3 Benchmarks/questions.py --allot $(ALLOT) $(if $(KEEP),--keep) Problems/lithuania-2021 Problems/baltic-2021 \
		$(LADDER)/L-broken-free-state $(LADDER)/L-broken-budget-state

# Writes the reports that are kept beside the problems anew, and then what documents quote of
# them; read the difference like code.
reports:
	@Scripts/install-missing build
	KEEP_REPORTS=1 swift test --filter KeptReportTests
	KEEP_REPORTS=1 swift test --filter KeptExplanationTests
	KEEP_REPORTS=1 swift test --filter KeptComparisonTests
	$(MAKE) long-reports
	KEEP_REPORTS=1 swift test --filter QuotationsTests

# The reports whose search takes too long for a test.
long-reports: $(ALLOT)
	$(ALLOT) deploy Problems/asylum-support --quiet --output Problems/asylum-support/report.txt
	$(ALLOT) deploy Problems/lithuania-2021-frontex --quiet \
		--output Problems/lithuania-2021-frontex/report.txt
