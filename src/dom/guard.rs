//! The tree sink: `RcDom` behind a guard against hostile pages.

use std::borrow::Cow;
use std::cell::Cell;
use std::rc::{Rc, Weak};

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, ExpandedName, QualName, local_name};
use markup5ever_rcdom::{Handle, Node, NodeData, RcDom};

/// Builds the same tree as `RcDom`, but counts what it builds, finds insertion points from the back (where
/// they are: a search from the front makes foster-parented content quadratic), and keeps neither
/// comments nor parse errors nor programs, which no rule reads.
pub(super) struct Guard {
    dom: RcDom,
    pub(super) nodes: Cell<usize>,
    /// The highest number of attributes seen in one tag.
    pub(super) attributes: Cell<usize>,
}

impl Guard {
    pub(super) fn new() -> Self {
        Self { dom: RcDom::default(), nodes: Cell::new(0), attributes: Cell::new(0) }
    }

    fn count_node(&self) {
        self.nodes.set(self.nodes.get() + 1);
    }

    fn text_node(&self, contents: StrTendril) -> Handle {
        self.count_node();
        Node::new(NodeData::Text { contents: contents.into() })
    }
}

fn parent_of(node: &Handle) -> Option<Handle> {
    let weak = node.parent.take();
    let parent = weak.as_ref().and_then(Weak::upgrade);
    node.parent.set(weak);
    parent
}

fn parent_and_index(node: &Handle) -> Option<(Handle, usize)> {
    let parent = parent_of(node)?;
    let index = parent.children.borrow().iter().rposition(|child| Rc::ptr_eq(child, node))?;
    Some((parent, index))
}

/// Whether the element holds a program or a style sheet, which no rule reads; JSON-LD is read.
fn is_code(element: &Handle) -> bool {
    let NodeData::Element { name, attrs, .. } = &element.data else { return false };
    name.local == local_name!("style")
        || (name.local == local_name!("script")
            && !attrs
                .borrow()
                .iter()
                .any(|attr| attr.name.local == local_name!("type") && is_json_ld(&attr.value)))
}

/// Whether a script's type is JSON-LD's, parameters aside.
pub(super) fn is_json_ld(kind: &str) -> bool {
    const PART: &[u8] = b"ld+json";
    kind.as_bytes().windows(PART.len()).any(|window| window.eq_ignore_ascii_case(PART))
}

fn detach(node: &Handle) {
    if let Some((parent, index)) = parent_and_index(node) {
        parent.children.borrow_mut().remove(index);
        node.parent.set(None);
    }
}

impl TreeSink for Guard {
    type Handle = Handle;
    type Output = RcDom;
    type ElemName<'a> = ExpandedName<'a>;

    fn finish(self) -> RcDom {
        self.dom
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        self.dom.get_document()
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> ExpandedName<'a> {
        self.dom.elem_name(target)
    }

    fn create_element(&self, name: QualName, attrs: Vec<Attribute>, flags: ElementFlags) -> Handle {
        self.count_node();
        self.attributes.set(self.attributes.get().max(attrs.len()));
        self.dom.create_element(name, attrs, flags)
    }

    fn create_comment(&self, _: StrTendril) -> Handle {
        Node::new(NodeData::Comment { contents: StrTendril::new() })
    }

    fn create_pi(&self, target: StrTendril, data: StrTendril) -> Handle {
        self.dom.create_pi(target, data)
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        match child {
            NodeOrText::AppendNode(node) if matches!(node.data, NodeData::Comment { .. }) => {}
            NodeOrText::AppendNode(_) => self.dom.append(parent, child),
            NodeOrText::AppendText(_) if is_code(parent) => {}
            NodeOrText::AppendText(_) => {
                let before = parent.children.borrow().len();
                self.dom.append(parent, child);
                self.nodes.set(self.nodes.get() + parent.children.borrow().len().saturating_sub(before));
            }
        }
    }

    fn append_based_on_parent_node(
        &self,
        element: &Handle,
        prev_element: &Handle,
        child: NodeOrText<Handle>,
    ) {
        if parent_of(element).is_some() {
            self.append_before_sibling(element, child);
        } else {
            self.append(prev_element, child);
        }
    }

    fn append_doctype_to_document(&self, name: StrTendril, public: StrTendril, system: StrTendril) {
        self.dom.append_doctype_to_document(name, public, system);
    }

    fn get_template_contents(&self, target: &Handle) -> Handle {
        self.dom.get_template_contents(target)
    }

    fn same_node(&self, x: &Handle, y: &Handle) -> bool {
        Rc::ptr_eq(x, y)
    }

    fn set_quirks_mode(&self, mode: QuirksMode) {
        self.dom.set_quirks_mode(mode);
    }

    fn append_before_sibling(&self, sibling: &Handle, child: NodeOrText<Handle>) {
        let Some((parent, index)) = parent_and_index(sibling) else { return };
        let node = match child {
            NodeOrText::AppendNode(node) => {
                detach(&node);
                node
            }
            NodeOrText::AppendText(text) => {
                let children = parent.children.borrow();
                let before = index.checked_sub(1).and_then(|at| children.get(at));
                if let Some(NodeData::Text { contents }) = before.map(|node| &node.data) {
                    contents.borrow_mut().push_slice(&text);
                    return;
                }
                self.text_node(text)
            }
        };
        // Detaching may have moved the sibling.
        let Some((parent, index)) = parent_and_index(sibling) else { return };
        node.parent.set(Some(Rc::downgrade(&parent)));
        parent.children.borrow_mut().insert(index, node);
    }

    fn add_attrs_if_missing(&self, target: &Handle, attrs: Vec<Attribute>) {
        self.attributes.set(self.attributes.get().max(attrs.len()));
        self.dom.add_attrs_if_missing(target, attrs);
    }

    fn remove_from_parent(&self, target: &Handle) {
        detach(target);
    }

    fn reparent_children(&self, node: &Handle, new_parent: &Handle) {
        self.dom.reparent_children(node, new_parent);
    }

    fn is_mathml_annotation_xml_integration_point(&self, handle: &Handle) -> bool {
        self.dom.is_mathml_annotation_xml_integration_point(handle)
    }

    // `maybe_clone_an_option_into_selectedcontent` stays a no-op: it copies subtrees by recursion, and the
    // text of form controls is no article's.
}
