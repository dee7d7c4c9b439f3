//! What the page says of itself, raw, each claim with its origin.

mod address;
mod claim;
mod identity;
mod json_ld;
mod language;
mod meta;
mod microdata;
mod origin;
pub(crate) mod team;
mod visible;

use crate::body::Selection;
use crate::dom::{NodeId, Page, Tag};
use crate::report::Field;

pub(crate) use address::collect as collect_address;
pub(crate) use claim::{Agent, Claim, Claims, Credit, Step, Value};
use identity::Identity;
pub(crate) use origin::Origin;

/// The machine-readable claims: JSON-LD, meta and link elements, microdata, RDFa, the title.
pub(crate) fn collect(page: &Page) -> Claims {
    let mut claims = Claims::default();
    let mut identity = Identity::default();
    let mut head = meta::Reader::default();
    let mut items = microdata::Reader::default();
    for node in page.nodes() {
        match node.tag() {
            Tag::Text => continue,
            Tag::Meta | Tag::Link | Tag::Html => head.read(node, &mut claims),
            Tag::H1 => identity.add_title(node.text()),
            _ => {}
        }
        items.read(node);
    }
    if let Some(title) = page.title() {
        claims.push_text(Field::Headline, title, Origin::Title, None);
    }
    claims.texts(Field::CanonicalUrl).for_each(|url| identity.add_address(url));
    claims.texts(Field::Headline).for_each(|title| identity.add_title(title));
    items.finish(&identity, |range| page.node(range.start).ink(), &mut claims);
    json_ld::collect(page, &identity, &mut claims);
    claims
}

/// The claims that only a reader sees, once it is known where the article's text is.
pub(crate) fn collect_visible(page: &Page, body: &Selection, claims: &mut Claims) {
    language::collect(page, body, claims);
    visible::collect(page, body, claims);
}

/// The nodes whose text became byline, date, kicker, section or breadcrumb: no part of the article's text.
pub(crate) fn shown_elsewhere(claims: &Claims) -> Vec<NodeId> {
    let is_line = |claim: &&Claim| match claim.origin {
        Origin::Marked | Origin::TimeElement | Origin::Trail => {
            !matches!(claim.field, Field::Dek | Field::Tags)
        }
        Origin::Plain | Origin::Below | Origin::Lone => claim.field == Field::Byline,
        _ => false,
    };
    claims.list.iter().filter(is_line).filter_map(|claim| claim.node).collect()
}
