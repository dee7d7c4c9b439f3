//! A news page goes in, a typed [`Article`] comes out.
//!
//! [`extract`] takes a page as text, [`extract_bytes`] as bytes in any charset, [`extract_reader`] from a reader. An
//! [`Extractor`] also takes what you know about the page (its address, its `Content-Type`, when it was fetched) and settings
//! such as limits.
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
//! [`docs`] has a [tutorial](docs::tutorial), a [guide to the fields](docs::fields), a [cookbook](docs::cookbook),
//! [what is not supported](docs::what_to_expect), and [migration from other extractors](docs::migration).
//!
//! # What you can rely on
//!
//! - Absent means absent: no string is empty, no midnight or UTC is invented, and a field that could only be guessed is
//!   `None`. See [`Article`], [`Timestamp`].
//! - The same input gives the same article: there is no clock, no network and no state. If the result should depend on
//!   today's date, pass it to [`Extraction::fetched_at`].
//! - Any input gives an article or an [`Error`], within [`Limits`], in time linear in the input.
//! - [`Extraction::inspect`] says where each value came from ([`Report`]): the chosen candidate, its rivals, how likely it is
//!   right, the verdict on each block of text and each group of links, and what was wrong with the page ([`Note`]).
//!
//! # Beyond extraction
//!
//! - [`normalize`] turns printed dates, bylines, reading times and the like into typed values. It works on plain strings
//!   and can be used on its own.
//! - [`Article::text`], [`Article::to_markdown`] (with [`MarkdownOptions`]), [`Article::to_html`] and [`Article::to_json_ld`]
//!   render an article; serde reads and writes it as JSON.
//!
//! # What a release may change
//!
//! - A patch or minor release may change which texts, values and links an article has, since this is what improves. It may
//!   add fields, enum variants and JSON keys.
//! - It does not remove, rename or redefine a field, nor reject JSON that an earlier version wrote: missing keys take their
//!   defaults, unknown ones are ignored. Formats that do not name fields, such as postcard, are compatible only within one
//!   version.
//! - The minimum supported Rust version is `rust-version` in `Cargo.toml`; only a minor release raises it.
//!
//! # Features
//!
//! - `encoding` (default): bytes in any charset. Without it, [`extract_bytes`] reads only UTF-8.
//! - `dom` (default): `Extractor::dom`, for pages that you have already parsed into an `RcDom`.
//! - `schema`: a JSON Schema for [`Article`] and its types, through the crate `schemars`:
//!   `newsprint::schemars::schema_for!(newsprint::Article)`.
//! - `selectors`: `Extractor::dropping` and `Extractor::reading_text_in`, which take CSS selectors.
//! - `cli`: the command `newsprint`, for `cargo install`; it adds nothing to the library.
//! - `archive`: with `cli`, web archives and Parquet for that command; it adds nothing to the library.

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

/// The crate behind [`Timestamp`]'s dates and [`Extraction::fetched_at`], in the version that newsprint uses.
pub use chrono;
/// The parser that builds the document for [`Extractor::dom`], in the version that newsprint uses.
#[cfg(feature = "dom")]
pub use html5ever;
/// The crate of the document for [`Extractor::dom`], in the version that newsprint uses. A new minor version of it means a
/// new minor version of newsprint.
#[cfg(feature = "dom")]
pub use markup5ever_rcdom;
/// The crate behind the feature `schema`, in the version that newsprint uses.
#[cfg(feature = "schema")]
pub use schemars;
/// The crate of the value that [`Article::json_ld`] returns, in the version that newsprint uses.
pub use serde_json;
/// The crate of the addresses that [`Extraction::url`] and [`normalize::url`] take, in the version that newsprint uses.
pub use url;

/// Extracts the article from a page.
///
/// # Errors
/// [`Error::NoArticle`] if the page holds nothing that could be an article, [`Error::LimitExceeded`] if it
/// exceeds the default [`Limits`].
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
/// Those of [`extract`], and [`Error::Binary`] if the bytes are not text.
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
/// It stops reading one byte beyond [`Limits::bytes`], however much follows. For settings, use [`Extractor::reader`].
///
/// # Errors
/// Those of [`extract_bytes`], and [`Error::Io`] if reading fails.
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
