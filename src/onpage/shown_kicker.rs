//! The kicker above the headline: an element named so, or a few words that lead nowhere.
//!
//! Never taken in plain text: labels with links, buttons, headings of their own, breadcrumbs.

use std::borrow::Cow;

use super::credit_lines::has_opening;
use super::element::{Element, Part, Words, words_of};
use super::layout::{Findings, LABEL, Layout};
use super::rendered_text::flat;
use crate::body::Block;
use crate::candidate::Source;
use crate::dom::{NodeId, NodeRef, Tag};
use crate::normalize::photo_credit::is_credit_line;
use crate::report::Field;

// Distances and sizes, chosen on the pages at hand.

/// Marked kickers kept, the nearest to the headline.
const KEPT: usize = 6;
/// Nodes between a kicker in plain text and its headline, and its characters.
const DISTANCE: NodeId = 16;
const CHARS: usize = 40;
/// Blocks above the headline that may be a kicker: a line with the date may stand between.
const BLOCKS: usize = 2;

/// Nodes of a kicker, and levels around it, that are looked at.
const MAX_NODES: usize = 6;
const MAX_LEVELS: usize = 8;

/// Collects what is marked as a kicker, in page order.
#[derive(Default)]
pub(super) struct MarkedKickers<'p> {
    list: Vec<NodeRef<'p>>,
}

impl<'p> MarkedKickers<'p> {
    /// Takes note of an element.
    pub(super) fn visit(&mut self, element: Element<'p>, layout: &Layout<'_, 'p>) {
        let node = element.node;
        if element.part == Part::Foot || !element.words.any(Words::KICKER) {
            return;
        }
        if !(1..=LABEL).contains(&node.text_len()) || node.text().contains('\n') {
            return;
        }
        if layout.headline.is_some_and(|headline| node.end() <= headline.id()) {
            self.list.push(node);
        }
    }

    /// Adds the kickers, the nearest to the headline first.
    pub(super) fn finish(self, findings: &mut Findings) {
        for node in self.list.into_iter().rev().take(KEPT) {
            findings.push_text(Field::Kicker, &flat(node.text()), Source::ClassName, Some(node.id()));
        }
    }
}

/// Adds a few words right above the headline. `lines` are those of the blocks.
pub(super) fn collect_plain(
    blocks: &[Block],
    lines: &[Option<Cow<'_, str>>],
    layout: &Layout<'_, '_>,
    findings: &mut Findings,
) {
    let Some(headline) = layout.headline else { return };
    let at = blocks.partition_point(|block| block.start < headline.id());
    for (block, line) in blocks.iter().zip(lines).take(at).rev().take(BLOCKS) {
        let Some(line) = line.as_deref() else { return };
        if headline.id().saturating_sub(block.end) > DISTANCE {
            return;
        }
        if is_phrase(line) && is_set_alone(block, headline, layout) {
            findings.push_text(Field::Kicker, line, Source::PlainText, Some(block.element));
            return;
        }
        if !line.contains(char::is_numeric) {
            return;
        }
    }
}

/// Whether a line is a few words and nothing else that stands above headlines: a byline, a date, a breadcrumb.
fn is_phrase(line: &str) -> bool {
    if line.chars().count() > CHARS || !(1..=5).contains(&line.split_whitespace().count()) {
        return false;
    }
    if line.contains(char::is_numeric) || line.contains(['>', '»', '/', '|', '→', '@']) {
        return false;
    }
    if line.starts_with('(') || line.ends_with(['.', ':']) {
        return false;
    }
    !(has_opening(line) || is_credit_line(line))
}

/// Whether a line leads nowhere and is one text of its own.
fn is_set_alone(block: &Block, headline: NodeRef<'_>, layout: &Layout<'_, '_>) -> bool {
    let page = layout.page;
    if page.linked_text_len_in(block.start..block.end) > 0 {
        return false;
    }
    // Several texts are several labels.
    let texts = (block.start..block.end).map(|id| page.node(id)).filter(|node| node.tag() == Tag::Text);
    if texts.count() != 1 {
        return false;
    }
    let node = page.node(block.element);
    let heads_other = node.tag().heading_level().is_some() && node.parent() != headline.parent();
    !(heads_other || is_button(node, block.end) || is_foreign(node, layout))
}

/// Whether an icon stands behind the words of an element, as on a button.
fn is_button(node: NodeRef<'_>, end: NodeId) -> bool {
    let mut inner = node.descendants().take(MAX_NODES).filter(|inner| inner.id() >= end);
    inner.any(|inner| inner.tag() == Tag::Img)
}

fn is_foreign(node: NodeRef<'_>, layout: &Layout<'_, '_>) -> bool {
    node.self_and_ancestors().take(MAX_LEVELS).any(|above| {
        let words = words_of(above);
        let is_other = above.tag() == Tag::Nav || words.any(Words::TRAIL.with(Words::SHARE));
        is_other || layout.region.is_foreign(above, words)
    })
}
