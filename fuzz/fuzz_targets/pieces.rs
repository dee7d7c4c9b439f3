//! The same article whether this crate reads a page at once or html5ever in pieces.
#![no_main]

#[path = "../../tests/search/mod.rs"]
mod search;

use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{ParseOpts, parse_document};
use libfuzzer_sys::fuzz_target;
use newsprint::Extractor;
use newsprint::markup5ever_rcdom::RcDom;

fuzz_target!(|input: (u8, &str)| {
    let (length, page) = input;
    // Text that was encoded twice is mended before it is parsed.
    if !page.is_ascii() {
        return;
    }
    let page = &[page, search::END].concat();
    let tree_builder = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    let mut parser = parse_document(RcDom::default(), ParseOpts { tree_builder, ..ParseOpts::default() });
    for piece in page.as_bytes().chunks(usize::from(length).max(1)) {
        parser.process(StrTendril::from_slice(std::str::from_utf8(piece).unwrap_or_default()));
    }
    let of_pieces = Extractor::new().dom(&parser.finish()).url(search::URL).extract().ok();
    let whole = Extractor::new().page(page).url(search::URL).extract();
    if whole.is_ok() {
        assert_eq!(of_pieces, whole.ok());
    }
});
