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
    /// Its text, never empty; white space is collapsed, except in [`ParagraphKind::Preformatted`].
    pub text: String,
    /// The links inside the text, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<Link>,
    /// The formatted parts of the text, in order: bold, code, line breaks.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub spans: Vec<Span>,
    /// Its place in a list; `None` outside lists.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub list: Option<ListPlace>,
    /// The cells of a [`ParagraphKind::TableRow`]; `None` for all other kinds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub row: Option<TableRow>,
    /// The number of the quotation it belongs to, from 0; `None` outside quotations. Paragraphs of one quotation share it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote: Option<u32>,
    /// The marks of footnotes, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<NoteMark>,
    /// The programming language of [`ParagraphKind::Preformatted`] text, as the page names it (`rust`); `None` if it does not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code_language: Option<String>,
}
}

impl Paragraph {
    /// Returns a paragraph of plain text, without links, spans or a place in a list.
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
    /// Its target, absolute if a base is known.
    pub url: String,
    /// Byte offset in [`Paragraph::text`] at which the linked words begin; 0 if the JSON has none.
    #[serde(default)]
    pub start: usize,
    /// Byte offset at which they end; 0 if the JSON has none.
    #[serde(default)]
    pub end: usize,
}

impl Link {
    /// Returns a link from `text`, which is this byte range of its paragraph's text, to `url`.
    pub fn new(text: impl Into<String>, url: impl Into<String>, range: Range<usize>) -> Self {
        Self { text: text.into(), url: url.into(), start: range.start, end: range.end }
    }

    /// Returns the byte range of the linked words in the paragraph's text.
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
