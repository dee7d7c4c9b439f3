//! What no reader is shown.

use std::ops::Range;

use super::chosen_len;
use crate::body::{Block, Selection};
use crate::dom::{NodeId, NodeRef, Page};

/// One part in so many of the text may be hidden; more of it is what the page folds away.
const SMALL: u32 = 10;

/// Returns the paragraphs that are marked as not shown while the ones beside them are, if there is little in all of
/// them: `<p>…</p><p style="display:none">Copied from the Lantern</p><p>…</p>`. The panel of an accordion is a part of
/// its own, and readers can open it.
pub(super) fn find(page: &Page, selection: &Selection) -> Vec<Range<NodeId>> {
    let Some(text) = selection.range() else { return Vec::new() };
    let chosen: Vec<&Block> = selection.chosen().collect();
    let amid = chosen.windows(3).filter_map(|near| hidden_between(page, near));
    let parts: Vec<Range<NodeId>> = amid.map(|node| node.id()..node.end()).collect();
    let hidden: u32 = parts.iter().map(|part| chosen_len(page, selection, part)).sum();
    if hidden * SMALL <= chosen_len(page, selection, &text) { parts } else { Vec::new() }
}

/// The element of the middle one of three blocks if it is hidden and those of the others are its shown siblings.
fn hidden_between<'p>(page: &'p Page, near: &[&Block]) -> Option<NodeRef<'p>> {
    let [before, block, after] = near else { return None };
    let node = page.node(block.start);
    let hidden = node.self_and_ancestors().take(LEVELS).find(|node| node.is_hidden())?;
    let is_shown = |other: &Block| {
        let element = page.node(other.element);
        element.parent() == hidden.parent() && !element.is_hidden()
    };
    (is_shown(before) && is_shown(after)).then_some(hidden)
}

/// Elements looked at around a text for one that is marked as not shown.
const LEVELS: usize = 4;
