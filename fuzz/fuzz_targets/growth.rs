//! Hunts pages for which work or memory grows faster than their size: two pieces of the vocabulary of `tests/search`,
//! each repeated until the page is large, then four times as large, then sixteen times. Work is counted in basic
//! blocks, so that every loop counts, those of other crates too, and no clock is read.
#![no_main]

#[path = "../../tests/search/growth.rs"]
mod growth;
#[path = "../../tests/search/shapes.rs"]
mod shapes;

use std::sync::Once;

use libfuzzer_sys::fuzz_target;
use newsprint::{Error, Extractor};
use peak_alloc::PeakAlloc;
use shapes::Shape;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

const KINDS: [&str; 2] = ["basic blocks", "bytes of memory"];

unsafe extern "C" {
    /// The basic blocks that have run; see `steps.c`.
    safe fn steps_so_far() -> u64;
}

fuzz_target!(|bytes: &[u8]| {
    static TABLES: Once = Once::new();
    TABLES.call_once(|| drop(cost(&Shape::default().page(1_000))));
    let shape = Shape::of_bytes(bytes);
    let growing = growth::growing(|size| shape.page(size), cost);
    assert!(growing.is_empty(), "grows: {:?}: {shape:?}", growing.iter().map(|kind| KINDS[*kind]).collect::<Vec<_>>());
});

/// What a page costs of each of [`KINDS`]; one beyond the limits is refused sooner or later and costs nothing.
fn cost(page: &str) -> [usize; 2] {
    let (steps, bytes) = (steps_so_far(), MEMORY.current_usage());
    MEMORY.reset_peak_usage();
    let result = Extractor::new().page(page).url("https://post.example/news/1/").extract();
    if matches!(result, Err(Error::LimitExceeded { .. })) {
        return [0; 2];
    }
    let steps = steps_so_far() - steps;
    assert_ne!(steps, 0, "not built as fuzz/README.md says");
    [steps as usize, MEMORY.peak_usage().saturating_sub(bytes)]
}
