//! Questions to the reader between paragraphs.

use std::ops::Range;

use super::{Text, common};
use crate::dom::{Attr, NodeId, NodeRef, Tag};

/// Letters of the longest poll with its question and its answers.
const LONGEST: u32 = 400;

/// Returns the boxes of answers to choose from with their question:
/// `<div><p>A second bridge?</p><label><input type=radio> Yes</label> <label><input type=radio> No</label></div>`.
pub(super) fn find(text: &Text<'_>) -> Vec<Range<NodeId>> {
    let page = text.page;
    let radios: Vec<NodeId> = page
        .tags_in(text.nodes.clone())
        .filter(|(id, tag)| *tag == Tag::Input && is_radio(page.node(*id)))
        .map(|(id, _)| id)
        .collect();
    let pairs = radios.iter().zip(radios.iter().skip(1));
    let mut boxes: Vec<Range<NodeId>> =
        pairs.filter_map(|(one, other)| poll(common(page, *one, *other))).collect();
    boxes.dedup();
    boxes
}

fn is_radio(input: NodeRef<'_>) -> bool {
    input.attr(Attr::Type).is_some_and(|kind| kind.eq_ignore_ascii_case("radio"))
}

/// The largest element around two answers that is no longer than a poll.
fn poll(answers: NodeRef<'_>) -> Option<Range<NodeId>> {
    let around =
        answers.self_and_ancestors().take_while(|node| node.text_len() <= LONGEST && node.tag() != Tag::Body);
    around.last().map(|node| node.id()..node.end())
}
