//! What the page says of itself, raw, each claim with its origin.

mod address;
mod claim;
mod identity;
mod json_ld;
mod language;
mod meta;
mod microdata;
mod origin;
mod visible;

use crate::body::Selection;
use crate::dom::{NodeId, Page, Tag};
use crate::normalize::date::{self, DateHints};
use crate::report::Field;

pub(crate) use address::collect as collect_address;
pub(crate) use claim::{Agent, Claim, Claims, Credit, LiveClaim, Step, Value};
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
            Tag::H1 => {
                identity.add_title(node.text());
                items.heading(node.id());
            }
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

/// The nodes whose text became headline, byline, date, kicker, section or breadcrumb: no part of the
/// article's text.
pub(crate) fn shown_elsewhere(page: &Page, body: &Selection, claims: &Claims) -> Vec<NodeId> {
    let hints = DateHints::default().with_language(claims.texts(Field::Language).next());
    let is_line = |claim: &&Claim| match claim.origin {
        Origin::Marked | Origin::TimeElement | Origin::Trail => {
            !matches!(claim.field, Field::Dek | Field::Tags)
        }
        Origin::Heading | Origin::EntryHeading => true,
        Origin::Plain | Origin::Below | Origin::Lone if claim.field == Field::Byline => true,
        Origin::Plain if claim.field == Field::Tags => true,
        // The date may have been read from the beginning of a paragraph.
        Origin::Plain if matches!(claim.value, Value::Dated { .. }) => {
            let block = claim.node.and_then(|node| body.block_at(node));
            block.is_some_and(|block| is_date_line(block.text(page), &hints))
        }
        _ => false,
    };
    claims.list.iter().filter(is_line).filter_map(|claim| claim.node).collect()
}

/// Letters of the words that say what a date is.
const LABEL: usize = 16;

/// Whether a line is nothing but a date and a word that says of what.
fn is_date_line(line: &str, hints: &DateHints<'_>) -> bool {
    /// Bytes of the longest.
    const LONGEST: usize = 200;
    if line.len() > LONGEST {
        return false;
    }
    let dates = date::find_all(line, hints);
    let in_date = |at: usize| dates.iter().any(|date| date.range().contains(&at));
    let rest = line.char_indices().filter(|(at, char)| char.is_alphabetic() && !in_date(*at));
    !dates.is_empty() && rest.take(LABEL + 1).count() <= LABEL
}
