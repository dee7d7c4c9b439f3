//! What the page keeps of a node and of an attribute.

use super::tags::{Attr, Tag};

/// A node's place in document order; the descendants of `id` are `id + 1..end`.
pub(crate) type NodeId = u32;

#[derive(Clone, Copy, Debug)]
pub(super) struct Node {
    pub(super) tag: Tag,
    pub(super) parent: NodeId,
    /// The id after the last descendant.
    pub(super) end: NodeId,
    /// Where its attributes begin; they end where those of the next node begin.
    pub(super) attrs: u32,
    /// Bytes of text before it.
    pub(super) text: u32,
    /// Characters of text before it, white space aside.
    pub(super) text_len: u32,
    /// The same inside links.
    pub(super) linked: u32,
}

/// An attribute; its value is a span of [`Page::values`].
#[derive(Clone, Copy, Debug)]
pub(super) struct AttrSpan {
    pub(super) name: Attr,
    pub(super) start: u32,
    pub(super) end: u32,
}

impl AttrSpan {
    pub(super) fn value(self, values: &str) -> &str {
        values.get(self.start as usize..self.end as usize).unwrap_or_default()
    }
}

/// Offsets fit: the limit on bytes is far below 4 GiB.
pub(super) fn offset(len: usize) -> u32 {
    u32::try_from(len).unwrap_or(u32::MAX)
}
