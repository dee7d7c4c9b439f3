//! What was wrong with a page.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Field, Source};

/// Something wrong with a page that did not keep it from being read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Note {
    /// Some bytes do not belong to the page's charset; they became U+FFFD.
    UndecodableBytes,
    /// A JSON-LD block is broken beyond repair and was left out.
    MalformedJsonLd,
    /// A JSON-LD block went beyond one of [`Limits`](crate::Limits)' bounds on JSON-LD and was left out.
    JsonLdLimited,
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
    /// There were more related links than [`Limits::related_links`](crate::Limits::related_links).
    RelatedLinksLimited,
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UndecodableBytes => f.write_str("bytes that do not belong to the charset became U+FFFD"),
            Self::MalformedJsonLd => f.write_str("a JSON-LD block is broken beyond repair"),
            Self::JsonLdLimited => f.write_str("a JSON-LD block was too large"),
            Self::Malformed { field, source } => write!(f, "{field}, {source}: cannot be read"),
            Self::AmbiguousDate { field, source } => write!(f, "{field}, {source}: could mean two days"),
            Self::Disagreement { field } => write!(f, "{field}: good sources contradict each other"),
            Self::UpdateForPublication => f.write_str("no date is shown but that of the last update"),
            Self::RelatedLinksLimited => f.write_str("there were more related links than the limit"),
        }
    }
}
