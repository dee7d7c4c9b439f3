//! Looks for pages whose work or memory grows faster than their size, among pages of two repeated pieces; see
//! `fuzz/README.md` for the search that goes on.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::format_collect)]

#[path = "search/growth.rs"]
mod growth;
#[path = "search/shapes.rs"]
mod shapes;

use std::sync::{Mutex, PoisonError};

use newsprint::work::steps_of;
use newsprint::{Error, Extractor};
use peak_alloc::PeakAlloc;
use shapes::Shape;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// One page at a time: memory is counted for all threads together.
static TURN: Mutex<()> = Mutex::new(());

/// How many shapes are looked at.
const SHAPES: u64 = 120;

const KINDS: [&str; 4] = ["nodes", "bytes of text", "items", "bytes of memory"];

/// What a page costs of each of [`KINDS`]; one beyond the limits is refused sooner or later and costs nothing.
fn cost(page: &str) -> [usize; 4] {
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    let (result, steps) =
        steps_of(|| Extractor::new().page(page).url("https://post.example/news/1/").extract());
    if matches!(result, Err(Error::LimitExceeded { .. })) {
        return [0; 4];
    }
    [steps.nodes, steps.text, steps.items, MEMORY.peak_usage().saturating_sub(before)]
}

/// Returns what grows faster than the page.
fn growing(page: impl Fn(usize) -> String) -> Vec<&'static str> {
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    // The first page also makes the tables that all others share.
    cost(&page(100));
    growth::growing(page, cost).into_iter().map(|kind| KINDS[kind]).collect()
}

#[test]
fn work_grows_no_faster_than_pages_of_two_repeated_pieces() {
    let mut found = Vec::new();
    for seed in 0..SHAPES {
        let shape = Shape::random(seed);
        let growing = growing(|size| shape.page(size));
        if !growing.is_empty() {
            found.push(format!("seed {seed}: {growing:?}: {shape:?}"));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Pages of many candidates in one element.
const CROWDED: [fn(usize) -> String; 4] = [
    |times| ["8 May 2022<time>", &"published 6 May 2022 ".repeat(times)].concat(),
    |times| ["<p class=date>8 May 2022</p><p class=date>", &"6.5.2022,".repeat(2 * times)].concat(),
    |times| ["<time>", &"originally published on 6 May 2022 ".repeat(times)].concat(),
    |times| {
        let short: String =
            (0..99).map(|n| format!("<meta property=article:tag content='Tag {n}'>")).collect();
        let long = ["<meta property=article:tag content='", &"river ".repeat(times / 10), "'>"].concat();
        short + &long.repeat(40)
    },
];

#[test]
fn work_grows_no_faster_than_elements_of_many_candidates() {
    for (number, page) in CROWDED.iter().enumerate() {
        let story = "<h1>The bridge reopens</h1><p>The old bridge over the river opens again on Monday.</p>";
        let growing = growing(|size| [story, &page(size / 20)].concat());
        assert!(growing.is_empty(), "page {number}: {growing:?}");
    }
}
