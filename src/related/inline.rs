//! Promos between the paragraphs: which chosen blocks they are, and which linked sentences are prose.

use std::collections::HashSet;

use super::cards::Card;
use super::groups::Group;
use super::headings::{HeadingKind, announcement};
use super::links;
use super::place::Place;
use crate::body::Block;
use crate::dom::{NodeRef, Tag};
use crate::text;
use crate::text::hash::letters_hash;

/// Whether a link is part of a sentence.
pub(super) fn in_prose(link: NodeRef<'_>, place: &Place<'_>) -> bool {
    let Some(block) = block_of(link, place) else { return false };
    let page = place.page();
    let nodes = block.start..block.end;
    let unlinked = page.ink_in(nodes.clone()).saturating_sub(page.linked_ink_in(nodes));
    if unlinked > 40 && unlinked > link.ink() {
        return true;
    }
    if !block.chosen || unlinked < 3 {
        return false;
    }
    let before = page.text_in(block.start..link.id().max(block.start));
    let after = page.text_in(link.end().min(block.end)..block.end);
    !is_label(before.trim()) || goes_on(after)
}

/// Bytes of the longest label that a publication may make up ("More on the old bridge:").
const LONGEST_LABEL: usize = 60;

/// Whether the text before a link is nothing, or says that another story follows.
fn is_label(text: &str) -> bool {
    if !text.chars().any(char::is_alphabetic) {
        return true;
    }
    let closed = text.ends_with([':', '：', '|', '-', '–', '—', '»', '›', '>', '→', '►', '▶']);
    (closed && text.len() <= LONGEST_LABEL) || announcement(text).is_some_and(|found| found.whole)
}

/// Whether a sentence goes on behind a link: words without a number, which would be a date.
fn goes_on(text: &str) -> bool {
    let start = || text.chars().take(60);
    start().filter(|char| char.is_alphabetic()).count() >= 10 && !start().any(char::is_numeric)
}

fn block_of<'s>(link: NodeRef<'_>, place: &Place<'s>) -> Option<&'s Block> {
    place.block_of(link).and_then(|at| place.selection().blocks.get(at))
}

/// The width of a text that is too long for a headline.
const TOO_WIDE: u32 = 150;

/// Bytes of a text that is too long in any script.
const TOO_LONG: usize = 1_000;

/// Whether the card is a sentence of the article that happens to be linked in full, or a crosshead.
///
/// A headline rarely ends with a full stop, and a promo says what it is: by a heading, by a label before the
/// link, or by standing in a list or a box.
pub(super) fn is_prose(card: &Card<'_>, group: &Group<'_>, place: &Place<'_>) -> bool {
    let Some(at) = place.block_of(card.main.node) else { return false };
    let Some(block) = place.selection().blocks.get(at).filter(|block| block.chosen) else { return false };
    let share = place.share_before(card.main.node.id());
    if share <= 0.0 {
        return false;
    }
    let text = block.text(place.page());
    let announced = group.heading.is_some_and(|heading| heading.announcement.is_some());
    let sentence = !announced && share < 1.0 && text::ends_with_stop(text);
    // A list of other sites is what the article lists.
    let listed = !card.main.home && place.page().node(block.element).tag() == Tag::Li;
    sentence || listed || text.len() > TOO_LONG || links::width(text) > TOO_WIDE || is_crosshead(at, place)
}

/// Characters of prose in an element that is more than a box for another story.
const MORE_THAN_A_BOX: u32 = 800;

/// Whether a block is a heading over the prose next to it: a box for another story would close before.
fn is_crosshead(at: usize, place: &Place<'_>) -> bool {
    let blocks = &place.selection().blocks;
    let (Some(block), Some(next)) = (blocks.get(at), blocks.get(at + 1)) else { return false };
    let page = place.page();
    let (heading, paragraph) = (page.node(block.element), page.node(next.element));
    let Some(around) = heading.parent() else { return false };
    let nodes = next.start..next.end;
    next.chosen
        && heading.tag().heading_level().is_some()
        && paragraph.tag().heading_level().is_none()
        && around.contains(paragraph)
        && place.prose_in(around.id(), around.end()) >= MORE_THAN_A_BOX
        && page.linked_ink_in(nodes.clone()) * 2 < page.ink_in(nodes)
}

/// The chosen blocks that only promote a story: the story's own, and the label or heading over it.
pub(super) fn promos<'a, 'p: 'a>(
    taken: impl Iterator<Item = (&'a Card<'p>, &'a Group<'p>)>,
    place: &Place<'p>,
) -> Vec<usize> {
    let mut promos = Vec::new();
    let mut titles = HashSet::new();
    // Punctuation may differ.
    let mut longest = 0;
    for (card, group) in taken {
        titles.extend(card.title.map(letters_hash));
        longest = longest.max(card.title.map_or(0, str::len));
        let own = place.blocks_in(card.root.id(), card.root.end());
        promos.extend(own.filter(|at| mostly_linked(*at, place)));
        promos.extend(place.block_of(card.main.node).filter(|at| mostly_linked(*at, place)));
        let heading = group.heading.filter(|heading| {
            !heading.spoken
                && heading.announcement.is_some_and(|found| {
                    matches!(found.kind, HeadingKind::Related | HeadingKind::Latest | HeadingKind::Popular)
                })
        });
        promos.extend(heading.and_then(|heading| place.block_of(heading.node)));
    }
    let repeated = |at: &usize| {
        let text = place.selection().blocks.get(*at).map_or("", |block| block.text(place.page()));
        text.len() <= longest + 16 && titles.contains(&letters_hash(text))
    };
    if !titles.is_empty() {
        promos.extend((0..place.selection().blocks.len()).filter(|at| place.is_chosen(*at)).filter(repeated));
    }
    promos.retain(|at| place.is_chosen(*at));
    promos.sort_unstable();
    promos.dedup();
    promos
}

/// Whether most of a block's text is linked, a label such as "Read more:" aside.
fn mostly_linked(at: usize, place: &Place<'_>) -> bool {
    let Some(block) = place.selection().blocks.get(at) else { return false };
    let page = place.page();
    page.linked_ink_in(block.start..block.end) * 2 > page.ink_in(block.start..block.end)
}
