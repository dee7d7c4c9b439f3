//! Names of news agencies and other organizations.

use super::letter_case::is_small;
use super::vocabulary::{AGENCY, AGENCY_WORDS, ORGANIZATION_WORDS, SMALL_AGENCIES, bare_fold, fold};
use crate::text;
use crate::text::scripts::is_alphanumeric;

/// Whether a text is the name of a news agency: "AFP", "dpa", "The Associated Press".
pub(crate) fn is_agency(text: &str) -> bool {
    /// Bytes; a longer text is no name.
    const MAX_LENGTH: usize = 60;
    /// Letters of names that are words elsewhere.
    const SHORT: usize = 4;
    let text = text.trim();
    if text.len() > MAX_LENGTH {
        return false;
    }
    let mut letters = fold(text).into_owned();
    letters.retain(is_alphanumeric);
    if !AGENCY.has(&letters) {
        return false;
    }
    letters.len() > SHORT || is_styled(text, &letters)
}

/// Whether the short name of an agency is written as the agency does: in capitals, "dpa", "Ansa".
fn is_styled(text: &str, letters: &str) -> bool {
    if is_small(text) {
        return SMALL_AGENCIES.has(letters);
    }
    !text.contains(char::is_lowercase) || AGENCY_WORDS.has(letters)
}

/// Whether a word is an agency that writes itself in small letters: "dpa".
pub(super) fn is_small_agency(word: &str) -> bool {
    SMALL_AGENCIES.has(word)
}

/// Whether a line begins with a news agency ("AFP, Manila"), or ends with it behind a dash.
pub(crate) fn opens_with_agency(line: &str) -> bool {
    const MOST_WORDS: usize = 4;
    if line.split_whitespace().nth(MOST_WORDS).is_some() {
        return false;
    }
    if is_agency(line.split([',', '/', '|', '(']).next().unwrap_or(line)) {
        return true;
    }
    // "Haberler - Anadolu Ajansı": the name of a shelf, and whose it is.
    let last = if text::holds(line, " - ") { line.rsplit_once(" - ") } else { None };
    last.is_some_and(|(_, last)| is_agency(last))
}

/// Whether a text holds a word that names of organizations hold: "Lake Review".
pub(crate) fn is_organization(text: &str) -> bool {
    text.split_whitespace().any(|word| ORGANIZATION_WORDS.has(bare_fold(&fold(word))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agencies_are_known_as_they_write_themselves() {
        for name in ["AFP", "dpa", "Ansa", "ČTK", "čtk", "Reuters", "The Associated Press", "新华社"] {
            assert!(is_agency(name), "{name}");
        }
        for name in ["Dpa", "Sid", "afp", "Ada Lund", ""] {
            assert!(!is_agency(name), "{name}");
        }
        assert!(opens_with_agency("AFP, Manila") && opens_with_agency("Haberler - Anadolu Ajansı"));
        assert!(!opens_with_agency("AFP said on Friday that it"));
    }
}
