//! A few seconds of what the fuzz targets `page`, `bytes`, `json_ld` and `pieces` look for, the same each time.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod search;

use newsprint::Extractor;
use search::shapes::{Shape, VOCABULARY};
use search::{URL, check, check_page};

/// Numbers that are the same each time.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 24).unwrap() % most
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.below(from.len())]
    }

    /// Pieces of pages in any order.
    fn soup(&mut self, most: usize) -> String {
        let count = self.below(most);
        (0..count).map(|_| self.pick(VOCABULARY)).collect()
    }
}

#[test]
fn pages_give_sound_articles() {
    let mut numbers = Numbers(7);
    for seed in 0..150 {
        check_page(&Shape::random(seed).page(600));
        check_page(&numbers.soup(120));
    }
}

#[test]
fn bytes_give_sound_articles() {
    let mut numbers = Numbers(11);
    let types = [
        "text/html",
        "text/html; charset=gbk",
        "text/html; charset=utf-16",
        "text/html; charset=iso-2022-jp",
    ];
    for seed in 0..150 {
        let mut bytes = Shape::random(seed).page(400).into_bytes();
        for _ in 0..numbers.below(30) {
            let at = numbers.below(bytes.len());
            bytes[at] = u8::try_from(numbers.below(256)).unwrap();
        }
        let extraction = Extractor::new().bytes(&bytes).url(URL).content_type(numbers.pick(&types));
        if let Ok(inspection) = extraction.inspect() {
            check(&inspection);
        }
    }
}

const JSON: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "\"",
    "\\",
    "\\u001b",
    "\\ud83d",
    "\n",
    " ",
    "1",
    "-1e9",
    "1e999",
    "true",
    "null",
    "\"@type\":",
    "\"@id\":",
    "\"@graph\":[",
    "\"NewsArticle\"",
    "\"#a\"",
    "\"headline\":",
    "\"author\":",
    "\"name\":",
    "\"Ada Lund\"",
    "\"datePublished\":",
    "\"2024-05-06\"",
    "\"itemListElement\":[",
    "\"liveBlogUpdate\":[",
    "\"BreadcrumbList\"",
    "\"keywords\":",
    "&quot;",
    "<!--",
    "//",
    "/*",
    "*/",
    "\u{1b}",
    "\u{92}",
    "é",
    ";",
];

#[test]
fn json_ld_gives_sound_articles() {
    let mut numbers = Numbers(13);
    for _ in 0..400 {
        let json: String = (0..numbers.below(40)).map(|_| numbers.pick(JSON)).collect();
        check_page(&format!("<script type=application/ld+json>{{{json}</script><h1>Bridge reopens</h1>"));
    }
}

/// The article of a tree that html5ever has built of pieces of a page.
#[cfg(feature = "dom")]
fn of_pieces(page: &str, numbers: &mut Numbers) -> Option<newsprint::Article> {
    use html5ever::tendril::{StrTendril, TendrilSink};
    use html5ever::tree_builder::TreeBuilderOpts;
    use html5ever::{ParseOpts, parse_document};
    use markup5ever_rcdom::RcDom;
    let tree_builder = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    let mut parser = parse_document(RcDom::default(), ParseOpts { tree_builder, ..ParseOpts::default() });
    let mut rest = page;
    while !rest.is_empty() {
        let mut end = (1 + numbers.below(40)).min(rest.len());
        while !rest.is_char_boundary(end) {
            end += 1;
        }
        let (piece, after) = rest.split_at(end);
        parser.process(StrTendril::from_slice(piece));
        rest = after;
    }
    Extractor::new().dom(&parser.finish()).url(URL).extract().ok()
}

/// The page as a program makes it that takes its bytes for those of Latin-1, if that makes a difference.
#[cfg(feature = "dom")]
fn encoded_twice(page: &str) -> Option<String> {
    (!page.is_ascii()).then(|| page.bytes().map(char::from).collect())
}

#[cfg(feature = "dom")]
#[test]
fn the_same_article_however_the_page_is_cut() {
    let mut numbers = Numbers(17);
    let mut compared = 0;
    for seed in 0..100 {
        let page = Shape::random(1_000 + seed).page(500) + &numbers.soup(40);
        let mut pages = vec![[&page, search::END].concat(), page];
        pages.extend(encoded_twice(&pages[0]));
        for page in pages {
            let of_pieces = of_pieces(&page, &mut numbers);
            // A tree does not tell that the page was cut off.
            compared += usize::from(!search::is_cut_off(&page));
            assert!(search::is_cut_off(&page) || of_pieces == check_page(&page), "{page}");
        }
    }
    assert!(compared > 150);
}
