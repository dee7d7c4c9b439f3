//! Teasers: the text that stands with the headline of another story, as on the card under "Related posts". Where the
//! model took it for the article's, it goes with its headline.

use super::Found;
use super::body_position::{BodyPosition, is_mostly_linked};
use super::card::Card;
use super::card_elements::is_list;
use super::card_groups::Group;
use crate::dom::{Attr, NodeRef};
use crate::lexicon::class_words::LinkWords;

/// Levels between a link and the element that holds its teaser.
const LEVELS: usize = 6;

/// Characters of teaser on a card at most, under a heading that announces stories and without one. Chosen on the pages
/// at hand.
const MAX_ANNOUNCED: u32 = 1_500;
const MAX_UNANNOUNCED: u32 = 300;

/// The share of the chosen prose that teasers without a heading may be: an article that lists stories is one itself.
const MAX_SHARE: f32 = 0.4;

/// Returns the chosen blocks that are teasers of the stories in a group, in order.
///
/// `<h2>Related</h2><ul><li><a>Old bridge reopens</a><p>The mayor…</p><li><a>Ferry stays</a><p>…</p></ul>` → the blocks
/// of both paragraphs. One card alone, or cards that are not like each other, have none.
pub(super) fn of(group: &Group<'_>, found: &Found<'_>) -> Vec<usize> {
    let cards = found.cards.get(group.cards.clone()).unwrap_or_default();
    let units = units(cards);
    if units.len() < 2 || units.len() < cards.len() {
        return Vec::new();
    }
    let is_announced = announces_stories(group, cards);
    let most = if is_announced { MAX_ANNOUNCED } else { MAX_UNANNOUNCED };
    let mut teasers = Vec::new();
    for unit in &units {
        let own: Vec<usize> = teaser_of(*unit, &found.position).collect();
        if text_len(&own, &found.position) > most {
            return Vec::new();
        }
        teasers.extend(own);
    }
    let may_be_the_article = share(&teasers, &found.position) > MAX_SHARE;
    if !is_announced && (may_be_the_article || !cards.iter().all(is_headed)) {
        return Vec::new();
    }
    teasers
}

/// Returns the elements that hold one card each, if they stand side by side and are alike.
fn units<'p>(cards: &[Card<'p>]) -> Vec<NodeRef<'p>> {
    let mut units: Vec<NodeRef<'p>> = Vec::with_capacity(cards.len());
    for (at, card) in cards.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|before| cards.get(before));
        let neighbours = [before, cards.get(at + 1)].map(|card| card.map(|card| card.main.node));
        let Some(unit) = unit(card.main.node, neighbours) else { break };
        if units.last().is_some_and(|last| !are_alike(*last, unit)) {
            break;
        }
        units.push(unit);
    }
    units
}

/// Returns the outermost element around a link that holds neither of its neighbours.
fn unit<'p>(link: NodeRef<'p>, neighbours: [Option<NodeRef<'p>>; 2]) -> Option<NodeRef<'p>> {
    let mut around = link.self_and_ancestors().take(LEVELS + 1).peekable();
    while let Some(element) = around.next() {
        if is_list(element) {
            return None;
        }
        if around.peek().is_some_and(|parent| holds_one_of(*parent, neighbours)) {
            return Some(element);
        }
    }
    None
}

fn holds_one_of(element: NodeRef<'_>, nodes: [Option<NodeRef<'_>>; 2]) -> bool {
    nodes.into_iter().flatten().any(|node| element.contains(node))
}

/// Whether two elements stand in one and have the same tag and the same classes.
fn are_alike(a: NodeRef<'_>, b: NodeRef<'_>) -> bool {
    a.parent() == b.parent() && a.tag() == b.tag() && a.attr(Attr::Class) == b.attr(Attr::Class)
}

/// Whether the heading of a group, or a name around it, says that stories are offered.
fn announces_stories(group: &Group<'_>, cards: &[Card<'_>]) -> bool {
    const NAMES: LinkWords = LinkWords::RELATED.with(LinkWords::LATEST).with(LinkWords::POPULAR);
    let is_named = cards.first().is_some_and(|card| card.main.near.with(card.main.far).has(NAMES));
    is_named || group.heading.is_some_and(|heading| heading.announces_stories())
}

/// Whether a card's headline is a heading of the page.
fn is_headed(card: &Card<'_>) -> bool {
    let link = card.main.node;
    let mut near = link.ancestors().take(2).chain(link.descendants());
    near.any(|node| node.tag().heading_level().is_some_and(|level| level > 1))
}

/// Returns the chosen blocks in an element that are prose.
fn teaser_of<'a>(unit: NodeRef<'_>, position: &'a BodyPosition<'_>) -> impl Iterator<Item = usize> + 'a {
    let blocks = position.blocks_in(unit.id(), unit.end());
    blocks.filter(|at| position.is_chosen(*at)).filter(|at| {
        position.blocks().get(*at).is_some_and(|block| !is_mostly_linked(block, position.page()))
    })
}

fn text_len(blocks: &[usize], position: &BodyPosition<'_>) -> u32 {
    let blocks = blocks.iter().filter_map(|at| position.blocks().get(*at));
    blocks.map(|block| position.page().text_len_in(block.start..block.end)).sum()
}

/// Returns the share of the chosen prose that some blocks are.
#[allow(clippy::cast_precision_loss, reason = "a ratio")]
fn share(blocks: &[usize], position: &BodyPosition<'_>) -> f32 {
    text_len(blocks, position) as f32 / position.total().max(1) as f32
}
