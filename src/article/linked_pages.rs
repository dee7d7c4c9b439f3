//! Addresses at which the page offers its article in another form, and its site's feeds.

use serde::{Deserialize, Serialize};
use url::Url;

use super::{record, text_form};

record! {
/// Where the article continues and where else it is available, as the page itself says.
///
/// All addresses are absolute http or https addresses that the page gives; none is derived from a pattern. Links that can only be
/// recognised by the page's own address are skipped if neither the caller nor the page gives it.
///
/// ```
/// let html = "<link rel=amphtml href=/amp/bridge><h1>Bridge reopens</h1>\
///             <p>The old bridge reopened on Friday, the city said.</p><div class=pager><b>1</b> <a href='?page=2'>2</a></div>";
/// let article = newsprint::Extractor::new().page(html).url("https://example.org/bridge").extract()?;
/// let pages = article.linked_pages;
/// assert_eq!(pages.next_page.unwrap().as_str(), "https://example.org/bridge?page=2");
/// assert_eq!(pages.amp.unwrap().as_str(), "https://example.org/amp/bridge");
/// # Ok::<(), newsprint::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct LinkedPages {
    /// The next page of this article, never the next story.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_page: Option<Url>,
    /// The whole article on one page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub single_page: Option<Url>,
    /// The print version of the article.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub print: Option<Url>,
    /// The AMP version of the article.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amp: Option<Url>,
    /// The feeds that the page names, in page order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub feeds: Vec<Feed>,
    /// The article in other languages or for other countries, in page order, without the page itself.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alternates: Vec<Alternate>,
}
}

impl LinkedPages {
    /// Whether all fields are empty.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

record! {
/// A feed that the page names.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Feed {
    /// Its address.
    pub url: Url,
    /// Its format.
    pub format: FeedFormat,
    /// Its title; `None` if the page gives none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
}
}

impl Feed {
    /// Returns a feed without a title.
    pub fn new(url: Url, format: FeedFormat) -> Self {
        Self { url, format, title: None }
    }
}

/// The format of a [`Feed`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transform = crate::article::plain_descriptions))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum FeedFormat {
    /// RSS of any version.
    Rss,
    /// Atom.
    Atom,
    /// JSON Feed.
    Json,
}

text_form!(FeedFormat, "a format of feeds");

record! {
/// The article in another language or for another country.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Alternate {
    /// Its language, a BCP 47 tag such as `de-AT`.
    pub language: String,
    /// Its address.
    pub url: Url,
}
}

impl Alternate {
    /// Returns the article in this language, at this address.
    pub fn new(language: impl Into<String>, url: Url) -> Self {
        Self { language: language.into(), url }
    }
}
