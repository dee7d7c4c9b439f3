//! Promos between the paragraphs: which chosen blocks they are, and which linked sentences are the article's.

use std::collections::HashSet;

use super::body_position::{BodyPosition, is_mostly_linked};
use super::card::Card;
use super::card_groups::Group;
use super::text_width::width;
use crate::body::Block;
use crate::dom::Tag;
use crate::text;
use crate::text::hash::letters_hash;

/// The width of a text that is too long for a headline, and bytes of one that is in any script. Chosen on the pages at
/// hand.
const MAX_WIDTH: u32 = 150;
const MAX_BYTES: usize = 1_000;

/// Characters of prose in an element that is more than a box for another story. Chosen on the pages at hand.
const MORE_THAN_A_BOX: u32 = 800;

/// Levels between a link and the caption that it stands in.
const CAPTION_LEVELS: usize = 3;

/// Bytes of punctuation by which a block may be longer than the headline that it repeats.
const PUNCTUATION: usize = 16;

/// Whether the card is a sentence of the article that happens to be linked in full, or a crosshead.
///
/// A headline rarely ends with a full stop, and a promo says what it is: by a heading, by a label before the
/// link, or by standing in a list or a box.
pub(super) fn is_prose(card: &Card<'_>, group: &Group<'_>, position: &BodyPosition<'_>) -> bool {
    let Some(at) = position.block_of(card.main.node) else { return false };
    let Some(block) = position.blocks().get(at).filter(|block| block.chosen) else { return false };
    let share = position.share_before(card.main.node.id());
    if share <= 0.0 {
        return false;
    }
    let text = block.text(position.page());
    let is_sentence = share < 1.0 && group.kind().is_none() && text::ends_with_stop(text);
    // A list of other sites is what the article lists.
    let is_listed = !card.main.same_site && position.page().node(block.element).tag() == Tag::Li;
    let is_long = text.len() > MAX_BYTES || width(text) > MAX_WIDTH;
    is_sentence || is_listed || is_long || is_crosshead(at, position)
}

/// Whether a card is the linked caption of a picture between the paragraphs.
pub(super) fn is_caption(card: &Card<'_>, position: &BodyPosition<'_>) -> bool {
    let link = card.main.node;
    let share = position.share_before(link.id());
    let is_inside = share > 0.0 && share < 1.0 && position.in_container(link.id());
    is_inside && is_in_caption(card)
}

/// Whether the link of a card stands in the caption of a picture.
pub(super) fn is_in_caption(card: &Card<'_>) -> bool {
    card.main.node.ancestors().take(CAPTION_LEVELS).any(|around| around.tag() == Tag::Figcaption)
}

/// Whether a block is a heading over the prose next to it: a box for another story would close before.
fn is_crosshead(at: usize, position: &BodyPosition<'_>) -> bool {
    let (Some(block), Some(next)) = (position.blocks().get(at), position.blocks().get(at + 1)) else {
        return false;
    };
    let page = position.page();
    let (heading, paragraph) = (page.node(block.element), page.node(next.element));
    let is_heading = heading.tag().heading_level().is_some();
    if !is_heading || paragraph.tag().heading_level().is_some() {
        return false;
    }
    let Some(around) = heading.parent().filter(|around| around.contains(paragraph)) else { return false };
    if !next.chosen || is_mostly_linked(next, page) {
        return false;
    }
    position.prose_in(around.id(), around.end()) >= MORE_THAN_A_BOX
}

/// Returns the chosen blocks that only promote a story: the story's own, and the label or heading over it.
pub(super) fn promos<'a, 'p: 'a>(
    taken: impl Iterator<Item = (&'a Card<'p>, &'a Group<'p>)>,
    position: &BodyPosition<'p>,
) -> Vec<usize> {
    let mut promos = Vec::new();
    let mut titles = Titles::default();
    for (card, group) in taken {
        titles.add(card);
        let own = position.blocks_in(card.root.id(), card.root.end());
        let of_link = position.block_of(card.main.node);
        promos.extend(own.chain(of_link).filter(|at| is_linked(*at, position)));
        let heading = group.heading.filter(|heading| !heading.spoken && heading.announces_stories());
        promos.extend(heading.and_then(|heading| position.block_of(heading.node)));
    }
    if !titles.keys.is_empty() {
        let chosen = (0..).zip(position.blocks()).filter(|(_, block)| block.chosen);
        promos.extend(chosen.filter(|(_, block)| titles.has(block, position)).map(|(at, _)| at));
    }
    promos.retain(|at| position.is_chosen(*at));
    promos.sort_unstable();
    promos.dedup();
    promos
}

/// The headlines of the stories taken, whatever their punctuation.
#[derive(Default)]
struct Titles {
    keys: HashSet<u64>,
    longest: usize,
}

impl Titles {
    fn add(&mut self, card: &Card<'_>) {
        let Some(title) = card.title else { return };
        self.keys.insert(letters_hash(title));
        self.longest = self.longest.max(title.len());
    }

    /// Whether a block repeats one of the headlines.
    fn has(&self, block: &Block, position: &BodyPosition<'_>) -> bool {
        let text = block.text(position.page());
        text.len() <= self.longest + PUNCTUATION && self.keys.contains(&letters_hash(text))
    }
}

/// Whether most of a block's text is linked, a label such as "Read more:" aside.
fn is_linked(at: usize, position: &BodyPosition<'_>) -> bool {
    let Some(block) = position.blocks().get(at) else { return false };
    let nodes = block.start..block.end;
    position.page().linked_text_len_in(nodes.clone()) * 2 > position.page().text_len_in(nodes)
}
