//! The most memory that one page takes, in bytes for each byte of the page.
//!
//! ```text
//! cargo bench --bench memory
//! NEWSPRINT_PAGES=FOLDER cargo bench --bench memory
//! ```
//!
//! Counted by an allocator that knows what is in use; the page itself, which the caller holds, does not count.
#![allow(clippy::unwrap_used, clippy::panic, clippy::cast_precision_loss)]

mod generator;
mod pages;

use newsprint::Extractor;
use pages::Set;
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// Smaller pages are left out: constant costs are no matter there.
const LARGE: usize = 200_000;

fn main() {
    let measured = std::env::args().any(|argument| argument == "--bench");
    for set in Set::all(if measured { 1 } else { 40 }) {
        report(&set.name, set.pages.iter().filter(|page| page.len() > LARGE).map(Vec::as_slice));
    }
    for shape in generator::SHAPES {
        let page = generator::shaped(*shape, 1_000_000);
        report(&format!("{shape:?}"), std::iter::once(page.as_bytes()));
    }
}

fn report<'p>(name: &str, pages: impl Iterator<Item = &'p [u8]>) {
    let extractor = Extractor::builder().base_url("https://post.example/news/1/").build();
    let mut ratios: Vec<f64> = pages
        .map(|page| {
            let before = MEMORY.current_usage();
            MEMORY.reset_peak_usage();
            drop(extractor.extract_bytes(page));
            let peak = MEMORY.peak_usage().saturating_sub(before);
            peak as f64 / page.len() as f64
        })
        .collect();
    ratios.sort_by(f64::total_cmp);
    if let (Some(most), Some(median)) = (ratios.last(), ratios.get(ratios.len() / 2)) {
        println!(
            "{name:<18} peak {most:>5.1} × the page at most, {median:>5.1} × at the median, {} pages",
            ratios.len()
        );
    }
}
