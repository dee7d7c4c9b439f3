//! Whole pages against the stories that an editor would say they offer: one page for each layout.
//!
//! `tests/related/NAME.html` is a page; `tests/related/NAME.json` says what is expected of it:
//!
//! ```json
//! {"url": "https://…", "paragraphs": 4, "links": [{"title": "…", "url": "https://…", "kind": "related", …}]}
//! ```
//!
//! `url` is the address that the page is read with; `links` are all links in order with every fact of their cards;
//! `paragraphs` is how many paragraphs the article keeps: promos between them are links and no paragraphs.
//!
//! `NEWSPRINT_UPDATE=1 cargo test --test related_pages` writes what the extractor says into the expectations. The
//! expectations are the tests: read the difference line by line before committing it.
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "../benches/generator/mod.rs"]
mod generator;

use std::fs;
use std::path::{Path, PathBuf};

use newsprint::{Extractor, RelatedLink};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use similar::TextDiff;

/// Makes one test of each page. A page that is not read rightly yet keeps its right expectation and says what is
/// missing: `name = "what"`; `cargo test -- --ignored` tries it.
macro_rules! pages {
    ($($name:ident $(= $missing:literal)?),* $(,)?) => {
        $(#[test] $(#[ignore = $missing])? fn $name() { check(stringify!($name)); })*

        const NAMES: &[&str] = &[$(stringify!($name)),*];
    };
}

pages! {
    ads_and_chum,
    arabic_most_read,
    aria_label_heads_the_group,
    box_in_the_body,
    cards_with_facts,
    carousel,
    chinese_list,
    classes_that_say_nothing,
    cookies_and_account,
    footer_stories,
    fully_linked_sentence,
    gallery_frames,
    hindi_card_with_three_links,
    inline_labels,
    inline_line,
    inline_related_in_japanese,
    jobs_shop_and_archive,
    kicker_dek_and_rank_in_one_link,
    kicker_first_titles,
    korean_list_by_query,
    labels_on_cards,
    list_of_titles,
    menus_and_section_fronts,
    more_links_to_section_fronts,
    nested_headings,
    page_itself_and_pagination,
    partner_sites,
    previous_and_next,
    rails_beside_the_text,
    same_story_in_several_groups,
    services_of_the_publisher,
    tables_of_2003,
    tabs,
    tabs_in_a_heading,
    tabs_named_apart,
    tags_topics_and_authors,
    ticker,
    titles_with_short_addresses,
    unheaded_list_after_the_text,
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
    assert_eq!(found, NAMES);
}

#[test]
fn no_paragraph_of_a_generated_page_is_the_title_of_a_link() {
    let extractor = Extractor::new();
    let mut links = 0;
    for number in (0..generator::COUNT).step_by(5) {
        let page = generator::page(number);
        let article = extractor.page(&page.html).url("https://post.example/news/1/").extract().unwrap();
        links += article.related_links.len();
        for link in &article.related_links {
            let repeated = article.paragraphs.iter().any(|paragraph| paragraph.text == link.title);
            assert!(!repeated, "{}: {}", page.name, link.title);
        }
    }
    assert!(links > 1_000, "only {links} links on pages full of cards");
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/related")
}

/// What is expected of a page, or found in it.
#[derive(PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Outcome {
    url: String,
    paragraphs: usize,
    links: Vec<RelatedLink>,
}

fn check(name: &str) {
    let page = fs::read_to_string(folder().join(name).with_extension("html")).unwrap();
    let file = folder().join(name).with_extension("json");
    let text = fs::read_to_string(&file).unwrap();
    let wanted: Outcome = serde_json::from_str(&text).unwrap();
    // A misspelt field would be no expectation at all.
    let as_written: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(serde_json::to_value(&wanted).unwrap(), as_written, "{name}: what does not belong to a link?");

    let extractor = Extractor::new();
    let article = extractor.page(&page).url(wanted.url.as_str()).extract().unwrap();
    for link in &article.related_links {
        let repeated = article.paragraphs.iter().find(|paragraph| paragraph.text == link.title);
        assert!(repeated.is_none(), "{name}: a paragraph is the title of a link: {}", link.title);
    }
    let found = Outcome {
        url: wanted.url.clone(),
        paragraphs: article.paragraphs.len(),
        links: article.related_links,
    };
    if std::env::var_os("NEWSPRINT_UPDATE").is_some() {
        fs::write(&file, pretty(&found)).unwrap();
    } else if found != wanted {
        let (wanted, found) = (pretty(&wanted), pretty(&found));
        let diff = TextDiff::from_lines(&wanted, &found);
        let diff = diff.unified_diff().context_radius(2).header("expected", "found").to_string();
        panic!("{name}: the links are not the expected ones\n{diff}");
    }
}

fn pretty(outcome: &Outcome) -> String {
    serde_json::to_string_pretty(outcome).unwrap() + "\n"
}
