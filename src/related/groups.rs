//! Cards that stand together under one heading make a group.

use std::ops::Range;

use super::cards::Card;
use super::headings::{Announcement, HeadingKind, announcement, may_open};
use super::links::Link;
use super::place::Place;
use super::units::Units;
use super::words::Words;
use crate::body::Block;
use crate::dom::{Attr, NodeId, NodeRef, Page, Tag};
use crate::lexicon::class_words::FactWords;
use crate::normalize::byline;
use crate::normalize::photo_credit::is_credit_line;

/// A text that may head a group of cards.
#[derive(Clone, Copy, Debug)]
pub(super) struct Heading<'p> {
    pub(super) node: NodeRef<'p>,
    pub(super) text: &'p str,
    pub(super) announcement: Option<Announcement>,
    /// Whether it is not shown but read out.
    pub(super) spoken: bool,
    /// Whether it is the caption or the credit of a picture.
    of_picture: bool,
    /// The nodes that it may head.
    scope: (NodeId, NodeId),
}

impl<'p> Heading<'p> {
    pub(super) fn new(node: NodeRef<'p>, text: &'p str, announcement: Option<Announcement>) -> Self {
        Self { node, text, announcement, spoken: false, of_picture: false, scope: (0, 0) }
    }
}

/// A run of cards under one heading, or in one element.
#[derive(Clone, Debug)]
pub(super) struct Group<'p> {
    pub(super) heading: Option<Heading<'p>>,
    /// Its cards, as a range of all cards.
    pub(super) cards: Range<usize>,
    /// The nearest heading above it, even if too far away to head it.
    under: Option<NodeId>,
}

/// Characters of the longest heading.
const LONGEST: u32 = 80;

/// Levels that a heading may be wrapped in beside its group.
const WRAPPERS: usize = 4;

/// Headings around a card that are looked at, from the nearest on.
const NESTED: usize = 8;

/// Characters of text that may stand between a heading and its first card, or between two cards.
const GAP: u32 = 250;

/// All texts that may head a group, in page order.
pub(super) fn headings<'p>(links: &[Link<'p>], units: &Units<'_, 'p>, place: &Place<'p>) -> Vec<Heading<'p>> {
    let mut headings: Vec<Heading<'p>> = Vec::new();
    for block in &place.selection().blocks {
        let Some(heading) = heading(block, links, place.page()) else { continue };
        if !units.has_on_card(&heading, headings.last()) {
            headings.push(heading);
        }
    }
    headings
}

fn heading<'p>(block: &Block, links: &[Link<'p>], page: &'p Page) -> Option<Heading<'p>> {
    let nodes = block.start..block.end;
    let linked = page.linked_ink_in(nodes.clone());
    if linked > 0 {
        let single = |link: &Link<'_>| link.own || link.shape.is_single();
        if let Some(story) = linked_in(links, block, single) {
            return label(block, story, page);
        }
        let label = linked_in(links, block, |link| link.major).and_then(|story| label(block, story, page));
        if label.is_some() {
            return label;
        }
    }
    if page.ink_in(nodes) > LONGEST {
        return None;
    }
    let element = page.node(block.element);
    // An item of a menu heads nothing.
    if linked == page.ink_in(block.start..block.end) && element.tag() == Tag::Li {
        return None;
    }
    let marked = element.tag().heading_level().is_some()
        || matches!(element.tag(), Tag::Dt | Tag::Legend | Tag::Summary | Tag::Caption | Tag::Th);
    let tab = if marked { first_tab(block, page) } else { None };
    let text = tab.unwrap_or_else(|| block.text(page));
    // Most blocks are no headings: a look at the first word tells.
    let named = || linked == 0 && Words::of(element).has(Words::TITLE);
    if !marked && !may_open(text) && !named() {
        return None;
    }
    let announcement = announcement(text);
    let heads = match announcement {
        // "By Ada Lund" is a fact of the story before it.
        Some(found) if found.kind == HeadingKind::Labels && !marked && byline::is_introduced(text) => false,
        Some(found) if found.start || found.whole => true,
        Some(_) => marked,
        None if element.tag() == Tag::H1 || is_headline(text, page) => false,
        None => marked || named(),
    };
    let node = if block.element + 1 >= block.start || marked { element } else { page.node(block.start) };
    heads.then(|| Heading {
        of_picture: tells_of_picture(element, text),
        ..Heading::new(node, text, announcement)
    })
}

/// The first of the tabs that stand side by side in a heading, each a link to a place on the page: the one that is
/// open.
fn first_tab<'p>(block: &Block, page: &'p Page) -> Option<&'p str> {
    let nodes = block.start..block.end;
    if page.linked_ink_in(nodes.clone()) < page.ink_in(nodes.clone()) {
        return None;
    }
    let texts = nodes.map(|id| page.node(id)).filter(|node| node.tag() == Tag::Text && node.ink() > 0);
    let mut tabs = texts.filter_map(|text| text.ancestors().take(TAB).find(|above| above.tag() == Tag::A));
    let stays = |tab: &NodeRef<'_>| tab.attr(Attr::Href).is_some_and(|href| href.starts_with('#'));
    let first = tabs.next().filter(stays)?;
    tabs.next().filter(|second| *second != first && stays(second)).map(|_| first.text())
}

/// Levels from the words of a tab up to its link.
const TAB: usize = 3;

/// The label before a link in the same line ("Read more: …").
fn label<'p>(block: &Block, story: NodeRef<'p>, page: &'p Page) -> Option<Heading<'p>> {
    let text = page.text_in(block.start..story.id().max(block.start)).trim();
    let announcement = announcement(text).filter(|found| found.start)?;
    Some(Heading::new(page.node(block.start), text, Some(announcement)))
}

/// The nodes that no card reaches over: those that may head a group, and the page's own headline.
pub(super) fn heads(headings: &[Heading<'_>], page: &Page) -> Vec<NodeId> {
    let own = page.nodes().filter(|node| node.tag() == Tag::H1).map(NodeRef::id);
    let mut heads: Vec<NodeId> = headings.iter().map(|heading| heading.node.id()).chain(own).collect();
    heads.sort_unstable();
    heads.dedup();
    heads
}

/// Whether a text is the headline of the page itself, as lists of stories may show it again.
fn is_headline(text: &str, page: &Page) -> bool {
    super::links::is_long(text) && page.title().is_some_and(|title| title.trim_start().starts_with(text))
}

/// The first link of a kind inside a block, or around it.
fn linked_in<'p>(links: &[Link<'p>], block: &Block, is: impl Fn(&Link<'p>) -> bool) -> Option<NodeRef<'p>> {
    let from = links.partition_point(|link| link.node.id() < block.start).saturating_sub(1);
    let mut near = links.iter().skip(from).take_while(|link| link.node.id() < block.end);
    near.find(|link| link.node.end() > block.start && is(link)).map(|link| link.node)
}

/// Gives each heading its scope: from its end to the end of the innermost element that holds a story after it.
fn scope(headings: &mut [Heading<'_>], cards: &[Card<'_>]) {
    for heading in headings {
        let mut wrapper = heading.node;
        for _ in 0..=WRAPPERS {
            let Some(parent) = wrapper.parent() else { break };
            let next = cards.partition_point(|card| card.main.node.id() < wrapper.end());
            if cards.get(next).is_some_and(|card| card.main.node.id() < parent.end()) {
                heading.scope = (wrapper.end(), parent.end());
                break;
            }
            wrapper = parent;
        }
    }
}

/// Groups the cards.
pub(super) fn collect<'p>(
    cards: &[Card<'p>],
    mut found: Vec<Heading<'p>>,
    place: &Place<'_>,
) -> Vec<Group<'p>> {
    scope(&mut found, cards);
    let mut headings = found.into_iter().peekable();
    let mut active: Vec<Heading<'p>> = Vec::new();
    let mut groups: Vec<Group<'p>> = Vec::new();
    for (at, card) in cards.iter().enumerate() {
        while let Some(heading) = headings.next_if(|heading| heading.node.id() < card.root.id()) {
            // A heading on a card heads nothing else.
            let in_card = at
                .checked_sub(1)
                .and_then(|at| cards.get(at))
                .is_some_and(|card| heading.node.id() < card.root.end());
            if !in_card && heading.scope.1 > 0 {
                active.push(heading);
            }
        }
        while active.last().is_some_and(|heading| heading.scope.1 <= card.root.id()) {
            active.pop();
        }
        let previous = at.checked_sub(1).and_then(|at| cards.get(at));
        // The headline of the story before this one may stand apart from its card.
        let repeats = |heading: &Heading<'_>| previous.is_some_and(|card| card.title == Some(heading.text));
        let heading = active.iter().rev().take(NESTED).find(|heading| {
            heading.scope.0 <= card.root.id() && may_head(heading, card) && !repeats(heading)
        });
        let under = heading.map(|heading| heading.node.id());
        let joins = groups
            .last()
            .zip(previous)
            .is_some_and(|(group, previous)| joins(group, under, previous, card, place));
        if joins {
            if let Some(group) = groups.last_mut() {
                group.cards.end = at + 1;
            }
            continue;
        }
        let heading = heading.filter(|heading| {
            text_between(heading.node.end(), card.root.id(), place) <= GAP && !used(&groups, heading)
        });
        groups.push(Group { heading: heading.copied(), cards: at..at + 1, under });
    }
    groups
}

/// The label of an advertisement's slot heads no story of the site itself that comes after it, and the stories
/// before and after this one need no "Post navigation" over them.
fn may_head(heading: &Heading<'_>, card: &Card<'_>) -> bool {
    if heading.of_picture {
        return false;
    }
    match heading.announcement.map(|found| found.kind) {
        Some(HeadingKind::Advertising) => !card.main.home,
        Some(HeadingKind::Service | HeadingKind::Social | HeadingKind::Labels) => {
            !card.main.near.has(Words::NEIGHBOUR)
        }
        _ => true,
    }
}

/// Whether a text is the caption or the credit of a picture; a real heading may only be named one.
fn tells_of_picture(element: NodeRef<'_>, text: &str) -> bool {
    element.tag().heading_level().is_none()
        && element.linked_ink() == 0
        && (is_credit_line(text) || element.class_meaning().facts.any(FactWords::LEGEND))
}

/// Whether a heading was used up: its group ended before this card.
fn used(groups: &[Group<'_>], heading: &Heading<'_>) -> bool {
    groups.iter().rev().take(1).any(|group| group.heading.is_some_and(|used| used.node == heading.node))
}

/// Whether a card belongs to the group of the card before it.
fn joins(
    group: &Group<'_>,
    under: Option<NodeId>,
    previous: &Card<'_>,
    card: &Card<'_>,
    place: &Place<'_>,
) -> bool {
    let near = text_between(previous.root.end(), card.root.id(), place) <= GAP;
    let kin = group.heading.is_some() || is_kin(previous.root, card.root);
    group.under == under && near && kin
}

/// Whether two cards hang in one element, at most one level apart.
fn is_kin(a: NodeRef<'_>, b: NodeRef<'_>) -> bool {
    let (Some(up_a), Some(up_b)) = (a.parent(), b.parent()) else { return false };
    up_a == up_b || (up_a.parent() == up_b.parent() && up_a.tag() == up_b.tag())
}

/// Characters of text between two nodes that is not linked.
fn text_between(start: NodeId, end: NodeId, place: &Place<'_>) -> u32 {
    if end <= start {
        return 0;
    }
    let page = place.page();
    page.ink_in(start..end).saturating_sub(page.linked_ink_in(start..end))
}
