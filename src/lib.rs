//! A news page goes in, a typed [`Article`] comes out.
//!
//! [`extract`] takes a page as text, [`extract_bytes`] as bytes in any charset, [`extract_reader`] from a reader. An [`Extractor`] takes settings
//! as well: the page's address, the charset it was served with, limits, and the caller's today.
//!
//! ```
//! let html = "<html lang=en><h1>Bridge reopens</h1><p class=byline>By Ada Lund, May 6, 2022</p>\
//!     <p>The old bridge reopened on Friday after two years of repairs, the city said.</p>";
//! let article = newsprint::extract(html)?;
//! assert_eq!(article.headline.as_deref(), Some("Bridge reopens"));
//! assert_eq!(article.paragraphs.len(), 1);
//! # Ok::<(), newsprint::Error>(())
//! ```
//!
//! # Guides
//!
//! [`docs`] has a [tutorial](docs::tutorial), a [part for each field](docs::fields), a [cookbook](docs::cookbook), [what to
//! expect](docs::what_to_expect) of releases and what is not supported, and [coming from other extractors](docs::migration).
//!
//! # What to rely on
//!
//! - Absent means absent: no value is an empty string, no midnight and no UTC is invented, and where only a
//!   guess could be made the field is `None`. See [`Article`], [`Timestamp`].
//! - The same bytes give the same article: there is no clock, no network and no state. What depends on the day
//!   is the caller's to say ([`Extraction::fetched_at`]).
//! - Any input gives an article or an [`Error`], within [`Limits`], in time linear in the input.
//! - [`Extraction::inspect`] says where each value came from ([`Report`]): the claim chosen, its rivals, how likely it
//!   is right, the verdict on each block of text and each group of links, and what was wrong with the page ([`Note`]).
//!
//! # Beyond extraction
//!
//! - [`normalize`] turns printed dates, bylines, reading times and the like into typed values. It knows nothing
//!   of HTML and serves on its own.
//! - [`Article::text`], [`Article::to_markdown`] (with [`MarkdownOptions`]), [`Article::to_html`] and [`Article::to_json_ld`] print an
//!   article; serde reads and writes it as JSON.
//!
//! # What a release may change
//!
//! - A patch or a minor release may change which texts, values and links an article has, in what it finds and chooses, since
//!   that is what gets better. It may add fields, variants and keys of JSON.
//! - It does not change what a field means, remove or rename one, or refuse JSON that an earlier version wrote: keys that are
//!   missing default, unknown ones are ignored. Formats that name no fields, such as postcard, hold only between the
//!   same versions.
//! - The oldest compiler that builds it is that of `rust-version` in `Cargo.toml`; a newer one is a minor release.
//!
//! # Features
//!
//! - `encoding` (default): bytes in any charset. Without it, [`extract_bytes`] reads UTF-8 only.
//! - `dom` (default): `Extractor::dom`, for callers who have parsed the page into an `RcDom` already.
//! - `schema`: the types of an [`Article`] have a JSON Schema, by the crate `schemars`:
//!   `newsprint::schemars::schema_for!(newsprint::Article)`.
//! - `selectors`: `Extractor::dropping` and `Extractor::reading_text_in`, for what a caller knows of a site's elements.
//! - `cli`: the command `newsprint`, for `cargo install`; nothing of the library.
//! - `archive`: with `cli`, web archives and Parquet for that command; nothing of the library.

mod address;
mod article;
mod body;
mod candidate;
mod choose;
mod completeness;
mod compose;
mod confidence;
mod decode;
#[cfg(any(doc, doctest))]
pub mod docs;
mod dom;
mod error;
mod extractor;
mod favor;
mod into_url;
mod lexicon;
mod likely_article;
mod limits;
mod metadata;
pub mod normalize;
mod onpage;
mod page_kind;
mod pipeline;
mod rank;
mod related;
mod render;
mod report;
mod resolve;
mod settings;
#[cfg(feature = "stages")]
#[doc(hidden)]
pub mod stages;
mod text;

pub use article::{
    Access, Alternate, Article, ArticleBlock, Author, AuthorRole, Byline, Completeness, Dateline, Embed,
    Feed, FeedFormat, Figure, Image, Link, LinkedPages, ListPlace, LiveUpdate, MissingPrecision, NoteMark,
    PageKind, Paragraph, ParagraphKind, ParseNameError, ParseTimestampError, Publication, ReadingBasis,
    ReadingTime, RelatedKind, RelatedLink, Section, Span, SpanKind, TableCell, TableRow, TextDirection,
    Timestamp,
};
#[cfg(feature = "selectors")]
pub use dom::{ParseSelectorError, Selectors};
pub use error::{Error, Limit};
pub use extractor::{Extraction, Extractor};
pub use favor::Favor;
pub use into_url::IntoUrl;
pub use likely_article::is_probably_article;
pub use limits::{Limits, OverLimit};
pub use render::{MarkdownLinks, MarkdownOptions, TextOptions};
pub use report::{
    BlockReport, BlockRule, Candidate, CompletenessSign, Field, FieldReport, GroupOutcome, Inspection,
    KindReport, LinkGroupReport, Note, Omitted, Report, Rule, Source, Verdict,
};

/// The crate of [`Timestamp`]'s dates and of [`Extraction::fetched_at`], in the version that this crate uses.
pub use chrono;
/// The parser that makes the document that [`Extractor::dom`] takes, in the version that this crate uses.
#[cfg(feature = "dom")]
pub use html5ever;
/// The crate of the document that [`Extractor::dom`] takes, in the version that this crate uses. Another minor
/// version of it is another one of newsprint.
#[cfg(feature = "dom")]
pub use markup5ever_rcdom;
/// The crate of the schemas of the feature `schema`, in the version that this crate uses.
#[cfg(feature = "schema")]
pub use schemars;
/// The crate of the value that [`Article::json_ld`] gives, in the version that this crate uses.
pub use serde_json;
/// The crate of the addresses that [`normalize::url`] takes, in the version that this crate uses.
pub use url;

/// Extracts the article from a page.
///
/// # Errors
/// [`Error::NoArticle`] if the page holds nothing that could be an article, [`Error::LimitExceeded`] if it
/// goes beyond the default [`Limits`].
///
/// ```
/// let article = newsprint::extract("<h1>Bridge reopens</h1><p>The bridge reopened, the city said.</p>")?;
/// assert_eq!(article.headline.as_deref(), Some("Bridge reopens"));
/// # Ok::<(), newsprint::Error>(())
/// ```
#[doc(alias = "bare_extraction")]
#[doc(alias = "parse")]
pub fn extract(html: &str) -> Result<Article, Error> {
    Extractor::new().page(html).extract()
}

/// Extracts the article from a page's bytes in any charset.
///
/// # Errors
/// As [`extract`], and [`Error::Binary`] if the bytes are no text at all.
///
/// ```
/// let windows_1251 = b"<meta charset=windows-1251><h1>\xCC\xEE\xF1\xF2 \xEE\xF2\xEA\xF0\xFB\xF2</h1>";
/// assert_eq!(newsprint::extract_bytes(windows_1251)?.headline.as_deref(), Some("Мост открыт"));
/// # Ok::<(), newsprint::Error>(())
/// ```
pub fn extract_bytes(bytes: &[u8]) -> Result<Article, Error> {
    Extractor::new().bytes(bytes).extract()
}

/// Extracts the article from a page's bytes in any charset, read from a file, a socket or standard input.
///
/// It stops one byte beyond the limit, [`Limits::bytes`], however much follows. [`Extractor::reader`] takes settings.
///
/// # Errors
/// As [`extract_bytes`], and [`Error::Io`] if reading fails.
///
/// ```
/// # let folder = std::env::temp_dir();
/// # let path = folder.join("newsprint-extract-reader.html");
/// # std::fs::write(&path, "<h1>Bridge reopens</h1><p>The bridge reopened, the city said.</p>").unwrap();
/// let file = std::fs::File::open(&path).unwrap();
/// assert_eq!(newsprint::extract_reader(file)?.headline.as_deref(), Some("Bridge reopens"));
/// # Ok::<(), newsprint::Error>(())
/// ```
pub fn extract_reader(reader: impl std::io::Read) -> Result<Article, Error> {
    Extractor::new().reader(reader).extract()
}

#[cfg(test)]
mod growth;
#[cfg(not(feature = "work"))]
mod work;
#[cfg(feature = "work")]
#[doc(hidden)]
pub mod work;

/// The README's example, kept true.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
