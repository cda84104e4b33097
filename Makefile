# One command each; every one sets up what it needs in .venv first.
PY := .venv/bin/python
# Byte code is kept between runs, whatever the shell was told: to compile everything anew takes longer than many a test.
export PYTHONDONTWRITEBYTECODE :=

.PHONY: run demo test check fuzz fix journeys bench screenshots gallery translations fonts regions package try-package wheelhouse lock clean

run: .venv/ready
	@$(PY) main.py

demo: .venv/ready
	@$(PY) main.py demo --out out

# Everything: the gate, then the journeys.
test: check journeys

# The gate: fast, and green before every commit.
check: .venv/ready
	@.venv/bin/ruff check
	@.venv/bin/ruff format --check --quiet
	@.venv/bin/mypy
	@.venv/bin/lint-imports
	@$(PY) -m pytest -m "not journey" -n 2

# The property tests on new examples, up to a thousand each: what the gate's own, always the same, do not find.
fuzz: .venv/ready
	@$(PY) -m pytest -m "hypothesis and not journey" -n 2 --hypothesis-profile=search

# The whole program, driven as a person would, and what needs real time, a real server or real frames.
journeys: .venv/ready
	@sh scripts/prepare.sh journeys
	@$(PY) -m pytest -m journey

fix: .venv/ready
	@.venv/bin/ruff check --fix
	@.venv/bin/ruff format

bench: .venv/ready
	@$(PY) -m bench

# The guide's pictures, and the gallery.
screenshots: .venv/ready
	@QT_QPA_PLATFORM=offscreen $(PY) scripts/make_screenshots.py
	@$(PY) -m scripts.gallery

# Every page and print in every look as pictures in out/gallery; fails where a text is cut off or a page overflows.
gallery: .venv/ready
	@$(PY) -m scripts.gallery

translations: .venv/ready
	@$(PY) scripts/make_translations.py

fonts: .venv/ready
	@$(PY) scripts/make_fonts.py

regions: .venv/ready
	@$(PY) scripts/make_regions.py

# A folder, a tar.xz and a .deb in dist/, for the processor that this runs on.
package:
	@sh scripts/package.sh

# What make package built, installed and used on a bare Debian that is made for it in a temporary folder; as root.
try-package:
	@sh scripts/try_package.sh

# What a Windows laptop without internet needs to build the installer (scripts/package_windows.ps1).
wheelhouse:
	@sh scripts/wheelhouse.sh

lock:
	@sh scripts/lock.sh

clean:
	@rm -rf .venv out .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

.venv/ready: requirements-dev.lock pyproject.toml scripts/prepare.sh
	@sh scripts/prepare.sh
