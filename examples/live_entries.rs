//! How is a live blog read, entry by entry?
//!
//! ```text
//! cargo run --example live_entries [PAGE.html]
//! ```

use std::error::Error;

use newsprint::ParagraphKind;

const PAGE: &str = "<html lang=en><title>Live: council votes on the bridge</title>\
    <script type=application/ld+json>{\"@context\": \"https://schema.org\", \"@type\": \"LiveBlogPosting\", \
    \"headline\": \"Live: council votes on the bridge\"}</script><h1>Live: council votes on the bridge</h1>\
    <div class=live-entry><time datetime=2022-05-06T18:40:00+02:00>18:40</time><h3>The vote is over</h3>\
    <p>Seventeen members voted for the bridge and four against it, after a debate of three hours.</p></div>\
    <div class=live-entry><time datetime=2022-05-06T17:05:00+02:00>17:05</time><h3>Doors open</h3>\
    <p>The public gallery is full, and some forty people wait on the stairs of the town hall.</p></div>";

fn main() -> Result<(), Box<dyn Error>> {
    let page = std::env::args().nth(1).map_or_else(|| Ok(PAGE.to_owned()), std::fs::read_to_string)?;
    let article = newsprint::extract(&page)?;
    for entry in &article.live_updates {
        let time = entry.published.map_or_else(String::new, |at| at.to_string());
        println!("{time}  {}", entry.headline.as_deref().unwrap_or("(no headline)"));
        let texts = &article.paragraphs[entry.range()];
        for paragraph in texts.iter().filter(|paragraph| paragraph.kind == ParagraphKind::Text) {
            println!("    {}", paragraph.text);
        }
    }
    Ok(())
}
