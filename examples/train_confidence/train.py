#!/usr/bin/env python3
"""Fit how sure the values of an article are on what `train_confidence` wrote, and cross-validate it by site.

usage: train.py PAGES.jsonl [--write src/confidence/weights.tsv] [--seed WORD] [--part seen|apart] [--check PAGES.jsonl]

Prints for each field, out of fold by registered domain, how many values are right, and for five bins of the confidence its
mean and how many are right; then the expected calibration error of all fields together. A value is right if it equals the
known one after folding; authors all and no others, a published date by its day. --check prints the same for other pages, by
the weights of all pages. --part keeps a part of the pages, by domain. --write writes the weights of all pages.
Needs Python 3.8+, numpy and scikit-learn.
"""
import argparse, collections, json, re, unicodedata, zlib
from pathlib import Path
from urllib.parse import urlsplit

import numpy
from sklearn.linear_model import LogisticRegression

FIELDS = ["headline", "byline", "published", "section"]
FOLDS = 5
LEAST = 8     # Evidence on fewer pages weighs nothing.
PENALTY = 0.5  # Of the regression, as scikit-learn's C; chosen out of fold among .05 to 5.
QUOTES = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "–": "-", "—": "-", "…": "...",
                        "\u00ad": None, "\u200b": None})


def fold(text):
    text = unicodedata.normalize("NFKC", text or "").translate(QUOTES).casefold()
    return " ".join(text.split()).strip(" \t.,;:|-'\"")


def names(value):
    parts = [value] if isinstance(value, str) else value or []
    parts = [name for part in parts for name in re.split(r"\s*[;|]\s*|\s*,\s+|\s+(?:and|und|et|y|og|och|with|&)\s+", part)]
    return {fold(re.sub(r"^\s*(by|von|par|por|di|av|af|door|text)\b:?\s+", "", part, flags=re.I)) for part in parts} - {""}


def is_right(field, page):
    """Whether the value given is right; None where it is not known."""
    given = page["given"]
    if field == "byline":
        known = [] if page.get("no_author") else page.get("authors")
        return None if known is None else names(known) == names(given["byline"])
    if field == "published":
        known = "none" if page.get("undated") else page.get("published")
        return None if not known else known[:10] == (given["published"] or "")[:10]
    if field == "section":
        return fold(given["section"]) in map(fold, page["section"]) if page.get("section") else None
    known = page.get(field) if page.get("kind", "article") == "article" else None
    return fold(known) == fold(given[field]) if known else None


def domain(page):
    host = (urlsplit(page.get("url") or "").hostname or page["id"]).split(".")
    return ".".join(host[-(3 if len(host) > 2 and len(host[-2]) < 4 else 2):])


def load(path, field):
    """The evidence on each value whose truth is known, whether it is right, and its fold."""
    rows = []
    with open(path, encoding="utf8") as file:
        for page in map(json.loads, file):
            right = is_right(field, page)
            if field in page["evidence"] and right is not None:
                rows.append((set(page["evidence"][field]), right, domain(page)))
    return rows


def table(rows, known):
    return numpy.array([[name in evidence for name in known] for evidence, _, _ in rows], "f4").reshape(len(rows), len(known))


def fit(rows):
    """The evidence that weighs, and its weights."""
    counts = collections.Counter(name for evidence, _, _ in rows for name in evidence if name != "always")
    known = sorted(name for name, count in counts.items() if count >= LEAST)
    model = LogisticRegression(C=PENALTY, max_iter=2000).fit(table(rows, known), [right for _, right, _ in rows])
    return [("always", float(model.intercept_[0]))] + [(name, float(weight)) for name, weight in zip(known, model.coef_[0])]


def predict(rows, weights):
    known = [name for name, _ in weights]
    odds = table(rows, known) @ numpy.array([weight for _, weight in weights])
    return numpy.clip(1 / (1 + numpy.exp(-odds)), 0.01, 0.99)


def report(name, pairs):
    """Prints the bins, returns the expected calibration error."""
    pairs = sorted(pairs)
    bins = collections.defaultdict(list)
    for confidence, right in pairs:
        bins[min(4, int(confidence * 5))].append((confidence, right))
    error = sum(abs(sum(c - r for c, r in group)) for group in bins.values()) / max(1, len(pairs))
    cells = [f"{numpy.mean([c for c, _ in group]):.2f}→{numpy.mean([r for _, r in group]):.2f} ({len(group)})"
             for _, group in sorted(bins.items())]
    sure = [right for confidence, right in pairs if confidence >= 0.9]
    print(f"{name:<22}{len(pairs):>5} right {numpy.mean([r for _, r in pairs]):.3f}  error {error:.3f}  "
          f"from .90 on: {len(sure)} values, {numpy.mean(sure) if sure else 0:.3f} right   {'  '.join(cells)}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("pages"); parser.add_argument("--write"); parser.add_argument("--check")
    parser.add_argument("--seed", default=""); parser.add_argument("--part", choices=["seen", "apart"])
    options = parser.parse_args()
    part = lambda rows: [row for row in rows if not options.part or (zlib.crc32(row[2].encode()) % 3 == 0) == (options.part == "apart")]
    lines, pooled, checked = [], [], []
    for field in FIELDS:
        rows = part(load(options.pages, field))
        pairs = []
        for number in range(FOLDS):
            in_fold = lambda row: zlib.crc32((options.seed + row[2]).encode()) // 7 % FOLDS == number
            test = [row for row in rows if in_fold(row)]
            weights = fit([row for row in rows if not in_fold(row)])
            pairs += zip(predict(test, weights), [right for _, right, _ in test])
        report(field, pairs)
        pooled += pairs
        weights = fit(rows)
        lines += [f"{field}\t{name}\t{weight:.2f}\n" for name, weight in weights]
        if options.check:
            others = load(options.check, field)
            others = [row for row in others if (zlib.crc32(row[2].encode()) % 3 == 0) == (options.part != "apart")]
            pairs = list(zip(predict(others, weights), [right for _, right, _ in others]))
            report("  on the other part", pairs)
            checked += pairs
    report("all", pooled)
    if options.check:
        report("  on the other part", checked)
    if options.write:
        Path(options.write).write_text("".join(lines), encoding="utf8")


if __name__ == "__main__":
    main()
