//! Elements that show one story each, told by their links alone: what stands in one of them is a fact of its
//! story, and heads no group.

use std::ops::Range;

use super::body_position::BodyPosition;
use super::heading::Heading;
use super::heading_kind::HeadingKind;
use super::page_links::Link;
use crate::dom::{NodeId, NodeRef, Tag};
use crate::work;

/// Characters of text that a card holds at most beside its links: a dek and some facts. Chosen on the pages at hand.
const MAX_CARD_TEXT: u32 = 500;

/// Levels between a text and the card it stands in, and between a link and the card around it.
const LEVELS: usize = 6;

/// Links to one story that a card has at most.
const MAX_LINKS: usize = 8;

/// The links that could lead to stories, with what is needed to tell the elements that hold one story.
pub(super) struct CardElements<'a, 'p> {
    story_links: &'a [(usize, &'p Link<'p>)],
    position: &'a BodyPosition<'p>,
}

/// An element that shows one story.
struct CardElement<'p> {
    element: NodeRef<'p>,
    /// The first link to the story.
    story: &'p Link<'p>,
    /// Whether neither its tag nor what stands beside it says that it is a card.
    single: bool,
}

/// What the links of an element lead to.
enum Stories<'p> {
    None,
    One(&'p Link<'p>),
    Several,
}

/// Whether a heading announces the links that follow it, though no list stands there: "Related", "Advertisement".
fn announces_links_nearby(kind: HeadingKind) -> bool {
    kind.announces_close_stories() || kind == HeadingKind::Advertising
}

impl<'a, 'p> CardElements<'a, 'p> {
    pub(super) fn new(story_links: &'a [(usize, &'p Link<'p>)], position: &'a BodyPosition<'p>) -> Self {
        Self { story_links, position }
    }

    /// Whether a text that reads like a heading is a fact on a card. `above` is the heading before it.
    pub(super) fn has_on_card(&self, heading: &Heading<'p>, above: Option<&Heading<'p>>) -> bool {
        let Some(card) = self.around(heading.node) else { return false };
        if card.single && !above.is_some_and(|above| self.is_headed(heading, above)) {
            return false;
        }
        let story = card.story.node;
        if heading.node.id() > story.id() {
            return true;
        }
        if heading.node.contains(story) {
            return heading.announcement.is_none_or(|found| !found.start);
        }
        if heading.kind().is_some_and(announces_links_nearby) {
            return false;
        }
        match level(heading.node) {
            None => true,
            Some(level) => story_level(story, card.element).is_some_and(|story| story <= level),
        }
    }

    /// Whether a text that is marked as no heading follows one that announces stories, and no story stands
    /// between them.
    fn is_headed(&self, text: &Heading<'p>, above: &Heading<'p>) -> bool {
        match (level(above.node), level(text.node)) {
            (Some(_), None) if above.announces_stories() => {
                matches!(self.stories(above.node.end()..text.node.id()), Stories::None)
            }
            _ => false,
        }
    }

    /// Returns the card that a node stands in.
    fn around(&self, node: NodeRef<'p>) -> Option<CardElement<'p>> {
        let mut found = None;
        for element in node.ancestors().take(LEVELS) {
            if is_list(element) || is_more_than_a_card(element, self.position) {
                break;
            }
            match self.stories(element.id()..element.end()) {
                Stories::None => {}
                Stories::One(story) if is_item(element.tag()) => {
                    return Some(CardElement { element, story, single: false });
                }
                Stories::One(story) => found = Some(CardElement { element, story, single: true }),
                Stories::Several => break,
            }
        }
        found.map(|card| CardElement { single: !self.is_one_of_many(card.element), ..card })
    }

    /// Whether no link to a story stands between two nodes.
    pub(super) fn no_story_in(&self, nodes: Range<NodeId>) -> bool {
        matches!(self.stories(nodes), Stories::None)
    }

    /// Returns what the links between two nodes lead to.
    fn stories(&self, nodes: Range<NodeId>) -> Stories<'p> {
        let from = self.story_links.get(self.first_from(nodes.start)..).unwrap_or_default();
        let mut inside = from.iter().map(|(_, link)| *link).take_while(|link| link.node.id() < nodes.end);
        let Some(first) = inside.next() else { return Stories::None };
        for (others, link) in (1..).zip(inside) {
            work::items(1);
            if others == MAX_LINKS || link.identity != first.identity {
                return Stories::Several;
            }
        }
        Stories::One(first)
    }

    fn first_from(&self, id: NodeId) -> usize {
        self.story_links.partition_point(|(_, link)| link.node.id() < id)
    }

    /// Whether the element next to this one that holds a story is like it.
    fn is_one_of_many(&self, element: NodeRef<'p>) -> bool {
        let before = self.first_from(element.id()).checked_sub(1);
        let neighbours = [before, Some(self.first_from(element.end()))].into_iter().flatten();
        let mut links = neighbours.filter_map(|at| self.story_links.get(at));
        links.any(|(_, link)| self.is_like(link, element))
    }

    /// Whether the element beside this one that holds a link is a card with the same tag.
    fn is_like(&self, link: &Link<'p>, element: NodeRef<'p>) -> bool {
        let around = link.node.self_and_ancestors().take(LEVELS);
        let Some(beside) = around.into_iter().find(|node| node.parent() == element.parent()) else {
            return false;
        };
        beside.tag() == element.tag() && matches!(self.stories(beside.id()..beside.end()), Stories::One(_))
    }
}

/// Whether an element holds more text than the card of a story, or a part of the article.
pub(super) fn is_more_than_a_card(element: NodeRef<'_>, position: &BodyPosition<'_>) -> bool {
    element.text_len().saturating_sub(element.linked_text_len()) > MAX_CARD_TEXT
        || position.prose_in(element.id(), element.end()) > 0
}

/// Whether a tag is made for one thing among others of its kind.
fn is_item(tag: Tag) -> bool {
    matches!(tag, Tag::Li | Tag::Article | Tag::Tr)
}

/// Whether an element holds many things by its tag, and is no card.
pub(super) fn is_list(element: NodeRef<'_>) -> bool {
    matches!(element.tag(), Tag::Body | Tag::Html | Tag::Document | Tag::Main | Tag::Ul | Tag::Ol | Tag::Nav)
}

/// Returns the level of the heading that a node is or stands in.
fn level(node: NodeRef<'_>) -> Option<u8> {
    node.self_and_ancestors().take(2).find_map(|node| node.tag().heading_level())
}

/// Returns the level of the heading that shows a story on its card, around the link or inside it.
fn story_level(link: NodeRef<'_>, card: NodeRef<'_>) -> Option<u8> {
    let around = link.ancestors().take_while(|node| node.id() > card.id());
    around.chain(link.descendants()).find_map(|node| node.tag().heading_level())
}
