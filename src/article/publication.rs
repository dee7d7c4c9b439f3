//! Who publishes the page, and on what terms.

use serde::{Deserialize, Serialize};

use super::{record, text_form};

record! {
/// The newspaper, magazine or site that published the article.
///
/// ```
/// let html = "<meta property=og:site_name content='The Gazette'><h1>Bridge reopens</h1><p>The old bridge reopened on Friday.</p>";
/// let article = newsprint::extract(html)?;
/// assert_eq!(article.publication.map(|publication| publication.name).as_deref(), Some("The Gazette"));
/// # Ok::<(), newsprint::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Publication {
    /// Its name.
    pub name: String,
    /// The address of its home page; `None` if the page does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The address of its logo; `None` if the page does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logo: Option<String>,
}
}

impl Publication {
    /// Returns a publication without addresses.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), url: None, logo: None }
    }
}

/// Who may read the article, as the page declares.
///
/// ```
/// use newsprint::Access;
///
/// let html = "<meta property=article:content_tier content=metered><h1>Bridge reopens</h1><p>The old bridge reopened on Friday.</p>";
/// assert_eq!(newsprint::extract(html)?.access, Some(Access::Metered));
/// assert_eq!("paywalled".parse(), Ok(Access::Paywalled));
/// # Ok::<(), newsprint::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transform = crate::article::plain_descriptions))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Access {
    /// Free to read.
    Free,
    /// Free up to a certain number of articles.
    Metered,
    /// For subscribers.
    Paywalled,
}

text_form!(Access, "an access");

/// The place that opens a dispatch: "GENEVA" in "GENEVA, May 6 —".
///
/// ```
/// let html = "<h1>Bridge reopens</h1><p>GENEVA, May 6 (Reuters) - The old bridge reopened on Friday, the city said.</p>";
/// let dateline = newsprint::extract(html)?.dateline.expect("a dateline");
/// assert_eq!(dateline.place, "GENEVA");
/// # Ok::<(), newsprint::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transform = crate::article::plain_descriptions))]
#[non_exhaustive]
pub struct Dateline {
    /// The place, as printed.
    pub place: String,
}

impl Dateline {
    /// Returns a dateline with this place.
    pub fn new(place: impl Into<String>) -> Self {
        Self { place: place.into() }
    }
}
