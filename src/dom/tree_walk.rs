//! Ways through the tree from one node to others.

use super::tags::Tag;
use super::tree::{Item, NONE, Place, Tree};

/// Returns the first element among a node and those behind it, if nothing but white space stands before it.
pub(super) fn element_from(tree: &Tree, place: Place) -> Option<&Item> {
    element_beside(tree, place, |item| item.next)
}

/// Returns the last element among a node and those before it, if nothing but white space stands behind it.
pub(super) fn element_before(tree: &Tree, place: Place) -> Option<&Item> {
    element_beside(tree, place, |item| item.previous)
}

fn element_beside(tree: &Tree, mut place: Place, further: fn(&Item) -> Place) -> Option<&Item> {
    let mut item = tree.item(place);
    if item.tag == Tag::Text && tree.text_of(item).trim().is_empty() {
        place = further(item);
        item = tree.item(place);
    }
    (place != NONE && item.tag != Tag::Text).then_some(item)
}

/// Returns the nodes in an element, in their order.
pub(super) fn inside<'t>(tree: &'t Tree, of: &'t Item) -> impl Iterator<Item = &'t Item> {
    let root = tree.item(of.first).parent;
    let mut next = of.first;
    std::iter::from_fn(move || {
        let item = (next != NONE).then(|| tree.item(next))?;
        next = if item.first == NONE { behind(tree, item, root) } else { item.first };
        Some(item)
    })
}

/// Returns the first node behind another one, within a root.
fn behind(tree: &Tree, item: &Item, root: Place) -> Place {
    let mut item = item;
    while item.next == NONE && item.parent != root {
        item = tree.item(item.parent);
    }
    item.next
}
