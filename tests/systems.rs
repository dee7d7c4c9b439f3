//! One story in the markup of eight publishing systems, with what their heads claim (`NAME.html`) and without it
//! (`NAME_bare.html`); `NAME.json` is the article that an editor would make of the page.
//!
//! What is not read rightly yet stands in [`MISSING`], and is compared as soon as it is.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::path::Path;

use newsprint::Extractor;
use serde_json::Value;

/// Pages by the beginnings of their names, and what is wrong in them: `related_links.image` is the picture of each link,
/// `paragraphs.6` one paragraph.
const MISSING: &[(&str, &[&str])] = &[
    // "By" stands before the name's element, "Photo" is the label of the credit, the list of latest news is lost.
    ("drupal", &["byline.text", "figures.credit", "related_links"]),
    // Only the words of the logo name it.
    ("ghost_bare", &["publication"]),
    // The classes of cards are hashes.
    ("nextjs", &["related_links.section"]),
    // A cell of the table's head is lost; the tags stand in a box of related things.
    ("typo3", &["paragraphs.6", "reading_time.words", "tags"]),
    // "Updated 05.03.2025" may be in May.
    ("typo3_bare", &["modified"]),
    // "By" is a block of its own.
    ("wordpress_blocks", &["byline.text"]),
    // They are backgrounds.
    ("wordpress_newspaper", &["related_links.image"]),
];

#[test]
fn one_story_in_the_markup_of_eight_systems() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/systems");
    let mut pages = 0;
    for file in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if file.extension().is_some_and(|extension| extension == "json") {
            check(&file);
            pages += 1;
        }
    }
    assert_eq!(pages, 16);
}

fn check(file: &Path) {
    let name = file.file_stem().unwrap().to_string_lossy();
    let mut expected: Value = serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
    let url = expected["url"].as_str().unwrap().to_owned();
    let mut expected = expected["article"].take();
    let page = fs::read(file.with_extension("html")).unwrap();
    let article = Extractor::new().bytes(&page).url(url.as_str()).extract().unwrap();
    let mut found = serde_json::to_value(article).unwrap();
    let missing = MISSING.iter().filter(|(page, _)| name.starts_with(page));
    for path in missing.flat_map(|(_, paths)| *paths) {
        let [right, read] = [&mut expected, &mut found].map(|article| take(article, path));
        assert_ne!(right, read, "{name}: {path} is read rightly now");
    }
    for (field, right) in expected.as_object().unwrap() {
        assert_eq!(found.get(field), Some(right), "{name}: {field}");
    }
    let added = found.as_object().unwrap().keys().find(|field| expected.get(field).is_none());
    assert_eq!(added, None, "{name}");
}

/// Takes what stands at a path out of an article.
fn take(article: &mut Value, path: &str) -> Vec<Option<Value>> {
    let (field, part) = path.split_once('.').unwrap_or((path, ""));
    if part.is_empty() {
        return vec![article.as_object_mut().unwrap().remove(field)];
    }
    match &mut article[field] {
        Value::Array(items) => match part.parse::<usize>() {
            Ok(at) => vec![Some(items.remove(at))],
            Err(_) => items.iter_mut().map(|item| item.as_object_mut().unwrap().remove(part)).collect(),
        },
        field => vec![field.as_object_mut().unwrap().remove(part)],
    }
}
