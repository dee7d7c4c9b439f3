#!/usr/bin/env sh
# Builds the command and runs it on the pages of the tests.
set -eu
cd "$(dirname "$0")"
cargo test --quiet
