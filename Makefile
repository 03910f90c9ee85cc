# Deeds: `make demo` shows it, `make test` checks it. Both need git, make and Python 3.11 or newer.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# The environment is made anew whenever the lock or the project file is another one.
STAMP := $(VENV)/made-$(shell cat requirements-dev.lock pyproject.toml | cksum | tr -d ' ')
# Two workers suit a small machine; `make test WORKERS=0` runs everything in one process.
WORKERS ?= 2
# Some hosts set it; then each of the many programs that tests start would compile all of Deeds anew.
unexport PYTHONDONTWRITEBYTECODE
RUNS ?= 25
STEPS ?= 60
QUICK := $(wildcard tests/domain tests/i18n tests/rendering) $(wildcard tests/test_*.py)
SOURCES := $(wildcard bot cogs tests)

.DEFAULT_GOAL := help
.PHONY: help venv demo test check lint model bench crash picture looks schema lock clean

help: ## what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

venv: $(STAMP) ## the virtual environment, from the hashed lock

$(STAMP): | requirements-dev.lock pyproject.toml
	@set -e; found=""; \
	for candidate in "$(PYTHON)" python3.13 python3.12 python3.11 python3.14; do \
	  if "$$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then found="$$candidate"; break; fi; \
	done; \
	if [ -z "$$found" ]; then \
	  echo "Deeds needs Python 3.11 or newer, and '$(PYTHON)' is not." >&2; \
	  echo "Install one, or name it: make PYTHON=/path/to/python3.12 ..." >&2; exit 1; \
	fi; \
	if ! "$$found" -c 'import ensurepip, venv' >/dev/null 2>&1; then \
	  echo "$$found has no venv module. On Debian or Ubuntu: apt install python3-venv" >&2; exit 1; \
	fi; \
	echo "Making $(VENV) with $$("$$found" --version)"; \
	"$$found" -m venv --clear $(VENV); \
	export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1; \
	$(BIN)/python -m pip install --quiet --no-deps --require-hashes -r requirements-dev.lock; \
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .; \
	touch $(STAMP)

demo: venv ## the bot in a simulated Discord, in the browser (ARGS="--port 8765 --no-browser")
	@$(BIN)/deeds demo $(ARGS)

lint: venv ## style, format and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy $(SOURCES)

test: lint ## everything: style, types, import rule, all tests, coverage
	$(BIN)/coverage erase
	$(BIN)/pytest -n $(WORKERS) --dist worksteal --cov --cov-report= $(ARGS)
	@for room in domain services storage; do \
	  if [ -d bot/$$room ]; then \
	    echo; echo "Coverage of bot/$$room, lines and branches; files that are covered in full are left out:"; \
	    $(BIN)/coverage report --include="bot/$$room/*"; \
	  fi; \
	done

check: lint ## the quick loop, under 30 seconds
	$(BIN)/pytest -q -n $(WORKERS) -m "not slow and not postgres and not browser" -k "not 500 and not test_work" $(QUICK) $(ARGS)

model: venv ## random organisers against a plain model, for hours if you like (RUNS=100 STEPS=60)
	MODEL_RUNS=$(RUNS) MODEL_STEPS=$(STEPS) $(BIN)/pytest -q --no-cov -n $(WORKERS) tests/services/test_model.py $(ARGS)

bench: venv ## this bot beside a bare one; prints its table
	@$(BIN)/python -m tests.benchmarks $(ARGS)

N ?= 10000
crash: venv ## kills the bot N times and compares (make crash N=500 ARGS="--seed 2 --backend sqlite"; goes on where it stopped)
	@$(BIN)/python -m tests.crash $(N) $(ARGS)

picture: venv ## draws docs/board.png anew
	@$(BIN)/python -m tests.picture $(ARGS)

LOOKS ?= looks
looks: venv ## everything people see in every language, as pictures on one page (LOOKS=folder ARGS="fr ar")
	@$(BIN)/python -m tests.looks $(LOOKS) $(ARGS)

schema: venv ## writes docs/campaign.schema.json anew
	@$(BIN)/deeds export --schema > docs/campaign.schema.json

lock: venv ## resolves both locks anew (ARGS=--upgrade for newer releases)
	$(BIN)/uv pip compile pyproject.toml --all-extras --universal --python-version 3.11 --generate-hashes \
	  --no-header --no-annotate --no-emit-index-url --quiet $(ARGS) -o requirements-dev.lock
	$(BIN)/uv pip compile pyproject.toml --extra build --universal --python-version 3.11 --generate-hashes \
	  --no-header --no-annotate --no-emit-index-url --quiet $(ARGS) -c requirements-dev.lock -o requirements.lock

clean: ## removes what the targets made
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage .coverage.* build dist *.egg-info
	find bot cogs tests -name __pycache__ -type d -prune -exec rm -rf {} +
