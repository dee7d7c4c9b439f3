//! What can go wrong.

use crate::article::{PageKind, text_form};
use serde::{Deserialize, Serialize};

/// Why a page gave no [`Article`](crate::Article).
///
/// A malformed date, a broken JSON-LD block or undecodable bytes are not errors: each is a
/// [`Note`](crate::Note) in the [`Report`](crate::Report).
///
/// ```
/// use newsprint::{Error, Extractor, Limit, Limits, PageKind};
///
/// let extractor = Extractor::new().with_limits(Limits::default().with_bytes(1_000));
/// let why = |page: &[u8]| match extractor.bytes(page).extract() {
///     Ok(_) => "an article".to_owned(),
///     Err(Error::NoArticle { kind: PageKind::Unsure }) => "nothing to read".to_owned(),
///     Err(Error::LimitExceeded { limit: Limit::Bytes, max }) => format!("more than {max} bytes"),
///     Err(other) => other.to_string(),
/// };
/// assert_eq!(why(b"<p></p>"), "nothing to read");
/// assert_eq!(why(&[b'a'; 2_000]), "more than 1000 bytes");
/// assert_eq!(why(b"%PDF-1.7\n\0"), "the input is a binary file, not a page");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The page exceeds one of the [`Limits`](crate::Limits).
    #[error("the page has more than {max} {}", limit.label())]
    LimitExceeded {
        /// Which limit.
        limit: Limit,
        /// The limit's value.
        max: usize,
    },
    /// The page holds nothing that could be an article: no text, or neither headline nor running text. Also a page that
    /// [`Extractor::refusing_other_pages`](crate::Extractor::refusing_other_pages) refuses.
    #[error("no article found in the page{}", in_brackets(*kind))]
    NoArticle {
        /// What kind of page it is; [`PageKind::Unsure`] if it has nothing to read.
        kind: PageKind,
    },
    /// The input is a binary file (an image, an archive, a PDF), not a page.
    #[error("the input is a binary file, not a page")]
    Binary,
    /// Reading the page failed: see [`Extractor::reader`](crate::Extractor::reader).
    #[error("the page cannot be read: {0}")]
    Io(std::io::ErrorKind),
    /// The address given for the page is not an absolute URL.
    #[error("the address given for the page is not an absolute URL: {0}")]
    Url(#[from] url::ParseError),
}

/// Returns the kind of a page as a remark on it: " (error_page)"; nothing for a page that is unsure.
fn in_brackets(kind: PageKind) -> String {
    if kind == PageKind::Unsure { String::new() } else { format!(" ({kind})") }
}

impl Error {
    /// Returns the kind of the page if the error is [`Error::NoArticle`]; `None` for all other errors.
    pub fn page_kind(&self) -> Option<PageKind> {
        match self {
            Self::NoArticle { kind } => Some(*kind),
            _ => None,
        }
    }
}

/// One of the [`Limits`](crate::Limits).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Limit {
    /// [`Limits::bytes`](crate::Limits::bytes)
    Bytes,
    /// [`Limits::depth`](crate::Limits::depth)
    Depth,
    /// [`Limits::nodes`](crate::Limits::nodes)
    Nodes,
    /// [`Limits::attributes`](crate::Limits::attributes)
    Attributes,
    /// [`Limits::related_links`](crate::Limits::related_links)
    RelatedLinks,
    /// [`Limits::json_ld_bytes`](crate::Limits::json_ld_bytes)
    JsonLdBytes,
    /// [`Limits::json_ld_values`](crate::Limits::json_ld_values)
    JsonLdValues,
    /// [`Limits::json_ld_depth`](crate::Limits::json_ld_depth)
    JsonLdDepth,
    /// The length of the address given for the page: 2,000 bytes, since links are resolved against it.
    Url,
}

impl Limit {
    /// Returns what the limit counts, in words: "levels of nesting" for [`Limit::Depth`].
    pub fn label(self) -> &'static str {
        match self {
            Self::Bytes => "bytes",
            Self::Depth => "levels of nesting",
            Self::Nodes => "nodes",
            Self::Attributes => "attributes in one tag",
            Self::RelatedLinks => "related links",
            Self::JsonLdBytes => "bytes of JSON-LD",
            Self::JsonLdValues => "values in JSON-LD",
            Self::JsonLdDepth => "levels of nesting in JSON-LD",
            Self::Url => "bytes of address",
        }
    }
}

text_form!(Limit, "a limit");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_is_no_article_is_named_by_its_kind() {
        let message = |kind| Error::NoArticle { kind }.to_string();
        assert_eq!(message(PageKind::Unsure), "no article found in the page");
        assert_eq!(message(PageKind::ErrorPage), "no article found in the page (error_page)");
    }
}
