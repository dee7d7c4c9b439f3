//! What stands inside a line: its text without what is no part of it, its links, and what the page sets apart.

use std::cmp::Reverse;
use std::ops::Range;

use ::url::Url;

use super::inline_text::InlineText;
use super::paragraph_text::drop_cap_gap;
use crate::article::{Link, Paragraph, Span, SpanKind};
use crate::dom::{Attr, NodeId, NodeRef, Page, Tag, is_screen_reader_only};
use crate::normalize::url;

/// A line with its links and spans.
#[derive(Debug, Default)]
pub(super) struct Inline {
    pub(super) text: String,
    pub(super) links: Vec<Link>,
    pub(super) spans: Vec<Span>,
}

impl Inline {
    /// Reads some nodes as one line.
    pub(super) fn of(page: &Page, base: Option<&Url>, nodes: &Range<NodeId>) -> Self {
        let elements = elements(page, nodes);
        let cuts = cuts(page, nodes, &elements);
        let mut line = InlineText::of(page, nodes.clone(), &cuts);
        let mut inline = Self::default();
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

/// Returns the bytes of the page's text that are no part of a line: what only screen readers read, and the gap behind
/// a drop cap.
fn cuts(page: &Page, nodes: &Range<NodeId>, elements: &[NodeRef<'_>]) -> Vec<Range<usize>> {
    if let Some(gap) = drop_cap_gap(page, nodes) {
        return vec![gap];
    }
    let mut cuts = Vec::new();
    let mut end = nodes.start;
    for element in elements {
        if element.id() >= end && is_screen_reader_only(*element) {
            end = element.end().min(nodes.end);
            cuts.push(page.text_offset(element.id())..page.text_offset(end));
        }
    }
    cuts
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
}
