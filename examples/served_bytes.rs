//! How is a page read as it was served? Its bytes, its content type, its address, and when it was fetched.
//!
//! ```text
//! cargo run --example served_bytes
//! ```

use newsprint::chrono::{DateTime, Utc};
use newsprint::{Error, Extractor, Timestamp};

/// What a client such as reqwest gives: `response.bytes()`, the header, `response.url()`.
const BODY: &[u8] = b"<html lang=ru><h1>\xCC\xEE\xF1\xF2 \xEE\xF2\xEA\xF0\xFB\xF2</h1><time>6 \xEC\xE0\xFF 2022</time>\
    <p>\xD1\xF2\xE0\xF0\xFB\xE9 \xEC\xEE\xF1\xF2 \xEE\xF2\xEA\xF0\xFB\xF2 \xEF\xEE\xF1\xEB\xE5 \xF0\xE5\xEC\xEE\xED\xF2\xE0, <a href=/city>\xE3\xEE\xF0\xEE\xE4</a>.</p>";
const CONTENT_TYPE: &str = "text/html; charset=windows-1251";

fn main() -> Result<(), Error> {
    let fetched_at: DateTime<Utc> = "2022-05-08T09:30:00Z".parse().unwrap_or_default();
    let article = Extractor::new()
        .bytes(BODY)
        .content_type(CONTENT_TYPE)
        .url("https://post.example/news/1")
        .fetched_at(fetched_at)
        .extract()?;
    println!("{}", article.headline.as_deref().unwrap_or("(no headline)"));
    for link in article.paragraphs.iter().flat_map(|paragraph| &paragraph.links) {
        println!("links to {}", link.url);
    }
    // The page gives a day, which is over in every zone.
    if let Some(published) = article.published.filter(|published| *published < Timestamp::from(fetched_at)) {
        println!("published on {published}, before it was fetched");
    }
    Ok(())
}
