//! Lines that say where a text was taken from: "Source: dpa".

use super::east_asian;
use super::letter_case::is_small;
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

/// Whether a line is nothing but agencies and the initials of who wrote with them: "sak/Reuters", "(dpa/lno)".
pub(crate) fn is_agency_line(line: &str) -> bool {
    agencies_in(line).is_some()
}

/// Returns the agencies in a line of nothing but agencies and initials.
fn agencies_in(line: &str) -> Option<Vec<&str>> {
    /// Bytes of the longest line, and of initials.
    const LONGEST: usize = 32;
    const INITIALS: usize = 4;
    let line = line.trim().trim_matches(['(', ')']);
    let line = named(line).unwrap_or(line);
    // "© dpa" says whose a picture is.
    if line.len() > LONGEST || line.starts_with('©') {
        return None;
    }
    let parts = line.split(['/', ',']).map(|part| part.trim().trim_end_matches('.'));
    let mut others = parts.clone().filter(|part| !is_agency(part));
    let are_initials = others.all(|part| if part.len() <= INITIALS { is_small(part) } else { false });
    let agencies: Vec<&str> = parts.filter(|part| is_agency(part)).collect();
    if !are_initials || agencies.is_empty() { None } else { Some(agencies) }
}

/// Whether a line opens with the label of a source and tells what it is: "Πηγές: euro2day.gr".
pub(crate) fn opens_with_source(line: &str) -> bool {
    named(line).is_some_and(|name| name.contains(char::is_alphanumeric))
        || east_asian::opens_with_source(line)
}

/// Returns what stands behind the label of a source.
fn named(line: &str) -> Option<&str> {
    /// Bytes of the longest label.
    const MAX_LABEL: usize = 40;
    let (label, name) = line.split_once([':', '：'])?;
    let label = label.trim();
    let is_source = if label.len() <= MAX_LABEL { SOURCES.has(&fold(label)) } else { false };
    if is_source { Some(name.trim()) } else { None }
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
        for line in ["Πηγές: euro2day.gr", "По материалам: tsn.ua", "文章来源：晨报 2022年"]
        {
            assert!(opens_with_source(line), "{line}");
        }
        assert!(!opens_with_source("Source:") && !opens_with_source("来源"));
    }

    #[test]
    fn agencies_and_initials_sign() {
        assert_eq!(agencies_in("(dpa/lno)"), Some(vec!["dpa"]));
        assert_eq!(agencies_in("sak/Reuters"), Some(vec!["Reuters"]));
        assert_eq!(agencies_in("(Quelle: APA/sda/dpa)"), Some(vec!["APA", "sda", "dpa"]));
        assert_eq!(agencies_in("Ada Lund/dpa"), None);
        assert_eq!(agencies_in("sak"), None);
        assert_eq!(agencies_in("© AFP"), None);
    }
}
