//! The text of the article, block by block.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::paragraph_kind::ParagraphKind;
use super::record;
use super::span::Span;
use super::structure::{ListPlace, NoteMark, TableRow};

record! {
/// One block of the article's text, in reading order.
///
/// ```
/// use newsprint::ParagraphKind;
///
/// let html = "<h1>Bridge reopens</h1><p>The old bridge reopened on Friday, the city said.</p>\
///     <h2>Two years of repairs</h2><p>Repairs cost <a href='https://e.org/budget'>four million crowns</a>, twice the estimate.</p>";
/// let article = newsprint::extract(html)?;
/// assert_eq!(article.paragraphs[1].kind, ParagraphKind::Subheading { level: 2 });
/// assert_eq!(article.paragraphs[2].links[0].url, "https://e.org/budget");
/// # Ok::<(), newsprint::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Paragraph {
    /// What the block is.
    #[serde(flatten)]
    pub kind: ParagraphKind,
    /// Its text: white space collapsed (except in [`ParagraphKind::Preformatted`]), never empty.
    pub text: String,
    /// The links inside the text, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<Link>,
    /// The parts of the text that the page sets apart, in order: bold, code, line breaks.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub spans: Vec<Span>,
    /// Its place in a list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub list: Option<ListPlace>,
    /// The cells of a [`ParagraphKind::TableRow`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub row: Option<TableRow>,
    /// Which of the article's quotations it is part of, from 0: paragraphs of one have one number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote: Option<u32>,
    /// The marks of footnotes, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<NoteMark>,
    /// What language [`ParagraphKind::Preformatted`] text is in, as the page names it: `rust`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code_language: Option<String>,
}
}

impl Paragraph {
    /// A block of nothing but text.
    pub fn new(kind: ParagraphKind, text: impl Into<String>) -> Self {
        Self {
            kind,
            text: text.into(),
            links: Vec::new(),
            spans: Vec::new(),
            list: None,
            row: None,
            quote: None,
            notes: Vec::new(),
            code_language: None,
        }
    }
}

/// A link inside a paragraph.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transform = crate::article::plain_descriptions))]
#[non_exhaustive]
pub struct Link {
    /// The linked words.
    pub text: String,
    /// Where it leads, absolute when a base is known.
    pub url: String,
    /// Where the linked words begin: a byte of [`Paragraph::text`]; 0 in JSON that does not say.
    #[serde(default)]
    pub start: usize,
    /// Where they end; 0 in JSON that does not say.
    #[serde(default)]
    pub end: usize,
}

impl Link {
    /// A link from `text`, which is this range of its paragraph's text, to `url`.
    pub fn new(text: impl Into<String>, url: impl Into<String>, range: Range<usize>) -> Self {
        Self { text: text.into(), url: url.into(), start: range.start, end: range.end }
    }

    /// Returns the bytes of the linked words in the paragraph's text.
    ///
    /// ```
    /// let html = "<h1>Ferry returns</h1><p>The night ferry is back, <a href='https://e.org/'>the ferry line</a> said on \
    ///             Friday, after eleven winters without it.</p>";
    /// let article = newsprint::extract(html)?;
    /// let paragraph = &article.paragraphs[0];
    /// let link = &paragraph.links[0];
    /// assert_eq!(&paragraph.text[link.range()], link.text);
    /// # Ok::<(), newsprint::Error>(())
    /// ```
    pub fn range(&self) -> Range<usize> {
        self.start..self.end
    }
}
