//! One pass over the page: every link to another page, with the words of the elements around it.

use super::words::Words;
use crate::address::{Address, LinkKind, Shape, StoryPages};
use crate::dom::{Attr, NodeId, NodeRef, Page};
use crate::text::hash::hash;
use crate::text::scripts;

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

/// A link to a part of the page itself, such as a tab.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tab<'p> {
    pub(super) node: NodeRef<'p>,
    /// The id of the part.
    pub(super) target: &'p str,
}

/// All links of a page in page order, and the tabs.
pub(super) fn collect<'p>(page: &'p Page, home: Option<&Address<'p>>) -> (Vec<Link<'p>>, Vec<Tab<'p>>) {
    let mut targets = Targets::new(home);
    let (mut links, mut tabs) = (Vec::with_capacity(page.links().len()), Vec::new());
    let mut open = Open { stack: Vec::new() };
    for node in page.links() {
        let Some(href) = node.attr(Attr::Href) else { continue };
        if let Some(target) = href.strip_prefix('#') {
            tabs.push(Tab { node, target });
            continue;
        }
        let Some(target) = targets.of(href) else { continue };
        let Target { address, identity, shape, own, home } = target;
        let (mut near, mut far) = open.words(node);
        let rel = node.attr(Attr::Rel).map(Rel::of).unwrap_or_default();
        // The links to the stories before and after this one stand in a <nav> of their own.
        if rel.neighbour {
            near = near.with(Words::NEIGHBOUR);
        }
        if near.has(Words::NEIGHBOUR) {
            (near, far) = (near.without(Words::MENU), far.without(Words::MENU));
        }
        let major = !own && !rel.label && !address.is_root() && is_major(node, &address, shape);
        links.push(Link { node, address, shape, identity, near, far, major, home, own });
    }
    (links, tabs)
}

/// What is known of the page behind a link.
#[derive(Clone, Copy)]
struct Target<'p> {
    address: Address<'p>,
    identity: u64,
    shape: Shape,
    own: bool,
    home: bool,
}

/// Reads addresses on the page at `home`, each once: cards and menus link to one page several times.
struct Targets<'h, 'p> {
    home: Option<&'h Address<'p>>,
    story: Option<StoryPages<'p>>,
    identity: Option<u64>,
    known: Vec<(&'p str, Option<Target<'p>>)>,
}

/// How many of the last addresses are kept: a power of two. Of two that want one place the later is kept.
const KEPT: usize = 128;

impl<'h, 'p> Targets<'h, 'p> {
    fn new(home: Option<&'h Address<'p>>) -> Self {
        Self {
            home,
            story: home.and_then(|home| StoryPages::new(*home)),
            identity: home.map(Address::identity),
            known: vec![("", None); KEPT],
        }
    }

    fn of(&mut self, href: &'p str) -> Option<Target<'p>> {
        #[allow(clippy::cast_possible_truncation, reason = "the mask keeps less")]
        let at = hash(href) as usize & (KEPT - 1);
        if let Some((known, target)) = self.known.get(at) {
            if *known == href {
                return *target;
            }
        }
        let target = self.read(href);
        if let Some(slot) = self.known.get_mut(at) {
            *slot = (href, target);
        }
        target
    }

    fn read(&self, href: &'p str) -> Option<Target<'p>> {
        let address = Address::of(href, self.home)?;
        let identity = address.identity();
        let home = self.home.is_none_or(|home| home.same_domain(&address));
        let shape = Shape::of(&address, self.home);
        let own =
            Some(identity) == self.identity || self.story.as_ref().is_some_and(|story| story.has(&address));
        Some(Target { address, identity, shape, own, home })
    }
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
    shape.kind == LinkKind::Unknown
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
    text.len() >= 7 && (is_wide(text, LONG) || text.split_whitespace().nth(3).is_some())
}

/// The length of a text in Latin letters: an ideograph counts as two, white space not at all.
pub(super) fn width(text: &str) -> u32 {
    if text.is_ascii() {
        let ink = text.bytes().filter(|byte| !byte.is_ascii_whitespace()).count();
        return u32::try_from(ink).unwrap_or(u32::MAX);
    }
    text.chars().map(width_of).sum()
}

/// Whether the width of a text is at least this.
pub(super) fn is_wide(text: &str, least: u32) -> bool {
    // No character is wider than its bytes.
    let mut width = 0;
    text.len() >= least as usize
        && text.chars().any(|char| {
            width += width_of(char);
            width >= least
        })
}

#[inline]
fn width_of(char: char) -> u32 {
    match char {
        '!'..='~' | '\u{A1}'..='\u{10FF}' => 1,
        char if scripts::is_wide(char) => 2,
        char => u32::from(!char.is_whitespace()),
    }
}

/// Words of a text, at most 9; where a script puts no spaces between them, two ideographs count as one.
pub(super) fn words(text: &str) -> u32 {
    const MOST: u32 = 9;
    let (mut spaced, mut wide, mut gap) = (0, 0, true);
    for char in text.chars() {
        let width = width_of(char);
        spaced += u32::from(gap && width > 0);
        wide += u32::from(width > 1);
        gap = width == 0;
        if spaced == MOST {
            break;
        }
    }
    spaced.max(wide / 2).min(MOST)
}

/// The elements around a link with what they are called; elements that hold no link are never looked at.
struct Open {
    stack: Vec<Around>,
}

/// An element around the link.
struct Around {
    id: NodeId,
    end: NodeId,
    words: Words,
    /// What it and all elements around it are called.
    all: Words,
}

impl Open {
    /// What a link and the elements next above it are called, and those further up.
    fn words(&mut self, link: NodeRef<'_>) -> (Words, Words) {
        while self.stack.last().is_some_and(|around| around.end <= link.id()) {
            self.stack.pop();
        }
        let known = self.stack.len();
        let innermost = self.stack.last().map(|around| around.id);
        let new = link.self_and_ancestors().take_while(|node| Some(node.id()) != innermost);
        self.stack.extend(new.filter(|node| node.tag().is_element()).map(|node| {
            let words = Words::of(node);
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
