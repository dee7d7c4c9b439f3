//! The date beside the article's own title in a list of the site's stories.
//!
//! It is taken only where no other date can be read: it may say which number of "02-03-2022" is the day.

use super::findings::Findings;
use super::layout::Layout;
use super::other_stories::leads_here;
use super::rendered_text::flat;
use crate::candidate::{Candidate, Source, Value};
use crate::dom::{Attr, NodeRef, Tag};
use crate::normalize::date;
use crate::normalize::headline::same;
use crate::report::Field;
use crate::text;

/// Cards looked at, levels from a title to its card, and nodes of a card.
const MAX_CARDS: usize = 3;
const MAX_LEVELS: usize = 3;
const MAX_NODES: usize = 40;

/// Words of a title; fewer are a section or a button. Chosen on the pages at hand.
const TITLE_WORDS: usize = 4;

/// Adds the date in the card of this story.
pub(super) fn collect(layout: &Layout<'_, '_>, findings: &mut Findings) {
    let Some(headline) = layout.headline else { return };
    let dates = layout.earlier.of(Field::Published).chain(findings.of(Field::Published));
    if { dates }.any(|candidate| !is_unread(layout, candidate)) {
        return;
    }
    let titles = layout.page.links().filter(|link| is_own_title(layout, *link, headline));
    let Some(time) = titles.take(MAX_CARDS).find_map(time_in_card) else { return };
    let datetime = time.attr(Attr::Datetime).map(ToOwned::to_owned);
    let value = Value::Dated { line: flat(time.text()), datetime, label: None };
    // The cards of a list are like entries of a live blog.
    findings.add(Field::Published, value, Source::AfterBody, Some(time.id()));
}

/// Whether a date cannot be read with what is known so far.
fn is_unread(layout: &Layout<'_, '_>, candidate: &Candidate) -> bool {
    let Value::Dated { line, datetime, .. } = &candidate.value else {
        // The day in the address is no date of the page.
        return candidate.source == Source::Url;
    };
    let hints = layout.hints();
    date::find_all(line, &hints).is_empty()
        && datetime.as_deref().is_none_or(|datetime| date::parse(datetime, &hints).is_none())
}

/// Whether a link below the headline has its words and leads to this page.
fn is_own_title(layout: &Layout<'_, '_>, link: NodeRef<'_>, headline: NodeRef<'_>) -> bool {
    if link.id() <= headline.end() || link.ink() != headline.ink() {
        return false;
    }
    if !same(link.text(), headline.text()) {
        return false;
    }
    let is_addressed = layout.earlier.of(Field::CanonicalUrl).next().is_some();
    if is_addressed { leads_here(layout, link) } else { text::has_words(link.text(), TITLE_WORDS) }
}

/// Returns the only time in the card of a title; several are those of other stories.
fn time_in_card(title: NodeRef<'_>) -> Option<NodeRef<'_>> {
    let card = title.ancestors().take(MAX_LEVELS).find(|above| times(*above).next().is_some())?;
    let mut times = times(card);
    let time = times.next()?;
    times.next().is_none().then_some(time)
}

fn times(card: NodeRef<'_>) -> impl Iterator<Item = NodeRef<'_>> {
    card.descendants().take(MAX_NODES).filter(|inner| inner.tag() == Tag::Time)
}
