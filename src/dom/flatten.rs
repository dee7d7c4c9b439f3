//! One pass from `RcDom` to the flat [`Page`].

use std::ops::Range;

use html5ever::tendril::StrTendril;
use html5ever::{Attribute, QualName, ns};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

use super::guard::is_json_ld;
use super::names::{Attr, Tag};
use super::page::{AttrSpan, Node, NodeId, Page};

/// What to do next; a stack of these stands in for recursion.
enum Step {
    Enter(Handle, NodeId),
    Leave(NodeId),
}

impl Page {
    /// The page of a whole document, which is taken apart on the way: freeing it then costs no pass of its
    /// own.
    pub(crate) fn of(dom: RcDom) -> Self {
        flatten(dom.document, |node| std::mem::take(&mut *node.children.borrow_mut()))
    }

    /// The page of a whole document, which stays as it is.
    #[cfg(any(feature = "dom", feature = "stages"))]
    pub(crate) fn of_borrowed(dom: &RcDom) -> Self {
        flatten(dom.document.clone(), |node| node.children.borrow().clone())
    }
}

fn flatten(document: Handle, children: impl Fn(&Handle) -> Vec<Handle>) -> Page {
    let mut flattener = Flattener::default();
    let mut steps = vec![Step::Enter(document, 0)];
    while let Some(step) = steps.pop() {
        match step {
            Step::Leave(id) => flattener.leave(id),
            Step::Enter(node, parent) => {
                let Some(id) = flattener.enter(&node, parent) else { continue };
                steps.push(Step::Leave(id));
                steps.extend(children(&node).into_iter().rev().map(|child| Step::Enter(child, id)));
            }
        }
    }
    flattener.finish()
}

/// White space seen but not yet written: it is written before the next character, if there is one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
enum Gap {
    #[default]
    None,
    Space,
    Break,
}

#[derive(Default)]
struct Flattener {
    page: Page,
    gap: Gap,
    ink: u32,
    linked: u32,
    /// How many open elements are silent, links, or preformatted.
    silent: u32,
    links: u32,
    pre: u32,
}

impl Flattener {
    /// Writes one node; `None` where it and all inside it is left out.
    fn enter(&mut self, node: &Handle, parent: NodeId) -> Option<NodeId> {
        match &node.data {
            NodeData::Document => Some(self.push(Tag::Document, parent)),
            NodeData::Element { name, attrs, .. } => Some(self.enter_element(name, &attrs.borrow(), parent)),
            NodeData::Text { contents } => {
                self.enter_text(&contents.borrow(), parent);
                None
            }
            NodeData::Doctype { .. } | NodeData::Comment { .. } | NodeData::ProcessingInstruction { .. } => {
                None
            }
        }
    }

    fn enter_element(&mut self, name: &QualName, attrs: &[Attribute], parent: NodeId) -> NodeId {
        let tag = Tag::of(&name.local);
        self.open(tag, name.ns == ns!(html));
        let id = self.push(tag, parent);
        if tag == Tag::Custom {
            self.push_attr(Attr::LocalName, &name.local);
        }
        for attr in attrs {
            if let Some(name) = Attr::of(&attr.name.local) {
                self.push_attr(name, &attr.value);
            }
        }
        id
    }

    fn open(&mut self, tag: Tag, html: bool) {
        if !tag.is_inline() || tag == Tag::Br {
            self.gap = Gap::Break;
        }
        self.silent += u32::from(tag.is_silent());
        self.links += u32::from(tag == Tag::A && html);
        self.pre += u32::from(tag == Tag::Pre);
    }

    fn leave(&mut self, id: NodeId) {
        let end = self.next_id();
        let Some(node) = self.page.nodes.get_mut(id as usize) else { return };
        node.end = end;
        let tag = node.tag;
        if !tag.is_inline() {
            self.gap = Gap::Break;
        }
        self.silent = self.silent.saturating_sub(u32::from(tag.is_silent()));
        self.links = self.links.saturating_sub(u32::from(tag == Tag::A));
        self.pre = self.pre.saturating_sub(u32::from(tag == Tag::Pre));
    }

    fn enter_text(&mut self, contents: &StrTendril, parent: NodeId) {
        if self.silent > 0 {
            self.keep_raw(contents, parent);
            return;
        }
        let id = self.push(Tag::Text, parent);
        if self.pre > 0 {
            self.write_preformatted(contents);
        } else {
            self.write(contents);
        }
        if let Some(node) = self.page.nodes.get_mut(id as usize) {
            node.end = id + 1;
        }
    }

    /// Of the silent texts, the title and JSON-LD are read.
    fn keep_raw(&mut self, contents: &str, parent: NodeId) {
        let node = self.page.data(parent);
        match node.tag {
            Tag::Title if self.page.title.is_none() && !self.inside(parent, Tag::Svg) => {
                self.page.title = Some(self.push_value(contents));
            }
            Tag::Script if self.is_json_ld(parent) => {
                let span = self.push_value(contents);
                self.page.json_ld.push((parent, span));
            }
            _ => {}
        }
    }

    fn inside(&self, id: NodeId, tag: Tag) -> bool {
        self.page.node(id).ancestors().any(|node| node.tag() == tag)
    }

    fn is_json_ld(&self, script: NodeId) -> bool {
        let mut attrs =
            self.page.attrs.get(self.page.data(script).attrs as usize..).unwrap_or_default().iter();
        attrs.any(|attr| {
            let value = self.page.values.get(attr.start as usize..attr.end as usize);
            attr.name == Attr::Type && value.is_some_and(is_json_ld)
        })
    }

    fn write(&mut self, text: &str) {
        let mut run = 0;
        let mut ink = 0;
        for (at, &byte) in text.as_bytes().iter().enumerate() {
            match class(byte) {
                Class::Inside => continue,
                Class::Space => {}
                Class::Either
                    if text.get(at..).and_then(|rest| rest.chars().next()).is_some_and(is_space) => {}
                Class::Ink | Class::Either => {
                    if self.gap != Gap::None {
                        run = at;
                        self.fill_gap();
                    }
                    ink += 1;
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
        self.add_ink(ink);
    }

    fn write_preformatted(&mut self, text: &str) {
        if self.gap == Gap::Break {
            self.fill_gap();
        }
        self.page.text.push_str(text);
        self.add_ink(text.chars().filter(|char| !is_space(*char)).count());
    }

    fn fill_gap(&mut self) {
        if !self.page.text.is_empty() {
            self.page.text.push(if self.gap == Gap::Break { '\n' } else { ' ' });
        }
        self.gap = Gap::None;
    }

    fn add_ink(&mut self, ink: usize) {
        let ink = offset(ink);
        self.ink += ink;
        if self.links > 0 {
            self.linked += ink;
        }
    }

    fn push(&mut self, tag: Tag, parent: NodeId) -> NodeId {
        let id = self.next_id();
        self.page.nodes.push(Node {
            tag,
            parent,
            end: id + 1,
            attrs: offset(self.page.attrs.len()),
            text: offset(self.page.text.len()),
            ink: self.ink,
            linked: self.linked,
        });
        id
    }

    fn push_attr(&mut self, name: Attr, value: &str) {
        let Range { start, end } = self.push_value(value);
        self.page.attrs.push(AttrSpan { name, start, end });
    }

    fn push_value(&mut self, value: &str) -> Range<u32> {
        let start = offset(self.page.values.len());
        self.page.values.push_str(value);
        start..offset(self.page.values.len())
    }

    fn next_id(&self) -> NodeId {
        offset(self.page.nodes.len())
    }

    fn finish(mut self) -> Page {
        self.push(Tag::Document, 0);
        self.page
    }
}

/// Offsets fit: the limit on bytes is far below 4 GiB.
fn offset(len: usize) -> u32 {
    u32::try_from(len).unwrap_or(u32::MAX)
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

/// White space outside ASCII begins with one of four bytes: U+0085 and U+00A0, U+1680, U+2000 to U+205F, U+3000.
fn class(byte: u8) -> Class {
    match byte {
        b' ' | b'\t' | b'\n' | b'\r' | b'\x0C' | b'\x0B' => Class::Space,
        0xC2 | 0xE1 | 0xE2 | 0xE3 => Class::Either,
        0x80..=0xBF => Class::Inside,
        _ => Class::Ink,
    }
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
        assert_eq!(p.ink(), 5);
    }

    #[test]
    fn every_white_space_begins_with_a_known_byte() {
        for char in (0..=0x10_FFFF).filter_map(char::from_u32).filter(|char| char.is_whitespace()) {
            let first = char.to_string().bytes().next().unwrap();
            assert!(matches!(class(first), Class::Space | Class::Either), "{char:?}");
        }
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
    fn ink_counts_letters_and_links() {
        let page = page("<p>ab <a href=/>cd é</a></p>");
        let p = find(&page, Tag::P);
        assert_eq!((p.ink(), p.linked_ink()), (5, 3));
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
