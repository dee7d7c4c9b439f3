#!/usr/bin/env python3
"""Train the models of the kinds of pages on what `train_page_kind` wrote, and cross-validate them by site.

usage: train.py PAGES.jsonl [--write src/page_kind/models.bin] [--labels LABELS.json] [--seed WORD] [--wrong]

Pages of one registered domain are always in the same fold. Prints, for pages as they are and without their scripts, with
and without their address: the share of pages that are told from articles rightly, the F1 of each kind, their mean, the
share of each other set's pages that are taken for articles, and for five bins of the probability its mean and how many
are right. --labels names a file with the kinds of pages whose label was found wrong: {"SET/ID": KIND}. --wrong lists the
pages that were misjudged without their scripts. --write trains on all pages. The same data give the same bytes.
Needs Python 3.8+, numpy and lightgbm 4.
"""
import argparse, collections, importlib.util, json, struct
from pathlib import Path

import lightgbm
import numpy

spec = importlib.util.spec_from_file_location("body", Path(__file__).parent.parent / "train_body/train.py")
body = importlib.util.module_from_spec(spec)
spec.loader.exec_module(body)

# In the order of `KINDS` in src/page_kind/kind_models.rs.
KINDS = ["article", "listing", "product", "forum", "documentation", "service", "login"]
SAME = {"collection": "listing", "front": "listing", "liveblog": "article"}
VARIANTS = ["as is", "no scripts", "no address", "neither"]
TREES = 80
PARAMS = {
    "objective": "binary", "learning_rate": 0.12, "num_leaves": 15, "max_depth": 6, "min_data_in_leaf": 20, "lambda_l2": 5.0,
    "feature_fraction": 0.5, "bagging_fraction": 0.8, "bagging_freq": 1, "max_bin": 63, "seed": 1, "deterministic": True,
    "force_row_wise": True, "num_threads": 1, "verbose": -1,
}
# The weight of a page of a set without kinds: they are many, and all are articles.
ARTICLE_SET = 0.5


def load(path, labels, seed):
    """The names of the features, and the pages with a kind that is learned."""
    with open(path, encoding="utf8") as file:
        names = json.loads(next(file))["names"]
        pages = [json.loads(line) for line in file]
    pages = [dict(page, kind=labels.get(f"{page['set']}/{page['id']}", page["kind"])) for page in pages]
    pages = [dict(page, kind=SAME.get(page["kind"], page["kind"])) for page in pages]
    pages = [page for page in pages if page["kind"] in KINDS and all(page["rows"])]
    mixed = {page["set"] for page in pages if page["kind"] != "article"}
    for page in pages:
        page["mixed"] = page["set"] in mixed
        page["fold"] = body.fold_of(page, seed)
    return names, pages


def train(pages, kind):
    rows = numpy.array([row for page in pages for row in page["rows"]], "f4")
    labels = numpy.array([page["kind"] == kind for page in pages for _ in page["rows"]])
    weights = numpy.array([1.0 if page["mixed"] else ARTICLE_SET for page in pages for _ in page["rows"]])
    return lightgbm.train(PARAMS, lightgbm.Dataset(rows, labels, weight=weights, params=PARAMS), TREES)


def cross_validate(pages):
    """For each page and variant the probability of each kind, by models that have not seen its site."""
    for fold in range(body.FOLDS):
        models = [train([page for page in pages if page["fold"] != fold], kind) for kind in KINDS]
        own = [page for page in pages if page["fold"] == fold]
        rows = numpy.array([row for page in own for row in page["rows"]], "f4")
        each = numpy.array([model.predict(rows, num_threads=1) for model in models]).T
        each = (each / each.sum(axis=1, keepdims=True)).reshape(len(own), len(VARIANTS), len(KINDS))
        for page, probabilities in zip(own, each):
            page["probabilities"] = probabilities


def score(pages, variant):
    tp, fp, fn, right = (collections.Counter() for _ in range(4))
    kept, bins = collections.defaultdict(list), collections.defaultdict(list)
    for page in pages:
        probabilities = page["probabilities"][variant]
        found, wanted = KINDS[probabilities.argmax()], page["kind"]
        if not page["mixed"]:
            kept[page["set"]].append(found == "article")
            continue
        bins[min(4, int(probabilities.max() * 5))].append((probabilities.max(), found == wanted))
        right["article"] += (found == "article") == (wanted == "article")
        right["all"] += 1
        if found == wanted:
            tp[found] += 1
        else:
            fp[found] += 1
            fn[wanted] += 1
    f1 = {kind: 2 * tp[kind] / (2 * tp[kind] + fp[kind] + fn[kind]) for kind in KINDS}
    print(f"{VARIANTS[variant]}: article or not {right['article'] / right['all']:.3f}, mean F1 {sum(f1.values()) / len(f1):.3f};",
          " ".join(f"{kind} {value:.3f}" for kind, value in f1.items()))
    print("  articles kept:", " ".join(f"{name} {sum(v) / len(v):.3f}" for name, v in sorted(kept.items())))
    print("  probability and right:", " ".join(f"{numpy.mean([p for p, _ in v]):.2f}/{numpy.mean([r for _, r in v]):.2f} ({len(v)})" for _, v in sorted(bins.items())))


def write(pages, path):
    """The file that the crate embeds: see src/page_kind/kind_models.rs."""
    out = b""
    for kind in KINDS:
        points = [(-numpy.inf, numpy.inf)] * -(-TREES // body.SOME)
        body.write(train(pages, kind), 0.5, points, path)
        trees = path.read_bytes()
        out += struct.pack("<I", len(trees)) + trees
    path.write_bytes(out)
    return len(out)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=Path)
    parser.add_argument("--write", type=Path)
    parser.add_argument("--labels", type=Path)
    parser.add_argument("--seed", default="")
    parser.add_argument("--wrong", action="store_true")
    args = parser.parse_args()
    names, pages = load(args.pages, json.loads(args.labels.read_text()) if args.labels else {}, args.seed)
    print(len(pages), "pages,", len(names), "features")
    if args.write:
        print(write(pages, args.write), "bytes in", args.write)
        return
    cross_validate(pages)
    for variant in range(len(VARIANTS)):
        score(pages, variant)
    for page in pages if args.wrong else []:
        probabilities = page["probabilities"][1]
        found = KINDS[probabilities.argmax()]
        if found != page["kind"]:
            print(f"{probabilities.max():.2f} {page['kind']} {found} {page['set']}/{page['id']} {page['url']}")


if __name__ == "__main__":
    main()
