//! Stories that the page points to.

use serde::{Deserialize, Serialize};

use super::{Timestamp, record, text_form};

record! {
/// Another story that the page offers to its readers.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
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
    /// The sections printed on the card, in its order. In JSON this is `section`: a string if there is one, a list if there
    /// are several.
    #[serde(rename = "section", default, skip_serializing_if = "Vec::is_empty", with = "one_or_many")]
    pub sections: Vec<String>,
    /// The date printed on the card.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<Timestamp>,
    /// The reading time printed on the card, in minutes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reading_minutes: Option<u32>,
    /// The authors printed on the card, in its order. In JSON this is `author`: a string if there is one, a list if there
    /// are several.
    #[serde(rename = "author", default, skip_serializing_if = "Vec::is_empty", with = "one_or_many")]
    pub authors: Vec<String>,
    /// The address of the card's picture, absolute when a base is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image: Option<String>,
}
}

impl RelatedLink {
    /// A link without any of the facts that a card may carry.
    pub fn new(title: impl Into<String>, url: impl Into<String>, kind: RelatedKind) -> Self {
        Self {
            title: title.into(),
            url: url.into(),
            kind,
            heading: None,
            sections: Vec::new(),
            published: None,
            reading_minutes: None,
            authors: Vec::new(),
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

text_form!(RelatedKind, "a kind of related link");

/// A list in JSON: one string as it is, several as a list.
mod one_or_many {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    #[derive(Deserialize)]
    #[serde(untagged)]
    enum OneOrMany {
        One(String),
        Many(Vec<String>),
    }

    #[allow(clippy::ptr_arg, reason = "serde calls it so")]
    pub(super) fn serialize<S: Serializer>(list: &Vec<String>, serializer: S) -> Result<S::Ok, S::Error> {
        match list.as_slice() {
            [one] => one.serialize(serializer),
            many => many.serialize(serializer),
        }
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
        Ok(match OneOrMany::deserialize(deserializer)? {
            OneOrMany::One(one) => vec![one],
            OneOrMany::Many(many) => many,
        })
    }
}
