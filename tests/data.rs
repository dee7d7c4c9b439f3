//! The tables under `src/data` hold to their format; a failure names the row.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn rows_are_whole_sorted_unique_and_folded() {
    let mut faults = Vec::new();
    for file in files() {
        let text = fs::read_to_string(&file).unwrap();
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let fold = fold_of(&text).unwrap_or_else(|| panic!("{name}: no line `# fold: lower|plain|exact`"));
        let mut before: Option<[&str; 3]> = None;
        // The rows of a meaning are found by halving the text: no comment may stand among them.
        let rows = (1..).zip(text.lines()).skip_while(|(_, line)| line.starts_with('#'));
        for (number, line) in rows {
            match fault(line, before, fold) {
                Ok(key) => before = Some(key),
                Err(fault) => faults.push(format!("{name}:{number}: {fault}: {line}")),
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_table_is_declared() {
    let declared = fs::read_to_string(source().join("lexicon/tables.rs")).unwrap();
    for file in files() {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        assert!(declared.contains(&format!("\"{name}\"")), "{name} is not in lexicon/tables.rs");
    }
}

#[test]
fn faults_are_seen() {
    let before = Some(["month 1", "de", "januar"]);
    assert!(fault("de\tmonth 1\tjänner", before, Fold::Lower).is_ok());
    for (line, fold) in [
        ("de\tmonth 1", Fold::Lower),
        ("de\tmonth 1\t", Fold::Lower),
        ("german\tmonth 1\tjänner", Fold::Lower),
        ("de\tmonth 1\tjänner", Fold::Plain),
        ("de\tmonth 1\tJänner", Fold::Lower),
        ("de\tmonth 1\tjanuar", Fold::Lower),
        ("de\tmonth 0\tmärz", Fold::Lower),
        ("de\tmonth 1\t jänner", Fold::Lower),
    ] {
        assert!(fault(line, before, fold).is_err(), "{line}");
    }
}

/// How the phrases of a table are folded, as its head says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fold {
    /// Small letters.
    Lower,
    /// Small letters without accents.
    Plain,
    /// As they stand on pages.
    Exact,
}

fn fold_of(text: &str) -> Option<Fold> {
    match text.lines().find_map(|line| line.strip_prefix("# fold: "))? {
        "lower" => Some(Fold::Lower),
        "plain" => Some(Fold::Plain),
        "exact" => Some(Fold::Exact),
        _ => None,
    }
}

/// The key by which a row is sorted, or what is wrong with it.
fn fault<'l>(line: &'l str, before: Option<[&str; 3]>, fold: Fold) -> Result<[&'l str; 3], &'static str> {
    let columns: Vec<&str> = line.split('\t').collect();
    let [language, meaning, phrase] = columns[..] else { return Err("not three columns") };
    let key = [meaning, language, phrase];
    if phrase.is_empty() || phrase.trim() != phrase {
        return Err("an empty phrase, or white space around it; a space at an end is written `_`");
    }
    if !is_language(language) {
        return Err("no language");
    }
    if !is_folded(phrase, fold) {
        return Err("not folded");
    }
    match before {
        Some(before) if before == key => Err("repeated"),
        Some(before) if before > key => Err("out of order (meaning, language, phrase)"),
        _ => Ok(key),
    }
}

fn is_language(column: &str) -> bool {
    let subtag = column.strip_suffix('!').unwrap_or(column);
    (2..=3).contains(&subtag.len()) && subtag.bytes().all(|byte| byte.is_ascii_lowercase())
}

fn is_folded(phrase: &str, fold: Fold) -> bool {
    match fold {
        Fold::Exact => true,
        Fold::Lower => phrase == phrase.to_lowercase(),
        Fold::Plain => phrase == phrase.to_lowercase() && !phrase.chars().any(is_accented),
    }
}

/// Whether a letter of the Latin script has an accent.
fn is_accented(char: char) -> bool {
    ('\u{C0}'..='\u{24F}').contains(&char) && char.is_alphabetic()
}

fn files() -> BTreeSet<PathBuf> {
    let files = fs::read_dir(source().join("data")).unwrap().map(|entry| entry.unwrap().path());
    let tables: BTreeSet<PathBuf> =
        files.filter(|path| path.extension().is_some_and(|end| end == "tsv")).collect();
    assert!(!tables.is_empty());
    tables
}

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}
