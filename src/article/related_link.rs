//! Stories that the page points to.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::related_link_json::Json;
use super::{Author, Image, ReadingTime, Section, Timestamp, text_form};

/// Another story that the page links to, with what its card or list entry shows.
///
/// In JSON, `section` and `author` are names (a string for one, a list for several), `image` is an address and
/// `reading_minutes` a number. If more is known, `sections`, `authors`, `image_alt` and `reading_time` are added, in the same
/// form as in an [`Article`](crate::Article).
///
/// ```
/// let html = r#"<h1>Bridge reopens</h1><p>The old bridge reopened on Friday after two years of repairs, the city said.</p>
///     <aside><h2>You Might Also Like</h2><ul>
///     <li><a href="/2022/05/a-ferry-for-the-ages/">A ferry for the ages</a> <a rel=author href="/by/ada-lund/">Ada Lund</a>
///         <span>7 min read</span></li>
///     <li><a href="/2022/04/what-the-repairs-cost/">What the repairs really cost</a> <span>April 9, 2022</span></li>
///     <li><a href="/2022/04/the-engineer-who-stayed/">The engineer who stayed</a> <span>April 2, 2022</span></li></ul></aside>"#;
/// let article = newsprint::Extractor::new().page(html).url("https://digest.example/2022/05/bridge/").extract()?;
/// let link = &article.related_links[0];
/// assert_eq!(link.title, "A ferry for the ages");
/// assert_eq!(link.heading.as_deref(), Some("You Might Also Like"));
/// assert_eq!(link.authors[0].url.as_deref(), Some("https://digest.example/by/ada-lund/"));
/// assert_eq!(link.reading_time.map(|time| time.minutes), Some(7));
/// # Ok::<(), newsprint::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct RelatedLink {
    /// The story's headline as the card or list shows it.
    pub title: String,
    /// The story's address, absolute if a base is known.
    pub url: String,
    /// Why the page links to it.
    pub kind: RelatedKind,
    /// The heading of its group ("You Might Also Like"); `None` if the group has none.
    pub heading: Option<String>,
    /// The sections on the card, in its order, without a breadcrumb; empty if it shows none.
    pub sections: Vec<Section>,
    /// The date on the card; `None` if it shows none.
    pub published: Option<Timestamp>,
    /// The reading time on the card; `None` if it shows none.
    pub reading_time: Option<ReadingTime>,
    /// The authors on the card, in its order; empty if it shows none.
    pub authors: Vec<Author>,
    /// The card's picture; `None` if it shows none.
    pub image: Option<Image>,
}

impl RelatedLink {
    /// Returns a link with a title, an address and a kind, and nothing else.
    pub fn new(title: impl Into<String>, url: impl Into<String>, kind: RelatedKind) -> Self {
        Self {
            title: title.into(),
            url: url.into(),
            kind,
            heading: None,
            sections: Vec::new(),
            published: None,
            reading_time: None,
            authors: Vec::new(),
            image: None,
        }
    }
}

/// The link for formats that do not name fields.
#[derive(Serialize, Deserialize)]
#[serde(remote = "RelatedLink")]
struct Compact {
    title: String,
    url: String,
    kind: RelatedKind,
    heading: Option<String>,
    sections: Vec<Section>,
    published: Option<Timestamp>,
    reading_time: Option<ReadingTime>,
    authors: Vec<Author>,
    image: Option<Image>,
}

impl Serialize for RelatedLink {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            Json::from(self.clone()).serialize(serializer)
        } else {
            Compact::serialize(self, serializer)
        }
    }
}

impl<'de> Deserialize<'de> for RelatedLink {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            Json::deserialize(deserializer).map(Self::from)
        } else {
            Compact::deserialize(deserializer)
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for RelatedLink {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        Json::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Json::json_schema(generator)
    }
}

/// Why the page offers a [`RelatedLink`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transform = crate::article::plain_descriptions))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum RelatedKind {
    /// A promo between the paragraphs ("Read more: …").
    Inline,
    /// Related to this story ("You Might Also Like").
    Related,
    /// New on the site ("New articles").
    Latest,
    /// Read by many ("Most read").
    Popular,
}

text_form!(RelatedKind, "a kind of related link");
