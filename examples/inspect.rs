//! What became of each block of a page, and where did each value come from? As a page to look at.
//!
//! ```text
//! cargo run --example inspect -- PAGE.html [URL] > inspection.html
//! ```

use std::error::Error;

use newsprint::Extractor;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let file = arguments.next().ok_or("usage: inspect PAGE.html [URL] > inspection.html")?;
    let bytes = std::fs::read(file)?;
    let extractor = Extractor::new();
    let page = extractor.bytes(&bytes);
    let page = match arguments.next() {
        Some(url) => page.url(url.as_str()),
        None => page,
    };
    print!("{}", page.inspect()?.to_html_page());
    Ok(())
}
