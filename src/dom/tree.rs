//! The tree while it is built: nodes in one array, linked by their places in it.
//!
//! The parser moves nodes about, so they cannot stand in document order yet; but attributes are told from
//! each other, and values copied, once and for all.

use std::ops::Range;

use html5ever::tendril::StrTendril;
use html5ever::{Attribute, QualName, ns};

use super::attr_range_token::range_of;
use super::own_styles::OwnStyles;
use super::page_end::PageEnd;
use super::records::{AttrSpan, offset};
use super::tags::{Attr, Tag};
use super::value_cache::Kept;
use crate::report::Note;
use crate::text::without_controls;

/// A node's place in the array.
pub(super) type Place = u32;

/// Stands for a node that is not there.
pub(super) const NONE: Place = Place::MAX;

/// A document, or what there is of it.
pub(crate) struct Tree {
    pub(super) items: Vec<Item>,
    /// The content of text nodes.
    pub(super) texts: Vec<StrTendril>,
    pub(super) attrs: Vec<AttrSpan>,
    /// Values of attributes.
    pub(super) values: String,
    /// What was left out of the page.
    pub(super) notes: Vec<Note>,
    /// What the page's own style sheets hide.
    pub(super) styles: OwnStyles,
    /// Whether a formula has its source beside it: `<annotation encoding="application/x-tex">`.
    pub(super) has_annotations: bool,
    /// How its bytes end.
    pub(super) end: PageEnd,
    kept: Kept,
    /// Attributes that formatting elements share with the tag they were made of.
    shared: usize,
    /// Bytes that attributes may take; see [`Tree::has_room`].
    room: usize,
}

/// What becomes of the text in an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Content {
    /// It is text.
    Text,
    /// It is a program or a style sheet, which no rule reads.
    Code,
    /// It is JSON-LD.
    JsonLd,
}

#[derive(Clone, Debug)]
pub(super) struct Item {
    pub(super) tag: Tag,
    /// Whether it is an element of HTML, and not of SVG or MathML.
    pub(super) html: bool,
    pub(super) content: Content,
    /// Whether it is `<annotation-xml>` of MathML with HTML inside.
    pub(super) integration_point: bool,
    pub(super) parent: Place,
    pub(super) first: Place,
    pub(super) last: Place,
    pub(super) previous: Place,
    pub(super) next: Place,
    /// Where its attributes begin or, of a text node, its text.
    pub(super) start: u32,
    /// How many attributes it has.
    pub(super) len: u32,
}

/// A step of the way through the tree.
pub(super) enum Step<'t> {
    /// A node begins.
    Enter(&'t Item),
    /// The last node that has begun and not ended ends; a text does not say so.
    Leave,
}

/// Where the way through the tree goes on.
#[derive(Clone, Copy)]
enum To {
    Enter(Place),
    Leave(Place),
}

/// How many times the bytes of the page its attributes may take; attributes that are each written once take
/// less, however short they are.
const COPIES: usize = 8;

/// The same, for small pages to have some.
const SPARE: usize = 1 << 20;

/// Bytes of a large page as they usually are.
const USUAL: usize = 1 << 20;

/// Offsets into the values are 32 bits wide, and a page of 1 GiB can write 3 GiB of them.
const MOST_ROOM: usize = 1 << 30;

/// Stands in for a node that is not there, so that no access can fail.
static NOWHERE: Item = Item::new(Tag::Unknown);

impl Item {
    const fn new(tag: Tag) -> Self {
        Self {
            tag,
            html: false,
            content: Content::Text,
            integration_point: false,
            parent: NONE,
            first: NONE,
            last: NONE,
            previous: NONE,
            next: NONE,
            start: 0,
            len: 0,
        }
    }

    /// Where the way through the tree goes on behind it.
    fn way_on(&self) -> To {
        if self.next == NONE { To::Leave(self.parent) } else { To::Enter(self.next) }
    }

    fn attrs(&self) -> Range<usize> {
        let start = self.start as usize;
        start..start + self.len as usize
    }
}

impl Tree {
    /// A document with nothing in it, at place 0, to be made of so many bytes.
    pub(super) fn new(bytes: usize) -> Self {
        // Room for most pages, so that few of these grow, and yet little of it.
        let usual = bytes.min(USUAL);
        let mut items = Vec::with_capacity(usual / 64 + 1);
        items.push(Item::new(Tag::Document));
        Self {
            items,
            texts: Vec::with_capacity(usual / 128),
            attrs: Vec::with_capacity(usual / 96),
            values: String::with_capacity(usual / 12),
            notes: Vec::new(),
            styles: OwnStyles::default(),
            has_annotations: false,
            end: PageEnd::default(),
            kept: Kept::new(),
            shared: 0,
            room: bytes.saturating_mul(COPIES).saturating_add(SPARE).min(MOST_ROOM),
        }
    }

    /// Makes room for the rest of the page, of which so many bytes are read, as if it were like the first part:
    /// lists that grow by doubling hold up to three times what is in them while they do.
    pub(super) fn make_room(&mut self, read: usize, bytes: usize) {
        if let Some(more) = more(self.items.len(), self.items.capacity(), read, bytes) {
            self.items.reserve_exact(more);
        }
        if let Some(more) = more(self.texts.len(), self.texts.capacity(), read, bytes) {
            self.texts.reserve_exact(more);
        }
        if let Some(more) = more(self.attrs.len(), self.attrs.capacity(), read, bytes) {
            self.attrs.reserve_exact(more);
        }
        if let Some(more) = more(self.values.len(), self.values.capacity(), read, bytes) {
            self.values.reserve_exact(more);
        }
    }

    pub(super) fn item(&self, place: Place) -> &Item {
        self.items.get(place as usize).unwrap_or(&NOWHERE)
    }

    fn change(&mut self, place: Place, change: impl FnOnce(&mut Item)) {
        if let Some(item) = self.items.get_mut(place as usize) {
            change(item);
        }
    }

    fn push(&mut self, item: Item) -> Place {
        self.items.push(item);
        offset(self.items.len() - 1)
    }

    /// A node without a parent, that nothing is known of.
    pub(super) fn fragment(&mut self) -> Place {
        self.push(Item::new(Tag::Document))
    }

    /// An element without a parent.
    pub(super) fn element(&mut self, name: &QualName, attrs: &[Attribute]) -> Place {
        let tag = Tag::of(&name.local);
        let in_place = match attrs {
            [attr] if tag != Tag::Custom => range_of(attr),
            _ => None,
        };
        let attrs = match in_place {
            Some(place) if tag.is_formatting() => self.share(place),
            Some(place) => place,
            None => self.push_element(tag, name, attrs),
        };
        let content = self.content(tag, &attrs);
        self.has_annotations |= tag == Tag::Annotation;
        let (start, len) = (attrs.start, attrs.end.saturating_sub(attrs.start));
        self.push(Item { html: name.ns == ns!(html), content, start, len, ..Item::new(tag) })
    }

    /// The place of attributes in the tree for one more element that has them: in the page each has its own.
    fn share(&mut self, place: Range<u32>) -> Range<u32> {
        if !self.has_room() {
            return place.start..place.start;
        }
        self.shared += place.len();
        place
    }

    /// Adds the attributes of an element; gives their place.
    fn push_element(&mut self, tag: Tag, name: &QualName, attrs: &[Attribute]) -> Range<u32> {
        let start = offset(self.attrs.len());
        if tag == Tag::Custom {
            self.push_attr(Attr::LocalName, &name.local);
        }
        if !tag.is_formatting() || self.has_room() {
            self.push_attrs(attrs);
        }
        start..offset(self.attrs.len())
    }

    /// Whether attributes may still be copied. The parser makes formatting elements again in each paragraph that
    /// they are open in, all attributes included: a short page can ask for gigabytes.
    fn has_room(&self) -> bool {
        self.values.len() + (self.attrs.len() + self.shared) * size_of::<AttrSpan>() < self.room
    }

    /// Those of another namespace (`xlink:href`) last: where both are there, the plain one counts, as SVG 2 has it.
    fn push_attrs(&mut self, attrs: &[Attribute]) {
        let of_other = |attr: &&Attribute| attr.name.ns != ns!();
        let plain = attrs.iter().filter(|attr| !of_other(attr));
        for attr in plain.chain(attrs.iter().filter(of_other)) {
            if let Some(place) = range_of(attr) {
                let known = self.attrs.get(range(&place)).map(<[AttrSpan]>::to_vec);
                self.attrs.extend(known.unwrap_or_default());
            } else if let Some(name) = Attr::of(&attr.name.local) {
                self.push_attr(name, &attr.value);
            }
        }
    }

    /// What is in an element of this name with these attributes.
    fn content(&self, tag: Tag, attrs: &Range<u32>) -> Content {
        match tag {
            Tag::Style => Content::Code,
            Tag::Script => {
                let mut attrs = self.attrs.get(range(attrs)).unwrap_or_default().iter();
                let kind = attrs.find(|attr| attr.name == Attr::Type);
                let is_json_ld =
                    kind.is_some_and(|kind| is_json_ld(&without_controls(kind.value(&self.values))));
                if is_json_ld { Content::JsonLd } else { Content::Code }
            }
            _ => Content::Text,
        }
    }

    /// Adds an attribute to those that are there.
    pub(super) fn push_attr(&mut self, name: Attr, value: &str) {
        let (start, end) = if name.repeats() && value.len() <= Kept::LONGEST {
            self.kept.place(value, &mut self.values)
        } else {
            let start = offset(self.values.len());
            self.values.push_str(value);
            (start, offset(self.values.len()))
        };
        self.attrs.push(AttrSpan { name, start, end });
    }

    pub(super) fn mark_integration_point(&mut self, place: Place) {
        self.change(place, |item| item.integration_point = true);
    }

    /// Gives an element the attributes that it has not got.
    pub(super) fn add_attrs(&mut self, place: Place, attrs: &[Attribute]) {
        let old = self.item(place).attrs();
        let lacks = |tree: &Self, from: Range<usize>, attr: &Attribute| {
            let name = Attr::of(&attr.name.local)?;
            tree.attrs.get(from)?.iter().all(|own| own.name != name).then_some(name)
        };
        if !attrs.iter().any(|attr| lacks(self, old.clone(), attr).is_some()) {
            return;
        }
        // Each name is new once: such copies are few.
        let start = self.attrs.len();
        self.attrs.extend_from_within(old);
        for attr in attrs {
            if let Some(name) = lacks(self, start..self.attrs.len(), attr) {
                self.push_attr(name, &attr.value);
            }
        }
        let len = offset(self.attrs.len() - start);
        self.change(place, |item| (item.start, item.len) = (offset(start), len));
    }

    /// The attributes of an element that rules read.
    pub(super) fn attrs_of(&self, item: &Item) -> &[AttrSpan] {
        self.attrs.get(item.attrs()).unwrap_or_default()
    }

    /// The value of an element's attribute.
    pub(super) fn value_of(&self, item: &Item, name: Attr) -> Option<&str> {
        let attr = self.attrs_of(item).iter().find(|attr| attr.name == name)?;
        Some(attr.value(&self.values))
    }

    /// The content of a text node.
    pub(super) fn text_of(&self, item: &Item) -> &str {
        self.texts.get(item.start as usize).map_or("", |text| text)
    }

    /// Adds text before `next`, or as the last in `parent` where that is [`NONE`].
    pub(super) fn insert_text(&mut self, parent: Place, next: Place, text: StrTendril) {
        let before = if next == NONE { self.item(parent).last } else { self.item(next).previous };
        let &Item { tag, start, .. } = self.item(before);
        if tag == Tag::Text {
            // The two are one text, as if nothing had come between them.
            self.texts.get_mut(start as usize).into_iter().for_each(|known| known.push_tendril(&text));
            return;
        }
        let start = offset(self.texts.len());
        self.texts.push(text);
        let node = self.push(Item { start, ..Item::new(Tag::Text) });
        self.insert(parent, next, node);
    }

    /// Puts a node, taken from where it was, before `next`, or as the last into `parent` where that is [`NONE`].
    pub(super) fn insert(&mut self, parent: Place, next: Place, node: Place) {
        self.detach(node);
        let previous = if next == NONE { self.item(parent).last } else { self.item(next).previous };
        self.change(node, |node| (node.parent, node.previous, node.next) = (parent, previous, next));
        self.link(parent, previous, node, node, next);
    }

    /// Takes a node out of its parent.
    pub(super) fn detach(&mut self, node: Place) {
        let &Item { parent, previous, next, .. } = self.item(node);
        if parent == NONE {
            return;
        }
        self.link(parent, previous, next, previous, next);
        self.change(node, |node| (node.parent, node.previous, node.next) = (NONE, NONE, NONE));
    }

    /// Says what follows `previous` and what precedes `next`; where one is missing, it is the parent's first or
    /// last.
    fn link(&mut self, parent: Place, previous: Place, follows: Place, precedes: Place, next: Place) {
        if previous == NONE {
            self.change(parent, |parent| parent.first = follows);
        } else {
            self.change(previous, |previous| previous.next = follows);
        }
        if next == NONE {
            self.change(parent, |parent| parent.last = precedes);
        } else {
            self.change(next, |next| next.previous = precedes);
        }
    }

    /// Moves all that is in one node to the end of another.
    pub(super) fn move_children(&mut self, from: Place, to: Place) {
        let mut child = self.item(from).first;
        while child != NONE {
            let next = self.item(child).next;
            self.insert(to, NONE, child);
            child = next;
        }
    }

    /// All nodes in document order.
    pub(super) fn walk(&self) -> impl Iterator<Item = Step<'_>> {
        let mut to = To::Enter(0);
        std::iter::from_fn(move || {
            let (step, next) = match to {
                To::Enter(NONE) | To::Leave(NONE) => return None,
                To::Enter(place) => {
                    let item = self.item(place);
                    let next = match item.first {
                        NONE if item.tag == Tag::Text => item.way_on(),
                        NONE => To::Leave(place),
                        first => To::Enter(first),
                    };
                    (Step::Enter(item), next)
                }
                To::Leave(place) => (Step::Leave, self.item(place).way_on()),
            };
            to = next;
            Some(step)
        })
    }

    /// Reads the content of an element, if it is a style sheet for screens.
    pub(super) fn read_style(&mut self, place: Place, content: &str) {
        let item = self.item(place);
        let is_for_screens = matches!(self.value_of(item, Attr::Media), None | Some("" | "all" | "screen"));
        if item.tag == Tag::Style && is_for_screens {
            self.styles.read(content);
        }
    }

    /// Whether it holds a program or a style sheet.
    pub(super) fn is_code(&self, place: Place) -> bool {
        self.item(place).content == Content::Code
    }
}

/// How much room a list that is nearly full is to get.
fn more(len: usize, capacity: usize, read: usize, bytes: usize) -> Option<usize> {
    /// What may come before the question is asked again, as a share of what is there.
    const SOON: usize = 8;
    /// What a list grows by at least, that it be copied a few times only.
    const LEAST: usize = 4;
    /// What it grows by at most, that little be lost where the first part is like no other.
    const MOST: usize = 4;
    let rest = bytes.saturating_sub(read) as u128 * len as u128 / read.max(1) as u128;
    let rest = usize::try_from(rest).unwrap_or(usize::MAX);
    let rest = rest.saturating_add(rest / 16);
    (capacity.saturating_sub(len) < rest.min(len / SOON))
        .then(|| rest.clamp(len / LEAST, len.saturating_mul(MOST)))
}

/// Whether a script's type is JSON-LD's, parameters aside.
fn is_json_ld(kind: &str) -> bool {
    const PART: &[u8] = b"ld+json";
    kind.as_bytes().windows(PART.len()).any(|window| window.eq_ignore_ascii_case(PART))
}

fn range(place: &Range<u32>) -> Range<usize> {
    place.start as usize..place.end as usize
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dom::{Page, parse};
    use crate::limits::Limits;

    /// How many times the bytes of the page its attributes take.
    fn times(html: &str) -> usize {
        let tree = parse(html, &Limits::default()).unwrap();
        (tree.values.len() + tree.attrs.len() * size_of::<AttrSpan>()) / html.len()
    }

    fn dates(tags: usize) -> String {
        let names = (0..900).map(|number| format!(" data-x{number}date={tags}"));
        names.collect::<Vec<_>>().concat()
    }

    #[test]
    fn attributes_added_to_the_root_again_and_again_are_not_copied() {
        let html = format!("<html{}>{}", dates(1), "<html>".repeat(50_000));
        assert!(times(&html) <= 4);
        let html = format!("<body{}>{}", dates(1), "<body id=a class=b>".repeat(50_000));
        assert!(times(&html) <= 4);
    }

    #[test]
    fn long_values_of_elements_made_again_in_each_paragraph() {
        for name in ["class", "title"] {
            let html = format!("<p><b {name}='{}'>text{}", "x".repeat(200_000), "<p>x".repeat(50_000));
            assert!(times(&html) <= COPIES + 1 + SPARE / html.len());
        }
    }

    #[test]
    fn many_attributes_of_elements_made_again_in_each_paragraph() {
        let html = format!("<p><b{}>text{}", dates(2), "<p>x".repeat(50_000));
        assert!(times(&html) <= COPIES + 1 + SPARE / html.len());
    }

    #[test]
    fn attributes_that_elements_made_again_share() {
        let names = "class id href src alt title rel role lang style type value width height name content";
        let html = format!("<p><a {names}>text{}", "<p>x".repeat(50_000));
        let page = Page::of(parse(&html, &Limits::default()).unwrap());
        let count = page.nodes().map(|node| node.attrs().count()).sum::<usize>();
        assert!(count * size_of::<AttrSpan>() / html.len() <= COPIES + 1 + SPARE / html.len());
    }

    #[test]
    fn elements_made_again_on_common_pages_keep_their_attributes() {
        for (name, tag) in [("b", Tag::B), ("a", Tag::A)] {
            let html = format!("<p><{name} class='{}'>text{}", "x".repeat(100), "<p>x".repeat(1_000));
            let tree = parse(&html, &Limits::default()).unwrap();
            let made = tree.items.iter().filter(|item| item.tag == tag);
            assert!(made.clone().all(|item| item.len == 1) && made.count() == 1_001);
        }
    }
}
