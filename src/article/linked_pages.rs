//! Addresses at which the page offers its article in another form, and its site's feeds.

use serde::{Deserialize, Serialize};
use url::Url;

use super::{record, text_form};

record! {
/// Where the article goes on, and where else it is to be had, as the page itself says.
///
/// All addresses are absolute, of http or https, and given by the page: none is made up from a pattern. Nothing is looked for
/// that needs the page's own address where neither the caller nor the page gives it.
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
    /// The next page of this article; the next story is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_page: Option<Url>,
    /// The whole article on one page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub single_page: Option<Url>,
    /// The article as it is to be printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub print: Option<Url>,
    /// The article in AMP.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amp: Option<Url>,
    /// The feeds that the page names, in its order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub feeds: Vec<Feed>,
    /// The article in other languages or for other countries, in the page's order; the page itself is left out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alternates: Vec<Alternate>,
}
}

impl LinkedPages {
    /// Whether the page gives no such address.
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
    /// Its title; `None` where the page gives none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
}
}

impl Feed {
    /// A feed without a title.
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
    /// The article in a language, at an address.
    pub fn new(language: impl Into<String>, url: Url) -> Self {
        Self { language: language.into(), url }
    }
}
