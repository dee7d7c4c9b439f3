//! How right articles are, on pages with known values.
//!
//! ```text
//! cargo run --release --example evaluate -- PAGES.jsonl… [--misses FIELD]
//! cargo run --release --example evaluate -- examples/evaluate/sample.jsonl
//! ```
//!
//! Each PAGES.jsonl is a set of pages, one a line:
//!
//! ```text
//! {"id": …, "url": …, "html": FILE, and what is known of it}
//! ```
//!
//! FILE is relative to the list and may be gzipped. What is not known is left out:
//!
//! | key | what it holds | column |
//! |---|---|---|
//! | `text` | the whole text of the article | `text`: F1 over shingles of four words, of mean precision and mean recall |
//! | `paragraphs` | its paragraphs | `paras`: F1 between those known and those given |
//! | `with`, `without` | snippets that are in the text, or not | `snips`: F1 of all snippets of the set |
//! | `headline` | the headline | share of pages on which it is equal |
//! | `authors` | the names | F1 between the names known and those given |
//! | `no_author` | `true` where nobody is credited | `silent`: share of pages on which nobody is |
//! | `published` | RFC 3339, or a day | `date`: share of pages with the right day; `instant`: with the right minute, where that is known |
//! | `section` | one name, or several that will do | share of pages |
//! | `related` | `{"url"}` of each other story | F1 between the addresses known and those given |
//! | `kind` | an [`Article::kind`](newsprint::Article::kind) | share of pages |
//!
//! Texts are compared folded: case, quotes, dashes and white space do not count. `--misses` lists the pages that are wrong in
//! a column, the worst first.

mod known;
mod measures;
#[path = "../packed/mod.rs"]
mod packed;

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;
use std::process::ExitCode;

use known::Known;
use measures::{Miss, Sums};
use newsprint::Extractor;

const USAGE: &str = "usage: evaluate PAGES.jsonl… [--misses FIELD]";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("evaluate: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let mut lists = Vec::new();
    let mut column = None;
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        if argument == "--misses" {
            column = Some(arguments.next().ok_or(USAGE)?);
        } else {
            lists.push(argument);
        }
    }
    if lists.is_empty() {
        return Err(USAGE.into());
    }
    let mut table = BTreeMap::new();
    for list in &lists {
        let (name, sums, misses) = evaluate(Path::new(list), column.as_deref())?;
        for miss in misses {
            println!(
                "{:.2} {name}/{} {}\n     known {}\n     given {}",
                miss.value, miss.id, miss.column, miss.known, miss.given
            );
        }
        table.insert(name, sums);
    }
    print!("{}", print(&table));
    Ok(())
}

/// Extracts the pages of a list; returns the name of the set, its sums, and what is wrong in a column.
fn evaluate(list: &Path, column: Option<&str>) -> Result<(String, Sums, Vec<Miss>), Box<dyn Error>> {
    let folder = list.parent().unwrap_or(Path::new("."));
    let stem = list.file_stem().filter(|stem| *stem != "pages");
    let name = stem.or(folder.file_name()).unwrap_or_default().to_string_lossy().into_owned();
    let (mut sums, mut misses) = (Sums::default(), Vec::new());
    for (number, line) in std::fs::read_to_string(list)?.lines().enumerate() {
        let known: Known = serde_json::from_str(line)
            .map_err(|error| format!("{}:{}: {error}", list.display(), number + 1))?;
        let file = folder.join(&known.html);
        let html = packed::read(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        let extractor = Extractor::new();
        let page = extractor.bytes(&html);
        let page = match &known.url {
            Some(url) => page.url(url.as_str()),
            None => page,
        };
        // A page that gives no article gives an empty one.
        let article = page.extract().unwrap_or_default();
        misses.extend(sums.add(&known, &article));
    }
    misses.retain(|miss| column == Some(miss.column));
    misses.sort_by(|one, other| one.value.total_cmp(&other.value));
    Ok((name, sums, misses))
}

/// A row a set and a column a measure; a point where nothing is known.
fn print(table: &BTreeMap<String, Sums>) -> String {
    let mut text = format!("{:<14}{:>6}", "set", "pages");
    for column in measures::COLUMNS {
        let _ = write!(text, " {column:>8}");
    }
    for (name, sums) in table {
        let _ = write!(text, "\n{name:<14}{:>6}", sums.pages());
        for value in measures::COLUMNS.map(|column| sums.value(column)) {
            let cell = value.map_or_else(|| "·".to_owned(), |value| format!("{value:.3}"));
            let _ = write!(text, " {cell:>8}");
        }
    }
    text + "\n"
}
