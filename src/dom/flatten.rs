//! One pass from the [`Tree`] to the flat [`Page`].

use std::ops::Range;

use super::clean_values::clean_values;
use super::formula::{self, Formula};
use super::page::Page;
use super::records::offset;
use super::records::{Node, NodeId};
#[cfg(feature = "selectors")]
use super::selectors::{Selectors, Walk};
use super::shown::{is_emoji, mentioned_name, shown_tag};
use super::tags::{Attr, Tag};
use super::tree::{Content, Item, NONE, Step, Tree};
use crate::error::Limit;
use crate::report::{Note, Omitted};
use crate::text::without_controls;

impl Page {
    /// The page of a document.
    #[cfg(any(test, feature = "stages"))]
    pub(crate) fn of(tree: Tree) -> Self {
        Self::within(tree, usize::MAX)
    }

    /// The page of a document, without the elements that are nested in more than so many others.
    pub(crate) fn within(tree: Tree, depth: usize) -> Self {
        Self::flattened(tree, Flattener { max_depth: depth, ..Flattener::default() })
    }

    /// The same without the elements that the caller drops, and with those marked in which the text stands.
    #[cfg(feature = "selectors")]
    pub(crate) fn ruled(tree: Tree, depth: usize, dropped: Selectors, text_in: Selectors) -> Self {
        let rules = Some(Rules { dropped: Walk::new(dropped), text_in: Walk::new(text_in) });
        Self::flattened(tree, Flattener { max_depth: depth, rules, ..Flattener::default() })
    }

    fn flattened(tree: Tree, mut flattener: Flattener) -> Self {
        flattener.page = Self::with_room_for(&tree);
        for step in tree.walk() {
            match step {
                Step::Enter(item) => flattener.enter(&tree, item),
                Step::Leave => flattener.leave(),
            }
        }
        // They go before the text is moved to where it just fits.
        drop((tree.items, tree.texts, tree.attrs));
        flattener.page.notes = tree.notes;
        flattener.page.styles = tree.styles;
        flattener.page.end = tree.end;
        flattener.finish(tree.values)
    }

    fn with_room_for(tree: &Tree) -> Self {
        Self {
            nodes: Vec::with_capacity(tree.items.len() + 1),
            attrs: Vec::with_capacity(tree.attrs.len()),
            ..Self::default()
        }
    }
}

/// White space seen but not yet written: it is written before the next character, if there is one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
enum Gap {
    #[default]
    None,
    Space,
    Break,
}

/// An element that has begun.
struct Open {
    id: NodeId,
    /// Whether it is a link; an `<a>` of SVG is none.
    links: bool,
    /// Whether what is in it is left out: a formula stands there as its source.
    is_replaced: bool,
}

/// What the caller says of the elements of the page.
#[cfg(feature = "selectors")]
struct Rules {
    dropped: Walk,
    text_in: Walk,
}

#[derive(Default)]
struct Flattener {
    page: Page,
    #[cfg(feature = "selectors")]
    rules: Option<Rules>,
    /// The elements that have begun and not ended.
    open: Vec<Open>,
    /// The most elements that may be open, the document aside, and those open beyond.
    max_depth: usize,
    beyond: usize,
    /// Elements left out.
    omitted: usize,
    gap: Gap,
    text_len: u32,
    linked: u32,
    /// How many open elements are silent, links, or preformatted.
    silent: u32,
    links: u32,
    pre: u32,
}

impl Flattener {
    fn enter(&mut self, tree: &Tree, item: &Item) {
        if self.is_beyond(item) {
            return;
        }
        if item.tag == Tag::Text {
            self.enter_text(tree, item);
            return;
        }
        let tag = shown_tag(tree, item);
        let links = is_link(tree, item);
        let formula = if tree.has_annotations { formula::shown(tree, item) } else { Formula::None };
        if formula == Formula::Copy {
            self.beyond += 1;
            return;
        }
        #[cfg(feature = "selectors")]
        if self.is_dropped(tree, item) {
            self.beyond += 1;
            return;
        }
        self.begin(tag);
        self.links += u32::from(links);
        let id = self.push(tag);
        if tag == Tag::A {
            self.page.links.push(id);
        }
        self.open.push(Open { id, links, is_replaced: formula != Formula::None });
        self.page.depth = self.page.depth.max(self.open.len());
        self.page.attrs.extend_from_slice(tree.attrs_of(item));
        match formula {
            Formula::Source(source) => self.write_inside(source),
            _ if tag == Tag::Img => self.enter_picture(tree, item),
            _ if tag == Tag::Span && item.first == NONE => {
                if let Some(name) = mentioned_name(tree, item) {
                    self.write_inside(name);
                }
            }
            _ => {}
        }
    }

    /// Whether a node is nested too deep, stands in a formula that its source replaces, or in an element that does.
    fn is_beyond(&mut self, item: &Item) -> bool {
        let is_too_deep = self.open.len() > self.max_depth;
        let is_replaced = self.open.last().is_some_and(|open| open.is_replaced);
        if item.tag == Tag::Text {
            return self.beyond > 0 || is_replaced;
        }
        let is_beyond = is_too_deep || is_replaced || self.beyond > 0;
        self.beyond += usize::from(is_beyond);
        self.omitted += usize::from(is_too_deep);
        is_beyond
    }

    /// Whether the caller drops an element; one in which the text stands is marked.
    #[cfg(feature = "selectors")]
    fn is_dropped(&mut self, tree: &Tree, item: &Item) -> bool {
        let Some(rules) = &mut self.rules else { return false };
        let (is_dropped, has_text) = (rules.dropped.enter(tree, item), rules.text_in.enter(tree, item));
        if is_dropped {
            rules.dropped.leave();
            rules.text_in.leave();
        } else if has_text {
            let id = self.next_id();
            self.page.text_in.push(id);
        }
        is_dropped
    }

    fn begin(&mut self, tag: Tag) {
        if !tag.is_inline() || tag == Tag::Br {
            self.gap = Gap::Break;
        }
        self.silent += u32::from(tag.is_non_rendered());
        self.pre += u32::from(tag == Tag::Pre);
    }

    fn leave(&mut self) {
        if self.beyond > 0 {
            self.beyond -= 1;
            return;
        }
        #[cfg(feature = "selectors")]
        if let Some(rules) = &mut self.rules {
            rules.dropped.leave();
            rules.text_in.leave();
        }
        let end = self.next_id();
        let Some(Open { id, links, .. }) = self.open.pop() else { return };
        let Some(node) = self.page.nodes.get_mut(id as usize) else { return };
        node.end = end;
        let tag = node.tag;
        if !tag.is_inline() {
            self.gap = Gap::Break;
        }
        self.silent = self.silent.saturating_sub(u32::from(tag.is_non_rendered()));
        self.links = self.links.saturating_sub(u32::from(links));
        self.pre = self.pre.saturating_sub(u32::from(tag == Tag::Pre));
    }

    fn enter_text(&mut self, tree: &Tree, item: &Item) {
        let text = tree.text_of(item);
        if self.silent > 0 {
            self.keep_raw(tree, item, text);
            return;
        }
        if self.pre > 0 {
            self.push(Tag::Text);
            self.write_preformatted(&without_controls(text));
        } else if text.as_bytes().first().is_none_or(|first| class(*first) == Class::Space)
            && is_blank(text.as_bytes())
        {
            // White space between elements: a third of all nodes, and a gap is all that comes of it.
            self.gap = self.gap.max(Gap::Space);
        } else {
            self.push(Tag::Text);
            self.write(&without_controls(text));
        }
    }

    /// A picture that is an emoji is written as it: `<img alt="🚢">`.
    fn enter_picture(&mut self, tree: &Tree, item: &Item) {
        let Some(alt) = tree.value_of(item, Attr::Alt) else { return };
        if is_emoji(alt) {
            self.write_inside(alt);
        }
    }

    /// Writes what an element shows as a text in it.
    fn write_inside(&mut self, text: &str) {
        if self.silent == 0 {
            self.push(Tag::Text);
            self.write(&without_controls(text));
        }
    }

    /// Of the silent texts, the title and JSON-LD are read.
    fn keep_raw(&mut self, tree: &Tree, item: &Item, text: &str) {
        let parent = tree.item(item.parent);
        match parent.tag {
            Tag::Title if parent.html && self.page.title.is_none() => {
                self.page.title = Some(self.push_raw(&without_controls(text)));
            }
            _ if parent.content == Content::JsonLd => {
                let span = self.push_raw(text);
                self.page.json_ld.push((self.parent(), span));
            }
            _ => {}
        }
    }

    fn parent(&self) -> NodeId {
        self.open.last().map_or(0, |open| open.id)
    }

    fn write(&mut self, text: &str) {
        let bytes = text.as_bytes();
        let (mut next, mut run, mut text_len) = (0, 0, 0);
        // From where on it is worth while to look for a plain piece.
        let mut look = 0;
        while let Some(&byte) = bytes.get(next) {
            let at = next;
            if at >= look && self.gap == Gap::None {
                if let Some(plain) = plain_text_len(bytes.get(at..).unwrap_or_default()) {
                    (next, text_len) = (at + PIECE, text_len + plain);
                    continue;
                }
                look = at + PIECE;
            }
            next += 1;
            match class(byte) {
                Class::Inside => continue,
                // A space between two words stands as it is.
                Class::Space
                    if byte == b' '
                        && self.gap == Gap::None
                        && bytes.get(at + 1).is_some_and(|next| class(*next) == Class::Ink) =>
                {
                    continue;
                }
                Class::Space => {}
                Class::Either if begins_with_space(text.get(at..).unwrap_or_default()) => {}
                Class::Either | Class::Ink => {
                    run = self.begin_run(at, run);
                    text_len += 1;
                    continue;
                }
            }
            if self.gap == Gap::None {
                self.page.text.push_str(text.get(run..at).unwrap_or_default());
                self.gap = Gap::Space;
            }
        }
        if self.gap == Gap::None {
            self.page.text.push_str(text.get(run..).unwrap_or_default());
        }
        self.add_text_len(text_len);
    }

    /// Where the text to be written begins, now that there is a letter at `at`.
    fn begin_run(&mut self, at: usize, run: usize) -> usize {
        if self.gap == Gap::None {
            return run;
        }
        self.fill_gap();
        at
    }

    fn write_preformatted(&mut self, text: &str) {
        if self.gap == Gap::Break {
            self.fill_gap();
        }
        self.page.text.push_str(text);
        self.add_text_len(text.chars().filter(|char| !is_space(*char)).count());
    }

    fn fill_gap(&mut self) {
        if self.gap != Gap::None && !self.page.text.is_empty() {
            self.page.text.push(if self.gap == Gap::Break { '\n' } else { ' ' });
        }
        self.gap = Gap::None;
    }

    fn add_text_len(&mut self, text_len: usize) {
        let text_len = offset(text_len);
        self.text_len += text_len;
        if self.links > 0 {
            self.linked += text_len;
        }
    }

    fn push(&mut self, tag: Tag) -> NodeId {
        let id = self.next_id();
        self.page.nodes.push(Node {
            tag,
            parent: self.parent(),
            end: id + 1,
            attrs: offset(self.page.attrs.len()),
            text: offset(self.page.text.len()),
            text_len: self.text_len,
            linked: self.linked,
        });
        id
    }

    fn push_raw(&mut self, text: &str) -> Range<u32> {
        let start = offset(self.page.raw.len());
        self.page.raw.push_str(text);
        start..offset(self.page.raw.len())
    }

    fn next_id(&self) -> NodeId {
        offset(self.page.nodes.len())
    }

    fn finish(mut self, values: String) -> Page {
        self.push(Tag::Document);
        if self.omitted > 0 {
            let (max, omitted) = (self.max_depth, Omitted::Elements(self.omitted));
            self.page.notes.push(Note::LimitExceeded { limit: Limit::Depth, max, omitted });
        }
        self.page.keep_outermost_text();
        self.page.values = clean_values(values, &mut self.page.attrs);
        self.page.text.shrink_to_fit();
        self.page
    }
}

/// Whether an element is a link; an `<a>` of SVG is none, nor is one without an address: `<a id=part-2>`.
fn is_link(tree: &Tree, item: &Item) -> bool {
    item.tag == Tag::A && item.html && tree.value_of(item, Attr::Href).is_some()
}

/// What the first byte of a character tells of it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    /// White space.
    Space,
    /// Anything else.
    Ink,
    /// It begins white space of Unicode as well as other characters.
    Either,
    /// It is not the first byte.
    Inside,
}

/// Bytes that are looked at together.
const PIECE: usize = 16;

/// How many characters begin in the first [`PIECE`] bytes, spaces aside, if nothing is to be done about those: they
/// are words with one space between two of them. Without a branch, so that all are compared at once.
#[allow(clippy::needless_bitwise_bool, reason = "no branches")]
fn plain_text_len(bytes: &[u8]) -> Option<usize> {
    let piece: &[u8; PIECE] = bytes.first_chunk()?;
    let next: &[u8; PIECE] = bytes.get(1..)?.first_chunk()?;
    // White space other than the space, and what may begin it outside ASCII.
    let is_odd = |byte: u8| (byte < b' ') | (byte == 0xC2) | (byte & 0xFC == 0xE0);
    let (mut text_len, mut odd) = (0_u8, false);
    for (&byte, &next) in piece.iter().zip(next) {
        odd |= is_odd(byte) | is_odd(next) | ((byte == b' ') & (next == b' '));
        text_len += u8::from((byte != b' ') & (byte & 0xC0 != 0x80));
    }
    (!odd).then_some(usize::from(text_len))
}

/// Whether there is nothing but white space of ASCII.
#[allow(clippy::needless_bitwise_bool, reason = "no branches")]
fn is_blank(bytes: &[u8]) -> bool {
    let is_space = |byte: u8| (byte == b' ') | (byte.wrapping_sub(b'\t') < 5);
    let mut pieces = bytes.chunks_exact(PIECE);
    pieces.all(|piece| piece.iter().fold(true, |blank, byte| blank & is_space(*byte)))
        && pieces.remainder().iter().all(|byte| is_space(*byte))
}

/// White space outside ASCII begins with one of four bytes: U+0085 and U+00A0, U+1680, U+2000 to U+205F, U+3000.
#[inline]
fn class(byte: u8) -> Class {
    match byte {
        b' ' | b'\t' | b'\n' | b'\r' | b'\x0C' | b'\x0B' => Class::Space,
        0xC2 | 0xE1 | 0xE2 | 0xE3 => Class::Either,
        0x80..=0xBF => Class::Inside,
        _ => Class::Ink,
    }
}

/// Whether the first character, of which [`class`] cannot say it, is white space.
fn begins_with_space(text: &str) -> bool {
    text.starts_with(is_space)
}

/// White space, no-break spaces included.
fn is_space(char: char) -> bool {
    if char.is_ascii() {
        matches!(char, ' ' | '\t' | '\n' | '\r' | '\x0C' | '\x0B')
    } else {
        char.is_whitespace()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::limits::Limits;

    fn page(html: &str) -> Page {
        Page::of(super::super::parse(html, &Limits::default()).unwrap())
    }

    fn find(page: &Page, tag: Tag) -> super::super::NodeRef<'_> {
        page.nodes().find(|node| node.tag() == tag).unwrap()
    }

    #[test]
    fn blocks_are_never_glued() {
        let page = page("<p>ready</p><p>Create <b>now </b> please</p>one<br>two<td>a<td>b");
        assert_eq!(page.root().text(), "ready\nCreate now please\none\ntwoab");
    }

    #[test]
    fn white_space_of_unicode_collapses() {
        let page = page("<p>a\u{A0}\u{2003}b\u{3000}\u{E9}\u{2014}\u{3042}\u{A0}</p>");
        let p = find(&page, Tag::P);
        assert_eq!(p.text(), "a b \u{E9}\u{2014}\u{3042}");
        assert_eq!(p.text_len(), 5);
    }

    #[test]
    fn every_white_space_begins_with_a_known_byte() {
        for char in (0..=0x10_FFFF).filter_map(char::from_u32).filter(|char| char.is_whitespace()) {
            let first = char.to_string().bytes().next().unwrap();
            assert!(matches!(class(first), Class::Space | Class::Either), "{char:?}");
        }
    }

    #[test]
    fn controls_are_no_text() {
        let page = page("<p>a\u{1B}b \u{7}c \u{9D} it\u{92}s\u{9D}</p>\u{1}<pre>e\u{1B}\n\tf&#13;\n</pre>");
        assert_eq!(page.root().text(), "ab c it’s\ne\n\tf \n".trim_end());
        assert_eq!(find(&page, Tag::P).text_len(), 7);
        let words = "words of a sentence that is longer than a piece";
        let html = format!("<p>{words}\u{7F}{words}\u{1B}{words}</p>");
        assert_eq!(super::tests::page(&html).root().text(), words.repeat(3));
    }

    #[test]
    fn text_of_a_subtree_is_a_slice() {
        let page = page("<div> <h1> A  <i>b</i> </h1>\n<p>c</p></div>");
        assert_eq!(find(&page, Tag::H1).text(), "A b");
        assert_eq!(find(&page, Tag::I).text(), "b");
        assert_eq!(find(&page, Tag::P).text(), "c");
        assert_eq!(find(&page, Tag::Div).text(), "A b\nc");
    }

    #[test]
    fn preformatted_text_keeps_its_lines() {
        let page = page("<p>x</p><pre>  a\n    b</pre>");
        assert_eq!(page.text_in(find(&page, Tag::Pre).id()..page.len()), "\n  a\n    b");
    }

    #[test]
    fn text_len_counts_letters_and_links() {
        let page = page("<p>ab <a href=/>cd é</a></p>");
        let p = find(&page, Tag::P);
        assert_eq!((p.text_len(), p.linked_text_len()), (5, 3));
    }

    #[test]
    fn a_link_of_svg_is_none_and_ends_none() {
        let page = page("<a href=/><svg><a></a></svg>cd</a> <svg><a>x</a></svg>e");
        assert_eq!((page.root().text_len(), page.root().linked_text_len()), (3, 2));
    }

    #[test]
    fn scripts_are_silent_but_title_and_json_ld_are_kept() {
        let page = page(
            "<svg><title>no</title></svg><title>T &amp; t</title><script>x</script>\
             <script type='application/LD+JSON'>{\"a\":1}</script><button>b</button>",
        );
        assert_eq!(page.title(), Some("T & t"));
        assert_eq!(page.json_ld().map(|(_, text)| text).collect::<Vec<_>>(), ["{\"a\":1}"]);
        assert_eq!(page.root().text(), "");
    }

    #[test]
    fn attributes_and_ancestors() {
        let page = page("<div id=x class='a B'><p data-src=y foo=z>t</p></div>");
        let p = find(&page, Tag::P);
        assert_eq!(p.attrs().collect::<Vec<_>>(), [(Attr::DataSrc, "y")]);
        let div = p.parent().unwrap();
        assert!(div.has_token(Attr::Class, "b") && div.contains(p) && !p.contains(div));
        assert_eq!(div.classes().collect::<Vec<_>>(), ["a", "B"]);
        assert_eq!(p.ancestors().count(), 4);
    }

    #[test]
    fn hidden_elements_are_told() {
        let page = page(
            "<p style='color:red; DISPLAY : none !important'>a</p><i hidden>b</i><b aria-hidden=true>c</b><u>d</u>",
        );
        let hidden = |tag| find(&page, tag).is_hidden();
        assert!(hidden(Tag::P) && hidden(Tag::I) && hidden(Tag::B) && !hidden(Tag::U));
    }
}
