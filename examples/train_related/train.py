#!/usr/bin/env python3
"""Fits the weights of the evidence on related links: a logistic regression that is pulled towards PRIOR.

usage: train.py PAGES.jsonl CARDS.jsonl [--write WEIGHTS.rs]

Prints the mean F1 of the pages in ten-fold cross-validation by registered domain, and how many of the pages
that offer no story stay empty, also with their addresses made plain. Needs numpy and scipy. The same files give the same weights.
"""
import argparse, collections, json, re
from urllib.parse import unquote, urlsplit
import numpy as np
from scipy.optimize import minimize

# What an editor would say of a piece of evidence before seeing any page; 0 where nothing is said. Few pages
# carry advertising, comments or shops, so the pages alone would say too little about them.
PRIOR = {
    "always": -1.5,
    "headed related": 1.6, "headed latest": 1.2, "headed popular": 1.2,
    "headed advertising": -1.5, "headed social": -1.5, "headed labels": -1.0, "headed service": -1.0,
    "near MENU": -1.0, "far MENU": -0.7, "near FOOTER": -0.7, "far FOOTER": -0.5, "near HEADER": -0.3,
    "near AD": -1.2, "far AD": -0.5, "near SHOP": -1.0, "far SHOP": -0.4, "near ACCOUNT": -1.0, "far ACCOUNT": -0.6,
    "near SHARE": -0.8, "far SHARE": -0.3, "near COMMENT": -1.0, "far COMMENT": -0.7, "near AUTHOR": -0.7,
    "near TAGS": -0.5, "near PAGER": -0.7, "far PAGER": -0.3, "far HIDDEN": -0.2,
    "near RELATED": 0.5, "near POPULAR": 0.5, "near LATEST": 0.3, "near NEIGHBOUR": 2.0, "near CARD": 0.3,
    "story address": 0.7, "same domain": 0.5, "alike": 0.3, "group foreign": -0.5,
    "title width >= 12": 0.4, "title width >= 20": 0.4, "group width >= 20": 0.3,
    "untitled": -0.7, "small first letter": -0.8, "card time": 0.3, "picture": 0.2,
    "announced in full": 0.5, "announced, near MENU": 1.0, "announced, far MENU": 0.7, "announced, FOOTER": 0.5,
    "caption": -1.0, "block chosen inside": 0.8, "inside the text, story address": 1.3, "label before the link": 1.5,
}
PULL = 6.0          # how strongly towards PRIOR
THRESHOLD = 0.55    # ENOUGH in src/related/mod.rs
TOGETHER = 0.35     # the same there
FOLDS, SEEDS = 10, 3

# Sites that number their stories ("/a/4711") or give them a word ("/quay") are rare among pages with gold and
# common elsewhere: each page is shown again as if its site did so.
PLAIN = 0.05        # the share of the weight of a page that each such copy has
OF_SLUGS = {
    "dated", "story address", "announced, story address", "story addresses, wide titles",
    "inside the text, story address", "group stories", "home is story",
    *(f"slug words >= {words}" for words in (2, 3, 5, 8)), *(f"digits >= {digits}" for digits in (5, 6, 8)),
}


def identity(url):
    s = urlsplit(url)
    query = "&".join(sorted(x for x in s.query.split("&") if x and not re.match(r"utm_|fbclid|gclid|ref=|icid|cmpid|itid", x)))
    return re.sub(r"^www\.", "", (s.hostname or "").lower()), unquote(s.path).rstrip("/"), query


def domain(url):
    labels = (urlsplit(url).hostname or "").split(".")
    return ".".join(labels[-3:] if len(labels) > 2 and len(labels[-2]) <= 3 else labels[-2:])


def lines(path):
    with open(path, encoding="utf8") as file:
        return [json.loads(line) for line in file if line.strip()]


def plain(X, names, numbered):
    """The evidence if the site gave its stories numbers of four digits, or short words."""
    at = {name: number for number, name in enumerate(names)}
    copy = X.copy()
    copy[:, [at[name] for name in OF_SLUGS]] = 0.0
    copy[:, at["digits >= 4"]] = X[:, at["story address"]] if numbered else 0.0
    return copy


def fit(X, y, weight, prior, names):
    y, weight = np.tile(y, 3), np.concatenate([(1 - 2 * PLAIN) * weight, PLAIN * weight, PLAIN * weight])
    X = np.vstack([X, plain(X, names, True), plain(X, names, False)])
    sign = np.where(y, 1.0, -1.0)
    pull = np.full(len(prior), PULL)
    pull[0] *= 0.05

    def loss(b):
        margin = sign * (X @ b)
        slope = -(sign * weight / (1 + np.exp(margin))) @ X
        off = b - prior
        return (weight * np.logaddexp(0, -margin)).sum() + (pull * off * off).sum(), slope + 2 * pull * off

    return minimize(loss, prior, jac=True, method="L-BFGS-B", options={"maxiter": 800}).x


def together(odds, cards):
    """The odds drawn to the mean of the group, in which a card without a title has no say; such a card is not taken,
    nor one that a rule refuses."""
    sums, counts = collections.Counter(), collections.Counter()
    groups = [(card["page"], card["group"]) for card in cards]
    for group, card, value in zip(groups, cards, odds):
        if card["title"]:
            sums[group] += value
            counts[group] += 1
    mean = np.array([sums[group] / max(counts[group], 1) for group in groups])
    may_be = np.array([bool(card["title"]) and not card["refused"] for card in cards])
    return np.where(may_be, odds + TOGETHER * (mean - odds), -np.inf)


def score(gold, cards, odds):
    found = {page: set() for page in gold}
    enough = np.log(THRESHOLD / (1 - THRESHOLD))
    for card, value in zip(cards, together(odds, cards)):
        if value >= enough:
            found[card["page"]].add(identity(card["url"]))
    def f1(a, b):
        return 1.0 if not a and not b else 2 * len(a & b) / (len(a) + len(b))
    return {page: f1(gold[page], found[page]) for page in gold}


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("pages")
    arguments.add_argument("cards")
    arguments.add_argument("--write")
    arguments = arguments.parse_args()
    pages = [page for page in lines(arguments.pages) if "related" in page]
    gold = {page["id"]: {identity(r["url"]) for r in page["related"] if r["url"] != "none:"} for page in pages}
    site = {page["id"]: domain(page["url"]) for page in pages}
    head, *cards = lines(arguments.cards)
    names = head["names"]
    cards = [card for card in cards if card["page"] in gold]
    assert set(PRIOR) <= set(names), set(PRIOR) - set(names)
    prior = np.array([PRIOR.get(name, 0.0) for name in names])
    X = np.array([card["row"] for card in cards])
    y = np.array([identity(card["url"]) in gold[card["page"]] for card in cards])
    # A page with many links counts for more than one with few, but not by as much.
    count = collections.Counter(card["page"] for card in cards)
    weight = np.array([count[card["page"]] ** -0.5 for card in cards])
    weight /= weight.mean()
    # What a rule refuses is not for the weights to learn.
    weight *= [not card["refused"] for card in cards]
    sites = sorted(set(site.values()))
    kinds = {"as they are": X, "numbered": plain(X, names, True), "short words": plain(X, names, False)}
    total = {kind: np.zeros(len(cards)) for kind in kinds}
    for seed in range(SEEDS):
        order = np.random.RandomState(seed).permutation(len(sites))
        fold = {sites[at]: number % FOLDS for number, at in enumerate(order)}
        folds = np.array([fold[site[card["page"]]] for card in cards])
        for number in range(FOLDS):
            train, test = folds != number, folds == number
            weights = fit(X[train], y[train], weight[train], prior, names)
            for kind, rows in kinds.items():
                total[kind][test] += rows[test] @ weights
    empty = [page for page in gold if not gold[page]]
    print(f"{len(gold)} pages, {len(cards)} cards, {int(y.sum())} of them stories")
    for kind, odds in reversed(total.items()):
        scores = score(gold, cards, odds / SEEDS)
        print(f"cross-validated, addresses {kind}: mean F1 {np.mean(list(scores.values())):.4f}, "
              f"{sum(scores[page] == 1 for page in empty)} of {len(empty)} pages without stories stay empty")
    for page, value in sorted(scores.items(), key=lambda item: item[1])[:8]:
        print(f"  {value:.2f} {page}")
    if arguments.write:
        weights = fit(X, y, weight, prior, names)
        table = "".join(f'    ("{name}", {value + 0.0 if abs(value) >= 0.005 else 0.0:.2f}),\n' for name, value in zip(names, weights))
        with open(arguments.write, "w", encoding="utf8") as file:
            file.write("//! How much each piece of [evidence](super::evidence) counts: fitted by `examples/train_related`.\n\n"
                       "/// The names and weights of the evidence, in logarithms of odds.\n"
                       f"pub(super) const WEIGHTS: [(&str, f32); {len(names)}] = [\n{table}];\n")


if __name__ == "__main__":
    main()
