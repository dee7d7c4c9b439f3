//! What repeats around the times: the entries.

use std::collections::HashMap;
use std::ops::Range;

use super::time_lines::{Kind, Mark};
use crate::body::Block;
use crate::candidate::DeclaredUpdate;
use crate::dom::{Attr, NodeId, NodeRef, Page, Tag};

/// Entries that make a live blog; two will do where the page's head lists them.
pub(super) fn fewest(declared: Option<&[DeclaredUpdate]>) -> usize {
    if declared.is_some() { 2 } else { 3 }
}

/// The nodes of each entry, in page order.
///
/// The times stand in the children of one element, or of a few that look alike where entries come in batches.
/// Where these children hold the text too, each is an entry; else an entry reaches from one time to the next.
pub(super) fn entries(page: &Page, blocks: &[Block], marks: &[Mark], fewest: usize) -> Vec<Range<NodeId>> {
    let parents = parents(page, blocks, marks);
    parents
        .iter()
        .take(PARENTS)
        .map(|(parent, _)| {
            let alike = parents.iter().map(|(other, _)| *other);
            let alike = alike.filter(|other| looks_like(page.node(*other), page.node(*parent)));
            entries_below(page, blocks, marks, &alike.collect::<Vec<_>>())
        })
        .find(|entries| entries.len() >= fewest)
        .unwrap_or_default()
}

/// Elements that are tried: that with the most times comes first.
const PARENTS: usize = 4;

/// Whether two elements are one, or have one name and one class: `<div class=entries>`, `<div class=entries>`.
fn looks_like(node: NodeRef<'_>, other: NodeRef<'_>) -> bool {
    if node == other {
        return true;
    }
    let class = node.attr(Attr::Class);
    class.is_some() && (node.tag(), class) == (other.tag(), other.attr(Attr::Class))
}

/// The innermost elements around two times in a row, those around the most first.
fn parents(page: &Page, blocks: &[Block], marks: &[Mark]) -> Vec<(NodeId, usize)> {
    let mut counts: HashMap<NodeId, usize> = HashMap::new();
    let nodes = marks.iter().filter_map(|mark| blocks.get(mark.block)).map(|block| block.start);
    for (one, next) in nodes.clone().zip(nodes.skip(1)) {
        if let Some(around) = page.node(one).ancestors().find(|node| node.end() > next) {
            *counts.entry(around.id()).or_default() += 1;
        }
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_unstable_by_key(|(parent, count)| (std::cmp::Reverse(*count), *parent));
    counts
}

fn entries_below(page: &Page, blocks: &[Block], marks: &[Mark], parents: &[NodeId]) -> Vec<Range<NodeId>> {
    let mut items: Vec<(NodeId, Mark)> = Vec::new();
    for mark in marks {
        let Some(block) = blocks.get(mark.block) else { continue };
        let Some(item) = item_around(page.node(block.start), parents) else { continue };
        if items.last().is_none_or(|(last, _)| *last != item) {
            items.push((item, *mark));
        }
    }
    // A time that comes late in what is around it is that of the page.
    let holding: Vec<NodeId> = items
        .iter()
        .filter(|(item, mark)| holds_text(page, blocks, *item, *mark))
        .map(|(item, _)| *item)
        .collect();
    if 2 * holding.len() >= items.len() {
        return holding.into_iter().map(|id| id..page.node(id).end()).collect();
    }
    let tag = most_frequent(items.iter().map(|(id, _)| page.node(*id).tag()));
    let starts: Vec<NodeId> =
        items.iter().map(|(id, _)| *id).filter(|id| Some(page.node(*id).tag()) == tag).collect();
    let entries = flat(page, &starts);
    let telling = entries.iter().filter(|nodes| tells(blocks, marks, nodes)).count();
    if 2 * telling < entries.len() { Vec::new() } else { entries }
}

/// The child of one of these elements that a node is, or stands in.
fn item_around(node: NodeRef<'_>, parents: &[NodeId]) -> Option<NodeId> {
    let mut above = node.self_and_ancestors();
    above.find(|item| item.parent().is_some_and(|parent| parents.contains(&parent.id()))).map(NodeRef::id)
}

/// The places of the chosen blocks that begin among some nodes.
fn chosen_in(blocks: &[Block], nodes: Range<NodeId>) -> impl Iterator<Item = usize> + Clone {
    let first = blocks.partition_point(|block| block.start < nodes.start);
    let inside = blocks.iter().enumerate().skip(first).take_while(move |(_, block)| block.start < nodes.end);
    inside.filter(|(_, block)| block.chosen).map(|(at, _)| at)
}

/// Whether something is told behind the time: times with nothing between them are a timetable.
fn tells(blocks: &[Block], marks: &[Mark], nodes: &Range<NodeId>) -> bool {
    chosen_in(blocks, nodes.clone()).any(|at| !is_line(marks, at))
}

/// Whether a block is a line that only tells a time.
fn is_line(marks: &[Mark], block: usize) -> bool {
    let found = marks.binary_search_by_key(&block, |mark| mark.block).ok().and_then(|at| marks.get(at));
    found.is_some_and(|mark| mark.kind == Kind::Line)
}

/// Whether an element has a chosen block besides the line of the time, and the time at its head.
fn holds_text(page: &Page, blocks: &[Block], item: NodeId, mark: Mark) -> bool {
    /// Blocks that may stand before the time: a title and an author.
    const BEFORE: usize = 2;
    let item = page.node(item);
    // The mark may be a line of its own, or the title.
    let is_text = mark.kind != Kind::Line && item.tag().heading_level().is_none();
    let chosen = chosen_in(blocks, item.id()..item.end());
    let mut text = chosen.filter(|at| is_text || *at != mark.block);
    let before = text.clone().take_while(|at| *at < mark.block).count();
    before <= BEFORE && text.next().is_some()
}

/// Entries that are only the elements between two times.
fn flat(page: &Page, starts: &[NodeId]) -> Vec<Range<NodeId>> {
    let ends = starts.iter().skip(1).copied().map(Some).chain([None]);
    starts
        .iter()
        .zip(ends)
        .map(|(start, end)| *start..end.unwrap_or_else(|| end_of_last(page, *start)))
        .collect()
}

fn most_frequent(tags: impl Iterator<Item = Tag>) -> Option<Tag> {
    let mut counts: Vec<(Tag, usize)> = Vec::new();
    for tag in tags {
        match counts.iter_mut().find(|(known, _)| *known == tag) {
            Some((_, count)) => *count += 1,
            None => counts.push((tag, 1)),
        }
    }
    counts.into_iter().max_by_key(|(_, count)| *count).map(|(tag, _)| tag)
}

/// The last entry ends at the next heading of its rank, or with what is around it.
fn end_of_last(page: &Page, start: NodeId) -> NodeId {
    let node = page.node(start);
    let rank = node.tag().heading_level();
    let end = node.parent().map_or(node.end(), NodeRef::end);
    let mut next = std::iter::successors(node.next_sibling(), |node| node.next_sibling());
    let ends = next.find(|node| {
        node.tag() == Tag::Hr
            || rank.zip(node.tag().heading_level()).is_some_and(|(rank, level)| level <= rank)
    });
    ends.map_or(end, NodeRef::id)
}
