//! Parts of the page that read like the article's text and are none of it: comments, a second story, a poll, a
//! quotation shown twice, what no reader is shown, the labels of a drawing, a table of contents, a wall, what introduces links.
//!
//! The model judges blocks one by one and takes them; what they are is told by the elements around several of them.

mod call_box;
mod comments;
mod consent;
mod contents;
mod hidden;
mod lead_in;
mod picture_labels;
mod poll;
mod pull_quote;
mod second_story;

#[cfg(test)]
mod tests;

use std::ops::Range;

use crate::body::Selection;
use crate::dom::{NodeId, NodeRef, Page};
use crate::report::BlockRule;

/// Nodes that are no part of the article, in page order, none inside another, each with the rule that says so.
pub(super) struct ForeignParts {
    parts: Vec<(Range<NodeId>, BlockRule)>,
}

/// Returns the parts of one kind. Only those count that hold a chosen block.
type Finder = fn(&Text<'_>) -> Vec<Range<NodeId>>;

/// The chosen blocks and the nodes from the first of them to the end of the last.
struct Text<'s> {
    page: &'s Page,
    selection: &'s Selection,
    nodes: Range<NodeId>,
}

impl ForeignParts {
    pub(super) fn find(page: &Page, selection: &Selection) -> Self {
        let Some(nodes) = selection.range() else { return Self { parts: Vec::new() } };
        let text = Text { page, selection, nodes };
        let finders: [(BlockRule, Finder); 10] = [
            (BlockRule::Comment, comments::find),
            (BlockRule::SecondStory, second_story::find),
            (BlockRule::Poll, poll::find),
            (BlockRule::PullQuote, pull_quote::find),
            (BlockRule::Call, call_box::find),
            (BlockRule::Hidden, hidden::find),
            (BlockRule::Label, picture_labels::find),
            (BlockRule::Contents, contents::find),
            (BlockRule::Notice, consent::find),
            (BlockRule::Label, lead_in::find),
        ];
        let mut parts = Vec::new();
        for (rule, find) in finders {
            parts.extend(find(&text).into_iter().map(|part| (part, rule)));
        }
        parts.sort_by_key(|(part, _)| (part.start, std::cmp::Reverse(part.end)));
        // One inside another says nothing more.
        parts.dedup_by(|inner, outer| inner.0.end <= outer.0.end);
        Self { parts }
    }

    /// The rule of the part that a node is in.
    pub(super) fn rule(&self, node: NodeId) -> Option<BlockRule> {
        let before = self.parts.partition_point(|(part, _)| part.start <= node);
        let (part, rule) = self.parts.get(..before)?.last()?;
        part.contains(&node).then_some(*rule)
    }
}

/// Those of some nodes, in page order, that stand in none of the others.
fn outermost<'p>(nodes: impl Iterator<Item = NodeRef<'p>>) -> impl Iterator<Item = NodeRef<'p>> {
    let mut end = 0;
    nodes.filter(move |node| {
        let is_outside = node.id() >= end;
        end = end.max(node.end());
        is_outside
    })
}

/// The lowest element around two nodes.
fn common(page: &Page, one: NodeId, other: NodeId) -> NodeRef<'_> {
    let mut around = page.node(one).self_and_ancestors();
    around.find(|node| node.id() <= other && other < node.end()).unwrap_or(page.root())
}

impl Text<'_> {
    /// The letters of the chosen blocks among some nodes.
    fn chosen_len(&self, nodes: &Range<NodeId>) -> u32 {
        let blocks = &self.selection.blocks;
        let from = blocks.partition_point(|block| block.start < nodes.start);
        let inside =
            blocks.get(from..).unwrap_or_default().iter().take_while(|block| block.start < nodes.end);
        let chosen = inside.filter(|block| block.chosen);
        chosen.map(|block| self.page.text_len_in(block.start..block.end)).sum()
    }

    /// Whether no more than so many letters are between the text and a node behind it.
    fn is_within(&self, letters: u32, node: NodeId) -> bool {
        self.page.text_len_in(self.nodes.end..node) <= letters
    }
}
