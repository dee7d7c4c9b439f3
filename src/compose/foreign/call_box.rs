//! Boxes that ask the reader to subscribe, to give or to log in.

use std::ops::Range;

use super::{chosen_len, outermost};
use crate::body::Selection;
use crate::dom::{NodeId, NodeRef, Page};
use crate::normalize::boilerplate;

/// Letters of the longest box.
const LONGEST: u32 = 400;

/// One part in so many of the text may stand in a box; what holds more of it holds the article.
const SMALL: u32 = 3;

/// Returns the largest elements that are no longer than a box around a link alone on its line that calls:
/// `<div><h2>Keep reading</h2><p>All stories for 1 € a week.</p><a>Subscribe now</a></div>`.
pub(super) fn find(page: &Page, selection: &Selection) -> Vec<Range<NodeId>> {
    let Some(text) = selection.range() else { return Vec::new() };
    let links = page.links().filter(|link| link.id() >= text.start);
    let calls = links.filter(|link| boilerplate::is_call(link.text()));
    let mut alone = calls.filter(|link| is_alone(page, selection, *link)).peekable();
    if alone.peek().is_none() {
        return Vec::new();
    }
    let most = chosen_len(page, selection, &text) / SMALL;
    let is_box = |node: &NodeRef<'_>| {
        node.text_len() <= LONGEST && chosen_len(page, selection, &(node.id()..node.end())) <= most
    };
    let boxes = alone.filter_map(|link| link.ancestors().take_while(is_box).last());
    outermost(boxes).map(|element| element.id()..element.end()).collect()
}

/// Whether nothing else stands on the line of a link.
fn is_alone(page: &Page, selection: &Selection, link: NodeRef<'_>) -> bool {
    let after = selection.blocks.partition_point(|block| block.start < link.end());
    let around = after.checked_sub(1).and_then(|at| selection.blocks.get(at));
    let len = around.map(|block| page.text_len_in(block.start..block.end));
    len == Some(link.text_len())
}
