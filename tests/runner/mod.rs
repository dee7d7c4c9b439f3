//! Runs golden pages: a page beside a JSON file of what is expected of it.
//!
//! `NEWSPRINT_UPDATE=1 cargo test --test golden --test related_pages` writes what the extractor finds into the
//! expectations. The expectations are the tests: read the difference line by line before you commit it.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use similar::TextDiff;

/// Makes one test of each page of a folder under `tests`, and one that sees that no page is left out.
///
/// A page that is not read rightly yet keeps its right expectation and says what is missing: `name = "what"`;
/// `cargo test -- --ignored` tries it.
#[macro_export]
macro_rules! golden_pages {
    ($folder:literal, $read:path: $($(#[$attribute:meta])* $name:ident $(= $missing:literal)?),* $(,)?) => {
        $(#[test] $(#[$attribute])* $(#[ignore = $missing])? fn $name() { runner::check($folder, stringify!($name), $read); })*

        #[test]
        fn every_page_is_tested() {
            let mut listed = [$(stringify!($name)),*];
            listed.sort_unstable();
            assert_eq!(runner::pages($folder), listed);
        }
    };
}

/// Returns the names of the pages in a folder, sorted.
pub fn pages(folder: &str) -> Vec<String> {
    let files = fs::read_dir(path(folder)).unwrap().map(|entry| entry.unwrap().path());
    let pages = files.filter(|file| file.extension().is_some_and(|extension| extension == "html"));
    let mut names: Vec<String> =
        pages.map(|page| page.file_stem().unwrap().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// Compares what `read` finds in a page with what is expected of it. `read` gets the page and the expectation, which
/// holds what the page is read with, such as its address.
pub fn check<T>(folder: &str, name: &str, read: fn(&[u8], &T) -> T)
where
    T: Serialize + DeserializeOwned + PartialEq,
{
    let file = path(folder).join(name).with_extension("json");
    let page = fs::read(file.with_extension("html")).unwrap();
    let text = fs::read_to_string(&file).unwrap();
    let expected: T = serde_json::from_str(&text).unwrap();
    // A misspelt field would be no expectation at all.
    let as_written: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(
        serde_json::to_value(&expected).unwrap(),
        as_written,
        "{name}: an unknown key or a default written out"
    );
    let found = read(&page, &expected);
    if std::env::var_os("NEWSPRINT_UPDATE").is_some() {
        fs::write(&file, pretty(&found)).unwrap();
    } else if found != expected {
        panic!("{name}: not what is expected\n{}", difference(&pretty(&expected), &pretty(&found)));
    }
}

fn difference(expected: &str, found: &str) -> String {
    let diff = TextDiff::from_lines(expected, found);
    diff.unified_diff().context_radius(2).header("expected", "found").to_string()
}

fn pretty<T: Serialize>(outcome: &T) -> String {
    serde_json::to_string_pretty(outcome).unwrap() + "\n"
}

fn path(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(folder)
}
