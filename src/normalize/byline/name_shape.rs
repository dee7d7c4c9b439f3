//! What looks like a name.

use super::job_titles::is_job;
use super::letter_case::{count, is_compound, is_small};
use super::organization_names::{is_agency, is_organization};
use super::vocabulary::{
    ADDRESS_ENDINGS, ARTICLES, DEGREES, ELIDED_PARTICLES, HONORIFICS, LINKS, NEWSPAPER_WORDS, NO_NAME_STARTS,
    NOBODY, PARTICLES, bare_fold, fold, is_small_word,
};
use crate::lexicon::language::Lang;
use crate::text::holds;

/// Whether the text may be the name of a person or of an organisation.
///
/// For sign-offs and claims: a name is short, has few digits, starts its words with capitals where the script
/// has them (small words inside names excepted), and is no address, no sentence, no job title and no button.
///
/// ```
/// use newsprint::normalize::byline::is_name;
///
/// assert!(is_name("Ludwig van Holm"));
/// assert!(is_name("山田太郎"));
/// assert!(is_name("The Associated Press"));
/// assert!(!is_name("The bridge reopened on Friday."));
/// assert!(!is_name("Share this article"));
/// assert!(!is_name("https://example.org/jane"));
/// ```
pub fn is_name(text: &str) -> bool {
    let text = text.trim();
    if is_agency(text) {
        return true;
    }
    if !has_shape(text) || is_nobody(text) || !is_of_name_words(text) {
        return false;
    }
    !is_job(text)
}

/// Characters of a name.
const MAX_LENGTH: usize = 60;

/// Whether a text has the shape of a name: short, few digits, no address, no sentence.
pub(super) fn has_shape(text: &str) -> bool {
    let length = text.chars().take(MAX_LENGTH + 1).count();
    if !(2..=MAX_LENGTH).contains(&length) || !opens_like_name(text) || text.contains(is_odd) {
        return false;
    }
    if count(text, char::is_numeric) * 3 > count(text, char::is_alphabetic) {
        return false;
    }
    let is_text = text.split(' ').any(is_run_together) || is_address(text) || is_sentence(text);
    !is_text
}

/// "20 Minuten" does, "5 ways to cross it" does not.
fn opens_like_name(text: &str) -> bool {
    /// Words behind the number of a name.
    const MOST_NUMBERED: usize = 3;
    match text.chars().next() {
        Some(first) if first.is_numeric() => text.split_whitespace().nth(MOST_NUMBERED).is_none(),
        Some(first) => first.is_alphanumeric(),
        None => false,
    }
}

/// Whether a character stands in no name.
fn is_odd(char: char) -> bool {
    // Most are told before the list is looked through.
    !char.is_ascii_alphanumeric() && "@?!:;\"“”|/\\<>=#%$€{}_…。！？»«©*".contains(char)
}

/// "OfficeOrganizingPapers": words of several elements without the spaces that a style sheet puts there.
fn is_run_together(word: &str) -> bool {
    const LONGEST: usize = 14;
    if word.len() <= LONGEST {
        return false;
    }
    let pairs = word.chars().zip(word.chars().skip(1));
    pairs.filter(|pair| is_seam(*pair)).count() > 1
}

/// Whether a capital follows a small letter.
pub(super) fn is_seam((before, behind): (char, char)) -> bool {
    before.is_lowercase() && behind.is_uppercase()
}

/// Whether the text holds the address of a page or a mail box: "www.example.org", "gazette.com".
pub(super) fn is_address(text: &str) -> bool {
    if memchr::memchr2(b'.', b':', text.as_bytes()).is_none() {
        return false;
    }
    holds(text, "://") || holds(text, "www.") || ends_with_domain(text)
}

fn ends_with_domain(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    !text.contains(' ') && ADDRESS_ENDINGS.closing(&text, Lang::UNKNOWN).is_some()
}

/// Whether a dot follows a word of some length; those of initials and abbreviations end no sentence.
fn is_sentence(text: &str) -> bool {
    text.split_whitespace().any(ends_sentence)
}

/// "reopened." does, "Jr.", "Prof." and "U.S." do not.
fn ends_sentence(word: &str) -> bool {
    /// Letters of abbreviations.
    const SHORT: usize = 3;
    let Some(word) = word.strip_suffix('.') else { return false };
    if word.contains('.') || word.chars().nth(SHORT).is_none() {
        return false;
    }
    !HONORIFICS.has(&fold(word))
}

/// Whether all words are such as names have: "Jean d'Ormesson".
fn is_of_name_words(text: &str) -> bool {
    let Some(first) = text.split_whitespace().next() else { return false };
    let mut small = text.split_whitespace().filter(|word| is_small(word));
    !opens_no_name(first) && small.all(stands_small)
}

/// Whether a word in small letters may stand in a name: "van", "of", "d'Ormesson".
fn stands_small(word: &str) -> bool {
    let word = fold(word);
    let elided = word.split(['\'', '’', '-']).next().unwrap_or_default();
    PARTICLES.has(&word) || LINKS.has(&word) || ELIDED_PARTICLES.has(elided)
}

/// Whether the word opens a line of text or a button, as no name does: "Share", "How".
pub(super) fn opens_no_name(word: &str) -> bool {
    NO_NAME_STARTS.has(&fold(word))
}

/// Whether the text is what programs print where a name belongs: "admin", "Staff Writer".
pub(crate) fn is_nobody(text: &str) -> bool {
    NOBODY.has(bare_fold(&fold(text)))
}

/// Whether a name of some words is a person's rather than that of a paper or a firm: "Ada Lund", not "Lake Review".
pub(crate) fn is_person(name: &str) -> bool {
    const MOST_WORDS: usize = 4;
    let mut words = name.split_whitespace();
    let first = words.next().map(fold).unwrap_or_default();
    if !(1..MOST_WORDS).contains(&words.count()) || ARTICLES.has(&first) {
        return false;
    }
    let is_newspaper = name.split_whitespace().any(|word| NEWSPAPER_WORDS.has(&fold(word)));
    !(is_newspaper || is_organization(name)) && is_name(name)
}

/// Whether the words are degrees and the like that follow a name ("Jr.", "PhD").
pub(super) fn is_degree(text: &str) -> bool {
    !text.is_empty() && text.split_whitespace().all(is_degree_word)
}

fn is_degree_word(word: &str) -> bool {
    let mut letters = fold(word).into_owned();
    letters.retain(|char| char.is_alphanumeric() || char == '-');
    word.starts_with(char::is_uppercase) && DEGREES.has(&letters)
}

/// Whether a word is a title before a name: "Dr.", "Prof".
pub(super) fn is_honorific(word: &str) -> bool {
    HONORIFICS.has(fold(word).trim_end_matches('.'))
}

/// Whether a word may stand in a name: no preposition, no job, no button.
pub(crate) fn is_name_word(word: &str) -> bool {
    !(is_small(word) || is_small_word(&fold(word)))
}

/// Whether a word opens surnames in small letters ("van").
pub(crate) fn is_particle(word: &str) -> bool {
    PARTICLES.has(&fold(word))
}

/// Whether a word in small letters belongs to a name by its apostrophe or hyphen, or none does.
pub(super) fn may_end_name(word: &str) -> bool {
    !is_small(word) || is_compound(word)
}

/// Returns the name without the titles in front and the degrees behind: "Dr. Ada Lund, PhD" → "Ada Lund".
pub(crate) fn bare(name: &str) -> &str {
    let mut name = name;
    while let Some((first, rest)) = name.split_once(' ') {
        if !rest.contains(' ') || !is_honorific(first) {
            break;
        }
        name = rest;
    }
    while let Some((rest, last)) = name.rsplit_once([' ', ',']) {
        if !is_degree(last) || !rest.contains(' ') {
            break;
        }
        name = rest.trim_end_matches([' ', ',']);
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_no_names() {
        for name in [
            "Jane Doe",
            "Abby Goodlund",
            "Kurt Vonberg",
            "Lord Roth",
            "J.D. Holm",
            "Martin Lund Roth, Jr.",
            "dpa",
            "France 24",
            "Jean d'Ormesson",
            "Ντίνα Μπακάλη",
            "نجيب منصور",
            "홍길동",
            "QuayMedia",
        ] {
            assert!(is_name(name), "{name}");
        }
        for text in [
            "",
            "A",
            "admin",
            "Staff Writer",
            "by the way",
            "What is next",
            "Political Editor",
            "May 6, 2022",
            "jane@example.org",
            "www.example.org",
            "Share",
            "Read More",
            "+++ ---",
        ] {
            assert!(!is_name(text), "{text}");
        }
    }

    #[test]
    fn persons_are_told_from_papers() {
        assert!(is_person("Ada Lund") && is_person("Jan van der Berg"));
        for name in ["Lake Review", "The Lund", "Ada", "Diario Lago", "AFP"] {
            assert!(!is_person(name), "{name}");
        }
    }

    #[test]
    fn titles_and_degrees_are_taken_off() {
        for (name, expected) in [
            ("Dr. Ada Lund, PhD", "Ada Lund"),
            ("Dr. Lund", "Dr. Lund"),
            ("Ada Lund Jr.", "Ada Lund"),
            ("Lund", "Lund"),
        ] {
            assert_eq!(bare(name), expected, "{name}");
        }
    }
}
