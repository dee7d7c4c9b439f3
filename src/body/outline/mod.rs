//! The elements above the blocks: what each is and which blocks it holds.
//!
//! A page may have as many as it has cells in its tables, so that little is kept of each: what they hold is told
//! from running sums over the blocks, and what they are is shared by those that are alike.

mod element_kinds;
mod element_signals;
mod role;

use std::cell::LazyCell;
use std::ops::Range;

use super::Block;
use crate::dom::{NodeId, NodeRef, Page, Tag};

use element_kinds::Kinds;
pub(super) use element_kinds::{FAR, Kind};
use element_signals::ElementSignals;
pub(super) use role::Role;

/// An element above a block.
#[derive(Clone, Copy, Debug)]
pub(super) struct Element {
    /// Its place in the list of kinds.
    pub(super) kind: u32,
    /// The place of its parent in the outline; its own for the root.
    pub(super) parent: u32,
    /// Its blocks: index of the first, and after the last.
    pub(super) first: u32,
    pub(super) last: u32,
}

/// Kinds of tags that children are counted by.
const CHILD_KINDS: usize = 8;

pub(super) fn child_kind(tag: Tag) -> usize {
    match tag {
        Tag::P => 0,
        Tag::Div => 1,
        Tag::Li => 2,
        Tag::Section | Tag::Article => 3,
        Tag::H1 | Tag::H2 | Tag::H3 | Tag::H4 | Tag::H5 | Tag::H6 => 4,
        Tag::Tr | Tag::Td | Tag::Th => 5,
        Tag::Ul | Tag::Ol => 6,
        _ => 7,
    }
}

/// Children above blocks, by kind of tag.
pub(super) type Children = [u16; CHILD_KINDS];

/// The elements above the blocks, each before those inside it.
#[derive(Debug)]
pub(super) struct Outline {
    elements: Vec<Element>,
    kinds: Kinds,
    /// The elements that have children, in order.
    parents: Vec<(u32, Children)>,
    /// The blocks of the articles that are in no other.
    articles: Vec<(u32, u32)>,
}

impl Outline {
    /// The elements above these blocks, and the place of each block's own.
    pub(super) fn new(page: &Page, blocks: &[Block]) -> (Self, Vec<u32>) {
        /// Most pages have no more elements above blocks.
        const USUAL: usize = 1024;
        let elements = Vec::with_capacity(blocks.len().min(USUAL));
        let mut outline =
            Self { elements, kinds: Kinds::default(), parents: Vec::new(), articles: Vec::new() };
        let places = outline.read(page, blocks);
        outline.elements.shrink_to_fit();
        outline.spread();
        outline.count_children();
        outline.find_articles();
        (outline, places)
    }

    fn read(&mut self, page: &Page, blocks: &[Block]) -> Vec<u32> {
        let body = page.body();
        // Few pages have a class that asks for them.
        let headlines = LazyCell::new(|| headlines(page));
        // The elements above the last block, from the root down.
        let mut open: Vec<(u32, NodeId, NodeId)> = Vec::new();
        let mut path = vec![body];
        let mut places = Vec::with_capacity(blocks.len());
        for (at, block) in (0..).zip(blocks) {
            while open.len() > 1 && open.last().is_some_and(|(_, _, end)| *end <= block.start) {
                open.pop();
            }
            let top = open.last().map_or(body.id(), |(_, node, _)| *node);
            let above = page.node(block.element).self_and_ancestors().take_while(|node| node.id() > top);
            let from = path.len();
            path.extend(above);
            path.get_mut(from..).unwrap_or_default().reverse();
            for node in path.drain(..) {
                let mut signals = ElementSignals::of(node);
                if signals.says_comments() && holds_any(node, &headlines) {
                    signals.drop_comments();
                }
                let place = self.push(open.last().map(|(place, ..)| *place), node.tag(), &signals);
                open.push((place, node.id(), node.end()));
            }
            let place = open.last().map_or(0, |(place, ..)| *place);
            if let Some(element) = self.elements.get_mut(place as usize) {
                element.first = element.first.min(at);
                element.last = at + 1;
            }
            places.push(place);
        }
        places
    }

    fn push(&mut self, parent: Option<u32>, tag: Tag, signals: &ElementSignals) -> u32 {
        let at = u32::try_from(self.elements.len()).unwrap_or(u32::MAX);
        let around = parent.map(|parent| self.get(parent).kind);
        let kind = self.kinds.place(around, tag, signals);
        self.elements.push(Element { kind, parent: parent.unwrap_or(at), first: u32::MAX, last: 0 });
        at
    }

    /// Gives every element the blocks of those inside it.
    fn spread(&mut self) {
        for at in (1..self.elements.len()).rev() {
            let Some((above, below)) = self.elements.split_at_mut_checked(at) else { return };
            let Some(element) = below.first() else { return };
            let Some(parent) = above.get_mut(element.parent as usize) else { continue };
            parent.first = parent.first.min(element.first);
            parent.last = parent.last.max(element.last);
        }
    }

    fn count_children(&mut self) {
        let mut open: Vec<(u32, usize)> = Vec::new();
        let mut elements = (0..).zip(&self.elements).peekable();
        while let Some((at, element)) = elements.next() {
            while open.last().is_some_and(|(place, _)| *place != element.parent) {
                open.pop();
            }
            let children = open.last().and_then(|(_, place)| self.parents.get_mut(*place));
            let kind = child_kind(self.kinds.get(element.kind).tag);
            if let Some(count) = children.and_then(|(_, children)| children.get_mut(kind)) {
                *count = count.saturating_add(1);
            }
            if elements.peek().is_some_and(|(_, next)| next.parent == at) {
                open.push((at, self.parents.len()));
                self.parents.push((at, Children::default()));
            }
        }
    }

    fn find_articles(&mut self) {
        for element in &self.elements {
            let is_article = self.kinds.get(element.kind).level(Role::Article) == 0;
            if is_article && self.articles.last().is_none_or(|(_, last)| *last <= element.first) {
                self.articles.push((element.first, element.last));
            }
        }
    }

    pub(super) fn get(&self, at: u32) -> Element {
        const NONE: Element = Element { kind: u32::MAX, parent: 0, first: 0, last: 0 };
        self.elements.get(at as usize).copied().unwrap_or(NONE)
    }

    /// What an element is.
    pub(super) fn kind(&self, at: u32) -> &Kind {
        self.kinds.get(self.get(at).kind)
    }

    /// How many kinds there are.
    pub(super) fn kinds(&self) -> usize {
        self.kinds.len()
    }

    /// All elements with what they are.
    pub(super) fn elements(
        &self,
    ) -> impl DoubleEndedIterator<Item = (u32, &Element, &Kind)> + ExactSizeIterator {
        self.elements.iter().enumerate().map(|(at, element)| {
            (u32::try_from(at).unwrap_or(u32::MAX), element, self.kinds.get(element.kind))
        })
    }

    /// The children of an element.
    pub(super) fn children(&self, at: u32) -> Children {
        let place = self.parents.binary_search_by_key(&at, |(place, _)| *place).ok();
        place.and_then(|place| self.parents.get(place)).map_or(Children::default(), |(_, children)| *children)
    }

    /// The blocks of the outermost article around a block.
    pub(super) fn article(&self, block: u32) -> Option<Range<u32>> {
        let after = self.articles.partition_point(|(first, _)| *first <= block);
        let (first, last) = *self.articles.get(after.checked_sub(1)?)?;
        (block < last).then_some(first..last)
    }

    /// The element and those above it, with their places.
    pub(super) fn above(&self, at: u32) -> impl Iterator<Item = (u32, Element)> {
        std::iter::successors(Some((at, self.get(at))), |(at, element)| {
            (element.parent != *at).then(|| (element.parent, self.get(element.parent)))
        })
    }
}

/// Returns the page's `<h1>`s.
fn headlines(page: &Page) -> Vec<NodeId> {
    let body = page.body();
    page.tags_in(body.id()..body.end()).filter(|(_, tag)| *tag == Tag::H1).map(|(id, _)| id).collect()
}

/// Whether an element holds one of these nodes, which are in order.
fn holds_any(element: NodeRef<'_>, nodes: &[NodeId]) -> bool {
    let first = nodes.partition_point(|node| *node < element.id());
    nodes.get(first).is_some_and(|node| *node < element.end())
}

impl Element {
    pub(super) fn holds(&self, block: u32) -> bool {
        self.blocks().contains(&block)
    }

    pub(super) fn blocks(&self) -> Range<u32> {
        self.first..self.last
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::body::blocks;
    use crate::dom::parse;
    use crate::limits::Limits;

    #[test]
    fn text_behind_an_element_is_not_inside_it() {
        let html = "<section>One.<p>Two.</p>Three.<div><p>Four.</p></div></section>Five.";
        let page = Page::of(parse(html, &Limits::default()).unwrap());
        let (outline, places) = Outline::new(&page, &blocks(&page));
        let tags: Vec<Tag> = places.iter().map(|place| outline.kind(*place).tag).collect();
        assert_eq!(tags, [Tag::Section, Tag::P, Tag::Section, Tag::P, Tag::Body]);
    }
}
