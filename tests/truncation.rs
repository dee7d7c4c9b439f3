//! A page that was cut off gives an article or a typed error, and no value that the cut runs through.
#![cfg(feature = "encoding")]
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use newsprint::{Article, Error, Extractor, Note};
use serde_json::Value;

/// Of pages up to so many bytes, every byte is a place to cut at.
const SHORT_PAGE: usize = 1_500;

/// How many places longer pages are cut at.
const CUTS: usize = 100;

/// Authors, sections and days of a page that is cut before it shows the right ones: those of its head, the last
/// breadcrumb so far, and the day of another entry. Each was read to its end.
const NOT_YET_SHOWN: &[(&str, &str, &str)] = &[
    ("as_it_happened", "section", "Sport"),
    ("breadcrumb_heading", "section", "Region"),
    ("byline_against_claims", "author", "Petra Vandermolen"),
    ("byline_of_an_agency", "author", "Kıyı Postası"),
    ("german_magazine", "section", "Politik"),
    ("live_blog", "section", "Sport"),
    ("microdata_only", "published", "2022-02-21"),
    ("russian_windows_1251", "section", "Новости"),
];

fn read(bytes: &[u8], url: Option<&str>) -> Result<Article, Error> {
    let extraction = Extractor::new().bytes(bytes);
    match url {
        Some(url) => extraction.url(url).extract(),
        None => extraction.extract(),
    }
}

/// Returns the golden pages.
fn pages() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut pages: Vec<PathBuf> =
        files.filter(|file| file.extension().is_some_and(|extension| extension == "html")).collect();
    pages.sort();
    assert!(pages.len() > 20);
    pages
}

/// Calls `check` with the name of each golden page, the article of it, and that of each part that it is cut to.
fn for_each_cut(mut check: impl FnMut(&str, &Article, &Article)) {
    for file in pages() {
        let page = fs::read(&file).unwrap();
        let expected = fs::read_to_string(file.with_extension("json")).unwrap();
        let expected: Value = serde_json::from_str(&expected).unwrap();
        let url = expected["url"].as_str();
        let whole = read(&page, url).unwrap();
        let name = file.file_stem().unwrap().to_string_lossy();
        let step = if page.len() <= SHORT_PAGE { 1 } else { page.len() / CUTS };
        for end in (0..page.len()).step_by(step) {
            match read(&page[..end], url) {
                Ok(part) => check(&name, &whole, &part),
                Err(error) => assert!(matches!(error, Error::NoArticle { .. }), "{name}, {end}"),
            }
        }
    }
}

/// Returns the texts of an article that stand for one thing each.
fn names(article: &Article) -> BTreeSet<(&'static str, String)> {
    let mut names = BTreeSet::new();
    let mut add = |field, value: Option<&String>| names.extend(value.map(|value| (field, value.clone())));
    add("headline", article.headline.as_ref());
    add("kicker", article.kicker.as_ref());
    add("dek", article.dek.as_ref());
    add("publication", article.publication.as_ref().map(|publication| &publication.name));
    add("section", article.section.as_ref().map(|section| &section.name));
    for author in article.byline.iter().flat_map(|byline| &byline.authors) {
        add("author", Some(&author.name));
    }
    for tag in &article.tags {
        add("tag", Some(tag));
    }
    for link in &article.related_links {
        add("related link", Some(&link.title));
    }
    names
}

/// Returns the days of an article.
fn days(article: &Article) -> BTreeSet<(&'static str, String)> {
    let days = [("published", article.published), ("modified", article.modified)];
    days.into_iter().filter_map(|(field, at)| Some((field, at?.day().to_string()))).collect()
}

#[test]
fn a_page_that_is_cut_anywhere_is_not_contradicted_by_the_whole() {
    let mut not_yet_shown = BTreeSet::new();
    for_each_cut(|page, whole, part| {
        let (of_whole, of_part) = (names(whole), names(part));
        for (field, value) in of_part.difference(&of_whole) {
            let is_half = |(other, name): &(&str, String)| other == field && name.starts_with(value.as_str());
            // A standfirst that the text goes on with is shortened where more of the text is there.
            let half = of_whole.iter().find(|name| is_half(name) && *field != "dek");
            assert_eq!(half, None, "{page}: {field} {value:?}");
            if matches!(*field, "author" | "section") {
                not_yet_shown.insert((page.to_owned(), *field, value.clone()));
            }
        }
        for (field, day) in days(part).difference(&days(whole)) {
            not_yet_shown.insert((page.to_owned(), field, day.clone()));
        }
    });
    let found: Vec<_> =
        not_yet_shown.iter().map(|(page, field, value)| (page.as_str(), *field, value.as_str())).collect();
    assert_eq!(found, NOT_YET_SHOWN);
}

#[test]
fn what_the_cut_runs_through_is_left_out() {
    let start =
        "<h1>Bridge reopens</h1><p>The old bridge reopened on Friday, the city said in a statement.</p>";
    let (html, div) = (format!("<html><body>{start}"), format!("<div>{start}"));
    for line in
        ["<p>By Ada Lu", "<p class=byline>By <a href=/ada>Ada</a> Lu", "<p>By Ada <!-- ", "<p>By Ada <a hre"]
    {
        for start in [&html, &div] {
            let article = newsprint::extract(&format!("{start}{line}")).unwrap();
            assert_eq!((article.byline, article.paragraphs.len()), (None, 1), "{line}");
        }
    }
    // A fragment that leaves open only what needs no end tag is whole.
    let article =
        newsprint::extract(&format!("{start}<p>It had been closed for two years of repairs.")).unwrap();
    assert_eq!(article.paragraphs.len(), 2);
}

#[test]
fn an_unfinished_title_or_script_is_not_read() {
    let title = "<html><head><meta property=og:title content='Bridge reopens'><title>Bridge reop";
    assert_eq!(newsprint::extract(title).unwrap().headline.as_deref(), Some("Bridge reopens"));
    let json = "<title>Bridge reopens</title><script type=application/ld+json>{\"@type\":\"NewsArticle\",\
                \"headline\":\"Bridge reopens\",\"author\":{\"name\":\"Ada Lu";
    assert_eq!(newsprint::extract(json).unwrap().byline, None);
}

#[test]
fn a_page_that_was_cut_off_says_so() {
    let start = "<h1>Bridge reopens</h1><p>The old bridge reopened on Friday, the city said in a statement.";
    let is_noted = |html: &str| {
        let inspection = Extractor::new().page(html).inspect().unwrap();
        inspection.report.notes.contains(&Note::CutOff)
    };
    for whole in [
        "…",
        "<html><body>…</body>",
        "<body>…</html>",
        "<div>…</div>",
        "<!doctype html><title>Bridge</title>…",
    ] {
        assert!(!is_noted(&whole.replace('…', start)), "{whole}");
    }
    for cut in ["<html><body>…", "<body>…<p>By", "<div>…", "<section>…</p><p>By <"] {
        assert!(is_noted(&cut.replace('…', start)), "{cut}");
    }
}
