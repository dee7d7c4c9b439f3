//! Markup inside a paragraph.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::text_form;

/// A part of a paragraph's text that the page sets apart: `<b>four</b>` in "It took four years."
///
/// Spans of one kind do not overlap, and none is empty. They are in the order of their starts, and of two with the
/// same start the longer comes first. Links are no spans: [`Paragraph::links`](crate::Paragraph::links) has their
/// ranges.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transform = crate::article::plain_descriptions))]
#[non_exhaustive]
pub struct Span {
    /// What the part is.
    pub kind: SpanKind,
    /// Where it begins: a byte of [`Paragraph::text`](crate::Paragraph::text).
    pub start: usize,
    /// Where it ends.
    pub end: usize,
}

impl Span {
    /// A span of some bytes of a paragraph's text.
    pub fn new(kind: SpanKind, range: Range<usize>) -> Self {
        Self { kind, start: range.start, end: range.end }
    }

    /// Returns its bytes in the paragraph's text.
    ///
    /// ```
    /// let html = "<h1>Bridge reopens</h1><p>The old bridge reopened on Friday after <b>four</b> years, the city said.</p>";
    /// let article = newsprint::extract(html)?;
    /// let paragraph = &article.paragraphs[0];
    /// let span = paragraph.spans[0];
    /// assert_eq!(span.kind, newsprint::SpanKind::Strong);
    /// assert_eq!(&paragraph.text[span.range()], "four");
    /// # Ok::<(), newsprint::Error>(())
    /// ```
    pub fn range(&self) -> Range<usize> {
        self.start..self.end
    }
}

/// What a [`Span`] is.
///
/// Its text form is that of the JSON: `"line_break".parse() == Ok(SpanKind::LineBreak)`.
///
/// ```
/// use newsprint::SpanKind;
///
/// assert_eq!("line_break".parse(), Ok(SpanKind::LineBreak));
/// assert_eq!(SpanKind::LineBreak.to_string(), "line_break");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transform = crate::article::plain_descriptions))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum SpanKind {
    /// Bold: `<strong>`, `<b>`.
    Strong,
    /// Italic: `<em>`, `<i>`, `<cite>`, `<dfn>`, `<var>`.
    Emphasis,
    /// Code: `<code>`, `<kbd>`, `<samp>`, `<tt>`.
    Code,
    /// Raised: `<sup>`. The mark of a footnote is no text and has no span.
    Superscript,
    /// Lowered: `<sub>`.
    Subscript,
    /// Highlighted: `<mark>`.
    Mark,
    /// The space that stands for a line break: `<br>`.
    LineBreak,
}

text_form!(SpanKind, "a kind of span");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_in_json() {
        let span = Span::new(SpanKind::Strong, 0..4);
        let json = r#"{"kind":"strong","start":0,"end":4}"#;
        assert_eq!(serde_json::to_string(&span).unwrap(), json);
        assert_eq!(serde_json::from_str::<Span>(json).unwrap(), span);
    }
}
