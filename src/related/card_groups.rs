//! Cards that stand together under one heading make a group.

use std::iter::Peekable;
use std::ops::Range;
use std::vec::IntoIter;

use super::body_position::BodyPosition;
use super::card::Card;
use super::heading::Heading;
use super::heading_kind::HeadingKind;
use crate::dom::{Attr, NodeId, NodeRef, Page, Tag};
use crate::lexicon::class_words::LinkWords;

/// A run of cards under one heading, or in one element.
#[derive(Clone, Debug)]
pub(super) struct Group<'p> {
    pub(super) heading: Option<Heading<'p>>,
    /// Its cards, as a range of all cards.
    pub(super) cards: Range<usize>,
    /// The nearest heading above it, even if too far away to head it.
    under: Option<NodeId>,
}

impl Group<'_> {
    /// Returns the kind of links that its heading announces.
    pub(super) fn kind(&self) -> Option<HeadingKind> {
        self.heading.and_then(|heading| heading.kind())
    }
}

/// Levels that a heading may be wrapped in beside its group.
const WRAPPERS: usize = 4;

/// Headings around a card that are looked at, from the nearest on.
const NESTED: usize = 8;

/// Characters of text that may stand between a heading and its first card, or between two cards. Chosen on the pages
/// at hand.
const GAP: u32 = 250;

/// Groups the cards.
pub(super) fn collect<'p>(
    cards: &[Card<'p>],
    mut headings: Vec<Heading<'p>>,
    position: &BodyPosition<'_>,
) -> Vec<Group<'p>> {
    set_scopes(&mut headings, cards, position.page());
    let mut open = OpenHeadings { rest: headings.into_iter().peekable(), active: Vec::new() };
    let mut groups: Vec<Group<'p>> = Vec::new();
    let mut previous: Option<&Card<'p>> = None;
    for (at, card) in cards.iter().enumerate() {
        open.advance(card, previous);
        let heading = open.over(card, previous);
        let under = heading.map(|heading| heading.node.id());
        let joined = previous
            .zip(groups.last_mut())
            .filter(|(previous, group)| group.under == under && joins(group, previous, card, position));
        if let Some((_, group)) = joined {
            group.cards.end = at + 1;
        } else {
            let heading =
                heading.filter(|heading| is_near(heading, card, position) && !is_used(&groups, heading));
            groups.push(Group { heading, cards: at..at + 1, under });
        }
        previous = Some(card);
    }
    groups
}

/// Gives each heading its scope: from its end to the end of the innermost element that holds a story after it, unless
/// the heading has something else to head before.
fn set_scopes(headings: &mut [Heading<'_>], cards: &[Card<'_>], page: &Page) {
    for heading in headings.iter_mut().filter(|heading| heading.scope.1 == 0) {
        let mut wrapper = heading.node;
        for _ in 0..=WRAPPERS {
            let Some(parent) = wrapper.parent() else { break };
            let next = cards.partition_point(|card| card.main.node.id() < wrapper.end());
            if cards.get(next).is_some_and(|card| card.main.node.id() < parent.end()) {
                heading.scope = (wrapper.end(), parent.end());
                break;
            }
            if is_closed(wrapper, heading, page) {
                break;
            }
            wrapper = parent;
        }
    }
}

/// Whether an element around a heading is a box of its own, so that the heading heads nothing behind it: the foot of
/// the page, a form, or one that holds what "Share this" or "Tags" announces.
fn is_closed(wrapper: NodeRef<'_>, heading: &Heading<'_>, page: &Page) -> bool {
    if matches!(wrapper.tag(), Tag::Footer | Tag::Form | Tag::Nav | Tag::Aside) {
        return true;
    }
    let announces_no_links = heading.kind().is_some_and(|kind| !kind.announces_stories());
    announces_no_links && page.text_len_in(heading.node.end()..wrapper.end()) > 0
}

/// The headings whose scope holds the card at hand, and those to come.
struct OpenHeadings<'p> {
    rest: Peekable<IntoIter<Heading<'p>>>,
    active: Vec<Heading<'p>>,
}

impl<'p> OpenHeadings<'p> {
    /// Goes on to a card, from the card before it.
    fn advance(&mut self, card: &Card<'p>, previous: Option<&Card<'p>>) {
        while let Some(heading) = self.rest.next_if(|heading| heading.node.id() < card.root.id()) {
            // A heading on a card heads nothing else.
            let is_on_card = previous.is_some_and(|previous| heading.node.id() < previous.root.end());
            let heads_nothing = is_on_card || heading.scope.1 == 0;
            if !heads_nothing {
                self.active.push(heading);
            }
        }
        while self.active.last().is_some_and(|heading| heading.scope.1 <= card.root.id()) {
            self.active.pop();
        }
    }

    /// Returns the nearest heading over a card.
    fn over(&self, card: &Card<'p>, previous: Option<&Card<'p>>) -> Option<Heading<'p>> {
        // The headline of the story before this one may stand apart from its card.
        let repeated = previous.and_then(|previous| previous.title);
        let mut nearest = self.active.iter().rev().take(NESTED);
        let found = nearest.find(|heading| {
            heading.scope.0 <= card.root.id() && may_head(heading, card) && repeated != Some(heading.text)
        });
        found.copied()
    }
}

/// Whether a heading may head a card by what it announces. The label of an advertisement's slot heads no story of the
/// site itself that comes after it, and the stories before and after this one need no "Post navigation" over them.
fn may_head(heading: &Heading<'_>, card: &Card<'_>) -> bool {
    if heading.of_picture {
        return false;
    }
    match heading.kind() {
        Some(HeadingKind::Advertising) => !card.main.same_site,
        Some(HeadingKind::Service | HeadingKind::Social | HeadingKind::Labels) => {
            !card.main.near.has(LinkWords::NEIGHBOUR)
        }
        _ => true,
    }
}

fn is_near(heading: &Heading<'_>, card: &Card<'_>, position: &BodyPosition<'_>) -> bool {
    text_between(heading.node.end(), card.root.id(), position) <= GAP
}

/// Whether a heading was used up: its group ended before this card.
fn is_used(groups: &[Group<'_>], heading: &Heading<'_>) -> bool {
    groups.last().is_some_and(|group| group.under == Some(heading.node.id()))
}

/// Whether a card stands with the card before it, in its group.
fn joins(group: &Group<'_>, previous: &Card<'_>, card: &Card<'_>, position: &BodyPosition<'_>) -> bool {
    let is_near = text_between(previous.root.end(), card.root.id(), position) <= GAP;
    if group.heading.is_some() && are_items_beside(previous.root, card.root) {
        return true;
    }
    if has_label_between_lists(previous.root, card.root, position) {
        return false;
    }
    is_near && (group.heading.is_some() || are_beside(previous.root, card.root))
}

/// Whether two cards stand in different lists with words between them, which head the second: `<ul>…</ul><div>In brief</div>
/// <div class=box><ul>…</ul></div>`. Lists that are wrapped alike are parts of one.
fn has_label_between_lists(a: NodeRef<'_>, b: NodeRef<'_>, position: &BodyPosition<'_>) -> bool {
    let (Some(first), Some(second)) = (list_around(a), list_around(b)) else { return false };
    if first.end() > second.id() || are_wrapped_alike(first, second) {
        return false;
    }
    text_between(first.end(), second.id(), position) > 0
}

/// Whether two lists and the elements around them have the same tags and classes, up to what holds both.
fn are_wrapped_alike(first: NodeRef<'_>, second: NodeRef<'_>) -> bool {
    let around = first.self_and_ancestors().zip(second.self_and_ancestors());
    let mut apart = around.take_while(|(a, b)| a != b);
    apart.all(|(a, b)| (a.tag(), a.attr(Attr::Class)) == (b.tag(), b.attr(Attr::Class)))
}

fn list_around(card: NodeRef<'_>) -> Option<NodeRef<'_>> {
    card.ancestors().take(ITEM_LEVELS).find(|node| matches!(node.tag(), Tag::Ul | Tag::Ol))
}

/// Levels between a headline and the item that holds it and its teaser.
const ITEM_LEVELS: usize = 4;

/// Whether two cards are items of one list, however long the teaser of the first is.
fn are_items_beside(a: NodeRef<'_>, b: NodeRef<'_>) -> bool {
    match (item_around(a), item_around(b)) {
        (Some(first), Some(second)) => first != second && first.parent() == second.parent(),
        _ => false,
    }
}

/// Returns the item of a list that a card is or stands in.
fn item_around(card: NodeRef<'_>) -> Option<NodeRef<'_>> {
    let mut around = card.self_and_ancestors().take(ITEM_LEVELS);
    around.find(|node| matches!(node.tag(), Tag::Li | Tag::Article))
}

/// Whether two cards hang in one element, at most one level apart.
fn are_beside(a: NodeRef<'_>, b: NodeRef<'_>) -> bool {
    let (Some(up_a), Some(up_b)) = (a.parent(), b.parent()) else { return false };
    up_a == up_b || (up_a.parent() == up_b.parent() && up_a.tag() == up_b.tag())
}

/// Returns the characters of text between two nodes that is not linked.
fn text_between(start: NodeId, end: NodeId, position: &BodyPosition<'_>) -> u32 {
    if end <= start {
        return 0;
    }
    let page = position.page();
    page.text_len_in(start..end).saturating_sub(page.linked_text_len_in(start..end))
}
