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
