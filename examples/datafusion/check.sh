#!/usr/bin/env sh
# Compares the function with `extract` on 1,000 pages, in queries over Parquet.
set -eu
cd "$(dirname "$0")"
cargo test --quiet
