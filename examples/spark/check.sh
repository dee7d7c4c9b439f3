#!/usr/bin/env sh
# Builds the commands, starts a local cluster in an environment of its own, and compares the job with one machine.
# `check.sh 500` takes 500 pages instead of 5,000. NEWSPRINT and MAKE_ARCHIVE may name commands that are built already.
set -eu
cd "$(dirname "$0")/../.."
target=${CARGO_TARGET_DIR:-target}
if [ -z "${NEWSPRINT:-}" ]; then
    cargo build --quiet --release --features cli,archive --bin newsprint --example make_archive
    NEWSPRINT=$target/release/newsprint MAKE_ARCHIVE=$target/release/examples/make_archive
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
if ! python3 -c 'import pyspark, pyarrow, pandas' 2>/dev/null; then
    python3 -m venv "$folder/venv"
    PATH=$folder/venv/bin:$PATH
    python3 -m pip install --quiet 'pyspark==4.*' 'pyarrow>=15' 'pandas>=2'
fi
python3 examples/spark/check.py "$NEWSPRINT" "$MAKE_ARCHIVE" "$folder" "${1:-5000}"
