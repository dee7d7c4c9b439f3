//! Pictures and embedded media.

use serde::{Deserialize, Serialize};

use super::record;

record! {
/// A picture.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Image {
    /// Where the picture is, absolute when a base is known.
    pub url: String,
    /// The alternative text; `None` where the page gives none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alt: Option<String>,
}
}

impl Image {
    /// A picture without an alternative text.
    pub fn new(url: impl Into<String>) -> Self {
        Self { url: url.into(), alt: None }
    }
}

record! {
/// A picture of the article with what is printed under it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Figure {
    /// The picture itself.
    pub image: Image,
    /// The caption, without the credit; `None` where the page prints none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caption: Option<String>,
    /// Who made or owns the picture; `None` where the page does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credit: Option<String>,
    /// How many of [`Article::paragraphs`](crate::Article::paragraphs) come before it.
    pub after: usize,
}
}

impl Figure {
    /// A picture after so many paragraphs, without caption and credit.
    pub fn new(image: Image, after: usize) -> Self {
        Self { image, caption: None, credit: None, after }
    }
}

/// Embedded media of another page: a video, a post, a map.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transform = crate::article::plain_descriptions))]
#[non_exhaustive]
pub struct Embed {
    /// The address of what is embedded, absolute when a base is known.
    pub url: String,
    /// How many of [`Article::paragraphs`](crate::Article::paragraphs) come before it.
    pub after: usize,
}

impl Embed {
    /// What is embedded after so many paragraphs.
    pub fn new(url: impl Into<String>, after: usize) -> Self {
        Self { url: url.into(), after }
    }
}
