//! What was wrong with a page.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Field, Source};
use crate::error::{Error, Limit};
use crate::limits::{Limits, OverLimit};

/// Something wrong with a page that did not keep it from being read.
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
    /// Some bytes do not belong to the page's charset; they became U+FFFD.
    UndecodableBytes,
    /// A JSON-LD block is broken beyond repair and was left out.
    MalformedJsonLd,
    /// The page goes beyond one of the [`Limits`](crate::Limits), and something was left out.
    LimitExceeded {
        /// Which limit.
        limit: Limit,
        /// The limit's value.
        max: usize,
        /// What was left out.
        omitted: Omitted,
    },
    /// A candidate for this field cannot be read as what the field needs.
    Malformed {
        /// The field.
        field: Field,
        /// Where the candidate stands.
        source: Source,
    },
    /// A date could mean two days, such as 03/05/2024, and was left out.
    AmbiguousDate {
        /// The field.
        field: Field,
        /// Where the candidate stands.
        source: Source,
    },
    /// Two good sources contradict each other about this field; the one of higher precedence was taken.
    Disagreement {
        /// The field.
        field: Field,
    },
    /// The page shows no date but that of its last update, which is given for that of publication as well.
    UpdateForPublication,
    /// The page was cut off, and the line that it breaks off in was left out.
    ///
    /// It writes `<body>` or `<html>` and closes neither, or writes neither and leaves an element open that needs an end
    /// tag, such as a `<div>`. A page that is whole may do that too, which the bytes do not tell. One that was read up to a
    /// limit only is cut off as well; a tree that others have parsed never is.
    CutOff,
    /// No element is there in which the caller says that the text stands; the page was read as if nothing was said.
    NoElementForText,
    /// The page shows no text, and its paragraphs are those of `articleBody` in JSON-LD.
    TextFromJsonLd,
}

/// What was left out of a page beyond a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Omitted {
    /// So many bytes at the end of the page.
    Bytes(usize),
    /// So many elements nested too deep, with the text in them.
    Elements(usize),
    /// So many attributes.
    Attributes(usize),
    /// So many cards that show stories; several may show one story.
    RelatedLinks(usize),
    /// So many blocks of JSON-LD.
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
