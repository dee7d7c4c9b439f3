//! The elements above the blocks, with running totals: what each holds, what it is, what it is called.

use super::Block;
use crate::dom::{Attr, NodeId, NodeRef, Page, Tag};
use crate::lexicon::blocks::{COMMENT, COUNT as CLASS_GROUPS};

/// What an element is by its tag, its role or its markup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Role {
    Article,
    Main,
    Aside,
    Nav,
    Footer,
    Header,
    Form,
    List,
    Table,
    Figure,
    Quote,
    Section,
    Link,
    Dialog,
    ArticleBody,
    Hidden,
}

const ROLES: usize = Role::Hidden as usize + 1;

/// How many levels up an element is of each role and each class group.
pub(super) type Levels = [u8; ROLES + CLASS_GROUPS];

/// Levels up where no element around is of that role or group; also the farthest that is told apart.
pub(super) const FAR: u8 = 25;

/// An element above a block.
#[derive(Clone, Debug)]
pub(super) struct Element {
    pub(super) tag: Tag,
    /// Its place in the outline's list; its own for the root.
    pub(super) parent: usize,
    /// Levels below `<body>`.
    pub(super) depth: u16,
    pub(super) levels: Levels,
    /// The hash of the tags from here to the root, and of the tag and the class.
    pub(super) path: u64,
    pub(super) signature: u64,
    /// The outermost article around it, itself included.
    pub(super) article: Option<usize>,
    pub(super) totals: Totals,
    /// Its blocks: index of the first, and after the last.
    pub(super) first: usize,
    pub(super) last: usize,
    /// How much running text its children are, each paragraph rated and shared with the levels above.
    pub(super) score: f32,
    /// Children above blocks, by kind of tag.
    pub(super) children: [u16; CHILD_KINDS],
}

/// Sums over the blocks of an element or a group.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Totals {
    /// Unlinked characters of its paragraphs.
    pub(super) good: u32,
    pub(super) chars: u32,
    pub(super) linked: u32,
    pub(super) blocks: u32,
    pub(super) paragraphs: u32,
}

impl Totals {
    pub(super) fn add(&mut self, other: &Self) {
        self.good += other.good;
        self.chars += other.chars;
        self.linked += other.linked;
        self.blocks += other.blocks;
        self.paragraphs += other.paragraphs;
    }
}

impl Totals {
    /// From these running sums to later ones.
    pub(super) fn to(&self, later: &Self) -> Self {
        Self {
            good: later.good.saturating_sub(self.good),
            chars: later.chars.saturating_sub(self.chars),
            linked: later.linked.saturating_sub(self.linked),
            blocks: later.blocks.saturating_sub(self.blocks),
            paragraphs: later.paragraphs.saturating_sub(self.paragraphs),
        }
    }
}

/// Kinds of tags that children are counted by.
pub(super) const CHILD_KINDS: usize = 8;

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

/// The elements above the blocks, each before those inside it.
#[derive(Debug)]
pub(super) struct Outline {
    pub(super) elements: Vec<Element>,
}

/// The elements above the blocks before anything is known of them: pages have up to as many as they have tags,
/// and room is made for them once.
struct Above {
    /// Each with the place of its parent.
    nodes: Vec<(NodeId, usize)>,
    /// The place of each block's own element.
    places: Vec<usize>,
}

impl Above {
    fn new(page: &Page, blocks: &[Block]) -> Self {
        let body = page.body();
        let mut above = Self { nodes: vec![(body.id(), 0)], places: Vec::with_capacity(blocks.len()) };
        // The elements above the last block, from the root down: place, node and end.
        let mut open = vec![(0, body.id(), body.end())];
        let mut path = Vec::new();
        for block in blocks {
            while open.len() > 1 && open.last().is_some_and(|(_, _, end)| *end <= block.start) {
                open.pop();
            }
            let top = open.last().map_or(0, |(_, node, _)| *node);
            path.extend(page.node(block.element).self_and_ancestors().take_while(|node| node.id() > top));
            while let Some(node) = path.pop() {
                let place = above.nodes.len();
                above.nodes.push((node.id(), open.last().map_or(0, |(place, ..)| *place)));
                open.push((place, node.id(), node.end()));
            }
            above.places.push(open.last().map_or(0, |(place, ..)| *place));
        }
        above
    }
}

impl Outline {
    /// The elements above these blocks, and the place of each block's own.
    pub(super) fn new(page: &Page, blocks: &[Block]) -> (Self, Vec<usize>) {
        let Above { nodes, places } = Above::new(page, blocks);
        let mut outline = Self { elements: Vec::with_capacity(nodes.len()) };
        for (node, parent) in nodes {
            outline.push(page.node(node), parent);
        }
        (outline, places)
    }

    fn push(&mut self, node: NodeRef<'_>, above: usize) {
        let at = self.elements.len();
        let marks = Marks::of(node);
        let parent = self.elements.get(above);
        let tag = node.tag();
        let mut levels = parent.map_or([FAR; ROLES + CLASS_GROUPS], |parent| parent.levels);
        for level in &mut levels {
            *level = (*level + 1).min(FAR);
        }
        mark(&mut levels, 0, marks.roles);
        mark(&mut levels, ROLES, marks.groups);
        let article = parent.and_then(|parent| parent.article);
        let own = (marks.roles & bit(Role::Article) != 0).then_some(at);
        self.elements.push(Element {
            tag,
            parent: above,
            depth: parent.map_or(0, |parent| parent.depth + 1),
            levels,
            path: mix(parent.map_or(0, |parent| parent.path), tag as u64),
            signature: mix(marks.class, tag as u64),
            article: article.or(own),
            totals: Totals::default(),
            first: 0,
            last: 0,
            score: 0.0,
            children: [0; CHILD_KINDS],
        });
    }

    /// Adds a block to the element it stands in.
    pub(super) fn add(&mut self, place: usize, block: usize, totals: &Totals) {
        if let Some(element) = self.elements.get_mut(place) {
            if element.totals.blocks == 0 {
                element.first = block;
            }
            element.last = block + 1;
            element.totals.add(totals);
        }
    }

    /// Once all blocks are added: every element gets the sums of those inside it.
    pub(super) fn sum(&mut self) {
        for at in (1..self.elements.len()).rev() {
            let Some((above, below)) = self.elements.split_at_mut_checked(at) else { return };
            let Some(element) = below.first() else { return };
            let Some(parent) = above.get_mut(element.parent) else { continue };
            if element.totals.blocks > 0 {
                let none = parent.totals.blocks == 0;
                parent.first = if none { element.first } else { parent.first.min(element.first) };
                parent.last = parent.last.max(element.last);
            }
            parent.totals.add(&element.totals);
            if let Some(count) = parent.children.get_mut(child_kind(element.tag)) {
                *count = count.saturating_add(1);
            }
        }
    }

    pub(super) fn get(&self, at: usize) -> &Element {
        static NONE: Element = Element::none();
        self.elements.get(at).unwrap_or(&NONE)
    }

    pub(super) fn parent(&self, at: usize) -> &Element {
        self.get(self.get(at).parent)
    }

    /// The element and those above it, with their places.
    pub(super) fn above(&self, at: usize) -> impl Iterator<Item = (usize, &Element)> {
        std::iter::successors(Some((at, self.get(at))), |(at, element)| {
            (element.parent != *at).then(|| (element.parent, self.get(element.parent)))
        })
    }
}

impl Element {
    const fn none() -> Self {
        Self {
            tag: Tag::Unknown,
            parent: 0,
            depth: 0,
            levels: [FAR; ROLES + CLASS_GROUPS],
            path: 0,
            signature: 0,
            article: None,
            totals: Totals { good: 0, chars: 0, linked: 0, blocks: 0, paragraphs: 0 },
            first: 0,
            last: 0,
            score: 0.0,
            children: [0; CHILD_KINDS],
        }
    }

    pub(super) fn holds(&self, block: usize) -> bool {
        (self.first..self.last).contains(&block)
    }

    /// Whether its class or one around it speaks of comments.
    pub(super) fn is_comment(&self) -> bool {
        self.levels.get(ROLES + COMMENT).is_some_and(|level| *level < FAR)
    }

    pub(super) fn level(&self, role: Role) -> u8 {
        self.levels.get(role as usize).copied().unwrap_or(FAR)
    }
}

/// Sets the levels of the groups of an element to 0.
fn mark(levels: &mut Levels, from: usize, groups: u32) {
    let mut rest = groups;
    while rest != 0 {
        if let Some(level) = levels.get_mut(from + rest.trailing_zeros() as usize) {
            *level = 0;
        }
        rest &= rest - 1;
    }
}

fn bit(role: Role) -> u32 {
    1 << role as u32
}

/// What an element's tag and attributes say of it.
#[derive(Default)]
struct Marks {
    roles: u32,
    /// The class groups of its words.
    groups: u32,
    /// A hash of its class.
    class: u64,
}

impl Marks {
    fn of(node: NodeRef<'_>) -> Self {
        let tag = node.tag();
        let mut marks = Self { roles: tag_role(tag), ..Self::default() };
        let mut hidden = false;
        let groups_of = |value| node.names(value).blocks;
        for (name, value) in node.values() {
            match name {
                Attr::Class => {
                    marks.class = hash(value.text);
                    marks.groups |= groups_of(value);
                }
                Attr::Id | Attr::DataTestid | Attr::DataComponent | Attr::LocalName => {
                    marks.groups |= groups_of(value);
                }
                Attr::AriaLabel if value.text.len() <= 60 => marks.groups |= groups_of(value),
                Attr::Itemprop | Attr::Property => {
                    marks.groups |= if name == Attr::Itemprop { groups_of(value) } else { 0 };
                    marks.roles |= if is_article_body(value.text) { bit(Role::ArticleBody) } else { 0 };
                }
                Attr::Role => marks.roles |= role_attribute(value.text),
                Attr::Hidden | Attr::AriaHidden | Attr::Style => hidden = true,
                _ => {}
            }
        }
        if hidden && node.is_hidden() {
            marks.roles |= bit(Role::Hidden);
        }
        if matches!(tag, Tag::Body | Tag::Html) {
            // Its classes speak of the site.
            (marks.groups, marks.class) = (0, 0);
        }
        marks
    }
}

fn tag_role(tag: Tag) -> u32 {
    match tag {
        Tag::Article => bit(Role::Article),
        Tag::Main => bit(Role::Main),
        Tag::Aside => bit(Role::Aside),
        Tag::Nav | Tag::Menu => bit(Role::Nav),
        Tag::Footer => bit(Role::Footer),
        Tag::Header => bit(Role::Header),
        Tag::Form | Tag::Fieldset | Tag::Label => bit(Role::Form),
        Tag::Ul | Tag::Ol | Tag::Dl => bit(Role::List),
        Tag::Table => bit(Role::Table),
        Tag::Figure | Tag::Figcaption => bit(Role::Figure),
        Tag::Blockquote => bit(Role::Quote),
        Tag::Section => bit(Role::Section),
        Tag::A => bit(Role::Link),
        Tag::Dialog | Tag::Details => bit(Role::Dialog),
        _ => 0,
    }
}

fn role_attribute(value: &str) -> u32 {
    match value {
        "article" => bit(Role::Article),
        "main" => bit(Role::Main),
        "complementary" => bit(Role::Aside),
        "navigation" | "menu" | "menubar" => bit(Role::Nav),
        "contentinfo" => bit(Role::Footer),
        "banner" => bit(Role::Header),
        "form" => bit(Role::Form),
        "dialog" | "alert" | "alertdialog" => bit(Role::Dialog),
        _ => 0,
    }
}

fn is_article_body(value: &str) -> bool {
    value.eq_ignore_ascii_case("text")
        || value
            .get(value.len().saturating_sub(11)..)
            .is_some_and(|end| end.eq_ignore_ascii_case("articleBody"))
}

/// A quick hash, for telling looks apart: two looks with one hash only share a group.
fn hash(value: &str) -> u64 {
    let mut chunks = value.as_bytes().chunks_exact(8);
    let mut hash = value.len() as u64;
    for chunk in chunks.by_ref() {
        hash = mix(hash, chunk.try_into().map_or(0, u64::from_le_bytes));
    }
    let rest = chunks.remainder().iter().fold(0, |rest, byte| rest << 8 | u64::from(*byte));
    mix(hash, rest)
}

pub(super) fn mix(a: u64, b: u64) -> u64 {
    (a.rotate_left(23) ^ b).wrapping_mul(0x9E37_79B9_7F4A_7C15)
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
        let tags: Vec<Tag> = places.iter().map(|place| outline.get(*place).tag).collect();
        assert_eq!(tags, [Tag::Section, Tag::P, Tag::Section, Tag::P, Tag::Body]);
    }
}
