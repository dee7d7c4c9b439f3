//! The line's work grows no faster than the page: nodes looked at and text read are counted, not seconds.

use std::error::Error;

use crate::body;
use crate::dom::{self, Page};
use crate::extractor::Extractor;
use crate::limits::Limits;

#[path = "../benches/generator/mod.rs"]
mod generator;

/// Large enough that which block is the article no longer depends on the size.
const SMALL: usize = 240_000;
const TIMES: usize = 4;

/// How much more work a byte of the large page may take. Work that grows with the square of the page takes
/// [`TIMES`] as much.
const SLACK: f64 = 1.25;

/// Nodes looked at and bytes of text read, for each byte of the page.
fn work(html: &str) -> Result<[f64; 2], Box<dyn Error>> {
    let page = Page::of(dom::parse(html, &Limits::default())?);
    let extractor = Extractor::builder().base_url("https://post.example/news/1/").build();
    extractor.read(&page, &body::MODEL, false)?;
    #[allow(clippy::cast_precision_loss, reason = "a ratio")]
    Ok([page.asked.nodes(), page.asked.text()].map(|count| count as f64 / html.len() as f64))
}

#[test]
fn grows_no_faster_than_the_page() -> Result<(), Box<dyn Error>> {
    for shape in generator::SHAPES {
        let small = work(&generator::shaped(*shape, SMALL))?;
        let large = work(&generator::shaped(*shape, SMALL * TIMES))?;
        for (what, small, large) in [("nodes", small[0], large[0]), ("text", small[1], large[1])] {
            assert!(large <= small * SLACK, "{shape:?}: {small:.2} {what} a byte, then {large:.2}");
        }
    }
    Ok(())
}
