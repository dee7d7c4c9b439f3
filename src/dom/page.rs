//! The page as flat arrays in document order.

use std::ops::Range;

use super::own_styles::OwnStyles;
use super::page_end::PageEnd;
use super::records::{AttrSpan, Node, NodeId, offset};
use super::tags::{Attr, Tag};
use super::value_cache::{AttrValue, Memo};
use crate::error::{Error, Limit};
use crate::lexicon::Meaning;
use crate::report::Note;
use crate::work;

/// A parsed page: read-only, free of pointers, `Send`.
///
/// All nodes stand in document order, so a subtree is a range of ids. The text that a reader sees stands in
/// one buffer, white space collapsed, with a line feed where a block or a line ends; since both are in
/// document order the text of a subtree is a slice of it. Running totals of its characters make the text
/// length and the link density of any subtree a subtraction.
#[derive(Debug, Default)]
pub(crate) struct Page {
    /// Ends with a sentinel, so that every node has a next one.
    pub(super) nodes: Vec<Node>,
    pub(super) attrs: Vec<AttrSpan>,
    /// Values of attributes.
    pub(super) values: String,
    /// The content of `<title>` and of JSON-LD scripts.
    pub(super) raw: String,
    pub(super) text: String,
    /// The content of JSON-LD scripts and of the first `<title>`, as spans of `raw`.
    pub(super) json_ld: Vec<(NodeId, Range<u32>)>,
    pub(super) title: Option<Range<u32>>,
    /// Its `<a>` elements.
    pub(super) links: Vec<NodeId>,
    /// What the words of class names and the like say, so far as it was asked.
    pub(super) memo: Memo<Meaning>,
    /// What its own style sheets hide.
    pub(super) styles: OwnStyles,
    /// The most elements nested in each other, the document included.
    pub(super) depth: usize,
    /// How its bytes end.
    pub(crate) end: PageEnd,
    /// What was left out of it.
    pub(crate) notes: Vec<Note>,
    /// The elements in which the caller says that the text stands, none in another.
    pub(super) text_in: Vec<NodeId>,
}

/// A piece of the page's text by its place.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TextSpan {
    start: u32,
    end: u32,
}

/// Stands in for a node that is not there, so that no access can fail.
static NOWHERE: Node =
    Node { tag: Tag::Unknown, parent: 0, end: 0, attrs: 0, text: 0, text_len: 0, linked: 0 };

impl Page {
    /// Whether the caller says in which elements the text stands, and they are there.
    pub(crate) fn has_known_text(&self) -> bool {
        !self.text_in.is_empty()
    }

    /// Whether the text may stand in a node: anywhere, unless the caller says where.
    pub(crate) fn may_hold_text(&self, id: NodeId) -> bool {
        let before = self.text_in.partition_point(|root| *root <= id);
        let root = before.checked_sub(1).and_then(|at| self.text_in.get(at));
        self.text_in.is_empty() || root.is_some_and(|root| id < self.node(*root).end())
    }

    /// Forgets those elements with known text that stand in another.
    pub(super) fn keep_outermost_text(&mut self) {
        let mut end = 0;
        let nodes = &self.nodes;
        self.text_in.retain(|id| {
            let is_outermost = *id >= end;
            if is_outermost {
                end = nodes.get(*id as usize).map_or(end, |node| node.end);
            }
            is_outermost
        });
    }

    /// What some nodes are: quicker than to ask one after the other.
    pub(crate) fn tags_in(&self, nodes: Range<NodeId>) -> impl Iterator<Item = (NodeId, Tag)> {
        let end = self.nodes.len().min(nodes.end as usize);
        let data = self.nodes.get(nodes.start as usize..end).unwrap_or_default();
        (nodes.start..).zip(data).map(|(id, node)| {
            work::node();
            (id, node.tag)
        })
    }

    /// The same, with the class of each that has one.
    pub(crate) fn classes_in(
        &self,
        nodes: Range<NodeId>,
    ) -> impl Iterator<Item = (NodeId, Tag, Option<AttrValue<'_>>)> {
        let end = self.nodes.len().min((nodes.end as usize).saturating_add(1));
        let data = self.nodes.get(nodes.start as usize..end).unwrap_or_default();
        let next = data.get(1..).unwrap_or_default();
        (nodes.start..).zip(data).zip(next).map(|((id, node), next)| {
            work::node();
            (id, node.tag, self.class_among(node.attrs..next.attrs))
        })
    }

    fn class_among(&self, attrs: Range<u32>) -> Option<AttrValue<'_>> {
        if attrs.is_empty() {
            return None;
        }
        let attrs = self.attrs.get(attrs.start as usize..attrs.end as usize)?;
        let class = attrs.iter().find(|attr| attr.name == Attr::Class)?;
        Some(AttrValue::new(&self.values, class.start..class.end))
    }

    /// The number of nodes: ids are `0..len`.
    pub(crate) fn len(&self) -> NodeId {
        self.root().end()
    }

    /// # Errors
    /// [`Error::LimitExceeded`] if it is too deep: rules ask for all ancestors of a node. The parser only bounds
    /// what is open at once from time to time, and who parses elsewhere may not bound it at all.
    pub(crate) fn check_depth(&self, max: usize) -> Result<(), Error> {
        let found = self.depth.saturating_sub(1);
        if found > max { Err(Error::LimitExceeded { limit: Limit::Depth, max }) } else { Ok(()) }
    }

    /// The text of the first `<title>`, as it stands.
    pub(crate) fn title(&self) -> Option<&str> {
        self.raw(self.title.as_ref()?)
    }

    /// The JSON-LD scripts and their content, as it stands.
    pub(crate) fn json_ld(&self) -> impl Iterator<Item = (NodeId, &str)> {
        self.json_ld.iter().filter_map(|(id, span)| Some((*id, self.raw(span)?)))
    }

    /// The text of the nodes of a range of ids: as [`NodeRef::text`], untrimmed.
    pub(crate) fn text_in(&self, nodes: Range<NodeId>) -> &str {
        self.text_between(nodes.start, nodes.end)
    }

    /// The same, of which the caller reads only an end and counts what it reads: a paragraph may be handed out for each of
    /// its links.
    pub(crate) fn long_text_in(&self, nodes: Range<NodeId>) -> &str {
        self.uncounted_text(nodes.start, nodes.end)
    }

    /// Returns how many bytes of the page's text come before a node.
    pub(crate) fn text_offset(&self, id: NodeId) -> usize {
        self.data(id).text as usize
    }

    /// The text of a range of ids, trimmed.
    pub(crate) fn trimmed_in(&self, nodes: Range<NodeId>) -> &str {
        trimmed(self.text_in(nodes))
    }

    /// Where the text of a range of ids stands, trimmed; for who asks for it again and again.
    pub(crate) fn span_of(&self, nodes: Range<NodeId>) -> TextSpan {
        let start = self.text_offset(nodes.start);
        let text = self.text_in(nodes);
        let start = start + text.len() - text.trim_start().len();
        TextSpan { start: offset(start), end: offset(start + trimmed(text).len()) }
    }

    /// The text of a span.
    pub(crate) fn text_at(&self, span: TextSpan) -> &str {
        let text = self.text.get(span.start as usize..span.end as usize).unwrap_or_default();
        work::text(text.len());
        text
    }

    /// Characters in the text of a range of nodes, white space aside.
    pub(crate) fn text_len_in(&self, nodes: Range<NodeId>) -> u32 {
        self.data(nodes.end).text_len.saturating_sub(self.data(nodes.start).text_len)
    }

    /// The same inside links.
    pub(crate) fn linked_text_len_in(&self, nodes: Range<NodeId>) -> u32 {
        self.data(nodes.end).linked.saturating_sub(self.data(nodes.start).linked)
    }

    fn raw(&self, span: &Range<u32>) -> Option<&str> {
        self.raw.get(span.start as usize..span.end as usize)
    }

    pub(super) fn data(&self, id: NodeId) -> &Node {
        work::node();
        self.nodes.get(id as usize).unwrap_or(&NOWHERE)
    }

    pub(super) fn attrs_of(&self, id: NodeId) -> &[AttrSpan] {
        let range = self.data(id).attrs as usize..self.data(id + 1).attrs as usize;
        self.attrs.get(range).unwrap_or_default()
    }

    pub(super) fn text_between(&self, start: NodeId, end: NodeId) -> &str {
        let text = self.uncounted_text(start, end);
        work::text(text.len());
        text
    }

    fn uncounted_text(&self, start: NodeId, end: NodeId) -> &str {
        let range = self.data(start).text as usize..self.data(end).text as usize;
        self.text.get(range).unwrap_or_default()
    }
}

/// A part of the page's text without the white space at its ends. Mostly that is the line feed or the space before
/// it and nothing more.
#[inline]
pub(super) fn trimmed(text: &str) -> &str {
    let text = text.strip_prefix(['\n', ' ']).unwrap_or(text);
    match text.as_bytes() {
        [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic() => text,
        [only] if only.is_ascii_graphic() => text,
        _ => text.trim(),
    }
}
