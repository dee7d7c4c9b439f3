//! newsprint
#![allow(dead_code, unused_imports)]
mod article;
mod body;
mod claims;
mod context;
mod decode;
mod dom;
mod error;
mod extractor;
mod limits;
pub mod normalize;
mod related;
mod render;
mod report;
mod resolve;
#[cfg(feature = "stages")]
#[doc(hidden)]
pub mod stages;
pub use article::*;
pub use error::{Error, Limit};
pub use extractor::{Extractor, ExtractorBuilder};
pub use limits::Limits;
pub use report::*;

/// Extracts the article from a page.
///
/// # Errors
/// [`Error::NoArticle`] if the page holds nothing that could be an article, [`Error::LimitExceeded`] if it
/// goes beyond the default [`Limits`].
pub fn extract(html: &str) -> Result<Article, Error> {
    Extractor::default().extract(html)
}

/// Extracts the article from a page's bytes in any charset.
///
/// # Errors
/// As [`extract`], and [`Error::Binary`] if the bytes are no text at all.
pub fn extract_bytes(bytes: &[u8]) -> Result<Article, Error> {
    Extractor::default().extract_bytes(bytes)
}

/// The README's example, kept true.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
