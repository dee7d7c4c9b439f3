//! Fifty fixed pages read once, for counting instructions; run by `benches/instructions.sh`.
//!
//! The argument says how: `whole` extracts, `bare` only parses, anything else only makes the pages.
#![allow(clippy::unwrap_used)]

mod arguments;
mod bare;
mod generator;

use std::hint::black_box;

use newsprint::Extractor;

/// Every how many of the generated pages is read: the first of them and 49 more of all families.
const STEP: usize = 6;
const PAGES: usize = 50;

fn main() {
    let how = arguments::own().into_iter().next().unwrap_or_default();
    let extractor = Extractor::new();
    for number in (0..generator::COUNT).step_by(STEP).take(PAGES) {
        let page = generator::page(number).html;
        match how.as_str() {
            "whole" => drop(black_box(
                extractor.bytes(page.as_bytes()).url("https://post.example/news/1/").extract(),
            )),
            "bare" => drop(black_box(bare::parse(&page))),
            _ => drop(black_box(page)),
        }
    }
}
