//! The most memory that one page takes, counted by an allocator, is within the bound that `Limits` states.
#![cfg(feature = "dom")]
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "search/families.rs"]
mod families;

use html5ever::tendril::TendrilSink;
use newsprint::markup5ever_rcdom::{NodeData, RcDom};
use newsprint::{Error, Extractor, Limits};
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// Bytes of the pages.
const SIZE: usize = 200_000;

/// The bound: bytes for each byte of the page, for each node, for each value of JSON-LD.
const OF_BYTE: usize = 8;
const OF_NODE: usize = 128;
const OF_JSON_LD_VALUE: usize = 400;

/// Tables and models, and what small pages take at least.
const CONSTANT: usize = 1 << 20;

/// Peak bytes while a page is extracted, the page itself aside, and whether it is within the limits.
fn peak(page: &str) -> (usize, bool) {
    let extraction = Extractor::new().page(page).url("https://post.example/news/1/");
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    let is_read = !matches!(extraction.extract(), Err(Error::LimitExceeded { .. }));
    (MEMORY.peak_usage().saturating_sub(before), is_read)
}

/// The elements and texts that a parser makes of a page.
fn nodes(page: &str) -> usize {
    let dom = html5ever::parse_document(RcDom::default(), html5ever::ParseOpts::default()).one(page);
    let (mut open, mut count) = (vec![dom.document.clone()], 0);
    while let Some(node) = open.pop() {
        count += usize::from(matches!(node.data, NodeData::Element { .. } | NodeData::Text { .. }));
        open.extend(node.children.borrow().iter().cloned());
    }
    count
}

/// The values of JSON-LD that a page may hold: an opening bracket or a comma begins each.
fn json_ld_values(page: &str) -> usize {
    let scripts = page.split("<script type=application/ld+json>").skip(1);
    let json = scripts.filter_map(|script| script.split("</script>").next());
    let values = json.map(|json| json.matches(['[', '{', ',', ':']).count()).sum::<usize>();
    values.min(Limits::default().json_ld_values)
}

#[test]
fn memory_stays_within_the_bound() {
    // The tables that all pages share are made with the first.
    drop(Extractor::new().page(families::STORY).extract());
    let mut beyond = Vec::new();
    for family in families::FAMILIES {
        let page = family.page(SIZE);
        let ((peak, is_read), values) = (peak(&page), json_ld_values(&page));
        // Of a page that is refused as soon as it is seen to be too deep, another parser would make a tree for minutes.
        let nodes = if is_read { nodes(&page) } else { 0 };
        let bound = page.len() * OF_BYTE + nodes * OF_NODE + values * OF_JSON_LD_VALUE + CONSTANT;
        if peak > bound {
            beyond.push((family.name(), peak, bound));
        }
    }
    assert!(beyond.is_empty(), "{beyond:?}");
}
