//! One pass over the page: every link to another page, with the words of the elements around it.

use super::address::{Address, Story};
use super::shape::{Says, Shape};
use super::words::{Known, Words};
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
    let story = home.and_then(|home| Story::new(*home));
    let mut links = Vec::new();
    let mut open = Open { stack: Vec::new(), known: Known::new() };
    for node in page.nodes() {
        if node.tag() != Tag::A {
            continue;
        }
        let Some(address) = node.attr(Attr::Href).and_then(|href| Address::of(href, home)) else { continue };
        let identity = address.identity();
        let stays = home.is_none_or(|home| home.same_domain(&address));
        let shape = Shape::of(&address, stays && home.is_some());
        let (mut near, mut far) = open.words(node);
        let rel = node.attr(Attr::Rel).map(Rel::of).unwrap_or_default();
        // The links to the stories before and after this one stand in a <nav> of their own.
        if rel.neighbour {
            near = near.with(Words::NEIGHBOUR);
        }
        if near.has(Words::NEIGHBOUR) {
            (near, far) = (near.without(Words::MENU), far.without(Words::MENU));
        }
        let own =
            Some(identity) == home_identity || story.as_ref().is_some_and(|story| story.has_page(&address));
        let major = !own && !rel.label && !address.is_root() && is_major(node, &address, shape);
        links.push(Link { node, address, shape, identity, near, far, major, own, home: stays });
    }
    links
}

/// What the `rel` of a link says that matters here.
#[derive(Default)]
struct Rel {
    /// It leads to the story before or after this one.
    neighbour: bool,
    /// It leads to an author's or a topic's page.
    label: bool,
}

impl Rel {
    fn of(tokens: &str) -> Self {
        let has = |known: &[&str]| {
            tokens
                .split_ascii_whitespace()
                .any(|token| known.iter().any(|rel| token.eq_ignore_ascii_case(rel)))
        };
        Self { neighbour: has(&["prev", "previous", "next"]), label: has(&["author", "tag"]) }
    }
}

/// Whether a link could lead to a story, by its address and the length of its text.
fn is_major(node: NodeRef<'_>, address: &Address<'_>, shape: Shape) -> bool {
    shape.says == Says::Nothing
        && !address.fragment.starts_with("comment")
        && (shape.is_single() || reads_long(node))
}

/// Whether the text of a node is long enough for a headline.
pub(super) fn reads_long(node: NodeRef<'_>) -> bool {
    node.ink() >= LONG || is_long(node.text())
}

/// The width of a text that is long though it may be a single word.
const LONG: u32 = 24;

/// Four words, or twelve characters of a script that puts no spaces between them.
pub(super) fn is_long(text: &str) -> bool {
    // The shortest such text is "a b c d".
    text.len() >= 7 && (width(text) >= LONG || text.split_whitespace().nth(3).is_some())
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
    const MOST: u32 = 9;
    let spaced = u32::try_from(text.split_whitespace().take(9).count()).unwrap_or(MOST);
    if spaced == MOST || text.is_ascii() {
        return spaced;
    }
    let letters = text.chars().filter(|char| !char.is_whitespace()).count();
    let wide = width(text).saturating_sub(u32::try_from(letters).unwrap_or(u32::MAX));
    spaced.max(wide / 2).min(MOST)
}

/// The elements around a link with what they are called; elements that hold no link are never looked at.
struct Open<'p> {
    stack: Vec<Around>,
    known: Known<'p>,
}

/// An element around the link.
struct Around {
    id: NodeId,
    end: NodeId,
    words: Words,
    /// What it and all elements around it are called.
    all: Words,
}

impl<'p> Open<'p> {
    /// What a link and the elements next above it are called, and those further up.
    fn words(&mut self, link: NodeRef<'p>) -> (Words, Words) {
        while self.stack.last().is_some_and(|around| around.end <= link.id()) {
            self.stack.pop();
        }
        let known = self.stack.len();
        let innermost = self.stack.last().map(|around| around.id);
        let new = link.self_and_ancestors().take_while(|node| Some(node.id()) != innermost);
        let known_names = &mut self.known;
        self.stack.extend(new.filter(|node| node.tag().is_element()).map(|node| {
            let words = known_names.of(node);
            Around { id: node.id(), end: node.end(), words, all: words }
        }));
        let mut all = known
            .checked_sub(1)
            .and_then(|last| self.stack.get(last))
            .map_or_else(Words::default, |last| last.all);
        let inner = self.stack.get_mut(known..).unwrap_or_default();
        inner.reverse();
        for around in inner {
            all = all.with(around.words);
            around.all = all;
        }
        let far = self.stack.len().saturating_sub(NEAR + 1);
        let near =
            self.stack.iter().skip(far).fold(Words::default(), |words, around| words.with(around.words));
        let far = far
            .checked_sub(1)
            .and_then(|last| self.stack.get(last))
            .map_or_else(Words::default, |last| last.all);
        (near, far)
    }
}
