//! One pass over the page: every link to another page, with the words of the elements around it.

use super::address::Address;
use super::shape::{Says, Shape};
use super::words::Words;
use crate::dom::{Attr, NodeId, NodeRef, Page, Tag};

/// A link to another page.
#[derive(Clone, Copy, Debug)]
pub(super) struct Link<'p> {
    pub(super) node: NodeRef<'p>,
    pub(super) address: Address<'p>,
    pub(super) shape: Shape,
    /// Equal for links to the same page.
    pub(super) identity: u64,
    /// What the link and the elements next above it are called.
    pub(super) near: Words,
    /// What the elements further up are called.
    pub(super) far: Words,
    /// Whether it could lead to a story at all; others are labels on a card, menu entries and the like.
    pub(super) major: bool,
    /// Whether it stays on the site.
    pub(super) home: bool,
    /// Whether it leads to the page itself.
    pub(super) own: bool,
}

/// Elements above a link that count as near.
const NEAR: usize = 4;

/// All links of a page in page order.
pub(super) fn collect<'p>(page: &'p Page, home: Option<&Address<'p>>) -> Vec<Link<'p>> {
    let home_identity = home.map(Address::identity);
    let mut links = Vec::new();
    let mut open = Open::default();
    for node in page.nodes() {
        if !node.tag().is_element() {
            continue;
        }
        open.enter(node);
        if node.tag() != Tag::A {
            continue;
        }
        let Some(address) = node.attr(Attr::Href).and_then(|href| Address::of(href, home)) else { continue };
        let identity = address.identity();
        let stays = home.is_none_or(|home| home.same_domain(&address));
        let shape = Shape::of(&address, stays && home.is_some());
        let (mut near, mut far) = open.words(page);
        // The links to the stories before and after this one stand in a <nav> of their own.
        if is_neighbour(node) {
            near = near.with(Words::NEIGHBOUR);
        }
        if near.has(Words::NEIGHBOUR) {
            (near, far) = (near.without(Words::MENU), far.without(Words::MENU));
        }
        let own = Some(identity) == home_identity || home.is_some_and(|home| address.is_part_of(home));
        let major = !own && !address.is_root() && is_major(node, &address, shape);
        links.push(Link { node, address, shape, identity, near, far, major, own, home: stays });
    }
    links
}

fn is_neighbour(node: NodeRef<'_>) -> bool {
    ["prev", "previous", "next"].iter().any(|rel| node.has_token(Attr::Rel, rel))
}

/// Whether a link could lead to a story, by its address and the length of its text.
fn is_major(node: NodeRef<'_>, address: &Address<'_>, shape: Shape) -> bool {
    shape.says == Says::Nothing
        && !node.has_token(Attr::Rel, "author")
        && !node.has_token(Attr::Rel, "tag")
        && !address.fragment.starts_with("comment")
        && (shape.is_story() || is_long(node.text()))
}

/// Four words, or twelve characters of a script that puts no spaces between them.
pub(super) fn is_long(text: &str) -> bool {
    text.split_whitespace().nth(3).is_some() || width(text) >= 24
}

/// The length of a text in Latin letters: an ideograph counts as two, white space not at all.
pub(super) fn width(text: &str) -> u32 {
    if text.is_ascii() {
        let ink = text.bytes().filter(|byte| !byte.is_ascii_whitespace()).count();
        return u32::try_from(ink).unwrap_or(u32::MAX);
    }
    let width = text.chars().map(|char| match char {
        char if char.is_whitespace() => 0,
        '\u{1100}'..='\u{11FF}'
        | '\u{2E80}'..='\u{A4CF}'
        | '\u{AC00}'..='\u{D7FF}'
        | '\u{F900}'..='\u{FAFF}' => 2,
        _ => 1,
    });
    width.sum()
}

/// Words of a text, at most 9; where a script puts no spaces between them, two ideographs count as one.
pub(super) fn words(text: &str) -> u32 {
    let spaced = u32::try_from(text.split_whitespace().take(9).count()).unwrap_or(9);
    if text.is_ascii() {
        return spaced;
    }
    let letters = text.chars().filter(|char| !char.is_whitespace()).count();
    let wide = width(text).saturating_sub(u32::try_from(letters).unwrap_or(u32::MAX));
    spaced.max(wide / 2).min(9)
}

/// The elements open at a point of the page, with what they are called.
#[derive(Default)]
struct Open {
    stack: Vec<(NodeId, NodeId, Words)>,
    /// How many of them have been looked at: names are read only above links.
    read: usize,
}

impl Open {
    fn enter(&mut self, node: NodeRef<'_>) {
        while self.stack.last().is_some_and(|(_, end, _)| *end <= node.id()) {
            self.stack.pop();
        }
        self.read = self.read.min(self.stack.len());
        self.stack.push((node.id(), node.end(), Words::default()));
    }

    /// What the innermost element and those next above it are called, and those further up.
    fn words(&mut self, page: &Page) -> (Words, Words) {
        for (id, _, words) in self.stack.iter_mut().skip(self.read) {
            *words = Words::of(page.node(*id));
        }
        self.read = self.stack.len();
        let near = self.stack.len().saturating_sub(NEAR + 1);
        let union = |all: &[(NodeId, NodeId, Words)]| {
            all.iter().fold(Words::default(), |words, (_, _, more)| words.with(*more))
        };
        let (far, near) = self.stack.split_at_checked(near).unwrap_or_default();
        (union(near), union(far))
    }
}
