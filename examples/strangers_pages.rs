//! What if the pages are hostile? Limits bound what one page may cost, and errors say which was exceeded.
//!
//! ```text
//! cargo run --example strangers_pages
//! ```

use newsprint::{Error, Extractor, Limits};

fn main() {
    let limits = Limits::default().with_bytes(2_000_000).with_depth(256).with_nodes(200_000);
    let extractor = Extractor::new().with_limits(limits);
    let pages: [(&str, Vec<u8>); 5] = [
        ("a story", b"<h1>Ferry line closes</h1><p>The last ferry crossed on Friday.".to_vec()),
        ("nested tags", "<div>".repeat(100_000).into_bytes()),
        ("too long", vec![b'a'; 3_000_000]),
        ("a picture", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec()),
        ("nothing", Vec::new()),
    ];
    for (name, page) in pages {
        match extractor.bytes(&page).extract() {
            Ok(article) => println!("{name}: {}", article.headline.unwrap_or_default()),
            Err(Error::LimitExceeded { limit, max }) => println!("{name}: more than {max} ({limit:?})"),
            Err(error) => println!("{name}: {error}"),
        }
    }
}
