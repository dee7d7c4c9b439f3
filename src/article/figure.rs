//! Pictures and embedded media.

use serde::{Deserialize, Serialize};

use super::record;

record! {
/// A picture: its address and alternative text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Image {
    /// The picture's address, absolute if a base is known.
    pub url: String,
    /// The alternative text; `None` if the page gives none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alt: Option<String>,
}
}

impl Image {
    /// Returns a picture without alternative text.
    pub fn new(url: impl Into<String>) -> Self {
        Self { url: url.into(), alt: None }
    }
}

record! {
/// A picture in the article, with its caption and credit.
///
/// ```
/// let html = "<h1>Bridge reopens</h1><p>The old bridge reopened on Friday, the city said.</p>\
///     <figure><img src=https://e.org/bridge.jpg alt='A bridge'><figcaption>The bridge. Photo: Ida Berg</figcaption></figure>\
///     <p>Repairs took two years and cost four million crowns, twice the estimate.</p>";
/// let article = newsprint::extract(html)?;
/// let figure = &article.figures[0];
/// assert_eq!(figure.image.alt.as_deref(), Some("A bridge"));
/// assert_eq!(figure.caption.as_deref(), Some("The bridge."));
/// assert_eq!(figure.credit.as_deref(), Some("Ida Berg"));
/// assert_eq!(figure.after, 1);
/// # Ok::<(), newsprint::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Figure {
    /// The picture itself.
    pub image: Image,
    /// The caption without the credit; `None` if there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caption: Option<String>,
    /// Who made or owns the picture; `None` if the page does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credit: Option<String>,
    /// The number of [`Article::paragraphs`](crate::Article::paragraphs) before it.
    pub after: usize,
}
}

impl Figure {
    /// Returns a figure after this number of paragraphs, without caption or credit.
    pub fn new(image: Image, after: usize) -> Self {
        Self { image, caption: None, credit: None, after }
    }
}

/// Embedded media from elsewhere: a video, a post, a map.
///
/// ```
/// let html = "<h1>Bridge reopens</h1><p>The old bridge reopened on Friday, the city said.</p>\
///     <iframe src='https://www.youtube.com/embed/b2r1dge'></iframe>\
///     <p>Repairs took two years and cost four million crowns, twice the estimate.</p>";
/// let embed = &newsprint::extract(html)?.embeds[0];
/// assert_eq!((embed.url.as_str(), embed.after), ("https://www.youtube.com/embed/b2r1dge", 1));
/// # Ok::<(), newsprint::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transform = crate::article::plain_descriptions))]
#[non_exhaustive]
pub struct Embed {
    /// The address of the embedded media, absolute if a base is known.
    pub url: String,
    /// The number of [`Article::paragraphs`](crate::Article::paragraphs) before it.
    pub after: usize,
}

impl Embed {
    /// Returns an embed after this number of paragraphs.
    pub fn new(url: impl Into<String>, after: usize) -> Self {
        Self { url: url.into(), after }
    }
}
