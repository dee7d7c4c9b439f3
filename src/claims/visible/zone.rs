//! The parts of a page that may speak of its article: what stands beside the headline, and what stands right
//! under the text. Menus, cards, rails and comments are left out.

use std::ops::Range;

use super::words::Words;
use crate::body::{Block, Selection};
use crate::dom::{NodeId, NodeRef, Page, Tag};

/// Ranges of nodes.
pub(super) struct Zone {
    /// From a little above the headline into the first lines of the text.
    pub(super) head: Range<NodeId>,
    /// From the end of the text on.
    pub(super) foot: Range<NodeId>,
    /// Elements that contain these are never foreign.
    anchors: [Option<NodeId>; 2],
}

/// Blocks above the headline, and their characters.
const ABOVE: (usize, u32) = (10, 400);
/// Blocks of the text's start that may be byline or date.
const INTO: usize = 4;
/// Blocks between headline and text; more is another story.
const BETWEEN: usize = 60;
/// Blocks under the text.
const UNDER: usize = 24;

impl Zone {
    pub(super) fn around(page: &Page, headline: Option<NodeRef<'_>>, body: &Selection) -> Self {
        let blocks = &body.blocks;
        let text = body.range();
        let first = body.chosen().next().map(|block| block.start);
        let start = headline.map(NodeRef::id).or(first).unwrap_or_default();
        let at = blocks.partition_point(|block| block.start < start);
        let mut above = blocks.get(..at).unwrap_or_default().iter().rev().take(ABOVE.0);
        let mut ink = 0;
        let mut top = start;
        for block in &mut above {
            ink += page.ink_in(block.start..block.end);
            if ink > ABOVE.1 {
                break;
            }
            top = block.element.min(block.start);
        }
        let into = body.chosen().take(INTO).last().map_or(start, |block| block.end);
        let reach = blocks.get(at + BETWEEN).map_or(page.len(), |block| block.end);
        let headline_end = headline.map_or(start, NodeRef::end);
        let bottom = if text.is_some() { into.max(headline_end).min(reach) } else { reach };
        let foot = text.map_or(bottom..bottom, |text| {
            let at = blocks.partition_point(|block| block.start < text.end);
            let end = blocks
                .get((at + UNDER).min(blocks.len().saturating_sub(1)))
                .map_or(text.end, |block| block.end);
            text.end.max(bottom)..end.max(text.end.max(bottom))
        });
        Self { head: top..bottom.max(top), foot, anchors: [headline.map(NodeRef::id), first] }
    }

    /// Whether an element of these words is another part of the page, with all that is inside it.
    pub(super) fn is_foreign(&self, node: NodeRef<'_>, words: Words) -> bool {
        let around = |id: NodeId| node.id() <= id && id < node.end();
        if self.anchors.iter().flatten().any(|anchor| around(*anchor)) {
            return false;
        }
        let small = node.ink() <= SMALL;
        match node.tag() {
            Tag::Nav | Tag::Form | Tag::Dialog => !words.any(Words::TRAIL),
            Tag::Figure | Tag::Iframe | Tag::Blockquote => true,
            Tag::Aside | Tag::Footer => {
                !small && !words.any(OWN) || words.any(Words::FOREIGN) && !words.any(OWN)
            }
            _ => !words.any(OWN) && (words.any(Words::FOREIGN) || words.any(Words::BESIDE) && !small),
        }
    }

    /// The blocks of the head.
    pub(super) fn head_blocks<'b>(&self, body: &'b Selection) -> &'b [Block] {
        blocks(body, &self.head)
    }

    /// The blocks under the text, and before them the last lines of the text itself.
    pub(super) fn foot_blocks<'b>(&self, body: &'b Selection) -> &'b [Block] {
        let last =
            body.blocks.iter().rposition(|block| block.chosen).map_or(0, |at| (at + 1).saturating_sub(TAIL));
        let start = body.blocks.partition_point(|block| block.start < self.head.end).max(last);
        let end = body.blocks.partition_point(|block| block.start < self.foot.end);
        body.blocks.get(start..end).unwrap_or_default()
    }
}

fn blocks<'b>(body: &'b Selection, range: &Range<NodeId>) -> &'b [Block] {
    let start = body.blocks.partition_point(|block| block.start < range.start);
    let end = body.blocks.partition_point(|block| block.start < range.end);
    body.blocks.get(start..end).unwrap_or_default()
}

/// Lines at the text's end that may be byline or date.
const TAIL: usize = 2;

/// Characters of a box beside the headline that holds facts about the article and not a list of others.
const SMALL: u32 = 250;

/// Words of facts about the article itself: "author-card" is no card.
const OWN: Words = Words::BYLINE.with(Words::TRAIL).with(Words::DATE).with(Words::META).with(Words::TAGS);
