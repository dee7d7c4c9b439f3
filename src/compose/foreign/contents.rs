//! The table of contents of a text.

use std::ops::Range;

use super::Text;
use crate::body::{Block, heading_level};
use crate::dom::{Attr, NodeId, NodeRef, Page, Tag};

/// Entries from which on a list is a table of contents.
const LEAST: usize = 2;

/// Returns the lists of links to places of the page, with what heads them in a box of their own:
/// `<div><p>Contents</p><ul><li><a href="#a">How it began</a><li><a href="#b">What comes next</a></ul></div>`.
pub(super) fn find(text: &Text<'_>) -> Vec<Range<NodeId>> {
    let page = text.page;
    let mut lists: Vec<NodeRef<'_>> = Vec::new();
    for block in text.selection.chosen().filter(|block| is_entry(page, block)) {
        let around = page.node(block.element).ancestors();
        let list = around.filter(|node| matches!(node.tag(), Tag::Ul | Tag::Ol)).last();
        lists.extend(list.filter(|list| lists.last() != Some(list)));
    }
    lists.retain(|list| list.linked_text_len() == list.text_len());
    lists.retain(|list| has_entries(*list));
    let mut found: Vec<_> = lists.into_iter().map(with_heading).collect();
    found.extend(rows(text));
    found
}

/// Returns the chosen blocks in a row that are nothing but links to places of the page, three together at least:
/// `<div><a href="#a">How it began</a><a href="#b">What comes next</a><a href="#c">What then</a></div>`.
fn rows(text: &Text<'_>) -> Vec<Range<NodeId>> {
    /// Links of a row; a single one leads back to the top.
    const ROW: usize = 3;
    let chosen: Vec<(&Block, usize)> =
        text.selection.chosen().map(|block| (block, places(text.page, block))).collect();
    let rows = chosen.chunk_by(|one, next| (one.1 > 0) == (next.1 > 0));
    let rows = rows.filter(|row| row.iter().map(|(_, places)| places).sum::<usize>() >= ROW);
    rows.flatten().map(|(block, _)| block.start..block.end).collect()
}

/// The links to places of the page that a block is nothing but.
fn places(page: &Page, block: &Block) -> usize {
    let nodes = block.start..block.end;
    if page.linked_text_len_in(nodes.clone()) < page.text_len_in(nodes.clone()) {
        return 0;
    }
    let element = page.node(block.element);
    if matches!(element.tag(), Tag::Td | Tag::Th) || heading_level(element).is_some() {
        return 0;
    }
    let around = page.node(block.start).parent().filter(|node| node.id() < block.start);
    let inside = page.tags_in(nodes).map(|(id, _)| page.node(id));
    let links = around.into_iter().chain(inside).filter(|node| node.tag() == Tag::A);
    let mut count = 0;
    for link in links {
        match link.attr(Attr::Href) {
            Some(href) if href.strip_prefix('#').is_some_and(|place| !place.is_empty()) => count += 1,
            _ => return 0,
        }
    }
    count
}

fn has_entries(list: NodeRef<'_>) -> bool {
    let page = list.page();
    page.tags_in(list.id()..list.end()).filter(|(_, tag)| *tag == Tag::A).take(LEAST).count() == LEAST
}

/// Whether a block is the item of a list and nothing but a link to a place of the page.
fn is_entry(page: &Page, block: &Block) -> bool {
    let element = page.node(block.element);
    let is_linked =
        page.linked_text_len_in(block.start..block.end) == page.text_len_in(block.start..block.end);
    if !is_linked || !element.self_and_ancestors().take(3).any(|node| node.tag() == Tag::Li) {
        return false;
    }
    let mut around = page.node(block.start).ancestors();
    let link = around.find(|node| node.tag() == Tag::A);
    let place = link.and_then(|link| link.attr(Attr::Href)).and_then(|href| href.strip_prefix('#'));
    place.is_some_and(|place| !place.is_empty())
}

/// Returns the box of a list, if there is nothing but a few words in it besides.
fn with_heading(list: NodeRef<'_>) -> Range<NodeId> {
    /// Levels from the list to the box.
    const LEVELS: usize = 2;
    /// Letters of the heading.
    const HEADING: u32 = 40;
    let is_box = |node: &NodeRef<'_>| node.text_len() <= list.text_len() + HEADING;
    let around = list.self_and_ancestors().take(LEVELS + 1).take_while(is_box).last().unwrap_or(list);
    around.id()..around.end()
}
