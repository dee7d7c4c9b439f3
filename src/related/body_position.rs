//! Where on the page a node stands, seen from the article's text.

use std::ops::Range;

use crate::body::{Block, Selection};
use crate::dom::{NodeId, NodeRef, Page};

/// The article's text as a measure of position.
pub(super) struct BodyPosition<'s> {
    page: &'s Page,
    selection: &'s Selection,
    /// The chosen blocks that are teasers of other stories, in order.
    teasers: Vec<usize>,
    /// For each block the characters of chosen prose before it; one entry more than there are blocks.
    before: Vec<u32>,
    /// The first block of the text and the one after its last.
    range: Option<(usize, usize)>,
    /// The innermost element with most of the chosen prose.
    container: (NodeId, NodeId),
}

/// Share of the chosen prose that makes an element its container. Chosen on the pages at hand.
const CONTAINER_SHARE: f32 = 0.8;

impl<'s> BodyPosition<'s> {
    pub(super) fn new(page: &'s Page, selection: &'s Selection, teasers: Vec<usize>) -> Self {
        let before = Vec::with_capacity(selection.blocks.len() + 1);
        let mut position = Self { page, selection, teasers, before, range: None, container: (0, 0) };
        position.before.push(0);
        let mut total = 0;
        for (at, block) in selection.blocks.iter().enumerate() {
            total += if position.is_chosen(at) { prose_of(block, page) } else { 0 };
            position.before.push(total);
        }
        position.range = position.chosen_range();
        position.container = position.find_container();
        position
    }

    /// Returns the first chosen block and the one after the last.
    fn chosen_range(&self) -> Option<(usize, usize)> {
        let mut chosen = (0..self.blocks().len()).filter(|at| self.is_chosen(*at));
        let first = chosen.next()?;
        Some((first, chosen.next_back().unwrap_or(first) + 1))
    }

    pub(super) fn page(&self) -> &'s Page {
        self.page
    }

    pub(super) fn blocks(&self) -> &'s [Block] {
        &self.selection.blocks
    }

    fn find_container(&self) -> (NodeId, NodeId) {
        let total = self.total();
        let half = self.before.partition_point(|text_len| *text_len * 2 < total);
        let middle = half.checked_sub(1).and_then(|at| self.blocks().get(at));
        let Some(middle) = middle.filter(|_| total > 0) else { return (0, 0) };
        let element = self.page.node(middle.element);
        let container = element.self_and_ancestors().find(|node| self.share_in(*node) >= CONTAINER_SHARE);
        container.map_or((0, 0), |node| (node.id(), node.end()))
    }

    #[allow(clippy::cast_precision_loss, reason = "a ratio")]
    fn share_in(&self, node: NodeRef<'_>) -> f32 {
        self.prose_in(node.id(), node.end()) as f32 / self.total() as f32
    }

    /// Returns the characters of chosen prose on the page.
    pub(super) fn total(&self) -> u32 {
        self.before.last().copied().unwrap_or(0)
    }

    /// Returns the characters of chosen prose before a node.
    fn prose_before(&self, id: NodeId) -> u32 {
        let at = self.blocks().partition_point(|block| block.start < id);
        self.before.get(at).copied().unwrap_or(0)
    }

    /// Returns the characters of chosen prose between two nodes.
    pub(super) fn prose_in(&self, start: NodeId, end: NodeId) -> u32 {
        self.prose_before(end).saturating_sub(self.prose_before(start))
    }

    /// Returns the share of the article's text that stands before a node, 0 to 1; 0 where there is no text.
    pub(super) fn share_before(&self, id: NodeId) -> f32 {
        let total = self.total();
        #[allow(clippy::cast_precision_loss, reason = "a ratio")]
        if total == 0 { 0.0 } else { self.prose_before(id) as f32 / total as f32 }
    }

    /// Whether a node stands in the element that holds most of the article's text.
    pub(super) fn in_container(&self, id: NodeId) -> bool {
        (self.container.0 + 1..self.container.1).contains(&id)
    }

    /// Returns the place of the block that a node's text belongs to.
    pub(super) fn block_of(&self, node: NodeRef<'_>) -> Option<usize> {
        let at = self.blocks().partition_point(|block| block.end <= node.id());
        let block = self.blocks().get(at)?;
        (block.start < node.end()).then_some(at)
    }

    /// Returns the places of the blocks that begin between two nodes.
    pub(super) fn blocks_in(&self, start: NodeId, end: NodeId) -> Range<usize> {
        self.first_from(start)..self.first_from(end)
    }

    /// Returns the place of the first block that begins at a node or behind it.
    fn first_from(&self, id: NodeId) -> usize {
        self.blocks().partition_point(|block| block.start < id)
    }

    /// Whether a block is taken as the article's.
    pub(super) fn is_chosen(&self, at: usize) -> bool {
        self.blocks().get(at).is_some_and(|block| block.chosen) && self.teasers.binary_search(&at).is_err()
    }

    pub(super) fn teasers(&self) -> &[usize] {
        &self.teasers
    }

    /// Returns the number of blocks between a node and the nearest end of the text, 0 inside it.
    pub(super) fn distance(&self, id: NodeId) -> usize {
        let Some((first, after)) = self.range else { return 0 };
        let at = self.first_from(id);
        if at <= first { first - at } else { at.saturating_sub(after) }
    }
}

/// Returns the characters of a block, 0 if it is mostly linked.
fn prose_of(block: &Block, page: &Page) -> u32 {
    if is_mostly_linked(block, page) { 0 } else { page.text_len_in(block.start..block.end) }
}

/// Whether at least half of a block's text is linked; a block without text is.
pub(super) fn is_mostly_linked(block: &Block, page: &Page) -> bool {
    let nodes = block.start..block.end;
    page.linked_text_len_in(nodes.clone()) * 2 >= page.text_len_in(nodes)
}
