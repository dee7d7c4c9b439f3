//! What the letters of some nodes look like.

use std::ops::Range;

use crate::dom::{Attr, NodeId, NodeRef, Page, Tag};
use crate::text::holds;

/// Whether all the text of some nodes stands in elements of one look: `<p><b>The second bridge</b></p>`.
pub(super) fn is_styled(page: &Page, nodes: &Range<NodeId>, is_one: fn(NodeRef<'_>) -> bool) -> bool {
    let around = page.node(nodes.start).ancestors().take_while(|node| node.tag().is_inline());
    let inside = page.tags_in(nodes.clone()).map(|(id, _)| page.node(id));
    let (mut len, mut end) = (0, nodes.start);
    for node in around.chain(inside).filter(|node| is_one(*node)) {
        // One that stands in another adds nothing.
        let counted = node.id().max(end)..node.end().min(nodes.end);
        if counted.start < counted.end {
            end = counted.end;
            len += page.text_len_in(counted);
        }
    }
    len > 0 && len == page.text_len_in(nodes.clone())
}

/// Returns whether all the text of some nodes is bold: `<p><b>The second bridge</b></p>`.
pub(super) fn is_bold(page: &Page, nodes: &Range<NodeId>) -> bool {
    is_styled(page, nodes, is_strong)
}

fn is_strong(node: NodeRef<'_>) -> bool {
    match node.tag() {
        Tag::B | Tag::Strong => true,
        Tag::Span => ["strong", "bold"].iter().any(|look| node.has_token(Attr::Class, look)),
        _ => false,
    }
}

/// Whether an element or one right around it is centred: `<p align=center>`, `<center>`, `<p style="text-align:center">`.
pub(super) fn is_centered(element: NodeRef<'_>) -> bool {
    const LEVELS: usize = 2;
    element.self_and_ancestors().take(LEVELS).any(|node| {
        node.tag() == Tag::Center
            || node.attr(Attr::Align).is_some_and(|align| align.eq_ignore_ascii_case("center"))
            || node.attr(Attr::Style).is_some_and(centers)
    })
}

fn centers(style: &str) -> bool {
    holds(style, "text-align:center") || holds(style, "text-align: center")
}
