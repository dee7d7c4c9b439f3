//! What no reader is shown.

use std::ops::Range;

use super::Text;
use crate::body::Block;
use crate::dom::{NodeId, NodeRef, Page};

/// One part in so many of the text may be hidden; more of it is what the page folds away.
const SMALL: u32 = 10;

/// Returns the paragraphs that are marked as not shown while the ones beside them are, if there is little in all of
/// them: `<p>…</p><p style="display:none">Copied from the Lantern</p><p>…</p>`. The panel of an accordion is a part of
/// its own, and readers can open it.
pub(super) fn find(text: &Text<'_>) -> Vec<Range<NodeId>> {
    let chosen: Vec<&Block> = text.selection.chosen().collect();
    let amid = chosen.windows(3).filter_map(|near| hidden_between(text.page, near));
    let parts: Vec<Range<NodeId>> = amid.map(|node| node.id()..node.end()).collect();
    if parts.is_empty() {
        return parts;
    }
    let hidden: u32 = parts.iter().map(|part| text.chosen_len(part)).sum();
    if hidden * SMALL <= text.chosen_len(&text.nodes) { parts } else { Vec::new() }
}

/// The element of the middle one of three blocks if it is hidden and those of the others are its shown siblings.
fn hidden_between<'p>(page: &'p Page, near: &[&Block]) -> Option<NodeRef<'p>> {
    let [before, block, after] = near else { return None };
    let [before, after] = [before, after].map(|block| page.node(block.element));
    let beside = before.parent().filter(|parent| after.parent() == Some(*parent))?;
    let mut around = page.node(block.start).self_and_ancestors().take(LEVELS);
    let hidden = around.find(|node| node.parent() == Some(beside)).filter(|node| is_hidden(*node))?;
    let are_shown = ![before, after].into_iter().any(is_hidden);
    are_shown.then_some(hidden)
}

fn is_hidden(node: NodeRef<'_>) -> bool {
    node.is_hidden() || node.is_hidden_by_style_sheet()
}

/// Elements looked at around a text for one that is marked as not shown.
const LEVELS: usize = 4;
