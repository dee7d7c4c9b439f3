//! Lines that say where a text was taken from: "Source: dpa".

use super::east_asian;
use super::organization_names::is_agency;
use super::vocabulary::{SOURCES, fold};
use crate::article::{Author, AuthorRole};
use crate::text;

/// Whether a line opens with the label of a source: "Źródło: PAP", "来源：晨报".
pub(crate) fn is_source(line: &str) -> bool {
    named(line).is_some() || east_asian::is_source(line)
}

/// Whether a line is a source's label and its name, and no reference to a work: "Πηγή: ΑΠΕ-ΜΠΕ".
pub(crate) fn is_source_line(line: &str) -> bool {
    /// Words of a source's name. Chosen on the pages at hand.
    const MOST_WORDS: usize = 4;
    let Some(name) = named(line) else { return false };
    let words = name.split_whitespace().count();
    if !(1..=MOST_WORDS).contains(&words) || text::ends_sentence(name) {
        return false;
    }
    !name.contains(|char: char| char.is_numeric() || "\"„“«»:".contains(char))
}

/// Returns the source that a line is the name of, whole: "Source: University of Sydney".
pub(super) fn source_of(line: &str) -> Option<Author> {
    if !is_source_line(line) {
        return None;
    }
    let name = named(line)?;
    if name.contains([',', ';', '/', '|', '(']) {
        return None;
    }
    let role = if is_agency(name) { AuthorRole::Agency } else { AuthorRole::Publication };
    Some(Author::new(text::collapse(name)).with_role(role))
}

/// Returns a line without the label of a source: "Quelle: dpa" → "dpa".
pub(super) fn without_source_label(line: &str) -> &str {
    named(line).unwrap_or(line)
}

/// Returns what stands behind the label of a source.
fn named(line: &str) -> Option<&str> {
    /// Bytes of the longest label.
    const MAX_LABEL: usize = 24;
    let (label, name) = line.split_once(':')?;
    let label = label.trim();
    if label.len() <= MAX_LABEL && SOURCES.has(&fold(label)) { Some(name.trim()) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_are_told_from_references() {
        for line in ["Source: dpa", "Źródło: PAP", "Πηγή: ΑΠΕ-ΜΠΕ", "Источник: РИА Новости"]
        {
            assert!(is_source_line(line), "{line}");
        }
        for line in [
            "Source: Lund, A. (2022). Of bridges.",
            "Source: the census of 2011",
            "Sources say so",
            "Source:",
        ] {
            assert!(!is_source_line(line), "{line}");
        }
        let source = |line| source_of(line).map(|author| (author.name, author.role));
        assert_eq!(
            source("Source: University of Elm"),
            Some(("University of Elm".to_owned(), AuthorRole::Publication))
        );
        assert_eq!(source("Quelle: dpa"), Some(("dpa".to_owned(), AuthorRole::Agency)));
        assert!(is_source("来源：晨报") && !is_source("Author: Ada Lund"));
    }
}
