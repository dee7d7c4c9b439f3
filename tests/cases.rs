//! Small pages, one a line, against what a field must be: the tables under `tests/cases`, one file a topic.
//!
//! A line is a JSON object:
//!
//! ```json
//! {"name": "byline in a label", "lang": "vi", "head": "…", "top": "…", "text": "…", "end": "…", "expect": {…}}
//! ```
//!
//! The page is built of `head`, `top` (above the text), `text` (three English paragraphs by default) and `end` (below it); `url` is its
//! address. `expect` holds the fields that count, with `null` for a field that must be absent: `headline`, `kicker`,
//! `dek`, `authors` (names, with the role in brackets if it is not that of a writer), `published`, `modified`, `section`, `minutes`, `views`, `paragraphs` (their
//! texts), `related` (titles), `kinds` (of paragraphs), `direction`, `license`, `comment_count`, `completeness`, and of `linked_pages`: `next_page`, `single_page`, `print`, `amp`, `feeds` (format, address,
//! title), `alternates` (language, address).
#![allow(clippy::unwrap_used, clippy::panic)]

use std::fmt::Write;
use std::fs;
use std::path::Path;

use newsprint::{Article, Author, AuthorRole, Extractor};
use serde::Deserialize;
use serde_json::{Map, Value, json};

/// A line of a table.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    #[serde(default = "english")]
    lang: String,
    #[serde(default = "address")]
    url: String,
    #[serde(default)]
    head: String,
    #[serde(default)]
    top: String,
    #[serde(default = "text")]
    text: String,
    #[serde(default)]
    end: String,
    expect: Map<String, Value>,
}

fn english() -> String {
    "en".to_owned()
}

fn address() -> String {
    "https://gazette.example/2022/05/bridge-reopens".to_owned()
}

fn text() -> String {
    "<p>The old bridge over the river reopened on Friday after two years of work, the city said, and the first buses \
     crossed it in the morning.</p><p>The mayor thanked the builders, who had found more rust than the plans of the \
     engineers had foreseen, and the neighbours, who had waited.</p><p>Ships may pass again from Monday on, once the \
     harbour office has measured the depth of the water under the new arches.</p>"
        .to_owned()
}

impl Case {
    fn article(&self) -> Article {
        let Self { lang, head, top, text, end, .. } = self;
        let page = format!(
            "<!doctype html><html lang={lang}><head>{head}</head><body><main><article>{top}{text}</article>{end}</main></body></html>"
        );
        Extractor::new().page(&page).url(self.url.as_str()).extract().unwrap()
    }
}

#[test]
fn every_field_is_what_its_case_says() {
    let mut faults = String::new();
    let mut cases = 0;
    for (file, case) in cases_of_all_files() {
        let article = case.article();
        cases += 1;
        for (field, expected) in &case.expect {
            let found = value(&article, field);
            if found != *expected {
                let _ = writeln!(faults, "{file}: {}: {field} is {found}, not {expected}", case.name);
            }
        }
    }
    assert!(cases > 0);
    assert!(faults.is_empty(), "{faults}");
}

fn cases_of_all_files() -> Vec<(String, Case)> {
    let mut cases = Vec::new();
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases")).unwrap() {
        let path = entry.unwrap().path();
        let file = path.file_name().unwrap().to_string_lossy().into_owned();
        for (number, line) in (1..).zip(fs::read_to_string(&path).unwrap().lines()) {
            let case = serde_json::from_str(line).unwrap_or_else(|error| panic!("{file}:{number}: {error}"));
            cases.push((format!("{file}:{number}"), case));
        }
    }
    cases
}

/// Returns a field as the tables write it.
fn value(article: &Article, field: &str) -> Value {
    match field {
        "headline" => json!(article.headline),
        "kicker" => json!(article.kicker),
        "dek" => json!(article.dek),
        "authors" => {
            let authors = article.byline.iter().flat_map(|byline| &byline.authors);
            json!(authors.map(credit).collect::<Vec<_>>())
        }
        "published" => json!(article.published.map(|at| at.to_string())),
        "modified" => json!(article.modified.map(|at| at.to_string())),
        "section" => json!(article.section.as_ref().map(|section| &section.name)),
        "minutes" => json!(article.reading_time.map(|time| time.minutes)),
        "views" => json!(article.views),
        "paragraphs" => json!(article.paragraphs.iter().map(|paragraph| &paragraph.text).collect::<Vec<_>>()),
        "direction" => json!(article.direction),
        "license" => json!(article.license),
        "comment_count" => json!(article.comment_count),
        "kinds" => {
            let paragraphs = json!(article.paragraphs);
            paragraphs.as_array().unwrap().iter().map(|paragraph| paragraph["kind"].clone()).collect()
        }
        "completeness" => json!(article.completeness),
        "next_page" | "single_page" | "print" | "amp" => json!(article.linked_pages)[field].clone(),
        "feeds" => {
            let feeds = article.linked_pages.feeds.iter();
            json!(feeds.map(|feed| (feed.format, &feed.url, &feed.title)).collect::<Vec<_>>())
        }
        "alternates" => {
            let alternates = article.linked_pages.alternates.iter();
            json!(alternates.map(|alternate| (&alternate.language, &alternate.url)).collect::<Vec<_>>())
        }
        "related" => json!(article.related_links.iter().map(|link| &link.title).collect::<Vec<_>>()),
        _ => panic!("no such field: {field}"),
    }
}

/// Returns an author as the tables write it: "Ada Lund", "Tom Okoro (photographer)".
fn credit(author: &Author) -> String {
    match author.role {
        AuthorRole::Writer => author.name.clone(),
        role => format!("{} ({})", author.name, json!(role).as_str().unwrap_or_default()),
    }
}
