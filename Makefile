# Two commands do everything: `make demo` and `make test`. They need Python >= 3.11, pip and make.
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt
SHARED ?= ../shared

.DEFAULT_GOAL := help
.PHONY: help demo test check lint types contracts quality bench format clean

help:  ## this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

$(VENV)/.core: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Headwater needs Python 3.11 or newer; found $$($(PYTHON) --version). Try: make PYTHON=python3.12 ..."; exit 1; }
	@test -d $(VENV) || { echo "making an environment in $(VENV)"; $(PYTHON) -m venv $(VENV); }
	@echo "installing headwater"
	@$(PIP) --upgrade pip
	@$(PIP) --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.core
	@echo "installing what the tests need"
	@$(PIP) --group dev
	@touch $@

demo: $(VENV)/.core  ## the main job on examples/, prints where the report is
	@mkdir -p build
	@$(BIN)/headwater report examples/coverage --outlets examples/outlets.json -o build/demo.html

test: $(VENV)/.dev  ## every test; says what it left out
	@$(BIN)/python -m pytest -rs

check: lint types contracts  ## lint, types and import contracts

lint: $(VENV)/.dev
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: $(VENV)/.dev
	@$(BIN)/mypy

contracts: $(VENV)/.dev
	@$(BIN)/lint-imports

format: $(VENV)/.dev  ## mend what can be mended by machine
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

quality: $(VENV)/.dev  ## scores on the gold stories, with the data named beside each
	@$(BIN)/python benchmarks/dossiers.py

bench: $(VENV)/.dev  ## figures on the corpora in $(SHARED), each beside its peer or floor
	@test -d $(SHARED)/corpora || { echo "No corpora in $(SHARED); expected polnear, ecbplus, pages there. Set SHARED."; exit 1; }
	$(BIN)/python benchmarks/reading.py $(SHARED)/corpora/polnear/dev --records
	$(BIN)/python benchmarks/start.py $(SHARED)/corpora/polnear/dev/text
	$(BIN)/python benchmarks/worldwide.py --shared $(SHARED)
	$(BIN)/python benchmarks/nesting.py --shared $(SHARED)
	$(BIN)/python benchmarks/agreement.py --shared $(SHARED)
	$(BIN)/python benchmarks/heads.py $(SHARED)
	$(BIN)/python benchmarks/stance.py --shared $(SHARED)
	$(BIN)/python benchmarks/bodies.py $(SHARED)/corpora/pages
	$(BIN)/python benchmarks/stories.py $(SHARED)/corpora/ecbplus
	$(BIN)/python benchmarks/events.py $(SHARED)/corpora/polnear
	$(BIN)/python benchmarks/joins.py $(SHARED)/corpora/polnear
	$(BIN)/python benchmarks/claims.py $(SHARED)/corpora/ecbplus
	$(BIN)/python benchmarks/contradictions.py
	$(BIN)/python benchmarks/pairs.py $(SHARED)/corpora
	$(BIN)/python benchmarks/sources.py --shared $(SHARED)
	$(BIN)/python benchmarks/reuse.py
	$(BIN)/python benchmarks/path.py examples/coverage

clean:  ## remove the environment and everything built
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
