#!/usr/bin/env sh
# Builds the module, installs it into the environment that is active, and tests it.
set -eu
cd "$(dirname "$0")"
python3 -m pip install --quiet maturin pytest
python3 -m maturin build --release --quiet --out target/wheels
python3 -m pip install --quiet --force-reinstall --no-index target/wheels/newsprint-*.whl
python3 -m pytest -q tests
