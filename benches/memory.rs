//! The most memory that one page takes, in bytes for each byte of the page.
//!
//! ```text
//! cargo bench --bench memory
//! NEWSPRINT_PAGES=FOLDER cargo bench --bench memory
//! ```
//!
//! Counted by an allocator that knows what is in use; the page itself, which the caller holds, does not count.
#![allow(clippy::unwrap_used, clippy::panic, clippy::cast_precision_loss)]

mod arguments;
#[path = "../tests/search/families.rs"]
mod families;
mod generator;
mod pages;

use pages::{Page, Set};
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// Smaller pages are left out: constant costs are no matter there.
const LARGE: usize = 200_000;

fn main() {
    let measured = arguments::is_measured();
    // The first page also makes the tables that all others share.
    drop(newsprint::extract(generator::page(0).html.as_str()));
    for set in Set::all(if measured { 1 } else { 40 }) {
        report(&set.name, set.pages.iter().filter(|page| page.bytes.len() > LARGE));
    }
    for shape in generator::SHAPES {
        let page = Page::generated(generator::shaped(*shape, 1_000_000));
        report(&format!("{shape:?}"), std::iter::once(&page));
    }
    for family in families::FAMILIES.iter().take(if measured { usize::MAX } else { 1 }) {
        let page = Page::generated(family.page(1_000_000));
        report(&family.name(), std::iter::once(&page));
    }
}

fn report<'p>(name: &str, pages: impl Iterator<Item = &'p Page>) {
    let mut worst = (0.0, "");
    let mut kept = 0;
    let mut ratios: Vec<f64> = pages
        .map(|page| {
            let extraction = page.extraction();
            let before = MEMORY.current_usage();
            MEMORY.reset_peak_usage();
            drop(extraction.extract());
            kept = kept.max(MEMORY.current_usage().saturating_sub(before));
            let ratio = MEMORY.peak_usage().saturating_sub(before) as f64 / page.bytes.len() as f64;
            if ratio > worst.0 {
                worst = (ratio, page.url.as_str());
            }
            ratio
        })
        .collect();
    ratios.sort_by(f64::total_cmp);
    if let Some(median) = ratios.get(ratios.len() / 2) {
        println!(
            "{name:<58} {:>5} pages, peak {median:>5.1} × the page at the median, {:>5.1} × at most ({}), {kept} bytes kept",
            ratios.len(),
            worst.0,
            worst.1,
        );
    }
}
