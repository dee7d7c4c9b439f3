//! Where on the page a node stands, seen from the article's text.

use crate::body::Selection;
use crate::dom::{NodeId, NodeRef, Page};

/// The article's text as a measure of place.
pub(super) struct Place<'s> {
    page: &'s Page,
    selection: &'s Selection,
    /// For each block the characters of chosen prose before it; one entry more than there are blocks.
    before: Vec<u32>,
    /// The first block of the text and the one after its last.
    range: Option<(usize, usize)>,
    /// The innermost element with most of the chosen prose.
    container: (NodeId, NodeId),
}

fn range(selection: &Selection) -> Option<(usize, usize)> {
    let first = selection.blocks.iter().position(|block| block.chosen)?;
    let last = selection.blocks.iter().rposition(|block| block.chosen)?;
    Some((first, last + 1))
}

/// Share of the chosen prose that makes an element its container.
const MOST: f32 = 0.8;

impl<'s> Place<'s> {
    pub(super) fn new(page: &'s Page, selection: &'s Selection) -> Self {
        let mut total = 0;
        let mut before = Vec::with_capacity(selection.blocks.len() + 1);
        before.push(0);
        for block in &selection.blocks {
            let ink = page.ink_in(block.start..block.end);
            let linked = page.linked_ink_in(block.start..block.end);
            if block.chosen && linked * 2 < ink {
                total += ink;
            }
            before.push(total);
        }
        let mut place = Self { page, selection, before, range: range(selection), container: (0, 0) };
        place.container = place.find_container();
        place
    }

    pub(super) fn page(&self) -> &'s Page {
        self.page
    }

    pub(super) fn selection(&self) -> &'s Selection {
        self.selection
    }

    fn find_container(&self) -> (NodeId, NodeId) {
        let total = self.total();
        let half = self.before.partition_point(|ink| *ink * 2 < total);
        let middle = half.checked_sub(1).and_then(|at| self.selection.blocks.get(at));
        let Some(middle) = middle.filter(|_| total > 0) else { return (0, 0) };
        let holds = |node: &NodeRef<'_>| {
            #[allow(clippy::cast_precision_loss, reason = "a ratio")]
            let share = self.prose_in(node.id(), node.end()) as f32 / total as f32;
            share >= MOST
        };
        let element = self.page.node(middle.element);
        element.self_and_ancestors().find(holds).map_or((0, 0), |node| (node.id(), node.end()))
    }

    fn total(&self) -> u32 {
        self.before.last().copied().unwrap_or(0)
    }

    /// Characters of chosen prose before a node.
    fn prose_before(&self, id: NodeId) -> u32 {
        let at = self.selection.blocks.partition_point(|block| block.start < id);
        self.before.get(at).copied().unwrap_or(0)
    }

    /// Characters of chosen prose between two nodes.
    pub(super) fn prose_in(&self, start: NodeId, end: NodeId) -> u32 {
        self.prose_before(end).saturating_sub(self.prose_before(start))
    }

    /// The share of the article's text that stands before a node, 0 to 1; 0 where there is no text.
    pub(super) fn share_before(&self, id: NodeId) -> f32 {
        let total = self.total();
        #[allow(clippy::cast_precision_loss, reason = "a ratio")]
        if total == 0 { 0.0 } else { self.prose_before(id) as f32 / total as f32 }
    }

    /// Whether a node stands in the element that holds most of the article's text.
    pub(super) fn in_container(&self, id: NodeId) -> bool {
        self.container.0 < id && id < self.container.1
    }

    /// The block that a node's text belongs to.
    pub(super) fn block_of(&self, node: NodeRef<'_>) -> Option<usize> {
        let at = self.selection.blocks.partition_point(|block| block.end <= node.id());
        let block = self.selection.blocks.get(at)?;
        (block.start < node.end()).then_some(at)
    }

    /// The blocks that begin between two nodes.
    pub(super) fn blocks_in(&self, start: NodeId, end: NodeId) -> std::ops::Range<usize> {
        let at = |id: NodeId| self.selection.blocks.partition_point(|block| block.start < id);
        at(start)..at(end)
    }

    /// Whether a block is taken as the article's.
    pub(super) fn is_chosen(&self, at: usize) -> bool {
        self.selection.blocks.get(at).is_some_and(|block| block.chosen)
    }

    /// Blocks between a node and the nearest end of the text, 0 inside it.
    pub(super) fn distance(&self, id: NodeId) -> usize {
        let Some((first, after)) = self.range else { return 0 };
        let at = self.selection.blocks.partition_point(|block| block.start < id);
        if at <= first { first - at } else { at.saturating_sub(after) }
    }
}
