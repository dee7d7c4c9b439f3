//! The model: what an article is. Nothing here knows of HTML.

mod byline;
mod completeness;
mod figure;
mod join;
mod linked_pages;
mod live_update;
mod page_kind;
mod paragraph;
mod paragraph_kind;
#[cfg(feature = "schema")]
mod plain_descriptions;
mod publication;
mod reading_order;
mod reading_time;
mod related_link;
mod related_link_json;
mod section;
mod serde_record;
mod span;
mod structure;
mod text_direction;
mod text_form;
mod timestamp;

use url::Url;

pub use byline::{Author, AuthorRole, Byline};
pub use completeness::Completeness;
pub use figure::{Embed, Figure, Image};
pub use linked_pages::{Alternate, Feed, FeedFormat, LinkedPages};
pub use live_update::LiveUpdate;
pub use page_kind::PageKind;
pub use paragraph::{Link, Paragraph};
pub use paragraph_kind::ParagraphKind;
#[cfg(feature = "schema")]
use plain_descriptions::plain_descriptions;
pub use publication::{Access, Dateline, Publication};
pub use reading_order::ArticleBlock;
pub use reading_time::{ReadingBasis, ReadingTime};
pub use related_link::{RelatedKind, RelatedLink};
pub use section::Section;
use serde_record::record;
pub use span::{Span, SpanKind};
pub use structure::{ListPlace, NoteMark, TableCell, TableRow};
pub use text_direction::TextDirection;
pub use text_form::ParseNameError;
pub(crate) use text_form::text_form;
pub use timestamp::{MissingPrecision, ParseTimestampError, Timestamp};

record! {
/// A news article as its page presents it.
///
/// `None` or an empty list means that the page does not say, or that the value could only be guessed. Strings are never
/// empty. Addresses are absolute if a base is known: the page's `<base>`, its canonical address, or the one given to
/// [`Extraction::url`](crate::Extraction::url).
///
/// ```
/// let html = "<h1>Bridge reopens</h1><p class=byline>By Ada Lund</p>\
///             <p>The old bridge reopened on Friday after two years of repairs, the city said.</p>";
/// let article = newsprint::extract(html)?;
/// assert_eq!(article.headline.as_deref(), Some("Bridge reopens"));
/// # Ok::<(), newsprint::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Article {
    /// The kind of page; [`PageKind::Unsure`] if the evidence is weak.
    #[serde(default)]
    pub kind: PageKind,
    /// Whether the page holds the whole article.
    #[serde(default)]
    pub completeness: Completeness,
    /// The headline shown on the page, without the site's name.
    #[doc(alias = "title")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub headline: Option<String>,
    /// The label above or before the headline ("Analysis", "Exclusive").
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kicker: Option<String>,
    /// The standfirst shown under the headline. The summary in the page's head is
    /// [`description`](Self::description).
    #[doc(alias = "standfirst")]
    #[doc(alias = "excerpt")]
    #[doc(alias = "subtitle")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dek: Option<String>,
    /// Who is credited; `None` if the page credits nobody.
    #[doc(alias = "author")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub byline: Option<Byline>,
    /// The place that opens a dispatch: "GENEVA —".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dateline: Option<Dateline>,
    /// When the article was first published.
    ///
    /// If the page shows only the date of its last update, this is that date, equal to [`modified`](Self::modified), and the
    /// report has [`Note::UpdateForPublication`](crate::Note::UpdateForPublication): the article may have appeared earlier.
    #[doc(alias = "date")]
    #[doc(alias = "publish_date")]
    #[doc(alias = "published_time")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<Timestamp>,
    /// When the article was last changed; `None` if the page does not say.
    #[doc(alias = "updated")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modified: Option<Timestamp>,
    /// The section of the publication that the article is in.
    #[doc(alias = "categories")]
    #[doc(alias = "category")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<Section>,
    /// Keywords and topics in page order, without duplicates.
    #[doc(alias = "keywords")]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// The language of the text, a BCP 47 tag such as `en-US`.
    #[doc(alias = "lang")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// The writing direction of the text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub direction: Option<TextDirection>,
    /// Who publishes the page.
    #[doc(alias = "site_name")]
    #[doc(alias = "sitename")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publication: Option<Publication>,
    /// The address that the page declares as its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub canonical_url: Option<String>,
    /// The summary in the page's head, written for search engines and previews.
    #[doc(alias = "summary")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The article's main picture.
    #[doc(alias = "top_image")]
    #[doc(alias = "thumbnail")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead_image: Option<Image>,
    /// Whether the article is free, metered or paywalled; `None` unless the page declares it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub access: Option<Access>,
    /// The address of the licence of the text, such as a Creative Commons one; `None` if the page names none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub license: Option<Url>,
    /// The number of comments that the page states.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comment_count: Option<u64>,
    /// The number of views that the page states.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub views: Option<u64>,
    /// How long the article takes to read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reading_time: Option<ReadingTime>,
    /// The text, block by block, in page order; footnotes that have markup come last.
    ///
    /// Key points and summary boxes shown with the text are included. Not included are the standfirst, which is
    /// [`dek`](Self::dek) ([`text`](Self::text) begins with it), captions and credits, quoted posts (they are
    /// [`embeds`](Self::embeds)), pull quotes that repeat the text, comments, author bios, teasers of other stories, promos,
    /// offers, polls, forms and site notices. Text that the page hides from every reader is left out; text that it folds
    /// away (an accordion, "read more", the paragraphs of a `<noscript>`) is included.
    #[doc(alias = "text_content")]
    #[doc(alias = "body")]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub paragraphs: Vec<Paragraph>,
    /// The pictures in the text, in page order.
    #[doc(alias = "images")]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<Figure>,
    /// Embedded media in the text, in page order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub embeds: Vec<Embed>,
    /// The entries of a live blog in page order, each a range of [`paragraphs`](Self::paragraphs); empty if the page is not
    /// a live blog.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub live_updates: Vec<LiveUpdate>,
    /// Other stories that the page links to, in page order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub related_links: Vec<RelatedLink>,
    /// Addresses of the article's next page, its other versions and languages, and the site's feeds.
    #[serde(default, skip_serializing_if = "LinkedPages::is_empty")]
    pub linked_pages: LinkedPages,
}
}
