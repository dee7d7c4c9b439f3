//! The tree sink: what the parser says, into a [`Tree`].

use std::borrow::Cow;
use std::cell::{Cell, RefCell};

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, ExpandedName, LocalName, Namespace, QualName, local_name, ns};

use super::records::offset;
use super::tags::Attr;
use super::tree::{Content, NONE, Place, Tree};
use crate::error::Limit;
use crate::report::{Note, Omitted};

/// Builds the tree and keeps neither comments nor parse errors nor
/// programs, which no rule reads.
pub(super) struct Sink {
    tree: RefCell<Tree>,
    /// A list of attributes that has been read, for the next tag.
    spare: Cell<Vec<Attribute>>,
}

/// A node, with its name beside it: the parser asks for names far more often than for anything else.
#[derive(Clone)]
pub(super) struct Handle {
    place: Place,
    ns: Space,
    local: LocalName,
}

/// The namespace of an element; what is none has no namespace.
#[derive(Clone, Copy)]
enum Space {
    None,
    Html,
    Svg,
    MathMl,
}

impl Space {
    fn of(name: &Namespace) -> Self {
        match *name {
            ns!(html) => Self::Html,
            ns!(svg) => Self::Svg,
            ns!(mathml) => Self::MathMl,
            _ => Self::None,
        }
    }

    fn name(self) -> &'static Namespace {
        static NAMES: [Namespace; 4] = [ns!(), ns!(html), ns!(svg), ns!(mathml)];
        let [none, html, svg, mathml] = &NAMES;
        match self {
            Self::None => none,
            Self::Html => html,
            Self::Svg => svg,
            Self::MathMl => mathml,
        }
    }
}

impl Handle {
    pub(super) fn place(&self) -> Place {
        self.place
    }

    /// A node that is not an element.
    fn nameless(place: Place) -> Self {
        Self { place, ns: Space::None, local: local_name!("") }
    }
}

impl Sink {
    /// For a page of so many bytes.
    pub(super) fn new(bytes: usize) -> Self {
        Self { tree: RefCell::new(Tree::new(bytes)), spare: Cell::default() }
    }

    /// Elements and text nodes so far; the document is none.
    pub(super) fn nodes(&self) -> usize {
        self.tree.borrow().items.len().saturating_sub(1)
    }

    /// Makes room for the rest of the page, of which so many bytes are read.
    pub(super) fn make_room(&self, read: usize, bytes: usize) {
        self.tree.borrow_mut().make_room(read, bytes);
    }

    /// Notes that something was left out of the page.
    pub(super) fn note(&self, limit: Limit, max: usize, omitted: Omitted) {
        self.tree.borrow_mut().notes.push(Note::LimitExceeded { limit, max, omitted });
    }

    fn insert(&self, parent: Place, next: Place, child: NodeOrText<Handle>) {
        let mut tree = self.tree.borrow_mut();
        match child {
            NodeOrText::AppendNode(Handle { place: NONE, .. }) => {}
            NodeOrText::AppendNode(node) => tree.insert(parent, next, node.place),
            NodeOrText::AppendText(text) if tree.is_code(parent) => tree.read_style(parent, &text),
            NodeOrText::AppendText(text) => tree.insert_text(parent, next, text),
        }
    }

    /// Whether one of these elements needs an end tag.
    pub(super) fn need_end(&self, open: &[Place]) -> bool {
        self.tree.borrow().need_end(open)
    }

    /// The innermost of the open elements, given in order.
    pub(super) fn innermost(&self, open: &[Place]) -> Option<Place> {
        self.tree.borrow().innermost(open)
    }

    /// Whether the last element is a program or a style sheet.
    pub(super) fn has_begun_code(&self) -> bool {
        self.tree.borrow().items.last().is_some_and(|item| item.content == Content::Code)
    }

    /// Reads the content of the last element, if it is a style sheet.
    pub(super) fn read_style(&self, content: &str) {
        let mut tree = self.tree.borrow_mut();
        let last = offset(tree.items.len().saturating_sub(1));
        tree.read_style(last, content);
    }

    /// How many attributes are in the tree.
    pub(super) fn attributes(&self) -> u32 {
        offset(self.tree.borrow().attrs.len())
    }

    /// Takes the attributes from `start` on out of the tree again.
    pub(super) fn forget_attributes(&self, start: u32) {
        self.tree.borrow_mut().attrs.truncate(start as usize);
    }

    /// Puts an attribute into the tree, if it is the first of its name among those from `start` on, and there are not
    /// `most` of them.
    pub(super) fn keep(&self, name: Attr, value: &str, start: u32, most: usize) {
        let mut tree = self.tree.borrow_mut();
        let known = tree.attrs.get(start as usize..).unwrap_or_default();
        if known.len() < most && known.iter().all(|attr| attr.name != name) {
            tree.push_attr(name, value);
        }
    }

    /// An empty list of attributes.
    pub(super) fn spare_attributes(&self) -> Vec<Attribute> {
        self.spare.take()
    }
}

impl TreeSink for Sink {
    type Handle = Handle;
    type Output = Tree;
    type ElemName<'a> = ExpandedName<'a>;

    fn finish(self) -> Tree {
        self.tree.into_inner()
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        Handle::nameless(0)
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> ExpandedName<'a> {
        ExpandedName { ns: target.ns.name(), local: &target.local }
    }

    fn create_element(&self, name: QualName, mut attrs: Vec<Attribute>, flags: ElementFlags) -> Handle {
        let mut tree = self.tree.borrow_mut();
        let place = tree.element(&name, &attrs);
        if flags.template {
            // Its content, in a fragment beside it, is no part of the document.
            tree.fragment();
        }
        if flags.mathml_annotation_xml_integration_point {
            tree.mark_integration_point(place);
        }
        if attrs.capacity() > 0 {
            attrs.clear();
            self.spare.set(attrs);
        }
        Handle { place, ns: Space::of(&name.ns), local: name.local }
    }

    fn create_comment(&self, _: StrTendril) -> Handle {
        Handle::nameless(NONE)
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Handle {
        Handle::nameless(NONE)
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        self.insert(parent.place, NONE, child);
    }

    fn append_based_on_parent_node(
        &self,
        element: &Handle,
        prev_element: &Handle,
        child: NodeOrText<Handle>,
    ) {
        let parent = self.tree.borrow().item(element.place).parent;
        if parent == NONE {
            self.insert(prev_element.place, NONE, child);
        } else {
            self.insert(parent, element.place, child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn get_template_contents(&self, target: &Handle) -> Handle {
        Handle::nameless(target.place.saturating_add(1))
    }

    fn same_node(&self, x: &Handle, y: &Handle) -> bool {
        x.place == y.place
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Handle, child: NodeOrText<Handle>) {
        let parent = self.tree.borrow().item(sibling.place).parent;
        if parent != NONE {
            self.insert(parent, sibling.place, child);
        }
    }

    fn add_attrs_if_missing(&self, target: &Handle, attrs: Vec<Attribute>) {
        self.tree.borrow_mut().add_attrs(target.place, &attrs);
    }

    fn remove_from_parent(&self, target: &Handle) {
        self.tree.borrow_mut().detach(target.place);
    }

    fn reparent_children(&self, node: &Handle, new_parent: &Handle) {
        self.tree.borrow_mut().move_children(node.place, new_parent.place);
    }

    fn is_mathml_annotation_xml_integration_point(&self, handle: &Handle) -> bool {
        self.tree.borrow().item(handle.place).integration_point
    }

    // `maybe_clone_an_option_into_selectedcontent` stays a no-op: it copies subtrees by recursion, and the
    // text of form controls is no article's.
}
