//! A paragraph's text with its links and spans as a line of CommonMark.

use super::commonmark::{Line, Place, Side, side};
use super::escape::address;
use super::notes::Notes;
use super::spans::{Markup, Step, element_name};
use crate::article::SpanKind;

/// Returns the steps through a text as a line. Bold and italics that stars cannot mark, for what stands beside them, are
/// elements of HTML, as are raised, lowered and highlighted text.
pub(super) fn inline(place: Place, steps: &[Step<'_>], notes: &Notes) -> String {
    let mut writer = Writer { line: Line::new(place), starred: Vec::new(), notes };
    let mut at = 0;
    while let Some(step) = steps.get(at) {
        at += writer.write(step, steps, at);
    }
    writer.line.finish()
}

struct Writer<'a> {
    line: Line,
    notes: &'a Notes,
    /// The kinds of the open spans that stars mark.
    starred: Vec<SpanKind>,
}

impl Writer<'_> {
    /// Writes a step, or several at once, and returns how many.
    fn write(&mut self, step: &Step<'_>, steps: &[Step<'_>], at: usize) -> usize {
        match step {
            Step::Text(text) => self.line.text(text),
            Step::Break => self.line.line_break(),
            Step::Note(note) => {
                if let Some(number) = self.notes.number(*note) {
                    self.line.note(number);
                }
            }
            Step::Open(Markup::Link(_)) => {
                if self.notes.shows_links() {
                    self.line.open_link();
                }
            }
            Step::Close(Markup::Link(link)) => self.close_link(&address(&link.url).unwrap_or_default()),
            Step::Open(Markup::Span(SpanKind::Code)) => {
                if let Some(code) = code_alone(steps, at).filter(|code| self.line.takes_code(code)) {
                    self.line.code(code);
                    return 3;
                }
                self.line.tag("<", element_name(SpanKind::Code));
            }
            Step::Open(Markup::Span(kind)) => self.open(*kind, may_be_starred(steps, at, *kind)),
            Step::Close(Markup::Span(kind)) => self.close(*kind),
        }
        1
    }

    fn close_link(&mut self, url: &str) {
        match self.notes.label(url) {
            Some(label) => self.line.close_reference(&label),
            None if self.notes.shows_links() => self.line.close_link(url),
            None => {}
        }
    }

    fn open(&mut self, kind: SpanKind, stars: Option<&str>) {
        match stars {
            Some(stars) => {
                self.starred.push(kind);
                self.line.stars(stars);
            }
            None => self.line.tag("<", element_name(kind)),
        }
    }

    fn close(&mut self, kind: SpanKind) {
        match self.starred.iter().rposition(|starred| *starred == kind) {
            Some(place) => {
                self.starred.remove(place);
                self.line.stars(stars(kind).unwrap_or_default());
            }
            None => self.line.tag("</", element_name(kind)),
        }
    }
}

/// Returns the text of code that holds nothing else.
fn code_alone<'s>(steps: &'s [Step<'_>], at: usize) -> Option<&'s str> {
    match steps.get(at..)? {
        [_, Step::Text(text), Step::Close(Markup::Span(SpanKind::Code)), ..] if !text.trim().is_empty() => {
            Some(text)
        }
        _ => None,
    }
}

/// The stars of a kind of span that has some.
fn stars(kind: SpanKind) -> Option<&'static str> {
    match kind {
        SpanKind::Strong => Some("**"),
        SpanKind::Emphasis => Some("*"),
        _ => None,
    }
}

/// Returns the stars for a span, if parsers take them for its ends whatever they hold to be punctuation.
fn may_be_starred(steps: &[Step<'_>], open: usize, kind: SpanKind) -> Option<&'static str> {
    let end = Step::Close(Markup::Span(kind));
    let close = open + steps.get(open..)?.iter().position(|step| *step == end)?;
    let before = open.checked_sub(1).and_then(|before| steps.get(before));
    let starts = flanks(first_side(steps.get(open + 1)), last_side(before));
    let ends = flanks(last_side(steps.get(close - 1)), first_side(steps.get(close + 1)));
    stars(kind).filter(|_| starts && ends)
}

/// Whether stars between what they mark and what stands outside are emphasis to all parsers.
fn flanks(inner: Side, outer: Side) -> bool {
    match (inner, outer) {
        (Side::Tilde | Side::Space, _) | (_, Side::Tilde) => false,
        (Side::Letter, _) | (_, Side::Space) => true,
        _ => false,
    }
}

/// What a step begins with, on the outside of stars; stars beside other ones are no emphasis.
fn first_side(step: Option<&Step<'_>>) -> Side {
    match step {
        Some(Step::Text(text)) => flank(text.chars().next()),
        step => side_of_markup(step),
    }
}

fn last_side(step: Option<&Step<'_>>) -> Side {
    match step {
        Some(Step::Text(text)) => flank(text.chars().next_back()),
        step => side_of_markup(step),
    }
}

fn side_of_markup(step: Option<&Step<'_>>) -> Side {
    match step {
        None | Some(Step::Break) => Side::Space,
        Some(Step::Open(Markup::Span(kind)) | Step::Close(Markup::Span(kind))) if stars(*kind).is_some() => {
            Side::Tilde
        }
        _ => Side::Either,
    }
}

/// What a character is beside stars: parsers do not agree on rare white space.
fn flank(char: Option<char>) -> Side {
    match side(char) {
        Side::Space if !matches!(char, Some(' ' | '\t' | '\u{A0}' | '\u{3000}')) => Side::Tilde,
        side => side,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::ops::Range;

    use crate::article::{Link, Paragraph, ParagraphKind, Span};
    use crate::render::spans::Inline;

    fn line(text: &str, spans: &[(SpanKind, Range<usize>)], link: Option<Range<usize>>) -> String {
        let mut paragraph = Paragraph::new(ParagraphKind::Text, text);
        paragraph.spans = spans.iter().map(|(kind, range)| Span::new(*kind, range.clone())).collect();
        paragraph.links = link.into_iter().map(|range| Link::new("", "https://e.org/", range)).collect();
        inline(Place::Paragraph, &Inline::of(&paragraph).steps(), &Notes::default())
    }

    #[test]
    fn stars_where_they_are_emphasis_and_elements_elsewhere() {
        use SpanKind::{Code, Emphasis, LineBreak, Mark, Strong, Superscript};
        let spans = |spans: &[(SpanKind, Range<usize>)], text: &str| line(text, spans, None);
        assert_eq!(spans(&[(Strong, 3..7)], "It took 5*4 days"), "It **took** 5\\*4 days");
        assert_eq!(spans(&[(Emphasis, 0..2)], "It took"), "*It* took");
        assert_eq!(spans(&[(Strong, 1..4)], "unbeaten"), "u**nbe**aten");
        assert_eq!(spans(&[(Strong, 0..4)], "(It)s"), "<strong>(It)</strong>s");
        assert_eq!(spans(&[(Strong, 0..4)], "(It) is"), "**(It)** is");
        assert_eq!(spans(&[(Strong, 0..2), (Emphasis, 0..2)], "It is"), "<strong><em>It</em></strong> is");
        assert_eq!(spans(&[(Code, 0..3), (Code, 6..7)], "a`b ` c"), "``a`b`` \\` `c`");
        assert_eq!(spans(&[(Superscript, 1..2), (Mark, 3..4)], "m2 b"), "m<sup>2</sup> <mark>b</mark>");
        assert_eq!(spans(&[(LineBreak, 3..4), (LineBreak, 5..6)], "a 1 - 2. b"), "a 1\\\n\\-\\\n2\\. b");
    }

    #[test]
    fn links_in_spans_and_spans_in_links() {
        use SpanKind::Strong;
        assert_eq!(line("a b c", &[(Strong, 0..5)], Some(2..3)), "**a [b](<https://e.org/>) c**");
        assert_eq!(line("a b c", &[(Strong, 2..3)], Some(0..5)), "[a **b** c](<https://e.org/>)");
        assert_eq!(line("a b c", &[(Strong, 2..3)], Some(2..3)), "a [**b**](<https://e.org/>) c");
    }
}
