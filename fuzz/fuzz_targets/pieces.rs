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
    let tree_builder = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    let mut parser = parse_document(RcDom::default(), ParseOpts { tree_builder, ..ParseOpts::default() });
    let mut rest = page;
    while !rest.is_empty() {
        let end = (usize::from(length).max(1)..rest.len()).find(|end| rest.is_char_boundary(*end));
        let (piece, after) = rest.split_at(end.unwrap_or(rest.len()));
        parser.process(StrTendril::from_slice(piece));
        rest = after;
    }
    let of_pieces = Extractor::new().dom(&parser.finish()).url(search::URL).extract().ok();
    let whole = Extractor::new().page(page).url(search::URL).extract();
    // A tree does not tell that the page was cut off.
    if whole.is_ok() && !search::is_cut_off(page) {
        assert_eq!(of_pieces, whole.ok());
    }
});
