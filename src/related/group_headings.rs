//! The texts of a page that may head a group of cards.

use super::body_position::BodyPosition;
use super::card_elements::CardElements;
use super::heading::Heading;
use super::heading_kind::{Announcement, HeadingKind, announcement, is_more, may_open};
use super::link_words;
use super::page_links::Link;
use super::text_width::is_long;
use crate::body::Block;
use crate::dom::{Attr, NodeId, NodeRef, Page, Tag};
use crate::lexicon::class_words::{FactWords, LinkWords};
use crate::normalize::byline;
use crate::normalize::photo_credit::is_credit_line;

/// Characters of the longest heading.
const MAX_HEADING: u32 = 80;

/// Levels from the words of a tab up to its link.
const TAB_LEVELS: usize = 3;

/// Returns all texts that may head a group, in page order.
pub(super) fn collect<'p>(
    links: &[Link<'p>],
    cards: &CardElements<'_, 'p>,
    position: &BodyPosition<'p>,
) -> Vec<Heading<'p>> {
    let mut headings: Vec<Heading<'p>> = Vec::new();
    for block in position.blocks() {
        let Some(heading) = heading(block, links, position.page()) else { continue };
        let above = headings.last();
        let is_part = above.is_some_and(|above| is_part_of(&heading, above, cards));
        if !is_part && !cards.has_on_card(&heading, above) {
            headings.push(heading);
        }
    }
    headings
}

/// Whether a heading is the tab beside the one before it ("Most read | Latest"), of which the first is open, or the link
/// to more that stands beside it.
fn is_part_of<'p>(heading: &Heading<'p>, above: &Heading<'p>, cards: &CardElements<'_, 'p>) -> bool {
    let between = heading.node.id().saturating_sub(above.node.end());
    if between > MAX_BETWEEN || !cards.no_story_in(above.node.end()..heading.node.id()) {
        return false;
    }
    let is_link_to_more = is_marked(heading.node) && is_more(heading.text);
    is_link_to_more || are_tabs(above, heading)
}

/// Nodes between a heading and what belongs to it at most.
const MAX_BETWEEN: u32 = 12;

/// Whether two headings are items of one row of tabs: `<li>Most read</li><li>Latest</li>`. A list is one where both
/// announce stories.
fn are_tabs(first: &Heading<'_>, second: &Heading<'_>) -> bool {
    let announce = first.announces_stories() && second.announces_stories();
    let mut around = first.node.ancestors().take(TAB_LEVELS);
    around.any(|row| {
        row.contains(second.node) && (row.has_token(Attr::Role, "tablist") || announce && is_row(row.tag()))
    })
}

/// Whether a tag holds things that stand side by side.
fn is_row(tag: Tag) -> bool {
    matches!(tag, Tag::Ul | Tag::Ol | Tag::Nav | Tag::Tr)
}

/// Returns the nodes that no card reaches over: those that may head a group, and the page's own headline.
pub(super) fn nodes(headings: &[Heading<'_>], page: &Page) -> Vec<NodeId> {
    let own = page.nodes().filter(|node| node.tag() == Tag::H1).map(NodeRef::id);
    let mut heads: Vec<NodeId> = headings.iter().map(|heading| heading.node.id()).chain(own).collect();
    heads.sort_unstable();
    heads.dedup();
    heads
}

/// Returns the heading in a block: its label before a link ("Read more: …"), or its whole text.
fn heading<'p>(block: &Block, links: &[Link<'p>], page: &'p Page) -> Option<Heading<'p>> {
    if page.linked_text_len_in(block.start..block.end) == 0 {
        return text_heading(block, page);
    }
    if let Some(story) = linked_in(links, block, |link| link.own || link.shape.is_single()) {
        return label_before(block, story, page);
    }
    let story = linked_in(links, block, Link::may_be_story);
    story.and_then(|story| label_before(block, story, page)).or_else(|| text_heading(block, page))
}

/// Returns the whole text of a block, or its open tab, if it may head a group: `<h2>Most read</h2>`.
fn text_heading<'p>(block: &Block, page: &'p Page) -> Option<Heading<'p>> {
    let element = page.node(block.element);
    if page.text_len_in(block.start..block.end) > MAX_HEADING || is_menu_item(block, page) {
        return None;
    }
    let is_marked = is_marked(element);
    let tab = if is_marked { first_tab(block, page) } else { None };
    let text = tab.unwrap_or_else(|| block.text(page));
    // Most blocks are no headings: a look at the first word tells.
    if !is_marked && !may_open(text) && !is_named_title(block, page) {
        return None;
    }
    let announcement = announcement(text);
    let heads = match announcement {
        Some(found) => is_marked || is_heading(found, text),
        None if element.tag() == Tag::H1 || is_headline(text, page) => false,
        None => is_marked || is_named_title(block, page),
    };
    // The button under a list heads nothing.
    if !heads || !is_marked && is_more(text) {
        return None;
    }
    let is_whole = block.element + 1 >= block.start || is_marked;
    let node = if is_whole { element } else { page.node(block.start) };
    Some(Heading { of_picture: is_of_picture(element, text), ..Heading::new(node, text, announcement) })
}

/// Whether a block is an item of a menu, which heads nothing.
fn is_menu_item(block: &Block, page: &Page) -> bool {
    let nodes = block.start..block.end;
    match page.node(block.element).tag() {
        Tag::Li => page.linked_text_len_in(nodes.clone()) == page.text_len_in(nodes),
        _ => false,
    }
}

/// Whether a block is named a title. With links in it, it is the title of a story.
fn is_named_title(block: &Block, page: &Page) -> bool {
    match page.linked_text_len_in(block.start..block.end) {
        0 => link_words::of(page.node(block.element)).has(LinkWords::TITLE),
        _ => false,
    }
}

/// Whether an element is marked as a heading of what follows.
fn is_marked(element: NodeRef<'_>) -> bool {
    let tag = element.tag();
    tag.heading_level().is_some()
        || matches!(tag, Tag::Dt | Tag::Legend | Tag::Summary | Tag::Caption | Tag::Th)
}

/// Whether a text that announces something is a heading, though nothing marks it. "By Ada Lund" is a fact of the story before it.
fn is_heading(found: Announcement, text: &str) -> bool {
    match found.kind {
        HeadingKind::Labels if byline::is_introduced(text) => false,
        _ => found.start || found.whole,
    }
}

/// Returns the first of the tabs that stand side by side in a heading, each a link to a place on the page: the one that
/// is open.
fn first_tab<'p>(block: &Block, page: &'p Page) -> Option<&'p str> {
    let nodes = block.start..block.end;
    if page.linked_text_len_in(nodes.clone()) < page.text_len_in(nodes.clone()) {
        return None;
    }
    let texts = nodes.map(|id| page.node(id)).filter(|node| node.is_printed());
    let mut tabs =
        texts.filter_map(|text| text.ancestors().take(TAB_LEVELS).find(|above| above.tag() == Tag::A));
    let first = tabs.next().filter(|tab| stays_on_page(*tab))?;
    let second = tabs.next()?;
    (second != first && stays_on_page(second)).then(|| first.text())
}

fn stays_on_page(link: NodeRef<'_>) -> bool {
    link.attr(Attr::Href).is_some_and(|href| href.starts_with('#'))
}

/// Returns the label before a link in the same line ("Read more: …").
fn label_before<'p>(block: &Block, story: NodeRef<'p>, page: &'p Page) -> Option<Heading<'p>> {
    let text = page.text_in(block.start..story.id().max(block.start)).trim();
    let announcement = announcement(text).filter(|found| found.start)?;
    Some(Heading::new(page.node(block.start), text, Some(announcement)))
}

/// Whether a text is the headline of the page itself, as lists of stories may show it again.
fn is_headline(text: &str, page: &Page) -> bool {
    is_long(text) && page.title().is_some_and(|title| title.trim_start().starts_with(text))
}

/// Returns the first link of a kind inside a block, or around it.
fn linked_in<'p>(links: &[Link<'p>], block: &Block, is: impl Fn(&Link<'p>) -> bool) -> Option<NodeRef<'p>> {
    let from = links.partition_point(|link| link.node.id() < block.start).saturating_sub(1);
    let mut near = links.iter().skip(from).take_while(|link| link.node.id() < block.end);
    near.find(|link| link.node.end() > block.start && is(link)).map(|link| link.node)
}

/// Whether a text is the caption or the credit of a picture; a real heading may only be named one.
fn is_of_picture(element: NodeRef<'_>, text: &str) -> bool {
    if element.tag().heading_level().is_some() || element.linked_text_len() > 0 {
        return false;
    }
    is_credit_line(text) || element.class_meaning().facts.any(FactWords::LEGEND)
}
