//! Looks for pages whose time grows faster than their size, among pages of two repeated pieces; see `fuzz/README.md`
//! for the search that goes on.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used)]

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
        let grows = || {
            let large = time(&large);
            large > SHORT && large > time(&small) * MOST
        };
        assert!(!(0..TRIES).all(|_| grows()), "seed {seed}: {shape:?}");
    }
}
