//! What should be fetched next? The stories that a page points to, those about the same matter first.
//!
//! ```text
//! cargo run --example crawl_frontier
//! ```

use newsprint::{Error, Extractor, RelatedKind};

const PAGE: &str = include_str!("../tests/pages/digest_without_claims.html");
const ADDRESS: &str = "https://torvia.example/opinion/lowmarks-careful-silence-over-the-saltwater-dispute/";

/// How soon to fetch a story of this kind.
fn rank(kind: RelatedKind) -> u32 {
    match kind {
        RelatedKind::Inline => 0,
        RelatedKind::Related => 1,
        RelatedKind::Latest => 2,
        _ => 3,
    }
}

fn main() -> Result<(), Error> {
    let article = Extractor::new().page(PAGE).url(ADDRESS).extract()?;
    let mut links = article.related_links;
    links.sort_by_key(|link| rank(link.kind));
    for link in links {
        let date = link.published.map_or_else(|| "undated".to_owned(), |published| published.to_string());
        println!("{:?}\t{date}\t{}\t{}", link.kind, link.url, link.title);
    }
    Ok(())
}
