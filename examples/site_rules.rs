//! What if I know the site? Elements are dropped, or named as those that hold the text, by CSS selector.
//!
//! ```text
//! cargo run --features selectors --example site_rules
//! ```

use std::error::Error;

use newsprint::{Extractor, Favor, ParseSelectorError, Selectors};

const PAGE: &str = "<h1>Ferry line closes</h1><div class=story><p>The last ferry crossed the strait on Friday evening.</p>\
    <p class='house book'>Our book on the ferries is out now, in all good shops of the town.</p>\
    <p>It carried eleven passengers, two bicycles and the mayor, who had come to say goodbye.</p></div>\
    <div class=old><p>Ten years ago the ferry was sold to a museum in the north, and came back a year later.</p></div>";

fn main() -> Result<(), Box<dyn Error>> {
    let extractor = Extractor::new()
        .dropping("p.house, aside[role=note]".parse()?)
        .reading_text_in(".story".parse()?)
        .favoring(Favor::Recall);
    println!("{}", extractor.page(PAGE).extract()?.text());

    match "div.story:hover".parse::<Selectors>() {
        Err(ParseSelectorError::Unsupported(name)) => println!("not supported: {name}"),
        other => println!("{other:?}"),
    }
    Ok(())
}
