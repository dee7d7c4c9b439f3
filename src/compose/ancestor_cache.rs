//! Looks for elements above blocks that come in page order: most elements above one block are above the next too, and
//! are looked at once.

use crate::dom::{NodeId, NodeRef};

/// Looks for an element of some kind, however far from the block.
#[derive(Debug)]
pub(super) struct AncestorCache {
    /// The last element that none is around of.
    none: NodeId,
}

impl Default for AncestorCache {
    fn default() -> Self {
        Self { none: NodeId::MAX }
    }
}

impl AncestorCache {
    /// The nearest one, the element itself included.
    pub(super) fn find<'p>(
        &mut self,
        element: NodeRef<'p>,
        is_one: impl Fn(NodeRef<'p>) -> bool,
    ) -> Option<NodeRef<'p>> {
        let none = self.none;
        let is_known = |above: &NodeRef<'_>| (above.id()..above.end()).contains(&none);
        let mut above = element.self_and_ancestors().take_while(|above| !is_known(above));
        let found = above.find(|above| is_one(*above));
        if found.is_none() {
            self.none = element.id();
        }
        found
    }
}

/// Looks for an element of some kind on a few levels.
#[derive(Debug)]
pub(super) struct ShallowAncestorCache<const LEVELS: usize> {
    /// Those asked about last, none of which is one.
    none: [NodeId; LEVELS],
}

impl<const LEVELS: usize> Default for ShallowAncestorCache<LEVELS> {
    fn default() -> Self {
        Self { none: [NodeId::MAX; LEVELS] }
    }
}

impl<const LEVELS: usize> ShallowAncestorCache<LEVELS> {
    /// Whether there is one, the element itself included.
    pub(super) fn any<'p>(&mut self, element: NodeRef<'p>, is_one: impl Fn(NodeRef<'p>) -> bool) -> bool {
        let mut none = [NodeId::MAX; LEVELS];
        for (asked, above) in none.iter_mut().zip(element.self_and_ancestors()) {
            if !self.none.contains(&above.id()) && is_one(above) {
                return true;
            }
            *asked = above.id();
        }
        self.none = none;
        false
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;
    use crate::dom::{Page, Tag, parse};
    use crate::limits::Limits;

    const HTML: &str = "<section><p>One.</p><p>Two.</p><aside><p>Three.</p></aside>\
                        <p>Four.</p></section><p>Five.</p>";

    /// For each paragraph, whether it is in an aside, and how many elements were asked about.
    fn asides(mut find: impl FnMut(NodeRef<'_>, &dyn Fn(NodeRef<'_>) -> bool) -> bool) -> Vec<(bool, usize)> {
        let page = Page::of(parse(HTML, &Limits::default()).unwrap());
        let paragraphs = page.nodes().filter(|node| node.tag() == Tag::P);
        let ask = |node| {
            let asked = Cell::new(0);
            let found = find(node, &|above| {
                asked.set(asked.get() + 1);
                above.tag() == Tag::Aside
            });
            (found, asked.get())
        };
        paragraphs.map(ask).collect()
    }

    #[test]
    fn elements_around_several_blocks_are_asked_about_once() {
        let mut around = AncestorCache::default();
        // The first has the section, the body, the root and the document around it.
        let expected = [(false, 5), (false, 1), (true, 2), (false, 1), (false, 1)];
        assert_eq!(asides(|node, is_one| around.find(node, is_one).is_some()), expected);
        let mut near = ShallowAncestorCache::<2>::default();
        let expected = [(false, 2), (false, 1), (true, 2), (false, 1), (false, 2)];
        assert_eq!(asides(|node, is_one| near.any(node, is_one)), expected);
    }
}
