//! Elements that show one story each, told by their links alone: what stands in one of them is a fact of its
//! story, and heads no group.

use std::ops::Range;

use super::groups::Heading;
use super::headings::{Announcement, HeadingKind};
use super::links::Link;
use super::place::Place;
use crate::dom::{NodeId, NodeRef, Tag};

/// Characters of text that a unit may hold beside its links: a dek and some facts.
pub(super) const MOST_TEXT: u32 = 500;

/// Levels between a text and the unit it stands in, and between a link and the unit that it makes.
const LEVELS: usize = 6;

/// Links to one story that a unit has at most.
const MOST_LINKS: usize = 8;

/// The links that could lead to stories, with what is needed to tell the elements that hold one story.
pub(super) struct Units<'a, 'p> {
    majors: &'a [(usize, &'p Link<'p>)],
    place: &'a Place<'p>,
}

impl<'a, 'p> Units<'a, 'p> {
    pub(super) fn new(majors: &'a [(usize, &'p Link<'p>)], place: &'a Place<'p>) -> Self {
        Self { majors, place }
    }

    /// Whether a text that reads like a heading is a fact on a card. `above` is the heading before it.
    pub(super) fn has_on_card(&self, heading: &Heading<'p>, above: Option<&Heading<'p>>) -> bool {
        let Some(Unit { element: unit, story, single }) = self.around(heading.node) else { return false };
        if single && !above.is_some_and(|above| self.is_headed(heading, above)) {
            return false;
        }
        if heading.node.id() > story.node.id() {
            return true;
        }
        if heading.node.contains(story.node) {
            return heading.announcement.is_none_or(|found| !found.start);
        }
        let announces = heading.announcement.map(|found| found.kind);
        if matches!(announces, Some(HeadingKind::Related | HeadingKind::Advertising)) {
            return false;
        }
        match level(heading.node) {
            None => true,
            Some(level) => story_level(story.node, unit).is_some_and(|story| story <= level),
        }
    }

    /// Whether a text that is marked as no heading follows one that announces stories, and no story stands
    /// between them.
    fn is_headed(&self, text: &Heading<'p>, above: &Heading<'p>) -> bool {
        let stories = |found: Announcement| {
            matches!(found.kind, HeadingKind::Related | HeadingKind::Popular | HeadingKind::Latest)
        };
        level(text.node).is_none()
            && level(above.node).is_some()
            && above.announcement.is_some_and(stories)
            && matches!(self.story(above.node.end()..text.node.id()), Story::None)
    }

    /// The unit that a node stands in.
    fn around(&self, node: NodeRef<'p>) -> Option<Unit<'p>> {
        let mut found = None;
        for element in node.ancestors().take(LEVELS) {
            if is_list(element) || self.is_more_than_a_card(element) {
                break;
            }
            match self.story(element.id()..element.end()) {
                Story::None => {}
                Story::One(story) if is_item(element.tag()) => {
                    return Some(Unit { element, story, single: false });
                }
                Story::One(story) => found = Some(Unit { element, story, single: true }),
                Story::Several => break,
            }
        }
        found.map(|unit| Unit { single: !self.is_one_of_many(unit.element), ..unit })
    }

    fn is_more_than_a_card(&self, element: NodeRef<'_>) -> bool {
        element.ink().saturating_sub(element.linked_ink()) > MOST_TEXT
            || self.place.prose_in(element.id(), element.end()) > 0
    }

    /// What the links between two nodes lead to.
    fn story(&self, nodes: Range<NodeId>) -> Story<'p> {
        let at = self.majors.partition_point(|(_, link)| link.node.id() < nodes.start);
        let mut inside =
            self.majors.iter().skip(at).map(|(_, link)| *link).take_while(|link| link.node.id() < nodes.end);
        let Some(first) = inside.next() else { return Story::None };
        let alone = inside
            .take(MOST_LINKS)
            .enumerate()
            .all(|(at, link)| at + 1 < MOST_LINKS && link.identity == first.identity);
        if alone { Story::One(first) } else { Story::Several }
    }

    /// Whether the element next to this one that holds a story is like it.
    fn is_one_of_many(&self, element: NodeRef<'p>) -> bool {
        let after = self.majors.partition_point(|(_, link)| link.node.id() < element.end());
        let before = self.majors.partition_point(|(_, link)| link.node.id() < element.id());
        let neighbours = [before.checked_sub(1), Some(after)].into_iter().flatten();
        neighbours.filter_map(|at| self.majors.get(at)).any(|(_, link)| {
            let beside =
                link.node.self_and_ancestors().take(LEVELS).find(|node| node.parent() == element.parent());
            beside.is_some_and(|beside| {
                beside.tag() == element.tag()
                    && matches!(self.story(beside.id()..beside.end()), Story::One(_))
            })
        })
    }
}

/// An element that shows one story.
struct Unit<'p> {
    element: NodeRef<'p>,
    /// The first link to the story.
    story: &'p Link<'p>,
    /// Whether neither its tag nor what stands beside it says that it is a card.
    single: bool,
}

enum Story<'p> {
    None,
    One(&'p Link<'p>),
    Several,
}

/// Elements that are made for one thing among others of its kind.
fn is_item(tag: Tag) -> bool {
    matches!(tag, Tag::Li | Tag::Article | Tag::Tr)
}

fn is_list(element: NodeRef<'_>) -> bool {
    matches!(element.tag(), Tag::Body | Tag::Html | Tag::Document | Tag::Main | Tag::Ul | Tag::Ol | Tag::Nav)
}

/// The level of the heading that a node is or stands in.
fn level(node: NodeRef<'_>) -> Option<u8> {
    node.self_and_ancestors().take(2).find_map(|node| node.tag().heading_level())
}

/// The level of the heading that shows a story in its unit, around the link or inside it.
fn story_level(link: NodeRef<'_>, unit: NodeRef<'_>) -> Option<u8> {
    let around = link.ancestors().take_while(|node| node.id() > unit.id());
    around.chain(link.descendants()).find_map(|node| node.tag().heading_level())
}
