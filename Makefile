# Everything that the project is worked on with. Needs git, make and Python 3.11 to 3.14; the first target that
# runs makes a virtual environment in .venv from requirements.lock.

VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
DEMO_RECORD := build/demo.sqlite

# The first Python here that is new enough; `make PYTHON=/path/to/python …` names another.
FITS := import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11; do \
	if $$python -c '$(FITS)' 2>/dev/null; then echo $$python; exit; fi; done; echo python3)

.DEFAULT_GOAL := help
.PHONY: help venv demo test test-full lint format lock clean

help: ## Show what there is to make.
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1\t\2/p' Makefile | expand -t 18

venv: $(READY) ## Make the virtual environment.

demo: $(READY) ## Read the reports in examples/ and print what they tell.
	@mkdir -p build && rm -f $(DEMO_RECORD) $(DEMO_RECORD)-*
	@$(BIN)/dragoman read examples --record $(DEMO_RECORD)
	@echo "Ask further, for instance:"
	@echo "  $(BIN)/dragoman events --record $(DEMO_RECORD) --type CONSULT"
	@echo "  $(BIN)/dragoman statements --record $(DEMO_RECORD) --speaker Saakashvili"
	@echo "  $(BIN)/dragoman show state:RUS --record $(DEMO_RECORD)"

test: lint ## Check style and types, run the tests.
	@$(BIN)/pytest

test-full: $(READY) ## Read the examples with the package as it is installed elsewhere.
	@rm -rf build/wheel build/installed build/full.sqlite*
	@$(BIN)/hatchling build -t wheel -d build/wheel
	@$(BIN)/pip install -q --disable-pip-version-check --no-deps --target build/installed build/wheel/*.whl
	@cd build && PYTHONPATH=installed ../$(BIN)/python -m dragoman read ../examples --record full.sqlite > full.txt
	@cd build && PYTHONPATH=installed ../$(BIN)/python -m dragoman events --record full.sqlite | tail -n 1
	@tail -n 1 build/full.txt

lint: $(READY) ## Check style and types.
	@$(BIN)/ruff check -q
	@$(BIN)/ruff format -q --check
	@$(BIN)/mypy --no-error-summary

format: $(READY) ## Bring the code into shape.
	@$(BIN)/ruff check -q --fix
	@$(BIN)/ruff format -q

lock: ## Choose the newest packages that pyproject.toml allows, and pin them.
	@$(PYTHON) -m venv build/lock
	@build/lock/bin/pip install -q --disable-pip-version-check uv
	@build/lock/bin/uv pip compile -q --universal --upgrade --python-version 3.11 --generate-hashes \
		--group dev --no-header -o build/lock/requirements.txt pyproject.toml
	@echo "# The exact packages of the virtual environment; made by \`make lock\`." > requirements.lock
	@cat build/lock/requirements.txt >> requirements.lock

clean: ## Remove what was built here, the virtual environment included.
	@rm -rf build dist $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c '$(FITS)' 2>/dev/null || { \
		echo "Dragoman needs Python 3.11 to 3.14, and $(PYTHON) is $$($(PYTHON) -V 2>&1)." >&2; \
		echo "Name another one: make PYTHON=/path/to/python3.12 …" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "$(PYTHON) cannot make virtual environments; on Debian and Ubuntu, install python3-venv." >&2; exit 1; }
	@echo "Setting up $(VENV) (once; packages come from PyPI) …" >&2
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/pip install -q --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@
