//! The links of a page to other pages, in one pass, with the names of the elements around each.

use super::link_words;
use super::text_width::reads_long;
use crate::address::{Address, LinkKind, Shape, StoryPages};
use crate::dom::{Attr, NodeId, NodeRef, Page};
use crate::lexicon::class_words::LinkWords;
use crate::text::hash::hash;

/// The page's own address and its look.
pub(super) struct PageAddress<'p> {
    pub(super) address: Option<Address<'p>>,
    pub(super) shape: Shape,
}

/// A link to another page.
#[derive(Clone, Copy, Debug)]
pub(super) struct Link<'p> {
    pub(super) node: NodeRef<'p>,
    pub(super) address: Address<'p>,
    pub(super) shape: Shape,
    /// Equal for links to the same page.
    pub(super) identity: u64,
    /// The names of the link and of the elements next above it.
    pub(super) near: LinkWords,
    /// The names of the elements further up.
    pub(super) far: LinkWords,
    pub(super) chance: Chance,
    /// Whether it stays on the site.
    pub(super) same_site: bool,
    /// Whether it leads to the page itself.
    pub(super) own: bool,
}

/// Whether a link could lead to a story at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Chance {
    /// It is a label on a card, a menu entry and the like.
    None,
    /// Its title is too short to tell.
    Short,
    /// Its title is short, but the links beside it may be stories.
    Admitted,
    Story,
}

impl Link<'_> {
    pub(super) fn may_be_story(&self) -> bool {
        matches!(self.chance, Chance::Story | Chance::Admitted)
    }

    /// Whether it may be a story only because the links beside it are.
    pub(super) fn is_admitted(&self) -> bool {
        self.chance == Chance::Admitted
    }
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

/// Returns all links of a page in page order, and the tabs. `base` is what relative addresses are resolved against: the
/// page's `<base>`, which may be on another host.
pub(super) fn collect<'p>(
    page: &'p Page,
    address: Option<&Address<'p>>,
    base: Option<&Address<'p>>,
) -> (Vec<Link<'p>>, Vec<Tab<'p>>) {
    let mut targets = Targets::new(address, base);
    // A link takes more than its node, and an endless page may have millions of `<a>` that lead nowhere.
    let leading = page.links().filter(|node| node.has_attr(|name| name == Attr::Href)).count();
    let (mut links, mut tabs) = (Vec::with_capacity(leading), Vec::new());
    let mut open = OpenElements { stack: Vec::new() };
    for node in page.links() {
        let Some(href) = node.attr(Attr::Href) else { continue };
        if let Some(target) = href.strip_prefix('#') {
            tabs.push(Tab { node, target });
            continue;
        }
        if let Some(target) = targets.of(href) {
            links.push(link(node, target, &mut open));
        }
    }
    (links, tabs)
}

fn link<'p>(node: NodeRef<'p>, target: Target<'p>, open: &mut OpenElements) -> Link<'p> {
    let Target { address, identity, shape, own, same_site } = target;
    let (mut near, mut far) = open.words(node);
    let rel = node.attr(Attr::Rel).map(Rel::of).unwrap_or_default();
    // The links to the stories before and after this one stand in a <nav> of their own.
    if rel.neighbour {
        near = near.with(LinkWords::NEIGHBOUR);
    }
    if near.has(LinkWords::NEIGHBOUR) {
        (near, far) = (near.without(LinkWords::MENU), far.without(LinkWords::MENU));
    }
    let is_no_story = own || rel.label || address.is_root();
    let chance = if is_no_story { Chance::None } else { chance_of(node, &target) };
    Link { node, address, shape, identity, near, far, chance, same_site, own }
}

/// Returns whether a link could lead to a story, by its address and the length of its text.
fn chance_of(node: NodeRef<'_>, target: &Target<'_>) -> Chance {
    let address = &target.address;
    if target.shape.kind != LinkKind::Unknown || address.fragment.contains("comment") {
        return Chance::None;
    }
    if target.shape.is_single() || reads_long(node) {
        return Chance::Story;
    }
    let is_plain = address.query.len() + address.fragment.len() == 0;
    if is_plain { Chance::Short } else { Chance::None }
}

/// What is known of the page behind a link.
#[derive(Clone, Copy)]
struct Target<'p> {
    address: Address<'p>,
    identity: u64,
    shape: Shape,
    own: bool,
    same_site: bool,
}

/// Reads addresses on the page at `page`, each once: cards and menus link to one page several times.
struct Targets<'h, 'p> {
    page: Option<&'h Address<'p>>,
    base: Option<&'h Address<'p>>,
    story: Option<StoryPages<'p>>,
    identity: Option<u64>,
    known: Vec<(&'p str, Option<Target<'p>>)>,
}

/// How many of the last addresses are kept: a power of two. Of two that want one place the later is kept.
const KEPT: usize = 256;

impl<'h, 'p> Targets<'h, 'p> {
    fn new(page: Option<&'h Address<'p>>, base: Option<&'h Address<'p>>) -> Self {
        Self {
            page,
            base,
            story: page.and_then(|page| StoryPages::new(*page)),
            identity: page.map(Address::identity),
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
        let address = Address::of(href, self.base)?;
        let identity = address.identity();
        let same_site = self.page.is_none_or(|page| page.same_domain(&address));
        let shape = Shape::of(&address, self.page);
        let is_of_story = || self.story.as_ref().is_some_and(|story| story.has(&address));
        let own = Some(identity) == self.identity || is_of_story();
        Some(Target { address, identity, shape, own, same_site })
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
        let mut rel = Self::default();
        for token in tokens.split_ascii_whitespace() {
            match &*token.to_ascii_lowercase() {
                "prev" | "previous" | "next" => rel.neighbour = true,
                "author" | "tag" => rel.label = true,
                _ => {}
            }
        }
        rel
    }
}

/// The elements around a link with their names; elements that hold no link are never looked at.
struct OpenElements {
    stack: Vec<OpenElement>,
}

/// An element around the link.
struct OpenElement {
    id: NodeId,
    end: NodeId,
    words: LinkWords,
    /// The names of it and of all elements around it.
    all: LinkWords,
}

impl OpenElements {
    /// Returns the names of a link and the elements next above it, and those of the elements further up.
    fn words(&mut self, link: NodeRef<'_>) -> (LinkWords, LinkWords) {
        self.close_before(link.id());
        self.open_around(link);
        let near = self.stack.len().saturating_sub(NEAR + 1);
        let words = self.stack.iter().skip(near).fold(LinkWords::default(), |all, one| all.with(one.words));
        (words, self.all_of_first(near))
    }

    fn close_before(&mut self, id: NodeId) {
        while self.stack.last().is_some_and(|around| around.end <= id) {
            self.stack.pop();
        }
    }

    /// Adds the elements around a link that hold none of the links before it.
    fn open_around(&mut self, link: NodeRef<'_>) {
        let known = self.stack.len();
        let innermost = self.stack.last().map(|around| around.id);
        let new = link.self_and_ancestors().take_while(|node| Some(node.id()) != innermost);
        self.stack.extend(new.filter(|node| node.tag().is_element()).map(|node| {
            let words = link_words::of(node);
            OpenElement { id: node.id(), end: node.end(), words, all: words }
        }));
        let mut all = self.all_of_first(known);
        let inner = self.stack.get_mut(known..).unwrap_or_default();
        inner.reverse();
        for around in inner {
            all = all.with(around.words);
            around.all = all;
        }
    }

    /// Returns the names of the outermost elements.
    fn all_of_first(&self, count: usize) -> LinkWords {
        let last = count.checked_sub(1).and_then(|last| self.stack.get(last));
        last.map_or_else(LinkWords::default, |last| last.all)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rel_says_where_a_link_leads() {
        for (tokens, neighbour, label) in [
            ("prev", true, false),
            ("nofollow NEXT", true, false),
            ("author", false, true),
            ("category tag", false, true),
            ("nofollow", false, false),
        ] {
            let rel = Rel::of(tokens);
            assert_eq!((rel.neighbour, rel.label), (neighbour, label), "{tokens}");
        }
    }
}
