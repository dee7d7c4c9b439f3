//! Hunts markup for which time grows faster than the page: a short piece, repeated until it is large and then
//! until it is four times as large, may take some ten times as long, not sixteen.
#![no_main]

#[path = "../../benches/clock/mod.rs"]
mod clock;

use std::time::Duration;

use libfuzzer_sys::fuzz_target;

/// Bytes of the smaller page.
const SMALL: usize = 64_000;
const TIMES: usize = 4;

/// Time that grows with the square is far above this, noise is far below.
const MOST: u32 = 10;

/// What is over sooner is no danger, and can't be measured well.
const SHORT: Duration = Duration::from_millis(20);

/// How often a suspicion is checked.
const TRIES: usize = 4;

fuzz_target!(|text: &str| {
    if text.is_empty() || text.len() > 200 {
        return;
    }
    let repeated = |size: usize| format!("<h1>A headline</h1>{}", text.repeat(size.div_ceil(text.len())));
    let (small, large) = (repeated(SMALL), repeated(SMALL * TIMES));
    let grows = || {
        let small = time(&small);
        time(&large) > SHORT.max(small * MOST)
    };
    assert!(!(0..TRIES).all(|_| grows()), "more than {MOST} times as long for {TIMES} times as much");
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
