//! The text of the article, block by block.

use serde::{Deserialize, Serialize};

/// One block of the article's text, in reading order.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
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
}

impl Paragraph {
    /// A block without links.
    pub fn new(kind: ParagraphKind, text: impl Into<String>) -> Self {
        Self { kind, text: text.into(), links: Vec::new() }
    }
}

/// What a [`Paragraph`] is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[non_exhaustive]
pub enum ParagraphKind {
    /// Running text.
    #[default]
    Text,
    /// A crosshead.
    Subheading {
        /// 1 to 6, as in `<h1>` to `<h6>`.
        level: u8,
    },
    /// A block quotation.
    Quote,
    /// An item of a list.
    ListItem,
    /// Text whose line breaks and spaces matter.
    Preformatted,
    /// A row of a table, its cells joined by a tab.
    TableRow,
}

/// A link inside a paragraph.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Link {
    /// The linked words.
    pub text: String,
    /// Where it leads, absolute when a base is known.
    pub url: String,
}

impl Link {
    /// A link from `text` to `url`.
    pub fn new(text: impl Into<String>, url: impl Into<String>) -> Self {
        Self { text: text.into(), url: url.into() }
    }
}
