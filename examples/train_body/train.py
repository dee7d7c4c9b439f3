#!/usr/bin/env python3
"""Train the body model on what `train_body dump` wrote, and cross-validate it by site.

usage: train.py DATA [--more DATA …] [--model FILE] [--folds FOLDER] [--trees N] [--seed WORD]

DATA is a folder written by `train_body dump`; --more names dumps of the same pages with something stripped,
which are trained on too, but not scored. Pages of one registered domain are always in the same fold. Of pages
without a text the few blocks that snippets tell of are trained on, but not scored. Prints
body precision, recall and F1 over shingles of four words for each set, with every page predicted by a model that
has seen no page of its site. --folds writes those models, for `train_body predict`. --model writes the model
trained on all pages. The same data give the same bytes. Needs Python 3.8+, numpy and lightgbm 4.
"""
import argparse, collections, hashlib, json, re, statistics, struct
from pathlib import Path
from urllib.parse import urlsplit

import lightgbm
import numpy

FOLDS = 5
DEPTH = 6
# Sure blocks may skip the rest of the trees after so many and each time as many again.
SOME = 8
PARAMS = {
    "objective": "binary", "learning_rate": 0.1, "num_leaves": 31, "max_depth": DEPTH, "min_data_in_leaf": 30,
    "lambda_l2": 5.0, "feature_fraction": 0.3, "bagging_fraction": 0.8, "bagging_freq": 1, "max_bin": 63,
    "seed": 1, "deterministic": True, "force_row_wise": True, "num_threads": 1, "verbose": -1,
}
# The weight of a block that only a snippet tells of: that of five paragraphs in an article of twenty, since snippets
# are picked where extractors go wrong.
SNIPPET = 0.2
THRESHOLDS = [0.3, 0.35, 0.4, 0.45, 0.5]


def domain(url):
    host = (urlsplit(url or "").hostname or "").split(".")
    second = len(host) > 2 and len(host[-1]) == 2 and host[-2] in ("co", "com", "org", "ac", "gov", "net", "or", "ne", "edu")
    return ".".join(host[-3:] if second else host[-2:])


def fold_of(page, seed):
    site = domain(page["url"]) or page["id"]
    return int(hashlib.sha256((seed + site).encode()).hexdigest(), 16) % FOLDS


def load(folder, seed):
    """The feature names, the rows, and the pages with their range of rows."""
    names = json.loads((folder / "features.json").read_text())
    rows = numpy.fromfile(folder / "rows.f32", dtype="<f4").reshape(-1, len(names))
    pages, start = [], 0
    with open(folder / "blocks.jsonl", encoding="utf8") as file:
        for line in file:
            page = json.loads(line)
            page["rows"] = slice(start, start + len(page["blocks"]))
            page["fold"] = fold_of(page, seed)
            start += len(page["blocks"])
            pages.append(page)
    assert start == len(rows), "rows and blocks do not belong together"
    return names, rows, pages


def targets(page):
    """Labels and weights: words count, but not so much that long pages and blocks drown the others."""
    label = numpy.array([block["label"] for block in page["blocks"]], float)
    if page["gold"] is None:
        return label >= 0.5, numpy.where(numpy.isnan(label), 0, SNIPPET)
    words = numpy.array([block["words"] for block in page["blocks"]], float)
    gold = max(1, len(re.findall(r"\w+", page["gold"])))
    root = numpy.sqrt(words)
    weight = 0.7 * numpy.minimum(words / gold, 0.5) + 0.3 * root / max(1.0, root.sum())
    return label >= 0.5, weight * numpy.maximum(numpy.abs(2 * label - 1), 0.1)


def train(sources, keep, trees, params=PARAMS):
    """A model trained on the pages for which keep(page).

    Half of the blocks, most of them entries of menus, have 8 % of the weight: one in three stands for all.
    """
    X, Y, W = [], [], []
    for rows, pages in sources:
        for page in filter(keep, pages):
            if page["blocks"]:
                label, weight = page.get("targets") or page.setdefault("targets", targets(page))
                X.append(rows[page["rows"]][weight > 0]), Y.append(label[weight > 0]), W.append(weight[weight > 0])
    weight = numpy.concatenate(W)
    light = weight <= numpy.median(weight)
    weight[light] *= 3
    kept = ~light | (numpy.arange(len(weight)) % 3 == 0)
    rows, labels, weight = numpy.concatenate(X)[kept], numpy.concatenate(Y)[kept], weight[kept]
    data = lightgbm.Dataset(rows, labels, weight=weight * len(weight) / weight.sum(), params=params)
    return lightgbm.train(params, data, trees)


def cross_validate(sources, trees, params=PARAMS):
    """A model for each fold, and the sums of the first source's blocks without their own fold, after each SOME trees."""
    rows, pages = sources[0]
    folds = numpy.concatenate([numpy.full(len(page["blocks"]), page["fold"]) for page in pages])
    sums, models = numpy.zeros((-(-trees // SOME), len(rows)), "f4"), []
    for fold in range(FOLDS):
        model = train(sources, lambda page: page["fold"] != fold, trees, params)
        own, sum = rows[folds == fold], 0
        for at in range(len(sums)):
            sum = sum + model.predict(own, raw_score=True, start_iteration=at * SOME, num_iteration=SOME, num_threads=1)
            sums[at, folds == fold] = sum
        models.append(model)
    return models, sums


def exits(sums, threshold):
    """For each point after SOME trees: the sums below and above which a block is sure.

    Of the blocks that are sure in cross-validation, the rest of the trees change the verdict on one in 10,000.
    """
    cut, last = numpy.log(threshold / (1 - threshold)), sums[-1]
    points = []
    for now in sums:
        points.append((sure(now, last >= cut), -sure(-now, last < cut)))
    return points


def sure(now, wrong):
    """The sum below which next to no block is wrong."""
    order = numpy.argsort(now, kind="stable")
    errors = numpy.cumsum(wrong[order])
    good = numpy.flatnonzero(errors <= 1e-4 * numpy.arange(1, len(now) + 1))
    return float(now[order[good[-1]]]) if len(good) else -numpy.inf


def shingles(words):
    return collections.Counter(tuple(words[i:i + 4]) for i in range(max(1, len(words) - 3)) if words)


def page_counts(page, taken):
    """Share of the shingles right, too many, and missing."""
    if "tokens" not in page:
        page["tokens"] = [re.findall(r"\w+", block["text"]) for block in page["blocks"]]
        page["shingles"] = shingles(re.findall(r"\w+", page["gold"]))
    got = shingles([word for words, take in zip(page["tokens"], taken) if take for word in words])
    both = sum((page["shingles"] & got).values())
    return both, sum(got.values()) - both, sum(page["shingles"].values()) - both


def score(pages, probabilities, threshold):
    """By set: precision, recall, F1, and the F1 of each page."""
    values = collections.defaultdict(list)
    for page in pages:
        right, wrong, missing = page_counts(page, probabilities[page["rows"]] >= threshold)
        values[page["set"]].append((right / (right + wrong) if right + wrong else None, right / max(1, right + missing),
                                    2 * right / max(1, 2 * right + wrong + missing), page["id"]))
    table = {}
    for name, rows in values.items():
        precision = statistics.mean(row[0] for row in rows if row[0] is not None)
        recall = statistics.mean(row[1] for row in rows)
        table[name] = (precision, recall, 2 * precision * recall / (precision + recall), [(row[2], row[3]) for row in rows])
    return table


def best_threshold(pages, probabilities):
    """The threshold in the middle of the best three in a row, and the table for it."""
    tables = [score(pages, probabilities, threshold) for threshold in THRESHOLDS]
    means = [statistics.mean(row[2] for row in table.values()) for table in tables]
    best = max(range(1, len(means) - 1), key=lambda at: sum(means[at - 1:at + 2]))
    return THRESHOLDS[best], tables[best]


def write(model, threshold, points, path):
    """The file that the crate embeds: see src/rank/trees.rs."""
    trees = [tree["tree_structure"] for tree in model.dump_model()["tree_info"]]
    full = [complete(tree) for tree in trees]
    # The leaves of LightGBM's first tree include the bias.
    unit = max(abs(leaf) for _, _, leaves in full for leaf in leaves) / 32767
    out = struct.pack("<Ifff", len(full), 0.0, threshold, unit)
    for point in points:
        out += struct.pack("<ff", *point)
    for features, thresholds, leaves in full:
        out += struct.pack("<63B", *features) + struct.pack("<63f", *thresholds)
        out += struct.pack("<64h", *(round(leaf / unit) for leaf in leaves))
    path.write_bytes(out)
    return len(out)


def complete(root):
    """Features, thresholds and leaves of a tree filled up to its full depth, in the order of its levels."""
    features, thresholds, leaves = [0] * 63, [float("inf")] * 63, [0.0] * 64
    todo = [(root, 1, 0)]
    while todo:
        node, place, level = todo.pop()
        if level == DEPTH:
            leaves[place - 64] = node["leaf_value"]
        elif "split_feature" in node:
            features[place - 1], thresholds[place - 1] = node["split_feature"], node["threshold"]
            todo += [(node["left_child"], 2 * place, level + 1), (node["right_child"], 2 * place + 1, level + 1)]
        else:
            # Nothing is greater than infinity: always the first child.
            todo.append((node, 2 * place, level + 1))
    return features, thresholds, leaves


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--more", type=Path, action="append", default=[])
    parser.add_argument("--model", type=Path)
    parser.add_argument("--folds", type=Path)
    parser.add_argument("--trees", type=int, default=250)
    parser.add_argument("--seed", default="", help="any word: another split of the sites into folds")
    args = parser.parse_args()
    names, rows, pages = load(args.data, args.seed)
    sources = [(rows, pages)]
    for folder in args.more:
        more_names, more_rows, more_pages = load(folder, args.seed)
        assert more_names == names, "dumps of different features"
        sources.append((more_rows, more_pages))
    models, sums = cross_validate(sources, args.trees)
    probabilities = 1 / (1 + numpy.exp(-sums[-1]))
    whole = [page for page in pages if page["gold"] is not None]
    threshold, table = best_threshold(whole, probabilities)
    print(f"{len(whole)} pages with a text, {len(pages) - len(whole)} with snippets, {len(rows)} blocks, {len(names)} features, {args.trees} trees, threshold {threshold}")
    for name, (precision, recall, f1, _) in sorted(table.items()):
        print(f"{name:<12} precision {precision:.4f} recall {recall:.4f} F1 {f1:.4f}")
    each = [f1 for row in table.values() for f1, _ in row[3]]
    print(f"mean F1 {statistics.mean(row[2] for row in table.values()):.4f}, "
          f"pages below .5: {sum(f1 < 0.5 for f1 in each)} of {len(each)}")
    points = exits(sums, threshold)
    if args.folds:
        args.folds.mkdir(parents=True, exist_ok=True)
        for fold, model in enumerate(models):
            write(model, threshold, points, args.folds / f"{fold}.bin")
        folds = {f"{page['set']}/{page['id']}": page["fold"] for page in pages}
        (args.folds / "folds.json").write_text(json.dumps(folds, indent=0, sort_keys=True))
    if args.model:
        print(f"{write(train(sources, lambda page: True, args.trees), threshold, points, args.model)} bytes in {args.model}")


if __name__ == "__main__":
    main()
