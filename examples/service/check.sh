#!/usr/bin/env sh
# Builds the service, starts it and asks it.
set -eu
cd "$(dirname "$0")"
cargo test --quiet
