//! Whether all of an article is there: previews and whole articles in twelve languages, a line each in
//! `tests/pages/completeness.jsonl`, and golden pages that are cut off.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

use newsprint::{Completeness, CompletenessSign, Extractor};
use serde::Deserialize;

/// Pages that are told wrongly; the list must shrink.
const MISSED: &[&str] = &[];

#[derive(Deserialize)]
struct Page {
    name: String,
    url: String,
    completeness: Completeness,
    html: String,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages")
}

fn pages() -> Vec<Page> {
    let lines = fs::read_to_string(folder().join("completeness.jsonl")).unwrap();
    lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn previews_are_told_from_whole_articles() {
    let mut wrong = Vec::new();
    let pages = pages();
    assert_eq!(pages.len(), 60);
    for page in &pages {
        let article = Extractor::new().page(&page.html).url(page.url.as_str()).extract().unwrap();
        if article.completeness != page.completeness {
            wrong.push(page.name.as_str());
        }
    }
    assert_eq!(wrong, MISSED);
}

#[test]
fn a_preview_is_reported_with_its_signs() {
    for (name, sign) in [
        ("fade-en", CompletenessSign::Fade),
        ("offer-de", CompletenessSign::Offer),
        ("class-fr", CompletenessSign::PaywallName),
        ("declared-es", CompletenessSign::LongerBodyDeclared),
        ("declared-en", CompletenessSign::MoreWordsDeclared),
    ] {
        let page = pages().into_iter().find(|page| page.name == name).unwrap();
        let inspection = Extractor::new().page(&page.html).url(page.url.as_str()).inspect().unwrap();
        assert!(
            inspection.report.completeness.contains(&sign),
            "{name}: {:?}",
            inspection.report.completeness
        );
    }
}

/// Golden pages cut at each tenth: that they end too early is told wherever there is an article at all.
#[test]
fn pages_that_are_cut_off_are_truncated() {
    let (mut cuts, mut wrong) = (0, Vec::new());
    for entry in fs::read_dir(folder()).unwrap() {
        let file = entry.unwrap().path();
        if file.extension().is_none_or(|ending| ending != "html") {
            continue;
        }
        let page = fs::read(&file).unwrap();
        for tenth in 1..10 {
            let part = &page[..page.len() * tenth / 10];
            let Ok(article) = Extractor::new().bytes(part).extract() else { continue };
            cuts += 1;
            if article.completeness != Completeness::Truncated {
                wrong.push(format!("{} {tenth}", file.file_stem().unwrap().to_string_lossy()));
            }
        }
    }
    assert!(cuts > 200, "{cuts}");
    assert!(wrong.len() * 20 <= cuts, "{} of {cuts}: {wrong:?}", wrong.len());
}
