//! Stage 1: what the page says of itself for machines: JSON-LD, meta and link elements, microdata, RDFa, the title.

mod identity;
mod item_values;
mod json_ld;
mod link_relations;
mod meta;
mod meta_names;
mod microdata;
mod page_address;

use crate::candidate::{Candidates, Source};
use crate::dom::{Page, Tag};
use crate::limits::Limits;
use crate::report::Field;
use crate::settings::Call;

use identity::Identity;

/// Returns what the page declares, and what its address says.
pub(crate) fn collect(page: &Page, call: &Call) -> Candidates {
    let mut candidates = declared(page, &call.limits);
    if let Some(address) = call.address(&candidates) {
        page_address::collect(page, &address, &mut candidates);
    }
    candidates
}

/// Returns what the page declares: JSON-LD, meta and link elements, microdata, RDFa, the title.
fn declared(page: &Page, limits: &Limits) -> Candidates {
    let mut candidates = Candidates::default();
    let mut identity = Identity::default();
    let mut head = meta::Reader::default();
    let mut items = microdata::Reader::default();
    for (id, tag) in page.tags_in(0..page.len()) {
        if tag == Tag::Text {
            continue;
        }
        let node = page.node(id);
        match tag {
            Tag::Meta | Tag::Link | Tag::Html | Tag::Body => head.read(node, &mut candidates),
            Tag::H1 => {
                identity.add_title(node.text());
                items.heading(node.id());
            }
            _ => {}
        }
        items.read(node);
    }
    if let Some(title) = page.title() {
        candidates.push_text(Field::Headline, title, Source::Title, None);
    }
    candidates.texts(Field::CanonicalUrl).for_each(|url| identity.add_address(url));
    candidates.texts(Field::Headline).for_each(|title| identity.add_title(title));
    items.finish(&identity, |range| page.node(range.start).text_len(), &mut candidates);
    json_ld::collect(page, &identity, limits, &mut candidates);
    candidates
}
