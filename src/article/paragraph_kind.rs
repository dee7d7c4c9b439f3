//! What a paragraph is.

use std::fmt;
use std::str::FromStr;

use serde::de::value::StrDeserializer;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::ParseNameError;

/// The kind of a [`Paragraph`](crate::Paragraph).
///
/// It prints as its JSON name, a subheading also with its level, and parses from the same text.
///
/// ```
/// use newsprint::ParagraphKind;
///
/// assert_eq!(ParagraphKind::ListItem.to_string(), "list_item");
/// assert_eq!("subheading 2".parse(), Ok(ParagraphKind::Subheading { level: 2 }));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(tag = "kind", rename_all = "snake_case", transform = crate::article::plain_descriptions)
)]
#[non_exhaustive]
pub enum ParagraphKind {
    /// Running text.
    #[default]
    Text,
    /// A heading within the text.
    Subheading {
        /// 1 to 6, as in `<h1>` to `<h6>`.
        level: u8,
    },
    /// A block quotation.
    Quote,
    /// An item of a list.
    ListItem,
    /// Text whose line breaks and spaces matter, such as code.
    Preformatted,
    /// A row of a table: its non-empty cells, joined by tabs.
    TableRow,
    /// A term in a definition list: `<dt>`.
    Term,
    /// The definition of the term before it: `<dd>`.
    Definition,
    /// A key point, or another part of a summary that the page shows with the text.
    Summary,
    /// A correction by the publication: "Correction: An earlier version of this article misstated …".
    Correction,
    /// A footnote, to which [`Paragraph::notes`](crate::Paragraph::notes) of other paragraphs refer.
    Footnote,
}

/// The kind as JSON has it, among the keys of its paragraph: `"kind": "subheading", "level": 2`.
#[derive(Serialize, Deserialize)]
#[serde(remote = "ParagraphKind", tag = "kind", rename_all = "snake_case")]
enum Json {
    Text,
    Subheading { level: u8 },
    Quote,
    ListItem,
    Preformatted,
    TableRow,
    Term,
    Definition,
    Summary,
    Correction,
    Footnote,
}

/// The kind for formats that do not name fields.
#[derive(Serialize, Deserialize)]
#[serde(remote = "ParagraphKind", rename_all = "snake_case")]
enum Compact {
    Text,
    Subheading { level: u8 },
    Quote,
    ListItem,
    Preformatted,
    TableRow,
    Term,
    Definition,
    Summary,
    Correction,
    Footnote,
}

impl Serialize for ParagraphKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            Json::serialize(self, serializer)
        } else {
            Compact::serialize(self, serializer)
        }
    }
}

impl<'de> Deserialize<'de> for ParagraphKind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            Json::deserialize(deserializer)
        } else {
            Compact::deserialize(deserializer)
        }
    }
}

impl fmt::Display for ParagraphKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Subheading { level } => write!(f, "subheading {level}"),
            kind => Compact::serialize(kind, f),
        }
    }
}

impl FromStr for ParagraphKind {
    type Err = ParseNameError;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        let error = ParseNameError("a kind of paragraph");
        if let Some(level) = name.strip_prefix("subheading ") {
            let level = level.parse().ok().filter(|level| (1..=6).contains(level)).ok_or(error)?;
            return Ok(Self::Subheading { level });
        }
        let name = StrDeserializer::<serde::de::value::Error>::new(name);
        Compact::deserialize(name).map_err(|_| error)
    }
}
