//! A tree that the caller has parsed, for [`Extractor::dom`](crate::Extractor::dom).

use std::borrow::Cow;

use html5ever::Attribute;
use markup5ever_rcdom::{Handle, NodeData, RcDom};

use super::tree::{NONE, Place, Tree};

/// How many bytes the page had is not to be learned from its document; as many as the largest has by default.
const UNKNOWN: usize = 64 << 20;

impl Tree {
    /// The same document; `dom` stays as it is.
    pub(crate) fn of(dom: &RcDom) -> Self {
        let mut tree = Self::new(UNKNOWN);
        let mut steps = children(&dom.document, 0);
        while let Some((node, parent)) = steps.pop() {
            match &node.data {
                NodeData::Element { name, attrs, .. } => {
                    let place = tree.element(name, &named(&attrs.borrow()));
                    tree.insert(parent, NONE, place);
                    steps.extend(children(&node, place));
                }
                NodeData::Text { contents } if tree.is_code(parent) => {
                    tree.read_style(parent, &contents.borrow());
                }
                NodeData::Text { contents } => tree.insert_text(parent, NONE, contents.borrow().clone()),
                NodeData::Document
                | NodeData::Doctype { .. }
                | NodeData::Comment { .. }
                | NodeData::ProcessingInstruction { .. } => {}
            }
        }
        tree
    }
}

/// The attributes that have a name, as all have that a parser of HTML reads: one without stands for others in the
/// tree, and who builds a document by hand may give it any value.
fn named(attrs: &[Attribute]) -> Cow<'_, [Attribute]> {
    let is_named = |attr: &Attribute| !attr.name.local.is_empty();
    if attrs.iter().all(is_named) {
        return Cow::Borrowed(attrs);
    }
    attrs.iter().filter(|attr| is_named(attr)).cloned().collect()
}

/// What is in a node, the first last, each with the place of the node.
fn children(node: &Handle, place: Place) -> Vec<(Handle, Place)> {
    node.children.borrow().iter().rev().map(|child| (child.clone(), place)).collect()
}
