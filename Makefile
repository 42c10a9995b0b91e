# make site   everything from a fresh clone: environment, check, release build, index, packs -> site/
# make serve  the site on your own computer, rebuilt at every change
# make check  read and check all content
# make test   everything that CI runs
# make bench  speed and memory on a made-up corpus of 1,000 entries
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export NO_MKDOCS_2_WARNING := 1
export DISABLE_MKDOCS_2_WARNING := true

.PHONY: site serve check test lint bench lock pictures clean
.DEFAULT_GOAL := site

$(VENV)/.ready: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Python 3.11 of nieuwer is nodig; dit is " + sys.version.split()[0] + ". Probeer: make PYTHON=python3.12 $(MAKECMDGOALS)")'
	@echo "Omgeving maken in $(VENV) ..."
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

site: $(VENV)/.ready
	$(BIN)/stagekans build --release

serve: $(VENV)/.ready
	$(BIN)/stagekans serve

check: $(VENV)/.ready
	$(BIN)/stagekans check

test: lint
	$(BIN)/python -m pytest -n 2 --dist loadgroup

lint: $(VENV)/.ready
	$(BIN)/ruff check generator tests
	$(BIN)/ruff format --check generator tests
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/stagekans check

bench: $(VENV)/.ready
	$(BIN)/python tests/tools/bench.py

pictures: $(VENV)/.ready
	$(BIN)/python tests/tools/pictures.py

lock: $(VENV)/.ready
	$(BIN)/uv pip compile pyproject.toml --extra test --universal --generate-hashes --no-emit-index-url \
	  --no-annotate --python-version 3.11 --custom-compile-command "make lock" --upgrade --quiet -o requirements.lock

clean:
	rm -rf site .cache $(VENV)
