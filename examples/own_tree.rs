//! How is a page read that has been parsed already? `Extractor::dom` takes an `RcDom` and leaves it as it is.
//!
//! ```text
//! cargo run --example own_tree
//! ```

use newsprint::Extractor;
use newsprint::html5ever::tendril::TendrilSink;
use newsprint::html5ever::{ParseOpts, parse_document};
use newsprint::markup5ever_rcdom::RcDom;

fn main() -> Result<(), newsprint::Error> {
    let page = "<h1>Ferry line closes</h1><p>The last ferry crossed the strait on Friday evening, the line said.</p>";
    // With scripting enabled, pictures inside <noscript> would be text.
    let mut options = ParseOpts::default();
    options.tree_builder.scripting_enabled = false;
    let dom = parse_document(RcDom::default(), options).one(page);
    let article = Extractor::new().dom(&dom).extract()?;
    println!("{}", article.headline.as_deref().unwrap_or("no headline"));
    println!("{} children of the document are still there", dom.document.children.borrow().len());
    Ok(())
}
