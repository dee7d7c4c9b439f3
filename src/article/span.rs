//! Markup inside a paragraph.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::text_form;

/// A formatted part of a paragraph's text: `<b>four</b>` in "It took four years."
///
/// Spans of one kind do not overlap, and none is empty. They are sorted by start; of two with the same start, the longer
/// comes first. Links are not spans: see [`Paragraph::links`](crate::Paragraph::links).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transform = crate::article::plain_descriptions))]
#[non_exhaustive]
pub struct Span {
    /// The kind of formatting.
    pub kind: SpanKind,
    /// Byte offset in [`Paragraph::text`](crate::Paragraph::text) at which it begins.
    pub start: usize,
    /// Byte offset at which it ends.
    pub end: usize,
}

impl Span {
    /// Returns a span over this byte range of a paragraph's text.
    pub fn new(kind: SpanKind, range: Range<usize>) -> Self {
        Self { kind, start: range.start, end: range.end }
    }

    /// Returns its byte range in the paragraph's text.
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

/// The kind of a [`Span`].
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
    /// Superscript: `<sup>`. The mark of a footnote is not text and has no span.
    Superscript,
    /// Subscript: `<sub>`.
    Subscript,
    /// Highlighted: `<mark>`.
    Mark,
    /// The space that replaces a line break: `<br>`.
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
