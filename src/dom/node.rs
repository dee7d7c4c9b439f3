//! One node of the page and its surroundings.

use super::own_styles::hides;
use super::page::{Page, trimmed};
use super::records::NodeId;
use super::tags::{Attr, Tag};
use super::value_cache::AttrValue;
use crate::lexicon::Meaning;

/// A node of a [`Page`]; as cheap to copy as its id.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NodeRef<'p> {
    page: &'p Page,
    id: NodeId,
}

/// The nodes of a page.
impl Page {
    /// The root, whose descendants are all other nodes.
    pub(crate) fn root(&self) -> NodeRef<'_> {
        self.node(0)
    }

    /// The node of this id.
    pub(crate) fn node(&self, id: NodeId) -> NodeRef<'_> {
        NodeRef::new(self, id)
    }

    /// The `<body>`, or the root where there is none.
    pub(crate) fn body(&self) -> NodeRef<'_> {
        self.root().descendants().find(|node| node.tag() == Tag::Body).unwrap_or(self.root())
    }

    /// All nodes in document order.
    pub(crate) fn nodes(&self) -> impl Iterator<Item = NodeRef<'_>> {
        (0..self.len()).map(|id| self.node(id))
    }

    /// Its `<a>` elements in document order.
    pub(crate) fn links(&self) -> impl ExactSizeIterator<Item = NodeRef<'_>> {
        self.links.iter().map(|id| self.node(*id))
    }
}

impl PartialEq for NodeRef<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl<'p> NodeRef<'p> {
    pub(super) fn new(page: &'p Page, id: NodeId) -> Self {
        Self { page, id }
    }

    /// The page that it is part of.
    pub(crate) fn page(self) -> &'p Page {
        self.page
    }

    /// Its place in document order.
    pub(crate) fn id(self) -> NodeId {
        self.id
    }

    /// The id after its last descendant.
    pub(crate) fn end(self) -> NodeId {
        self.page.data(self.id).end
    }

    /// What it is.
    pub(crate) fn tag(self) -> Tag {
        self.page.data(self.id).tag
    }

    /// The node around it; `None` for the root.
    pub(crate) fn parent(self) -> Option<Self> {
        (self.id > 0).then(|| self.page.node(self.page.data(self.id).parent))
    }

    /// The nodes around it, from the nearest to the root.
    pub(crate) fn ancestors(self) -> impl Iterator<Item = Self> {
        std::iter::successors(self.parent(), |node| node.parent())
    }

    /// Itself, then the nodes around it.
    pub(crate) fn self_and_ancestors(self) -> impl Iterator<Item = Self> {
        std::iter::successors(Some(self), |node| node.parent())
    }

    /// The nodes directly inside it.
    pub(crate) fn children(self) -> impl Iterator<Item = Self> {
        let end = self.end();
        let first = (self.id + 1 < end).then(|| self.page.node(self.id + 1));
        std::iter::successors(first, move |node| (node.end() < end).then(|| self.page.node(node.end())))
    }

    /// All nodes inside it, in document order.
    pub(crate) fn descendants(self) -> impl Iterator<Item = Self> {
        (self.id + 1..self.end()).map(|id| self.page.node(id))
    }

    /// The node after it under the same parent.
    pub(crate) fn next_sibling(self) -> Option<Self> {
        let end = self.end();
        (end < self.parent()?.end()).then(|| self.page.node(end))
    }

    /// Whether `other` is inside it.
    pub(crate) fn contains(self, other: Self) -> bool {
        self.id < other.id && other.id < self.end()
    }

    /// The text inside it that a reader sees: white space collapsed, a line feed where a block or a line
    /// ends (and as written inside `<pre>`). Empty for silent elements such as `<script>`.
    pub(crate) fn text(self) -> &'p str {
        trimmed(self.page.text_between(self.id, self.end()))
    }

    /// Characters in its text, white space aside.
    pub(crate) fn text_len(self) -> u32 {
        self.page.data(self.end()).text_len.saturating_sub(self.page.data(self.id).text_len)
    }

    /// Whether it is text with letters.
    pub(crate) fn is_printed(self) -> bool {
        self.tag() == Tag::Text && self.text_len() > 0
    }

    /// The same inside links.
    pub(crate) fn linked_text_len(self) -> u32 {
        self.page.data(self.end()).linked.saturating_sub(self.page.data(self.id).linked)
    }

    /// The value of an attribute, as it stands (may be empty).
    pub(crate) fn attr(self, name: Attr) -> Option<&'p str> {
        let attr = self.page.attrs_of(self.id).iter().find(|attr| attr.name == name);
        attr.map(|attr| attr.value(&self.page.values))
    }

    /// Its attributes that rules read, as they stand.
    pub(crate) fn attrs(self) -> impl Iterator<Item = (Attr, &'p str)> {
        self.values().map(|(name, value)| (name, value.text()))
    }

    /// The same, for [`NodeRef::names`].
    pub(crate) fn values(self) -> impl Iterator<Item = (Attr, AttrValue<'p>)> {
        let page = self.page;
        page.attrs_of(self.id)
            .iter()
            .map(|attr| (attr.name, AttrValue::new(&page.values, attr.start..attr.end)))
    }

    /// Whether it has an attribute that rules read.
    pub(crate) fn has_attrs(self) -> bool {
        !self.page.attrs_of(self.id).is_empty()
    }

    /// Whether it has one of some attributes.
    pub(crate) fn has_attr(self, is: impl Fn(Attr) -> bool) -> bool {
        self.page.attrs_of(self.id).iter().any(|attr| is(attr.name))
    }

    /// What the words of one of its values say.
    #[inline]
    pub(crate) fn names(self, value: AttrValue<'_>) -> Meaning {
        self.page.memo.recall(value, Meaning::of)
    }

    /// What the words of its class say.
    pub(crate) fn class_meaning(self) -> Meaning {
        let class = self.values().find(|(name, _)| *name == Attr::Class);
        class.map(|(_, value)| self.names(value)).unwrap_or_default()
    }

    /// The tokens of its class attribute.
    pub(crate) fn classes(self) -> impl Iterator<Item = &'p str> {
        self.attr(Attr::Class).unwrap_or_default().split_ascii_whitespace()
    }

    /// Whether a token of an attribute with a list of tokens (`rel`, `itemprop`, `class`) is this one, in any
    /// case.
    pub(crate) fn has_token(self, name: Attr, token: &str) -> bool {
        self.attr(name).is_some_and(|value| {
            value.split_ascii_whitespace().any(|found| found.eq_ignore_ascii_case(token))
        })
    }

    /// The share of its text that is inside links, 0 to 1; 0 where there is no text.
    pub(crate) fn link_density(self) -> f32 {
        let text_len = self.text_len();
        #[allow(clippy::cast_precision_loss, reason = "a ratio")]
        if text_len == 0 { 0.0 } else { self.linked_text_len() as f32 / text_len as f32 }
    }

    /// Whether the element itself is marked as not shown.
    pub(crate) fn is_hidden(self) -> bool {
        self.attrs().any(|(name, value)| hides_element(name, value))
    }

    /// Whether a style sheet of the page says by a class or id that it is not shown: `<style>.x{display:none}</style>`.
    pub(crate) fn is_hidden_by_style_sheet(self) -> bool {
        let styles = &self.page().styles;
        if styles.is_empty() {
            return false;
        }
        self.classes().any(|class| styles.hides_class(class))
            || self.attr(Attr::Id).is_some_and(|id| styles.hides_id(id.trim()))
    }
}

/// Whether an attribute says that its element is not shown.
pub(crate) fn hides_element(name: Attr, value: &str) -> bool {
    match name {
        Attr::Hidden => true,
        Attr::AriaHidden => value.eq_ignore_ascii_case("true"),
        Attr::Style => hides(value),
        _ => false,
    }
}
