//! Looks for pages whose time grows faster than their size, among pages of two repeated pieces; see `fuzz/README.md`
//! for the search that goes on.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::format_collect)]

#[path = "../benches/clock/mod.rs"]
mod clock;
#[path = "search/shapes.rs"]
mod shapes;

use std::time::Duration;

use shapes::Shape;

/// Bytes of the smaller page.
const SMALL: usize = 30_000;
const TIMES: usize = 4;

/// Time that grows with the square takes sixteen times as long, noise is far below.
const MOST: u32 = 10;

/// What is over sooner cannot be measured well. Of the larger page, linear work takes some 30 ms in an unoptimised
/// build.
const SHORT: Duration = Duration::from_millis(150);

/// How often a suspicion is checked.
const TRIES: usize = 3;

/// How many shapes are looked at.
const SHAPES: u64 = 60;

/// Pieces of which many still take more than their share; none is to be added.
const KNOWN: &[&str] = &["<li>", "<dd>", "<dt>", "<td>", "<th>", "<tr>", "<time", "<br>“"];

fn time(page: &str) -> Duration {
    clock::time(|| newsprint::extract(page))
}

#[test]
fn time_grows_no_faster_than_pages_of_two_repeated_pieces() {
    for seed in 0..SHAPES {
        let shape = Shape::random(seed);
        let repeated = [shape.first.as_str(), &shape.second].concat();
        if KNOWN.iter().any(|piece| repeated.contains(piece)) {
            continue;
        }
        let (small, large) = (shape.page(SMALL), shape.page(SMALL * TIMES));
        assert!(!grows(&small, &large), "seed {seed}: {shape:?}");
    }
}

/// Whether the larger of two pages takes more time than its share, at each try.
fn grows(small: &str, large: &str) -> bool {
    (0..TRIES).all(|_| {
        let large = time(large);
        large > SHORT && large > time(small) * MOST
    })
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
fn time_grows_no_faster_than_elements_of_many_candidates() {
    for (number, page) in CROWDED.iter().enumerate() {
        let story = "<h1>The bridge reopens</h1><p>The old bridge over the river opens again on Monday.</p>";
        let [small, large] = [1, TIMES].map(|times| [story, &page(SMALL / 20 * times)].concat());
        assert!(!grows(&small, &large), "page {number}");
    }
}
