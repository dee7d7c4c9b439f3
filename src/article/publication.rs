//! Who publishes the page, and on what terms.

use serde::{Deserialize, Serialize};

use super::{record, text_form};

record! {
/// The newspaper, magazine or site that published the article.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Publication {
    /// Its name.
    pub name: String,
    /// Its home page; `None` if the page does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The address of its logo; `None` if the page does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logo: Option<String>,
}
}

impl Publication {
    /// A publication known by name only.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), url: None, logo: None }
    }
}

/// Whether everyone may read the article, as the page itself declares it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transform = crate::article::plain_descriptions))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Access {
    /// Free to read.
    Free,
    /// Free up to a number of articles.
    Metered,
    /// For subscribers.
    Paywalled,
}

text_form!(Access, "an access");

/// The place (and day) that opens a dispatch: "GENEVA, May 6 —".
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transform = crate::article::plain_descriptions))]
#[non_exhaustive]
pub struct Dateline {
    /// The place, as printed.
    pub place: String,
}

impl Dateline {
    /// A dateline from this place.
    pub fn new(place: impl Into<String>) -> Self {
        Self { place: place.into() }
    }
}
