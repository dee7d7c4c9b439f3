//! What kind of page a page is: pages in twenty languages that stand in the way of an article, and articles about such
//! pages. A file of `tests/pages/page_kinds` is named for its kind: `consent_wall-de-1.html`.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

use newsprint::{Extractor, PageKind};

/// Pages that are told wrongly; the list must shrink.
const MISSED: &[&str] = &["bot_check-pt-1_4", "error_page-pl-1_4", "error_page-tr-1_4"];

fn pages() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages")
}

fn kind_of(file: &Path) -> PageKind {
    let page = fs::read(file).unwrap();
    match Extractor::new().bytes(&page).extract() {
        Ok(article) => article.kind,
        Err(error) => error.page_kind().unwrap(),
    }
}

#[test]
fn obstacles_are_told_from_articles() {
    let mut wrong = Vec::new();
    for entry in fs::read_dir(pages().join("page_kinds")).unwrap() {
        let file = entry.unwrap().path();
        let name = file.file_stem().unwrap().to_string_lossy().into_owned();
        let wanted: PageKind = name.split('-').next().unwrap().parse().unwrap();
        if kind_of(&file) != wanted {
            wrong.push(name);
        }
    }
    wrong.sort();
    assert_eq!(wrong, MISSED);
}

#[test]
fn pages_of_many_stories_are_listings() {
    for name in ["section_front", "search_results", "search_results_es", "tag_archive"] {
        let kind = kind_of(&pages().join("no_article").join(name).with_extension("html"));
        assert_eq!(kind, PageKind::Listing, "{name}");
    }
}

#[test]
fn a_recipe_is_what_the_page_claims() {
    let html = r#"<script type="application/ld+json">{"@type": "Recipe", "name": "Barley soup"}</script>
        <h1>Barley soup</h1><p class="byline">By Ada Lund</p><p>Wash the barley, cover it with cold water and leave it
        to soak overnight; the soup thickens as it stands.</p><p>Cut two carrots, a leek and a stick of celery, and fry
        them in butter until they are soft but not brown.</p>"#;
    assert_eq!(newsprint::extract(html).unwrap().kind, PageKind::Recipe);
    let plain = html.replace("Recipe", "WebPage");
    assert_eq!(newsprint::extract(&plain).unwrap().kind, PageKind::Article);
}
