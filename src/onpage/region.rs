//! The parts of a page that may describe its article: beside the headline, right above the text, right under it.
//!
//! Menus, cards, rails, forms and comments are left out, unless they hold the headline or the start of the text.

use std::ops::Range;

use super::element::Words;
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

// How far the region reaches; chosen on the pages at hand.

/// Nodes from the text's start to a headline inside it; more is other text.
const HEADLINE_IN_TEXT: NodeId = 60;
/// Blocks above the headline, and their characters.
const BLOCKS_ABOVE: usize = 10;
const CHARS_ABOVE: u32 = 400;
/// Blocks of the text's start that may be byline or date.
const TEXT_BLOCKS: usize = 4;
/// Blocks between headline and text; more is another story.
const BLOCKS_BETWEEN: usize = 60;
/// Blocks under the text, and further down those whose lines may say what their dates are.
const BLOCKS_UNDER: usize = 24;
const BLOCKS_FAR: usize = 40;
/// Lines at the text's end that may be byline or date.
const LAST_LINES: usize = 2;
/// Characters of a box beside the headline that holds facts about the article and not a list of others.
const FACTS_BOX: u32 = 250;
/// Share of linked characters from which a box is a menu.
const MENU: f32 = 0.5;

/// Nodes of a box that are looked at.
const MAX_BOX_NODES: usize = 40;

/// Words of facts about the article itself: "author-card" is no card.
const OWN: Words = Words::BYLINE.with(Words::TRAIL).with(Words::DATE).with(Words::META).with(Words::TAGS);

impl Region {
    pub(super) fn new(page: &Page, headline: Option<NodeRef<'_>>, body: &Selection) -> Self {
        let mut texts = body.chosen().map(|block| block.start);
        let (first, second) = (texts.next(), texts.next());
        let anchors = [headline.map(NodeRef::id), first, second];
        let head = head(page, headline, body, first);
        let lead = lead(page, body, first, head.end);
        let foot = foot(body, head.end);
        Self { head, lead, foot, anchors }
    }

    /// Whether an element of these words holds other things than this article, wherever it stands.
    pub(super) fn is_of_others(node: NodeRef<'_>, words: Words) -> bool {
        matches!(node.tag(), Tag::Nav | Tag::Form | Tag::Blockquote) || words.any(Words::FOREIGN)
    }

    /// Whether an element of these words is another part of the page, with all that is inside it.
    pub(super) fn is_foreign(&self, node: NodeRef<'_>, words: Words) -> bool {
        if self.holds_anchor(node) {
            return false;
        }
        let is_small = node.text_len() <= FACTS_BOX;
        match node.tag() {
            // Menus are links; facts about the article are not.
            Tag::Nav if is_small && node.link_density() < MENU => false,
            Tag::Nav | Tag::Form | Tag::Dialog => !words.any(Words::TRAIL),
            Tag::Figure => !holds_address(node),
            Tag::Iframe | Tag::Blockquote => true,
            _ if words.any(OWN) => false,
            // An aside inside the text leads to another one.
            Tag::Aside if self.anchors[1].is_some_and(|text| node.id() > text) => {
                !is_small || !(opens_with_label(node) || holds_address(node))
            }
            Tag::Aside | Tag::Footer => !is_small || words.any(Words::FOREIGN),
            _ => words.any(Words::FOREIGN) || !is_small && words.any(Words::BESIDE),
        }
    }

    fn holds_anchor(&self, node: NodeRef<'_>) -> bool {
        self.anchors.iter().flatten().any(|anchor| (node.id()..node.end()).contains(anchor))
    }

    /// Returns the blocks of the head.
    pub(super) fn head_blocks<'b>(&self, body: &'b Selection) -> &'b [Block] {
        blocks_in(body, &self.head)
    }

    /// Returns the blocks right above a text that begins beyond the head.
    pub(super) fn lead_blocks<'b>(&self, body: &'b Selection) -> &'b [Block] {
        blocks_in(body, &self.lead)
    }

    /// Returns the blocks under the text, and before them the last lines of the text itself.
    pub(super) fn foot_blocks<'b>(&self, body: &'b Selection) -> &'b [Block] {
        let last = body.blocks.iter().rposition(|block| block.chosen);
        let last = last.map_or(0, |at| (at + 1).saturating_sub(LAST_LINES));
        let start = first_block(body, self.head.end).max(last);
        body.blocks.get(start..first_block(body, self.foot.end)).unwrap_or_default()
    }

    /// Returns the blocks below those under the text.
    pub(super) fn far_blocks<'b>(&self, body: &'b Selection) -> &'b [Block] {
        let start = first_block(body, self.foot.end);
        let end = (start + BLOCKS_FAR).min(body.blocks.len());
        body.blocks.get(start..end).unwrap_or_default()
    }
}

fn head(
    page: &Page,
    headline: Option<NodeRef<'_>>,
    body: &Selection,
    first: Option<NodeId>,
) -> Range<NodeId> {
    let start = head_anchor(headline.map(NodeRef::id), first);
    let at = first_block(body, start);
    let top = beginning(page, body, at).unwrap_or(start);
    let reach = body.blocks.get(at + BLOCKS_BETWEEN).map_or(page.len(), |block| block.end);
    if body.range().is_none() {
        return top..reach.max(top);
    }
    // A list of what the story says may stand before its byline.
    let items = body.chosen().take(TEXT_BLOCKS).filter(|block| is_list_item(page, block)).count();
    let into = body.chosen().take(TEXT_BLOCKS + items).last().map_or(start, |block| block.end);
    let bottom = into.max(headline.map_or(start, NodeRef::end)).min(reach);
    top..bottom.max(top)
}

/// Returns where the head is: at the headline, or above a text that holds it.
fn head_anchor(headline: Option<NodeId>, first: Option<NodeId>) -> NodeId {
    if let (Some(headline), Some(first)) = (headline, first) {
        let is_inside = first < headline && headline - first < HEADLINE_IN_TEXT;
        return if is_inside { first } else { headline };
    }
    headline.or(first).unwrap_or_default()
}

fn is_list_item(page: &Page, block: &Block) -> bool {
    page.node(block.element).self_and_ancestors().take(2).any(|element| element.tag() == Tag::Li)
}

fn lead(page: &Page, body: &Selection, first: Option<NodeId>, bottom: NodeId) -> Range<NodeId> {
    let Some(first) = first.filter(|first| *first > bottom) else { return bottom..bottom };
    let top = beginning(page, body, first_block(body, first)).unwrap_or(first);
    top.max(bottom)..first
}

fn foot(body: &Selection, bottom: NodeId) -> Range<NodeId> {
    let Some(text) = body.range() else { return bottom..bottom };
    let last = first_block(body, text.end) + BLOCKS_UNDER;
    let last = body.blocks.get(last.min(body.blocks.len().saturating_sub(1)));
    let start = text.end.max(bottom);
    start..last.map_or(text.end, |block| block.end).max(start)
}

/// Returns the number of the first block from a node on.
fn first_block(body: &Selection, node: NodeId) -> usize {
    body.blocks.partition_point(|block| block.start < node)
}

fn blocks_in<'b>(body: &'b Selection, range: &Range<NodeId>) -> &'b [Block] {
    body.blocks.get(first_block(body, range.start)..first_block(body, range.end)).unwrap_or_default()
}

/// Returns the first node of the last blocks before a block that are little text.
fn beginning(page: &Page, body: &Selection, at: usize) -> Option<NodeId> {
    let mut chars = 0;
    let mut top = None;
    for block in body.blocks.get(..at).unwrap_or_default().iter().rev().take(BLOCKS_ABOVE) {
        chars += page.text_len_in(block.start..block.end);
        if chars > CHARS_ABOVE {
            break;
        }
        top = Some(block.element.min(block.start));
    }
    top
}

/// Whether a box says who wrote the article: a portrait with the name beside it, a box of facts.
fn holds_address(node: NodeRef<'_>) -> bool {
    node.descendants().take(MAX_BOX_NODES).any(|inner| inner.tag() == Tag::Address)
}

/// Whether a box begins with the label of a date: facts about the article.
fn opens_with_label(node: NodeRef<'_>) -> bool {
    node.text().lines().next().is_some_and(date::is_label)
}
