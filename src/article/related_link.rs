//! Stories that the page points to.

use serde::{Deserialize, Serialize};

use super::Timestamp;

/// Another story that the page offers to its readers.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RelatedLink {
    /// The story's headline as the card or list shows it.
    pub title: String,
    /// The story's address, absolute when a base is known.
    pub url: String,
    /// Why it is offered.
    pub kind: RelatedKind,
    /// The heading of its group ("You Might Also Like"); `None` where the group has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heading: Option<String>,
    /// The section printed on the card; several are joined by a comma.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// The date printed on the card.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<Timestamp>,
    /// The reading time printed on the card, in minutes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reading_minutes: Option<u32>,
    /// The author printed on the card.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<String>,
    /// The address of the card's picture, absolute when a base is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image: Option<String>,
}

impl RelatedLink {
    /// A link without any of the facts that a card may carry.
    pub fn new(title: impl Into<String>, url: impl Into<String>, kind: RelatedKind) -> Self {
        Self {
            title: title.into(),
            url: url.into(),
            kind,
            heading: None,
            section: None,
            published: None,
            reading_minutes: None,
            author: None,
            image: None,
        }
    }
}

/// Why a [`RelatedLink`] is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum RelatedKind {
    /// A promo between the paragraphs ("Read more: …").
    Inline,
    /// Offered because of this story ("You Might Also Like").
    Related,
    /// Offered because it is new ("New articles").
    Latest,
    /// Offered because many read it ("Most read").
    Popular,
}
