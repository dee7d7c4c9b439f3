#!/usr/bin/env python3
"""Build pages as long and as oddly marked up as no corpus has them, from the labelled blocks of a dump.

usage: compose.py DUMP OUT [--pages N]

DUMP is a folder written by `train_body dump`. Paragraphs of several of its articles, 10 to 1,000, all of one script and
of sites of one fold, become an article: flat or in sections, in wrappers whose classes are absent, plain, hashed or
misleading ("comments-enabled" around everything), with figures, promos and crossheads; around it stand menus,
cards, comments and footers of the same sites' words. OUT/composed/pages.jsonl can be dumped in turn and given to
`train.py --more`. The same dump gives the same pages. Needs Python 3.8+, numpy and lightgbm 4 (as train.py does).
"""
import argparse, collections, html, json, math, random, re
from pathlib import Path

from train import fold_of

LONGEST, SHORTEST = 1000, 10
# A dump must have so many blocks of a script in a fold to compose pages of them.
ENOUGH_PARAGRAPHS, ENOUGH_OTHERS, ENOUGH_HEADINGS = 150, 100, 10
PLAIN = ["content", "wrap", "main", "inner", "page", "col", "row", "text", "story"]
MISLEADING = [
    "comments-enabled", "commentOnSelection", "discussion", "has-related", "share-enabled", "with-ads", "sidebar-on", "nav-open",
    "newsletter-page", "widget-area", "promo-layout", "footer-top", "popup-enabled", "card-layout", "tags-on", "author-page",
]
SCRIPTS = {"cyrillic": "\u0400-\u04ff", "cjk": "\u3040-\u9fff\uac00-\ud7af", "greek": "\u0370-\u03ff", "arabic": "\u0600-\u06ff"}


def script(text):
    """The script of most of a text, "english", or "latin"."""
    for name, letters in SCRIPTS.items():
        if len(re.findall(f"[{letters}]", text)) > 0.2 * len(text):
            return name
    words = re.findall(r"[a-z]+", text.lower())
    return "english" if sum(word in ("the", "of", "and", "to", "in") for word in words) > 0.1 * len(words) else "latin"


class Material:
    """The blocks of a fold's pages in one script."""
    def __init__(self):
        self.paragraphs, self.headings, self.others, self.urls = [], [], [], []

    def add(self, page):
        self.urls.append(page["url"])
        for block in page["blocks"]:
            text = " ".join(block["text"].split())
            if block["label"] >= 0.9 and block["words"] >= 8:
                self.paragraphs.append(text)
            elif block["label"] >= 0.9 and block["words"] >= 2:
                self.headings.append(text)
            elif block["label"] < 0.02 and 2 <= block["words"] <= 40:
                self.others.append(text)

    def is_enough(self):
        return len(self.paragraphs) > ENOUGH_PARAGRAPHS and len(self.others) > ENOUGH_OTHERS and len(self.headings) > ENOUGH_HEADINGS


class Composer:
    """One page in the making."""
    def __init__(self, material, seed):
        self.material, self.random, self.gold = material, random.Random(seed), []

    def pick(self, *options):
        return self.random.choice(options)

    def other(self):
        return html.escape(self.random.choice(self.material.others))

    def named(self, kind=None):
        """A class attribute of a kind of name."""
        kind = kind or self.pick("absent", "plain", "hashed", "misleading")
        if kind == "absent":
            return ""
        if kind == "hashed":
            letters = "".join(self.random.choices("abcdefghijklmnopqrstuvwxyz0123456789", k=self.random.randint(5, 8)))
            return f' class="{self.pick("css-", "sc-", "_", "x")}{letters}"'
        return f' class="{self.random.choice(PLAIN if kind == "plain" else MISLEADING)}"'

    def heading(self):
        text = self.random.choice(self.material.headings)
        self.gold.append(text)
        return f"<h2>{html.escape(text)}</h2>"

    def article(self):
        count = int(SHORTEST * math.exp(self.random.random() * math.log(LONGEST / SHORTEST)))
        paragraphs = self.random.sample(self.material.paragraphs, min(count, len(self.material.paragraphs)))
        layout, per = self.pick("flat", "flat", "section", "div"), self.pick(5, 10, 20, 40)
        tag, name = self.pick("p", "p", "p", "p", "div", "br"), self.named(self.pick("absent", "absent", "hashed", "plain"))
        figures, promos, crossheads, quotes = self.pick(0, 0, 8, 25), self.pick(0, 0, 0, 12, 30), self.pick(0, 0, 6, 15), self.pick(0, 0, 20)
        parts = []
        for at, text in enumerate(paragraphs):
            if layout != "flat" and at % per == 0:
                parts.append(f"</{layout}>" if at else "")
                parts.append(f"<{layout}{self.named(self.pick('absent', 'hashed'))}>")
                parts.append(self.heading() if layout == "section" else "")
            elif crossheads and at % crossheads == crossheads - 1:
                parts.append(self.heading())
            self.gold.append(text)
            parts.append(self.paragraph(html.escape(text), tag, name, quotes and at % quotes == 3))
            if figures and at % figures == 2:
                parts.append(f"<figure><img src=/i/{at}.jpg><figcaption>{self.other()}</figcaption></figure>")
            if promos and at % promos == 5:
                parts.append(f"<p><a href=/s/{at}>{self.other()}</a></p>")
        body = "".join(parts) + ("" if layout == "flat" else f"</{layout}>")
        for _ in range(self.random.randint(1, 4)):
            body = f"<div{self.named()}>{body}</div>"
        return f"<article{self.named()}>{body}</article>" if self.random.random() < 0.4 else body

    @staticmethod
    def paragraph(text, tag, name, quoted):
        if tag == "br":
            return f"{text}<br><br>"
        return f"<blockquote><p>{text}</p></blockquote>" if quoted else f"<{tag}{name}>{text}</{tag}>"

    def cards(self):
        card = self.pick(
            lambda at: f"<li><a href=/c/{at}>{self.other()}</a></li>",
            lambda at: f"<div{self.named()}><a href=/c/{at}>{self.other()}</a><p>{self.other()}</p></div>",
        )
        cards = "".join(card(at) for at in range(self.random.randint(3, 12)))
        return f"<div{self.pick(' class=related', ' class=more', self.named('hashed'), '')}><h3>{self.other()}</h3>{cards}</div>"

    def comments(self):
        texts = (self.random.choice(self.material.paragraphs)[:200] for _ in range(self.random.randint(1, 20)))
        comments = "".join(f"<div class=comment><b>{self.other()[:15]}</b><p>{html.escape(text)}</p></div>" for text in texts)
        return f"<div{self.pick(' id=comments', ' class=comment-list')}><h3>Comments</h3>{comments}</div>"

    def maybe(self, part, share):
        return part() if self.random.random() < share else ""

    def page(self):
        links = "".join(f"<li><a href=/n/{at}>{self.other()[:25]}</a></li>" for at in range(self.random.randint(4, 30)))
        menu = self.pick(f"<nav><ul>{links}</ul></nav>", f"<div class=menu><ul>{links}</ul></div>")
        title = html.escape(self.random.choice(self.material.headings))
        head = f"<h1>{title}</h1>" + self.maybe(lambda: f"<p>{self.other()}</p>", 0.5)
        side = self.pick("aside", "div")
        behind = self.maybe(self.cards, 0.6) + self.maybe(self.comments, 0.4)
        behind += self.maybe(lambda: f"<{side}{self.named()}>{self.cards()}</{side}>", 0.5)
        footer = "".join(f"<p>{self.other()}</p>" for _ in range(self.random.randint(1, 6)))
        footer = self.pick(f"<footer>{footer}</footer>", f"<div id=footer>{footer}</div>")
        main = f"<div{self.named()}>{head}{self.article()}{behind}</div>"
        return f"<!doctype html><title>{title}</title><body{self.named()}><div>{menu}</div>{main}{footer}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dump", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--pages", type=int, default=100)
    args = parser.parse_args()
    materials = collections.defaultdict(Material)
    with open(args.dump / "blocks.jsonl", encoding="utf8") as file:
        for page in map(json.loads, file):
            if page["gold"]:
                materials[fold_of(page, ""), script(page["gold"])].add(page)
    enough = [materials[key] for key in sorted(materials) if materials[key].is_enough()]
    folder = args.out / "composed"
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / "pages.jsonl", "w", encoding="utf8") as file:
        for number in range(args.pages):
            material = enough[number % len(enough)]
            composer = Composer(material, f"page {number}")
            (folder / f"{number}.html").write_text(composer.page(), encoding="utf8")
            line = {"id": str(number), "url": composer.random.choice(material.urls), "html": f"{number}.html", "text": "\n".join(composer.gold)}
            file.write(json.dumps(line, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
