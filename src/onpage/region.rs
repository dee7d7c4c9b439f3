//! The parts of a page that may speak of its article: what stands beside the headline, and what stands right
//! under the text. Menus, cards, rails and comments are left out.

use std::ops::Range;

use super::words::Words;
use crate::body::{Block, Selection};
use crate::dom::{NodeId, NodeRef, Page, Tag};
use crate::normalize::date;

/// Ranges of nodes.
pub(super) struct Region {
    /// From a little above the headline into the first lines of the text.
    pub(super) head: Range<NodeId>,
    /// Right above a text that begins beyond it.
    pub(super) lead: Range<NodeId>,
    /// From the end of the text on.
    pub(super) foot: Range<NodeId>,
    /// Elements that contain these are never foreign: the headline, the text's first block, which may be the
    /// standfirst beside the headline, and its second.
    anchors: [Option<NodeId>; 3],
}

/// Nodes from the text's start to a headline inside it; more is other text.
const CLOSE: NodeId = 60;
/// Blocks above the headline, and their characters.
const ABOVE: (usize, u32) = (10, 400);
/// Blocks of the text's start that may be byline or date.
const INTO: usize = 4;
/// Blocks between headline and text; more is another story.
const BETWEEN: usize = 60;
/// Blocks under the text.
const UNDER: usize = 24;

impl Region {
    pub(super) fn around(page: &Page, headline: Option<NodeRef<'_>>, body: &Selection) -> Self {
        let blocks = &body.blocks;
        let text = body.range();
        let first = body.chosen().next().map(|block| block.start);
        // Where the headline stands inside the text, facts stand above the text.
        let start = match (headline.map(NodeRef::id), first) {
            (Some(headline), Some(first)) if first < headline && headline - first < CLOSE => first,
            (headline, first) => headline.or(first).unwrap_or_default(),
        };
        let at = blocks.partition_point(|block| block.start < start);
        let top = beginning(page, blocks.get(..at).unwrap_or_default()).unwrap_or(start);
        // A list of what the story says may stand before its byline.
        let is_item = |block: &&Block| {
            let element = page.node(block.element);
            element.tag() == Tag::Li || element.parent().is_some_and(|above| above.tag() == Tag::Li)
        };
        let items = body.chosen().take(INTO).filter(is_item).count();
        let into = body.chosen().take(INTO + items).last().map_or(start, |block| block.end);
        let reach = blocks.get(at + BETWEEN).map_or(page.len(), |block| block.end);
        let headline_end = headline.map_or(start, NodeRef::end);
        let bottom = if text.is_some() { into.max(headline_end).min(reach) } else { reach };
        let lead = first.filter(|first| *first > bottom).map_or(bottom..bottom, |first| {
            let at = blocks.partition_point(|block| block.start < first);
            let top = beginning(page, blocks.get(..at).unwrap_or_default()).unwrap_or(first);
            top.max(bottom)..first.max(bottom)
        });
        let foot = text.map_or(bottom..bottom, |text| {
            let at = blocks.partition_point(|block| block.start < text.end);
            let end = blocks
                .get((at + UNDER).min(blocks.len().saturating_sub(1)))
                .map_or(text.end, |block| block.end);
            text.end.max(bottom)..end.max(text.end.max(bottom))
        });
        let second = body.chosen().nth(1).map(|block| block.start);
        Self { head: top..bottom.max(top), lead, foot, anchors: [headline.map(NodeRef::id), first, second] }
    }

    /// Whether an element of these words holds other things than this article, wherever it stands.
    pub(super) fn is_of_others(node: NodeRef<'_>, words: Words) -> bool {
        matches!(node.tag(), Tag::Nav | Tag::Form | Tag::Blockquote) || words.any(Words::FOREIGN)
    }

    /// Whether an element of these words is another part of the page, with all that is inside it.
    pub(super) fn is_foreign(&self, node: NodeRef<'_>, words: Words) -> bool {
        let around = |id: NodeId| node.id() <= id && id < node.end();
        if self.anchors.iter().flatten().any(|anchor| around(*anchor)) {
            return false;
        }
        let small = node.ink() <= SMALL;
        match node.tag() {
            // Menus are links; facts about the article are not.
            Tag::Nav if small && node.link_density() < MENU => false,
            Tag::Nav | Tag::Form | Tag::Dialog => !words.any(Words::TRAIL),
            // A portrait and beside it who wrote the article.
            Tag::Figure => !node.descendants().take(NODES).any(|inner| inner.tag() == Tag::Address),
            Tag::Iframe | Tag::Blockquote => true,
            // What stands aside inside the text leads to another one.
            Tag::Aside if self.anchors[1].is_some_and(|text| node.id() > text) && !words.any(OWN) => {
                !(small && opens_with_label(node))
            }
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

    /// The blocks right above a text that begins beyond the head.
    pub(super) fn lead_blocks<'b>(&self, body: &'b Selection) -> &'b [Block] {
        blocks(body, &self.lead)
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

impl Region {
    /// The blocks below those under the text.
    pub(super) fn far_blocks<'b>(&self, body: &'b Selection) -> &'b [Block] {
        let start = body.blocks.partition_point(|block| block.start < self.foot.end);
        let end = (start + FAR).min(body.blocks.len());
        body.blocks.get(start..end).unwrap_or_default()
    }
}

fn blocks<'b>(body: &'b Selection, range: &Range<NodeId>) -> &'b [Block] {
    let start = body.blocks.partition_point(|block| block.start < range.start);
    let end = body.blocks.partition_point(|block| block.start < range.end);
    body.blocks.get(start..end).unwrap_or_default()
}

/// The first node of the last blocks that are little text.
fn beginning(page: &Page, blocks: &[Block]) -> Option<NodeId> {
    let mut ink = 0;
    let mut top = None;
    for block in blocks.iter().rev().take(ABOVE.0) {
        ink += page.ink_in(block.start..block.end);
        if ink > ABOVE.1 {
            break;
        }
        top = Some(block.element.min(block.start));
    }
    top
}

/// Whether a box begins with the label of a date: facts about the article.
fn opens_with_label(node: NodeRef<'_>) -> bool {
    node.text().lines().next().is_some_and(date::is_label)
}

/// Blocks further down whose lines may say what their dates are.
const FAR: usize = 40;

/// Lines at the text's end that may be byline or date.
const TAIL: usize = 2;

/// Characters of a box beside the headline that holds facts about the article and not a list of others.
const SMALL: u32 = 250;

/// Share of linked characters of a menu.
const MENU: f32 = 0.5;

/// Nodes of a figure that are looked at.
const NODES: usize = 40;

/// Words of facts about the article itself: "author-card" is no card.
const OWN: Words = Words::BYLINE.with(Words::TRAIL).with(Words::DATE).with(Words::META).with(Words::TAGS);
