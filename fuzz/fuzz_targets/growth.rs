//! Hunts pages for which time grows faster than their size: two pieces of the vocabulary of `tests/search`, each
//! repeated until the page is large and then until it is four times as large, may take some ten times as long, not
//! sixteen.
#![no_main]

#[path = "../../benches/clock/mod.rs"]
mod clock;
#[path = "../../tests/search/shapes.rs"]
mod shapes;

use std::time::Duration;

use libfuzzer_sys::fuzz_target;
use shapes::Shape;

/// Bytes of the smaller page.
const SMALL: usize = 64_000;
const TIMES: usize = 4;

/// Time that grows with the square is far above this, noise is far below.
const MOST: u32 = 10;

/// What is over sooner is no danger, and can't be measured well.
const SHORT: Duration = Duration::from_millis(30);

/// How often a suspicion is checked.
const TRIES: usize = 4;

fuzz_target!(|bytes: &[u8]| {
    let shape = Shape::of_bytes(bytes);
    let (small, large) = (shape.page(SMALL), shape.page(SMALL * TIMES));
    let grows = || {
        let large = time(&large);
        large > SHORT && large > time(&small) * MOST
    };
    assert!(!(0..TRIES).all(|_| grows()), "more than {MOST} times as long for {TIMES} times as much: {shape:?}");
});

/// How long a page takes; pages beyond the limits are refused early and take none.
fn time(page: &str) -> Duration {
    let mut read = false;
    let time = clock::time(|| {
        let result = newsprint::extract(page);
        read = result.is_ok();
        result
    });
    if read { time } else { Duration::ZERO }
}
