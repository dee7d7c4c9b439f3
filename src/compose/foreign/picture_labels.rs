//! Labels of a drawing, which lie over it as paragraphs.

use std::ops::Range;

use super::Text;
use crate::body::Block;
use crate::dom::{NodeId, NodeRef, Page, Tag};

/// Labels from which on they are those of a drawing.
const LEAST: usize = 4;

/// Letters of the longest label, and of one on an average.
const LONGEST: u32 = 24;
const AVERAGE: u32 = 12;

/// Returns the boxes of a picture and short lines alone: `<div><img src=chart.png><p>Before</p><p>After</p><p>+3.5</p>
/// <p>2022</p></div>`.
pub(super) fn find(text: &Text<'_>) -> Vec<Range<NodeId>> {
    let page = text.page;
    let mut boxes: Vec<(NodeRef<'_>, usize)> = Vec::new();
    for block in text.selection.chosen().filter(|block| is_label(page, block)) {
        let Some(around) = page.node(block.element).parent() else { continue };
        match boxes.last_mut() {
            Some((last, labels)) if *last == around => *labels += 1,
            _ => boxes.push((around, 1)),
        }
    }
    boxes.retain(|(_, labels)| *labels >= LEAST);
    boxes.retain(|(around, _)| is_drawing(page, *around));
    boxes.into_iter().map(|(around, _)| around.id()..around.end()).collect()
}

fn is_label(page: &Page, block: &Block) -> bool {
    match page.node(block.element).tag() {
        Tag::P | Tag::Div => page.text_len_in(block.start..block.end) <= LONGEST,
        _ => false,
    }
}

/// Whether an element begins with a picture and holds short lines alone.
fn is_drawing(page: &Page, around: NodeRef<'_>) -> bool {
    let lines =
        u32::try_from(around.children().filter(|child| child.text_len() > 0).count()).unwrap_or(u32::MAX);
    let first = around.children().next();
    let Some(first) = first.filter(|first| first.text_len() == 0) else { return false };
    if around.text_len() > lines.saturating_mul(AVERAGE) {
        return false;
    }
    let mut tags = page.tags_in(first.id()..first.end());
    tags.any(|(_, tag)| matches!(tag, Tag::Img | Tag::Svg | Tag::Canvas))
}
