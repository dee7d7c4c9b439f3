//! Whether a byline or a date belongs to another story (in a link to it, in a card of a list, beside a title), and the
//! date in the card of this one.

use super::layout::{Findings, Layout};
use super::link_targets::leads_to_author;
use super::live_entries::is_like;
use super::rendered_text::flat;
use crate::candidate::{Candidate, Source, Value};
use crate::dom::{Attr, NodeRef, Tag};
use crate::normalize::date;
use crate::normalize::headline::same;
use crate::report::Field;
use crate::text;

/// Levels from a fact to the card that holds it, and to the link that holds it.
const CARD_LEVELS: usize = 3;
const LINK_LEVELS: usize = 6;

/// Nodes of a card, and siblings of one, that are looked at.
const MAX_NODES: usize = 40;
const MAX_SIBLINGS: usize = 64;

// Sizes of cards and their titles, chosen on the pages at hand.

/// Characters of a card.
const CARD: u32 = 300;
/// Characters that a link holds beside a fact.
const LINK: u32 = 20;
/// Words of a title; fewer are a name, a section or a button.
const TITLE_WORDS: usize = 4;
/// Words of a link in a card once the text has begun: it can hardly be anything else.
const LINK_WORDS: usize = 3;

/// Returns the link that holds a fact and much more.
fn linked_card(fact: NodeRef<'_>) -> Option<NodeRef<'_>> {
    let link = fact.ancestors().take(LINK_LEVELS).find(|above| above.tag() == Tag::A);
    link.filter(|link| link.text_len() > fact.text_len() + LINK)
}

/// Whether a credit stands in such a link.
pub(super) fn is_in_linked_card(credit: NodeRef<'_>) -> bool {
    linked_card(credit).is_some()
}

/// Whether an element stands among others of its class.
fn has_twin(node: NodeRef<'_>) -> bool {
    if node.attr(Attr::Class).is_none() {
        return false;
    }
    let siblings = node.parent().into_iter().flat_map(NodeRef::children).take(MAX_SIBLINGS);
    let mut others = siblings.filter(|other| *other != node);
    others.any(|other| is_like(other, node))
}

/// Whether something stands in an element that has others like it beside it, as the cards of a list have.
pub(super) fn is_one_of_several(fact: NodeRef<'_>) -> bool {
    fact.self_and_ancestors().take(CARD_LEVELS + 1).any(has_twin)
}

/// Whether something stands, once the text has begun, beside a small heading that is none of the article's.
pub(super) fn is_beside_title(layout: &Layout<'_, '_>, fact: NodeRef<'_>) -> bool {
    if fact.id() <= layout.text_start {
        return false;
    }
    let Some(card) = card_of(layout, fact) else { return false };
    card.descendants().take(MAX_NODES).any(|node| is_title_beside(node, fact))
}

fn is_title_beside(node: NodeRef<'_>, fact: NodeRef<'_>) -> bool {
    if node.tag().heading_level().is_none() || fact.contains(node) || node.contains(fact) {
        return false;
    }
    text::has_words(node.text(), TITLE_WORDS)
}

/// Whether a date is surely another story's: in its link or, once the text is under way, in its card (see
/// [`is_in_card`]), one of several.
pub(super) fn is_of_card(layout: &Layout<'_, '_>, time: NodeRef<'_>) -> bool {
    if linked_card(time).is_some_and(|link| !leads_here(layout, link)) {
        return true;
    }
    if time.id() < layout.text_under_way || !is_in_card(layout, time) {
        return false;
    }
    time.ancestors().take(CARD_LEVELS).any(has_twin)
}

/// Whether a date stands in a box beside the title of another story, which is a link.
pub(super) fn is_in_card(layout: &Layout<'_, '_>, date: NodeRef<'_>) -> bool {
    let card = card_of(layout, date);
    let mut links = card.into_iter().flat_map(|card| card.descendants().take(MAX_NODES));
    let title = links.find(|link| is_linked_title(layout, *link, date));
    title.is_some_and(|title| !leads_here(layout, title))
}

/// Whether a link is the title of a story. Before the text a link beside the date may be a section or a service.
fn is_linked_title(layout: &Layout<'_, '_>, link: NodeRef<'_>, date: NodeRef<'_>) -> bool {
    if link.tag() != Tag::A {
        return false;
    }
    let is_before = date.id() <= layout.text_start;
    let words = if is_before && !is_in_heading(link) { TITLE_WORDS + 1 } else { LINK_WORDS };
    if leads_to_author(link) {
        return false;
    }
    text::has_words(link.text(), words)
}

fn is_in_heading(link: NodeRef<'_>) -> bool {
    link.ancestors().take(2).any(|above| above.tag().heading_level().is_some())
}

/// Whether a link leads to this page.
fn leads_here(layout: &Layout<'_, '_>, link: NodeRef<'_>) -> bool {
    let href = link.attr(Attr::Href).map(str::trim).filter(|href| href.len() > 1);
    href.is_some_and(|href| layout.earlier.texts(Field::CanonicalUrl).any(|own| own.ends_with(href)))
}

/// Returns the largest small element that holds a fact and not the headline.
fn card_of<'n>(layout: &Layout<'_, '_>, fact: NodeRef<'n>) -> Option<NodeRef<'n>> {
    let levels = fact.ancestors().take(CARD_LEVELS);
    let small = levels.take_while(|above| above.text_len() <= CARD);
    small.take_while(|above| !layout.holds_headline(*above)).last()
}

/// Cards of this story that are looked at.
const MAX_CARDS: usize = 3;

/// Adds the date in the card of this story.
pub(super) fn collect_own_date(layout: &Layout<'_, '_>, findings: &mut Findings) {
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
    if !date::find_all(line, &hints).is_empty() {
        return false;
    }
    datetime.as_deref().is_none_or(|datetime| date::parse(datetime, &hints).is_none())
}

/// Whether a link below the headline has its words and leads to this page.
fn is_own_title(layout: &Layout<'_, '_>, link: NodeRef<'_>, headline: NodeRef<'_>) -> bool {
    if link.id() <= headline.end() || link.text_len() != headline.text_len() {
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
    let card = title.ancestors().take(CARD_LEVELS).find(|above| times(*above).next().is_some())?;
    let mut times = times(card);
    let time = times.next()?;
    times.next().is_none().then_some(time)
}

fn times(card: NodeRef<'_>) -> impl Iterator<Item = NodeRef<'_>> {
    card.descendants().take(MAX_NODES).filter(|inner| inner.tag() == Tag::Time)
}
