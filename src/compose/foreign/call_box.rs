//! Boxes that ask the reader to subscribe, to give or to log in.

use std::ops::Range;

use super::{Text, outermost};
use crate::dom::{NodeId, NodeRef};
use crate::normalize::boilerplate;

/// Letters of the longest box.
const LONGEST: u32 = 400;

/// One part in so many of the text may stand in a box; what holds more of it holds the article.
const SMALL: u32 = 3;

/// Returns the largest elements that are no longer than a box around a link alone on its line that calls:
/// `<div><h2>Keep reading</h2><p>All stories for 1 € a week.</p><a>Subscribe now</a></div>`.
pub(super) fn find(text: &Text<'_>) -> Vec<Range<NodeId>> {
    let links = text.page.links().skip_while(|link| link.id() < text.nodes.start);
    let near = links.take_while(|link| text.is_within(LONGEST, link.id()));
    let calls = near.filter(|link| boilerplate::is_call(link.text()));
    let mut alone = calls.filter(|link| is_alone(text, *link)).peekable();
    if alone.peek().is_none() {
        return Vec::new();
    }
    let most = text.chosen_len(&text.nodes) / SMALL;
    let is_box =
        |node: &NodeRef<'_>| node.text_len() <= LONGEST && text.chosen_len(&(node.id()..node.end())) <= most;
    let boxes = alone.filter_map(|link| link.ancestors().take_while(is_box).last());
    outermost(boxes).map(|element| element.id()..element.end()).collect()
}

/// Whether nothing else stands on the line of a link.
fn is_alone(text: &Text<'_>, link: NodeRef<'_>) -> bool {
    let blocks = &text.selection.blocks;
    let after = blocks.partition_point(|block| block.start < link.end());
    let around = after.checked_sub(1).and_then(|at| blocks.get(at));
    let len = around.map(|block| text.page.text_len_in(block.start..block.end));
    len == Some(link.text_len())
}
