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
//!
//! `NEWSPRINT_UPDATE=1 cargo test --test golden` writes what the extractor says into the expectations. The
//! expectations are the tests: read the difference line by line before committing it.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::path::{Path, PathBuf};

use newsprint::{Article, Extractor};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use similar::TextDiff;

/// Makes one test of each page, so that a run names the pages that fail. A page that is not read rightly yet
/// keeps its right expectation and says what is missing: `name = "what"`; `cargo test -- --ignored` tries it.
macro_rules! pages {
    ($($name:ident $(= $missing:literal)?),* $(,)?) => {
        $(#[test] $(#[ignore = $missing])? fn $name() { check(stringify!($name)); })*

        const NAMES: &[&str] = &[$(stringify!($name)),*];
    };
}

pages! {
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
    russian_windows_1251,
    spanish_breaks,
    tables_2003,
}

#[test]
fn every_page_is_tested() {
    let mut found: Vec<String> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "html"))
        .map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned())
        .collect();
    found.sort();
    let mut listed = NAMES.to_vec();
    listed.sort_unstable();
    assert_eq!(found, listed);
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages")
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

fn check(name: &str) {
    let page = fs::read(folder().join(name).with_extension("html")).unwrap();
    let file = folder().join(name).with_extension("json");
    let text = fs::read_to_string(&file).unwrap();
    let wanted: Outcome = serde_json::from_str(&text).unwrap();
    // A misspelt field would be no expectation at all.
    let as_written: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(
        serde_json::to_value(&wanted).unwrap(),
        as_written,
        "{name}: what does not belong to an article?"
    );

    let found = read(&page, wanted.url.clone());
    if std::env::var_os("NEWSPRINT_UPDATE").is_some() {
        fs::write(&file, pretty(&found)).unwrap();
    } else if found != wanted {
        let (wanted, found) = (pretty(&wanted), pretty(&found));
        let diff = TextDiff::from_lines(&wanted, &found);
        let diff = diff.unified_diff().context_radius(2).header("expected", "found").to_string();
        panic!("{name}: the article is not the expected one\n{diff}");
    }
}

fn read(page: &[u8], url: Option<String>) -> Outcome {
    let extractor = Extractor::new();
    let extraction = extractor.bytes(page);
    let extraction = match &url {
        Some(url) => extraction.url(url.as_str()),
        None => extraction,
    };
    match extraction.extract() {
        Ok(article) => Outcome { url, article: Some(article), error: None },
        Err(error) => Outcome { url, article: None, error: Some(error.to_string()) },
    }
}

fn pretty(outcome: &Outcome) -> String {
    serde_json::to_string_pretty(outcome).unwrap() + "\n"
}
