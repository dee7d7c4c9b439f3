#!/bin/sh
# Instructions that fifty generated pages cost, counted by callgrind: the whole line beside a bare parse of the
# same pages. Unlike seconds, the counts are the same whatever else the machine does. Needs valgrind.
set -eu
cd "$(dirname "$0")/.."
binary=$(cargo bench --quiet --bench instructions --no-run --message-format=json |
    sed -n 's/.*"executable":"\([^"]*\/instructions-[^"]*\)".*/\1/p' | tail -n 1)

count() {
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$binary" "$1" 2>&1 |
        sed -n 's/.*Collected : \([0-9]*\).*/\1/p'
}

pages=$(count none)
bare=$(($(count bare) - pages))
whole=$(($(count whole) - pages))
awk -v whole="$whole" -v bare="$bare" 'BEGIN {
    printf "whole line %.0f million instructions, bare parse %.0f million, ratio %.3f\n", whole / 1e6, bare / 1e6, whole / bare
}'
