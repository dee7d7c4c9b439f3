//! The line that introduces links under the text.

use std::ops::Range;

use super::Text;
use crate::dom::NodeId;

/// Returns the last line of the text if it ends with a colon and a link follows that is no text:
/// `<p>You may also like:</p><p><a href=/ferry>The ferry is back</a></p>`.
pub(super) fn find(text: &Text<'_>) -> Vec<Range<NodeId>> {
    let (page, blocks) = (text.page, &text.selection.blocks);
    let last = blocks.iter().rposition(|block| block.chosen).unwrap_or_default();
    let [line, next, ..] = blocks.get(last..).unwrap_or_default() else { return Vec::new() };
    let nodes = next.start..next.end;
    let is_link = page.linked_text_len_in(nodes.clone()) == page.text_len_in(nodes);
    let introduces = is_link && line.text(page).ends_with([':', '：']);
    Vec::from_iter(introduces.then_some(line.start..line.end))
}
