//! What was wrong with a page.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Field, Source};
use crate::error::{Error, Limit};
use crate::limits::{Limits, OverLimit};

/// A non-fatal problem with a page.
///
/// ```
/// use newsprint::{Extractor, Note};
///
/// let html = "<script type=application/ld+json>{{{</script><h1>Bridge reopens</h1><p>The old bridge reopened on Friday.</p>";
/// let report = Extractor::new().page(html).inspect()?.report;
/// assert_eq!(report.notes, [Note::MalformedJsonLd]);
/// # Ok::<(), newsprint::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Note {
    /// Some bytes are invalid in the page's charset; they became U+FFFD.
    UndecodableBytes,
    /// A JSON-LD block could not be parsed or repaired and was left out.
    MalformedJsonLd,
    /// The page exceeds one of the [`Limits`](crate::Limits), and something was left out.
    LimitExceeded {
        /// Which limit.
        limit: Limit,
        /// The limit's value.
        max: usize,
        /// What was left out.
        omitted: Omitted,
    },
    /// A candidate for this field could not be parsed, such as a date "32 May".
    Malformed {
        /// The field.
        field: Field,
        /// The candidate's source.
        source: Source,
    },
    /// A date such as 03/05/2024 could mean two days and was left out.
    AmbiguousDate {
        /// The field.
        field: Field,
        /// The candidate's source.
        source: Source,
    },
    /// Two good sources contradict each other on this field; the one with higher precedence was used.
    Disagreement {
        /// The field.
        field: Field,
    },
    /// The page shows only the date of its last update, which is used as the publication date too.
    UpdateForPublication,
    /// The page is cut off, and its last, incomplete line was left out.
    ///
    /// The page opens `<body>` or `<html>` and closes neither, or has neither and leaves an element open that needs an end
    /// tag, such as a `<div>`. Some complete pages do this too; the bytes do not show the difference. A page truncated at a
    /// limit also counts as cut off; a document passed to `Extractor::dom` never does.
    CutOff,
    /// No element matches the selectors given to `Extractor::reading_text_in`, so they were ignored.
    NoElementForText,
    /// The page shows no text; its paragraphs were taken from `articleBody` in JSON-LD.
    TextFromJsonLd,
}

/// How much was left out of a page that exceeds a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Omitted {
    /// This many bytes at the end of the page.
    Bytes(usize),
    /// This many elements that were nested too deep, with the text in them.
    Elements(usize),
    /// This many attributes.
    Attributes(usize),
    /// This many cards of stories; several may show the same story.
    RelatedLinks(usize),
    /// This many JSON-LD blocks.
    JsonLdBlocks(usize),
}

impl Note {
    /// # Errors
    /// [`Error::LimitExceeded`] if it says that the page goes beyond a limit that refuses such pages.
    pub(crate) fn refuse(&self, limits: &Limits) -> Result<(), Error> {
        match *self {
            Self::LimitExceeded { limit, max, .. } if limits.over_limit(limit) == OverLimit::Refuse => {
                Err(Error::LimitExceeded { limit, max })
            }
            _ => Ok(()),
        }
    }
}

impl fmt::Display for Omitted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bytes(count) => write!(f, "{count} bytes at its end"),
            Self::Elements(count) => write!(f, "{count} elements"),
            Self::Attributes(count) => write!(f, "{count} attributes"),
            Self::RelatedLinks(count) => write!(f, "{count} related links"),
            Self::JsonLdBlocks(count) => write!(f, "{count} blocks of JSON-LD"),
        }
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UndecodableBytes => f.write_str("bytes that do not belong to the charset became U+FFFD"),
            Self::MalformedJsonLd => f.write_str("a JSON-LD block is broken beyond repair"),
            Self::LimitExceeded { limit, max, omitted } => {
                write!(f, "the page has more than {max} {}: {omitted} left out", limit.label())
            }
            Self::Malformed { field, source } => {
                write!(f, "{}, {}: cannot be read", field.label(), source.label())
            }
            Self::AmbiguousDate { field, source } => {
                write!(f, "{}, {}: could mean two days", field.label(), source.label())
            }
            Self::Disagreement { field } => {
                write!(f, "{}: good sources contradict each other", field.label())
            }
            Self::UpdateForPublication => f.write_str("no date is shown but that of the last update"),
            Self::CutOff => f.write_str("the page was cut off, and its last line was left out"),
            Self::NoElementForText => f.write_str("no element matches the selectors for the text"),
            Self::TextFromJsonLd => f.write_str("the page shows no text, JSON-LD gives it"),
        }
    }
}
