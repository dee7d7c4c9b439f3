//! What stands inside a line: its text without what is no part of it, its links, and what the page sets apart.

use std::cmp::Reverse;
use std::ops::Range;

use ::url::Url;

use super::inline_text::InlineText;
use super::note_marks::{NotePart, note_part};
use super::paragraph_text::{drop_cap_gap, flat};
use super::typed_lists::bullet;
use crate::article::{Link, Paragraph, Span, SpanKind};
use crate::dom::{Attr, NodeId, NodeRef, Page, Tag, is_screen_reader_only};
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables::ELEMENT_NAMES;
use crate::normalize::url;

static TOOLTIPS: Phrases = Phrases::new(&ELEMENT_NAMES, "tooltip");
static HINT_SIGNS: Phrases = Phrases::new(&ELEMENT_NAMES, "hint sign");

/// A line with its links and spans.
#[derive(Debug, Default)]
pub(super) struct Inline<'p> {
    pub(super) text: String,
    pub(super) links: Vec<Link>,
    pub(super) spans: Vec<Span>,
    /// Where the marks of notes stood, and what they lead to.
    pub(super) marks: Vec<(usize, Note<'p>)>,
}

/// A note that a mark leads to.
#[derive(Clone, Copy, Debug)]
pub(super) enum Note<'p> {
    /// The one at a place of the page: `n2` of `#n2`.
    At(&'p str),
    /// The element in the line that holds it.
    In(NodeRef<'p>),
}

impl<'p> Inline<'p> {
    /// Reads some nodes as one line.
    pub(super) fn of(page: &'p Page, base: Option<&Url>, nodes: &Range<NodeId>) -> Self {
        Self::without(None, page, base, nodes)
    }

    /// Reads the item of a typed list, without its bullet.
    pub(super) fn of_item(page: &'p Page, base: Option<&Url>, nodes: &Range<NodeId>) -> Self {
        Self::without(Some(bullet(page, nodes)), page, base, nodes)
    }

    /// Reads some nodes without the bytes that stand before their text.
    fn without(
        before: Option<Range<usize>>,
        page: &'p Page,
        base: Option<&Url>,
        nodes: &Range<NodeId>,
    ) -> Self {
        let elements = elements(page, nodes);
        let mut inline = Self::default();
        let mut marks = Vec::new();
        let mut cuts = cuts(page, nodes, &elements, &mut marks);
        cuts.splice(..0, before);
        if elements.is_empty() && cuts.is_empty() {
            // As most lines are.
            return Self { text: flat(page.text_in(nodes.clone()).trim()), ..Self::default() };
        }
        let mut line = InlineText::of(page, nodes.clone(), &cuts);
        inline.marks = marks.into_iter().map(|(at, note)| (line.place(at..at).start, note)).collect();
        for element in elements {
            let within = element.id().max(nodes.start)..element.end().min(nodes.end);
            let of_page = page.text_offset(within.start)..page.text_offset(within.end);
            match element.tag() {
                Tag::A => inline.links.extend(link(base, element, &line, of_page)),
                Tag::Br => inline.push(SpanKind::LineBreak, line.gap_at(of_page.start)),
                tag => {
                    if let Some(kind) = span_kind(tag) {
                        inline.push(kind, line.place(of_page));
                    }
                }
            }
        }
        inline.spans.sort_by_key(|span| (span.start, Reverse(span.end), span.kind));
        inline.text = std::mem::take(&mut line.text);
        inline
    }

    /// Adds a span, to the last of its kind if the two touch.
    fn push(&mut self, kind: SpanKind, range: Range<usize>) {
        let mut before = self.spans.iter_mut().rev();
        match before.find(|span| span.kind == kind) {
            _ if range.is_empty() => {}
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => self.spans.push(Span::new(kind, range)),
        }
    }
}

/// Takes the bold from a heading that is bold as a whole: it says nothing.
pub(super) fn drop_whole_bold(heading: &mut Paragraph) {
    let all = 0..heading.text.len();
    heading.spans.retain(|span| span.kind != SpanKind::Strong || span.range() != all);
}

/// What an element makes of the text in it.
fn span_kind(tag: Tag) -> Option<SpanKind> {
    Some(match tag {
        Tag::Strong | Tag::B => SpanKind::Strong,
        Tag::Em | Tag::I | Tag::Cite | Tag::Dfn | Tag::Var => SpanKind::Emphasis,
        Tag::Code | Tag::Kbd | Tag::Samp | Tag::Tt => SpanKind::Code,
        Tag::Sup => SpanKind::Superscript,
        Tag::Sub => SpanKind::Subscript,
        Tag::Mark => SpanKind::Mark,
        _ => return None,
    })
}

/// Returns the elements that may say something of a line, in their order: those inside it, before them those that it
/// begins in.
fn elements<'p>(page: &'p Page, nodes: &Range<NodeId>) -> Vec<NodeRef<'p>> {
    let first = page.node(nodes.start);
    let mut elements = Vec::new();
    if page.linked_text_len_in(nodes.clone()) > 0 {
        elements.extend(first.ancestors().find(|node| node.tag() == Tag::A));
    }
    let around = first.ancestors().take_while(|node| node.tag().is_inline());
    elements.extend(around.filter(|node| span_kind(node.tag()).is_some()));
    let inside = page.tags_in(nodes.clone()).filter(|(_, tag)| is_read(*tag));
    elements.extend(inside.map(|(id, _)| page.node(id)));
    elements
}

fn is_read(tag: Tag) -> bool {
    matches!(tag, Tag::A | Tag::Br | Tag::Span | Tag::Small) || span_kind(tag).is_some()
}

/// Returns the bytes of the page's text that are no part of a line: what only screen readers read, tooltips, marks of
/// notes, which are collected with their places, and the gap behind a drop cap or the count before a paragraph.
fn cuts<'p>(
    page: &'p Page,
    nodes: &Range<NodeId>,
    elements: &[NodeRef<'p>],
    marks: &mut Vec<(usize, Note<'p>)>,
) -> Vec<Range<usize>> {
    let mut cuts = Vec::new();
    let mut end = nodes.start;
    for element in elements {
        if element.id() < end {
            continue;
        }
        let part = note_part(*element);
        if part.is_none() && !is_screen_reader_only(*element) && !is_hint(*element) {
            continue;
        }
        end = element.end().min(nodes.end);
        let cut = page.text_offset(element.id())..page.text_offset(end);
        match part {
            Some(NotePart::Mark(place)) => marks.push((cut.start, Note::At(place))),
            Some(NotePart::Inset) => marks.push((cut.start, Note::In(*element))),
            _ => {}
        }
        cuts.push(cut);
    }
    match drop_cap_gap(page, nodes).or_else(|| counter(page, nodes)) {
        // The letter alone is hidden behind its word: `<span aria-hidden>A</span><span class=sr-only>A</span>`.
        Some(gap) if cuts.first().is_none_or(|cut| cut.start > gap.end) => cuts.insert(0, gap),
        _ => {}
    }
    cuts
}

/// Whether an element in a line is the hint to a word or the sign that there is one: `<span role=tooltip>A cloth.</span>`,
/// `<span aria-hidden=true class=tip>i</span>`.
fn is_hint(element: NodeRef<'_>) -> bool {
    if element.tag() == Tag::A || !element.has_attrs() {
        return false;
    }
    if element.has_token(Attr::Role, "tooltip") || has_class(element, &TOOLTIPS) {
        return true;
    }
    match element.attr(Attr::AriaHidden) {
        Some("true") => has_class(element, &HINT_SIGNS),
        _ => false,
    }
}

/// Returns how many have commented on a paragraph, where that stands before it: `<p><a>0</a>The ferry is back.</p>`.
fn counter(page: &Page, nodes: &Range<NodeId>) -> Option<Range<usize>> {
    let link = page.node(nodes.start).parent().filter(|node| node.tag() == Tag::A)?;
    let is_count = link.attr(Attr::Href).is_none() && link.text().parse::<u16>().is_ok();
    let end = link.end().min(nodes.end);
    let is_before_word = page.text_in(end..nodes.end).starts_with(char::is_alphabetic);
    (is_count && is_before_word).then(|| page.text_offset(nodes.start)..page.text_offset(end))
}

fn has_class(element: NodeRef<'_>, names: &Phrases) -> bool {
    element.classes().any(|class| names.is_in_any_case(class))
}

fn link(base: Option<&Url>, element: NodeRef<'_>, line: &InlineText, of_page: Range<usize>) -> Option<Link> {
    let url = url::resolve(base, element.attr(Attr::Href)?)?;
    let range = line.place(of_page);
    let text = line.text.get(range.clone()).filter(|text| !text.is_empty())?;
    Some(Link::new(text, url, range))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::body::blocks;
    use crate::dom::parse;
    use crate::limits::Limits;

    /// The first block's text, and each span with its kind.
    fn spans(html: &str) -> (String, Vec<(SpanKind, String)>) {
        let page = Page::of(parse(html, &Limits::default()).unwrap());
        let block = &blocks(&page)[0];
        let Inline { text, spans, .. } = Inline::of(&page, None, &(block.start..block.end));
        let spans = spans.iter().map(|span| (span.kind, text[span.range()].to_owned())).collect();
        (text, spans)
    }

    #[test]
    fn each_element_has_its_kind() {
        let html =
            "<p>A <b>b</b> <i>c</i> <kbd>d</kbd> m<sup>2</sup> CO<sub>2</sub> <mark>e</mark><br>f <u>g</u>";
        let (text, spans) = spans(html);
        assert_eq!(text, "A b c d m2 CO2 e f g");
        let shown: Vec<_> = spans.iter().map(|(kind, text)| format!("{kind} {text}")).collect();
        let expected = "strong b, emphasis c, code d, superscript 2, subscript 2, mark e, line_break  ";
        assert_eq!(shown.join(", "), expected);
    }

    #[test]
    fn spans_of_a_kind_that_touch_are_one_and_empty_ones_none() {
        for (html, expected) in [
            ("<p><b>Four</b><strong>teen</strong> years", &["Fourteen"][..]),
            ("<p><b>Four <b>years</b></b> on", &["Four years"]),
            ("<p><b>Four</b> <b>years</b> on", &["Four", "years"]),
            ("<p>Four <b> </b>years<i><br></i> on", &[" "]),
            ("<p><b><b>Four</p><p>years</b></b> on", &["Four"]),
            ("<p>Four<br><br>years", &[]),
            ("<p>Four<br> <br class=x><i>years</i>", &[]),
        ] {
            let (_, spans) = spans(html);
            let texts: Vec<_> = spans.into_iter().map(|(_, text)| text).collect();
            assert_eq!(texts, expected, "{html}");
        }
    }

    #[test]
    fn a_span_goes_without_what_only_screen_readers_read() {
        let html = "<p>See <b>the <a href=https://e.org/>plan<span class=sr-only> (new tab)</span></a></b>.";
        assert_eq!(
            spans(html),
            ("See the plan.".to_owned(), vec![(SpanKind::Strong, "the plan".to_owned())])
        );
    }

    /// The text without the marks of notes, with `^` and the place that each leads to where it stood.
    fn marked(html: &str) -> String {
        let page = Page::of(parse(html, &Limits::default()).unwrap());
        let block = &blocks(&page)[0];
        let Inline { mut text, marks, .. } = Inline::of(&page, None, &(block.start..block.end));
        for (at, note) in marks.into_iter().rev() {
            match note {
                Note::At(place) => text.insert_str(at, &format!("^{place}")),
                Note::In(node) => text.insert_str(at, &format!("^({})", node.text())),
            }
        }
        text
    }

    #[test]
    fn marks_of_notes_are_no_text() {
        for (html, expected) in [
            ("<p>a forklift<sup id=r><a href='#fn:1'>1</a></sup> and", "a forklift^fn:1 and"),
            ("<p>a forklift<a href='/x#n2'><sup>[2]</sup></a>.", "a forklift^n2."),
            ("<p>a forklift<a class=footnote-ref href='#n'>*</a>.", "a forklift^n."),
            ("<p>forty m<sup>2</sup>, 1<sup>st</sup>, see <a href='#b'>2</a>", "forty m2, 1st, see 2"),
            ("<p>forty m<sup><a href=/units>2</a></sup>", "forty m2"),
            ("<p>The first of all. <a href='#r'>\u{21A9}\u{FE0E}</a>", "The first of all."),
            (
                "<p>It drifted.<span class=footnote>You may pick any plank.</span> Still",
                "It drifted.^(You may pick any plank.) Still",
            ),
            (
                "<p class=footnotes><span class=footnote>You may pick any plank.</span>",
                "You may pick any plank.",
            ),
            ("<p>a <button>flag</button><span role=tooltip>A cloth.</span> of", "a flag of"),
            ("<p>a flag<span aria-hidden=true class=tip>i</span> of", "a flag of"),
            ("<p>a <span class=tooltip>flag<span class=tooltiptext>A cloth.</span></span> of", "a flag of"),
            ("<p><a></a><a>0</a>The ferry is back", "The ferry is back"),
            ("<p><a name=s2>2</a>. The ferry, <a>2</a>The quay", "2. The ferry, 2The quay"),
            (
                "<p>a flag<input type=checkbox><span class=sidenote>A piece of cloth.</span> of",
                "a flag^(A piece of cloth.) of",
            ),
            (
                "<p><span class=initial aria-hidden=true>A</span><span class=sr-only>A</span> shepherd",
                "A shepherd",
            ),
        ] {
            assert_eq!(marked(html), expected, "{html}");
        }
    }
}
