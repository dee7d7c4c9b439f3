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
use crate::normalize::{Hints, date, reading_time, views};
use crate::report::Field;
use crate::text;

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
    let hints = Hints::default().with_language(claims.texts(Field::Language).next());
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

/// Letters of the words that say what a date is, where they are not known as such.
const LABEL: usize = 16;

/// Letters of what says how long the text takes to read, and how many have read it or said something.
const FACT: usize = 24;

/// Whether a line is nothing but dates and words that say of what, the time to read it takes and its readers beside.
fn is_date_line(line: &str, hints: &Hints<'_>) -> bool {
    /// Bytes of the longest.
    const LONGEST: usize = 200;
    if line.len() > LONGEST {
        return false;
    }
    let dates = date::find_all(line, hints);
    let rest = visible::without_dates(line, &dates);
    // A sentence tells more than its date.
    let facts = if text::ends_sentence(line) {
        0
    } else {
        usize::from(reading_time::parse(&rest).is_some()) + usize::from(views::parse(&rest).is_some())
    };
    let words = rest.split(|char: char| !char.is_alphanumeric()).filter(|word| !date::is_label(word));
    let letters: usize = words.map(|word| word.chars().filter(|char| char.is_alphabetic()).count()).sum();
    !dates.is_empty() && letters <= LABEL + FACT * facts
}

#[cfg(test)]
mod tests {
    use super::is_date_line;
    use crate::normalize::Hints;

    #[test]
    fn lines_of_dates_and_facts_are_told_from_sentences() {
        let hints = Hints::default().with_language(Some("en"));
        for line in [
            "6 May 2022",
            "Updated: Friday, 6 May 2022 at 10:15",
            "Published 6 May 2022 10:15. Updated 7 May 2022 11:20",
            "6 May 2022 · 4 min read",
            "6 May 2022 | 5 minute read | 1,204 views",
        ] {
            assert!(is_date_line(line, &hints), "{line}");
        }
        for line in [
            "On 6 May 2022 the bridge opened to all.",
            "The 4 min read of 6 May 2022 was the bridge's last one.",
            "4 min read",
        ] {
            assert!(!is_date_line(line, &hints), "{line}");
        }
        let norwegian = Hints::default().with_language(Some("no"));
        assert!(is_date_line(
            "Publisert 6. mai 2022 kl. 10.15 Sist oppdatert 7. mai 2022 kl. 11.20",
            &norwegian
        ));
        let german = Hints::default().with_language(Some("de"));
        assert!(is_date_line(
            "Veröffentlicht am 6. Mai 2022, zuletzt aktualisiert am 7. Mai 2022 · Lesezeit: 4 Minuten",
            &german
        ));
    }
}
