//! Stories that the page points to.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::related_link_json::Json;
use super::{Author, Image, ReadingTime, Section, Timestamp, text_form};

/// Another story that the page offers to its readers.
///
/// In JSON, `section` and `author` are names (a string if there is one, a list if there are several), `image` is an
/// address and `reading_minutes` a number. Where more is known of them, `sections`, `authors`, `image_alt` and
/// `reading_time` stand beside these with all of it, in the form that they have in an [`Article`](crate::Article).
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
    /// The story's address, absolute when a base is known.
    pub url: String,
    /// Why it is offered.
    pub kind: RelatedKind,
    /// The heading of its group ("You Might Also Like"); `None` where the group has none.
    pub heading: Option<String>,
    /// The sections printed on the card, in its order, without a breadcrumb.
    pub sections: Vec<Section>,
    /// The date printed on the card.
    pub published: Option<Timestamp>,
    /// The reading time printed on the card.
    pub reading_time: Option<ReadingTime>,
    /// The authors printed on the card, in its order.
    pub authors: Vec<Author>,
    /// The card's picture.
    pub image: Option<Image>,
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

/// Why a [`RelatedLink`] is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transform = crate::article::plain_descriptions))]
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
