//! The markup inside a paragraph as a sequence of properly nested openings and ends.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::ops::Range;

use super::escape::{Plain, address};
use crate::article::{Link, NoteMark, Paragraph, SpanKind};
use crate::text::shows_nothing;

/// A step through a paragraph.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Step<'a> {
    /// Text as all outputs take it.
    Text(Cow<'a, str>),
    Open(Markup<'a>),
    Close(Markup<'a>),
    /// A line break, in place of the space that stands for it.
    Break,
    /// The mark of a note, which is this paragraph of the article.
    Note(usize),
}

/// What text may be inside of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Markup<'a> {
    /// A link to a safe address.
    Link(&'a Link),
    Span(SpanKind),
}

/// Some bytes of the text that are inside of markup.
struct Marked<'a> {
    range: Range<usize>,
    markup: Markup<'a>,
}

/// A paragraph's text with its markup in order.
pub(super) struct Inline<'a> {
    paragraph: &'a Paragraph,
    marked: Vec<Marked<'a>>,
}

impl<'a> Inline<'a> {
    pub(super) fn of(paragraph: &'a Paragraph) -> Self {
        Self { paragraph, marked: marked(paragraph) }
    }

    /// Returns the steps through all of the text.
    pub(super) fn steps(&self) -> Vec<Step<'a>> {
        self.steps_in(0..self.paragraph.text.len())
    }

    /// Returns the steps through a range of the text. Links and spans that are no part of it, are empty or overlap one
    /// of their kind are left out.
    pub(super) fn steps_in(&self, range: Range<usize>) -> Vec<Step<'a>> {
        let mut walk = Walk::new(self.paragraph, range.start);
        let first = self.marked.partition_point(|marked| marked.range.start < range.start);
        let inside = self.marked.get(first..).unwrap_or_default().iter();
        let inside = inside.take_while(|marked| marked.range.start < range.end);
        for marked in inside.filter(|marked| marked.range.end <= range.end) {
            walk.advance(marked.range.start);
            if marked.markup == Markup::Span(SpanKind::LineBreak) {
                walk.line_break(&range, marked.range.end);
            } else {
                walk.open(marked);
            }
        }
        walk.advance(range.end);
        walk.finish()
    }
}

/// The markup of a paragraph in the order of its beginning, the longest first.
fn marked(paragraph: &Paragraph) -> Vec<Marked<'_>> {
    let links = paragraph.links.iter().filter(|link| address(&link.url).is_some());
    let links = links.map(|link| Marked { range: link.range(), markup: Markup::Link(link) });
    let spans = paragraph.spans.iter();
    let spans = spans.map(|span| Marked { range: span.range(), markup: Markup::Span(span.kind) });
    let mut marked: Vec<_> = links.chain(spans).collect();
    marked.retain(|marked| {
        let Range { start, end } = marked.range;
        paragraph.text.get(start..end).is_some_and(|text| !text.is_empty())
    });
    marked.sort_by_key(|marked| (marked.range.start, Reverse(marked.range.end)));
    let mut ends = [0; KINDS];
    marked.retain(|marked| {
        let Some(end) = ends.get_mut(place(marked.markup)) else { return false };
        let is_apart = *end <= marked.range.start;
        *end = (*end).max(marked.range.end);
        is_apart
    });
    marked
}

const KINDS: usize = 8;

/// Returns the element of HTML, and of Markdown where it has no sign of its own, for a kind of span.
pub(super) fn element_name(kind: SpanKind) -> &'static str {
    match kind {
        SpanKind::Strong => "strong",
        SpanKind::Emphasis => "em",
        SpanKind::Code => "code",
        SpanKind::Superscript => "sup",
        SpanKind::Subscript => "sub",
        SpanKind::Mark => "mark",
        SpanKind::LineBreak => "br",
    }
}

/// A number for each kind of markup.
fn place(markup: Markup<'_>) -> usize {
    match markup {
        Markup::Link(_) => KINDS - 1,
        Markup::Span(kind) => kind as usize,
    }
}

struct Walk<'a> {
    text: &'a str,
    at: usize,
    /// What is open and where it ends, the innermost last.
    open: Vec<(usize, Markup<'a>)>,
    plain: Plain,
    /// The marks that are still to come.
    notes: &'a [NoteMark],
    steps: Vec<Step<'a>>,
}

impl<'a> Walk<'a> {
    fn new(paragraph: &'a Paragraph, at: usize) -> Self {
        let (open, plain, steps) = (Vec::new(), Plain::default(), Vec::new());
        let notes = paragraph.notes.as_slice();
        let notes = notes.get(notes.partition_point(|mark| mark.at < at)..).unwrap_or_default();
        Self { text: &paragraph.text, at, open, plain, notes, steps }
    }

    fn finish(mut self) -> Vec<Step<'a>> {
        let end = self.plain.end();
        if !end.is_empty() {
            self.steps.push(Step::Text(Cow::Owned(end)));
        }
        self.steps
    }

    /// Goes on to a place of the text, past the marks of notes.
    fn advance(&mut self, to: usize) {
        while let Some((mark, rest)) = self.notes.split_first().filter(|(mark, _)| mark.at <= to) {
            self.notes = rest;
            if self.at <= mark.at && self.text.is_char_boundary(mark.at) {
                self.advance_text(mark.at);
                self.steps.push(Step::Note(mark.note));
            }
        }
        self.advance_text(to);
    }

    /// Goes on in the text, and closes what ends on the way.
    fn advance_text(&mut self, to: usize) {
        while let Some(end) = self.open.iter().map(|(end, _)| *end).min().filter(|end| *end <= to) {
            self.text_to(end);
            self.close(end);
        }
        self.text_to(to);
    }

    fn text_to(&mut self, to: usize) {
        let Some(text) = self.text.get(self.at..to) else { return };
        self.at = to;
        let text = self.plain.part(text);
        if !text.is_empty() {
            self.steps.push(Step::Text(text));
        }
    }

    /// Closes what ends here; what is inside and goes on opens again.
    fn close(&mut self, end: usize) {
        let Some(first) = self.open.iter().position(|(ends, _)| *ends <= end) else { return };
        let closed = self.open.split_off(first);
        self.steps.extend(closed.iter().rev().map(|(_, markup)| Step::Close(*markup)));
        for (ends, markup) in closed {
            if ends > end {
                self.steps.push(Step::Open(markup));
                self.open.push((ends, markup));
            }
        }
    }

    fn open(&mut self, marked: &Marked<'a>) {
        self.steps.push(Step::Open(marked.markup));
        self.open.push((marked.range.end, marked.markup));
    }

    /// Breaks the line, if it is a space that stands here, and text on both sides.
    fn line_break(&mut self, within: &Range<usize>, end: usize) {
        let before = self.text.get(within.start..self.at).unwrap_or_default();
        let space = self.text.get(self.at..end).unwrap_or_default();
        let after = self.text.get(end..within.end).unwrap_or_default();
        if is_blank(space) && !is_blank(before) && !is_blank(after) {
            self.steps.push(Step::Break);
            self.at = end;
        }
    }
}

/// Whether a text has no character that shows.
fn is_blank(text: &str) -> bool {
    text.chars().all(|char| char.is_whitespace() || char.is_control() || shows_nothing(char))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{ParagraphKind, Span};

    /// The steps as text; `links` are the beginning and the end of each.
    fn shown(text: &str, links: &[(usize, usize)], spans: &[(SpanKind, usize, usize)]) -> String {
        let mut paragraph = Paragraph::new(ParagraphKind::Text, text);
        for (start, end) in links {
            paragraph.links.push(Link::new(text, "https://e.org/", *start..*end));
        }
        paragraph.spans = spans.iter().map(|(kind, start, end)| Span::new(*kind, *start..*end)).collect();
        let steps = Inline::of(&paragraph).steps();
        let shown = steps.iter().map(|step| match step {
            Step::Text(text) => text.to_string(),
            Step::Open(Markup::Link(_)) => "[".to_owned(),
            Step::Close(Markup::Link(_)) => "]".to_owned(),
            Step::Open(Markup::Span(kind)) => format!("<{kind}>"),
            Step::Close(Markup::Span(kind)) => format!("</{kind}>"),
            Step::Break => "|".to_owned(),
            Step::Note(note) => format!("^{note}"),
        });
        shown.collect()
    }

    #[test]
    fn markup_is_nested() {
        use SpanKind::{Emphasis, LineBreak, Strong};
        assert_eq!(shown("a b a c", &[(0, 1), (4, 5)], &[]), "[a] b [a] c");
        assert_eq!(
            shown("abcdef", &[(1, 4)], &[(Strong, 0, 6), (Emphasis, 1, 4)]),
            "<strong>a[<emphasis>bcd</emphasis>]ef</strong>"
        );
        assert_eq!(
            shown("abcdef", &[], &[(Strong, 0, 4), (Emphasis, 2, 6)]),
            "<strong>ab<emphasis>cd</emphasis></strong><emphasis>ef</emphasis>"
        );
        assert_eq!(shown("ab cd", &[], &[(Strong, 0, 5), (LineBreak, 2, 3)]), "<strong>ab|cd</strong>");
    }

    #[test]
    fn markup_that_is_not_of_the_text_is_left_out() {
        use SpanKind::{LineBreak, Strong};
        assert_eq!(shown("é b", &[(0, 1), (2, 9), (3, 2)], &[(Strong, 2, 2)]), "é b");
        assert_eq!(shown("ab cd", &[(0, 2), (1, 5)], &[]), "[ab] cd");
        assert_eq!(shown("ab cd", &[], &[(LineBreak, 0, 1)]), "ab cd");
        assert_eq!(shown("\u{202B}ab cd", &[(3, 5)], &[]), "\u{202B}[ab] cd\u{202C}");
    }
}
