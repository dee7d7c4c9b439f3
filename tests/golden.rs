//! Whole pages against the whole article that an editor would make of them.
//!
//! `tests/pages/NAME.html` is a page, as bytes in whatever charset it declares; `tests/pages/NAME.json` says what
//! is expected of it:
//!
//! ```json
//! {"url": "https://…", "article": { … }}       or       {"url": "https://…", "error": "no article found in the page"}
//! ```
//!
//! `url` is the address that the page is read with; without it the page is read without one. Every field counts:
//! the two articles are compared as the JSON that users get.
#![allow(clippy::unwrap_used, clippy::panic)]

mod runner;

use newsprint::{Article, Extractor};
use serde::{Deserialize, Serialize};

golden_pages! {
    "pages", read:
    amp_page,
    arabic_rtl,
    as_it_happened,
    blog_with_comments,
    breadcrumb_heading,
    byline_against_claims,
    byline_label_above_name,
    byline_of_an_account,
    byline_of_an_agency,
    digest_with_claims,
    digest_without_claims,
    div_soup,
    entries_with_abbr,
    french_daily,
    german_magazine,
    how_to_with_lists,
    japanese_newspaper,
    kicker_in_heading,
    live_blog,
    live_election_night,
    live_minute_by_minute,
    live_ticker,
    live_times_by_script,
    logo_heading,
    microdata_only,
    newsletter_post,
    no_heading,
    paywalled,
    #[cfg_attr(not(feature = "encoding"), ignore = "its charset needs the feature `encoding`")]
    russian_windows_1251,
    spanish_breaks,
    tables_2003,
}

/// What is expected of a page, or found in it.
#[derive(PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Outcome {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    article: Option<Article>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    error: Option<String>,
}

fn read(page: &[u8], expected: &Outcome) -> Outcome {
    let extraction = Extractor::new().bytes(page);
    let extraction = match &expected.url {
        Some(url) => extraction.url(url.as_str()),
        None => extraction,
    };
    let url = expected.url.clone();
    match extraction.extract() {
        Ok(article) => Outcome { url, article: Some(article), error: None },
        Err(error) => Outcome { url, article: None, error: Some(error.to_string()) },
    }
}
