# make site   everything from a fresh clone: environment, check, release build, index, packs -> site/
# make serve  the site on your own computer, rebuilt at every change
# make check  read and check all content
# make test   everything that CI runs; on Debian as root it first installs what the tests need of the system
# make audit  Lighthouse and axe on the built site; writes what the accessibility statement shows
# make bench  speed and memory on a made-up corpus of 1,000 entries
# make same BASE=<commit>   whether the tiny site and the real release are, to the byte, what they were at a commit
# make torture  3,000 damaged copies of the content (SEED=5 COUNT=3000), the property tests with many examples, and all bombs
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export NO_MKDOCS_2_WARNING := 1
export DISABLE_MKDOCS_2_WARNING := true

.PHONY: site serve check test lint audit bench same torture lock pictures clean
.DEFAULT_GOAL := site

$(VENV)/.ready: requirements.lock pyproject.toml theme/package-lock.json
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Python 3.11 of nieuwer is nodig; dit is " + sys.version.split()[0] + ". Probeer: make PYTHON=python3.12 $(MAKECMDGOALS)")'
	@echo "Omgeving maken in $(VENV) ..."
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m stagekans.adapters.npm install theme $(VENV)/npm
	@touch $@

$(VENV)/.ready-test: $(VENV)/.ready requirements-test.lock tests/node/package-lock.json
	@echo "Gereedschap voor de tests ophalen ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.lock
	@$(BIN)/python -m stagekans.adapters.npm install tests/node tests/node
	@touch $@

site: $(VENV)/.ready
	$(BIN)/stagekans build --release

serve: $(VENV)/.ready
	$(BIN)/stagekans serve

check: $(VENV)/.ready
	$(BIN)/stagekans check

test: lint
	@$(BIN)/python tests/tools/system.py
	$(BIN)/python -m pytest -n 2

lint: $(VENV)/.ready-test
	$(BIN)/ruff check generator tests
	$(BIN)/ruff format --check generator tests
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/stagekans check

audit: $(VENV)/.ready-test
	$(BIN)/python tests/tools/audit.py

bench: $(VENV)/.ready-test
	$(BIN)/python tests/tools/bench.py

BASE ?=
same: $(VENV)/.ready-test
	@test -n "$(BASE)" || { echo "Say with which commit: make same BASE=HEAD~1"; exit 2; }
	@$(BIN)/python tests/tools/same.py $(BASE)

SEED ?=
COUNT ?= 3000
torture: $(VENV)/.ready-test
	$(BIN)/python tests/tools/torture.py $(if $(SEED),--seed $(SEED)) --count $(COUNT)
	$(BIN)/python tests/tools/explode.py

pictures: $(VENV)/.ready-test
	$(BIN)/python tests/tools/pictures.py

LOCK := $(BIN)/uv pip compile --universal --generate-hashes --no-emit-index-url --no-annotate --python-version 3.11 \
  --custom-compile-command "make lock" --upgrade --quiet

lock: $(VENV)/.ready-test
	$(LOCK) pyproject.toml --extra build -o requirements.lock
	$(LOCK) pyproject.toml --extra build --extra test -c requirements.lock -o requirements-test.lock
	$(BIN)/python -m stagekans.adapters.npm lock theme
	$(BIN)/python -m stagekans.adapters.npm lock tests/node
	$(BIN)/python -m stagekans.adapters.npm lock tests/audit

clean:
	rm -rf site .cache tests/node/node_modules tests/audit/node_modules $(VENV)
