//! What looks like a name, and how a name is written.

use super::fold;
use super::vocabulary::{
    AGENCY, AGENCY_WORDS, ARTICLES, CAPITALS, DEGREES, ELIDED_PARTICLES, HONORIFICS, JOB_BEGINNINGS,
    JOB_ENDINGS, JOB_MODIFIERS, JOB_PARTS, JOB_SURNAMES, LINKS, NAME_OPENERS, NEWSPAPER_WORDS,
    NO_NAME_STARTS, NOBODY, ORGANIZATION_WORDS, PARTICLES, SMALL_AGENCIES, WHOLE_JOBS,
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
    has_shape(text) && !is_nobody(text) && words_are_names(text) && !is_job(text)
}

/// The right length, few digits, no address, no sentence.
pub(super) fn has_shape(text: &str) -> bool {
    const LONGEST: usize = 60;
    const MOST_WORDS: usize = 8;
    let characters = text.chars().take(LONGEST + 1).count();
    let digits = text.chars().filter(|c| c.is_numeric()).count();
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let opens = text.chars().next().is_some_and(|c| c.is_alphanumeric() || matches!(c, '\'' | '’'));
    let odd = |c: char| {
        matches!(
            c,
            '@' | '?'
                | '!'
                | ':'
                | ';'
                | '"'
                | '“'
                | '”'
                | '|'
                | '/'
                | '\\'
                | '<'
                | '>'
                | '='
                | '#'
                | '%'
                | '$'
                | '€'
                | '{'
                | '}'
                | '_'
                | '…'
                | '。'
                | '！'
                | '？'
                | '»'
                | '«'
                | '©'
                | '*'
        )
    };
    (2..=LONGEST).contains(&characters)
        && letters >= 2
        && opens
        && !(text.starts_with(char::is_numeric) && text.split_whitespace().count() > 3)
        && !text.split(' ').any(is_run_together)
        && digits * 3 <= letters
        && text.split_whitespace().count() <= MOST_WORDS
        && !text.contains(odd)
        && !is_address(text)
        && !is_sentence(text)
}

/// "OfficeOrganizingPapers": words of several elements without the spaces that a style sheet puts there.
fn is_run_together(word: &str) -> bool {
    const LONGEST: usize = 14;
    let pairs = word.chars().zip(word.chars().skip(1));
    word.len() > LONGEST && pairs.filter(|(a, b)| a.is_lowercase() && b.is_uppercase()).count() > 1
}

/// Whether the text holds the address of a page or a mail box.
pub(super) fn is_address(text: &str) -> bool {
    const ENDS: &[&str] = &[
        ".com", ".org", ".net", ".de", ".co.uk", ".html", ".php", ".at", ".ch", ".fr", ".it", ".ru", ".info",
        ".tv",
    ];
    let may_be = memchr::memchr2(b'.', b':', text.as_bytes()).is_some();
    may_be
        && (holds(text, "://")
            || holds(text, "www.")
            || (!text.contains(' ') && ENDS.iter().any(|end| ends_with(text, end))))
}

/// Whether a text ends with this ASCII in any case.
fn ends_with(text: &str, end: &str) -> bool {
    let start = text.len().checked_sub(end.len());
    start.and_then(|start| text.get(start..)).is_some_and(|tail| tail.eq_ignore_ascii_case(end))
}

/// A dot that follows a word of some length ends a sentence; those of initials and abbreviations do not.
fn is_sentence(text: &str) -> bool {
    text.split_whitespace().any(|word| {
        word.strip_suffix('.').is_some_and(|word| {
            let folded = fold(word).replace('.', "");
            word.chars().count() > 3
                && !word.contains('.')
                && !DEGREES.has(&folded)
                && !HONORIFICS.has(&folded)
        })
    })
}

fn words_are_names(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let Some(first) = words.next() else { return false };
    if opens_no_name(first) {
        return false;
    }
    let mut capitals = 0;
    for word in text.split_whitespace() {
        match case(word) {
            Case::Capital | Case::None => capitals += 1,
            Case::Small => {
                let word = fold(word);
                let small = PARTICLES.has(&word) || LINKS.has(&word);
                // "d'Ormesson", "al-Asad", "l'Équipe"
                let glued =
                    word.split(['\'', '’', '-']).next().is_some_and(|start| ELIDED_PARTICLES.has(start));
                if !small && !glued {
                    return false;
                }
            }
            Case::Mark => {}
        }
    }
    capitals > 0
}

/// Whether the word opens a line of text or a button, as no name does.
pub(super) fn opens_no_name(word: &str) -> bool {
    NO_NAME_STARTS.has(&fold(word))
}

/// How a word starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Case {
    Capital,
    Small,
    /// The script has no case.
    None,
    /// No letter at all.
    Mark,
}

pub(super) fn case(word: &str) -> Case {
    match word.chars().find(|c| c.is_alphabetic()) {
        None => Case::Mark,
        Some(c) if c.is_lowercase() => {
            // "eBay", "iTV", "dpa-AFX": a capital inside makes a proper name.
            let inside =
                word.chars().filter(|c| c.is_uppercase()).count() > 0 && !word.contains(['\'', '’', '-']);
            if inside { Case::Capital } else { Case::Small }
        }
        Some(c) if c.is_uppercase() => Case::Capital,
        Some(_) => Case::None,
    }
}

/// Whether the text is a known news agency.
pub(super) fn is_agency(text: &str) -> bool {
    if text.len() > 60 {
        return false;
    }
    // Short agency names are words elsewhere: they count in capitals, and as dpa writes itself.
    let mut letters = fold(text);
    letters.retain(char::is_alphanumeric);
    let short = letters.is_ascii() && letters.len() <= 4;
    let styled = !text.contains(char::is_lowercase)
        || SMALL_AGENCIES.has(&letters) && !text.contains(char::is_uppercase)
        || AGENCY_WORDS.has(&letters) && text.starts_with(char::is_uppercase);
    AGENCY.has(&letters) && (!short || styled)
}

/// Whether the text is what programs print where a name belongs.
pub(super) fn is_nobody(text: &str) -> bool {
    let folded = fold(text);
    let folded = folded.trim_matches(|c: char| !c.is_alphanumeric());
    NOBODY.has(folded)
}

/// Whether the word is one for a job.
pub(super) fn is_job_word(word: &str) -> bool {
    let word = fold(word);
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    // Names such as "Head" and "Chief" are rarer than the words.
    (word.len() >= 8 && JOB_PARTS.iter(Lang::UNKNOWN).any(|part| holds(word, part)))
        || JOB_BEGINNINGS
            .openings(word, Lang::UNKNOWN)
            .any(|start| word.strip_prefix(start).is_some_and(|rest| is_job_ending(start, rest)))
}

/// Short words for jobs begin names ("Stafford", "Headley"): behind them only the endings of number and gender.
fn is_job_ending(start: &str, rest: &str) -> bool {
    if start.is_ascii() && start.len() <= 6 {
        rest.is_empty() || JOB_ENDINGS.has(rest)
    } else {
        rest.chars().count() <= 6
    }
}

/// Whether the text is a job title: no name without its words for jobs.
pub(super) fn is_job(text: &str) -> bool {
    if is_surname_job(text) {
        return false;
    }
    let ends = text.split(' ').next_back().is_some_and(is_job_word);
    text.split([' ', '-', '/']).any(is_job_word) && (ends || !is_organisation(text))
}

/// "Jonathan Head": a first name and a word for a job that is a surname as well.
pub(super) fn is_surname_job(text: &str) -> bool {
    let Some((first, last)) = text.split_once(' ') else { return false };
    let [first, last] = [fold(first), fold(last)];
    JOB_SURNAMES.has(&last)
        && case(text) == Case::Capital
        && !is_job_word(&first)
        && !JOB_MODIFIERS.has(&first)
        && !WHOLE_JOBS.has(&first)
        && !is_organisation(&first)
}

/// Whether the text holds a word that names of organisations hold.
pub(crate) fn is_organisation(text: &str) -> bool {
    text.split_whitespace().any(|word| {
        let word = fold(word);
        ORGANIZATION_WORDS.has(word.trim_matches(|c: char| !c.is_alphanumeric()))
    })
}

/// Whether a name of some words is a person's rather than that of a paper or a firm.
pub(crate) fn is_person(name: &str) -> bool {
    const MOST_WORDS: usize = 4;
    let words = name.split_whitespace().count();
    let first = name.split_whitespace().next().map(fold).unwrap_or_default();
    (2..=MOST_WORDS).contains(&words)
        && !ARTICLES.has(&first)
        && !is_agency(name)
        && !is_organisation(name)
        && !name.split_whitespace().any(|word| NEWSPAPER_WORDS.has(&fold(word)))
        && is_name(name)
}

/// Whether the text stands for people without naming them ("wires", "online team").
pub(super) fn is_generic(text: &str) -> bool {
    text.split_whitespace()
        .all(|word| is_job_word(word) || WHOLE_JOBS.has(&fold(word)) || case(word) == Case::Small)
}

/// Whether the words are degrees and the like that follow a name ("Jr.", "PhD").
pub(super) fn is_suffix(text: &str) -> bool {
    !text.is_empty()
        && text.split_whitespace().all(|word| {
            let letters: String = fold(word).chars().filter(|c| c.is_alphanumeric() || *c == '-').collect();
            let capital = word.chars().next().is_some_and(char::is_uppercase);
            capital && DEGREES.has(&letters)
        })
}

/// A name in normal case: "JANE McDONALD" gives "Jane McDonald", what is in normal case stays.
pub(super) fn normal_case(name: &str) -> String {
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    let small = name.chars().filter(|c| c.is_lowercase()).count();
    let cased = name.chars().filter(|c| c.is_uppercase() || c.is_lowercase()).count();
    // A "c" of "McDONALD" does not make a name normal.
    let shouted = cased > 3 && small * 6 <= letters && name.contains(' ');
    let whispered = small == cased && cased > 3 && name.contains(' ');
    if !(shouted || whispered) || is_agency(name) {
        return name.to_owned();
    }
    // Their "I" has no dot in small letters.
    let turkish = name.contains(['İ', 'Ş', 'Ğ', 'ş', 'ğ', 'ı']);
    let mut out = String::with_capacity(name.len());
    for (place, word) in name.split(' ').enumerate() {
        if place > 0 {
            out.push(' ');
        }
        word_in_case(&mut out, word, place == 0, turkish);
    }
    out
}

fn word_in_case(out: &mut String, word: &str, first: bool, turkish: bool) {
    let folded = fold(word);
    let keep = CAPITALS.has(&folded)
        || (is_suffix(word) && !matches!(folded.as_str(), "jr" | "sr" | "jr." | "sr." | "do" | "ma" | "ms"))
        || (word.contains('.') && word.trim_end_matches('.').contains('.'));
    if keep {
        out.push_str(&word.to_uppercase());
        return;
    }
    if !first && PARTICLES.has(&folded) && !NAME_OPENERS.has(&folded) {
        out.push_str(&word.to_lowercase());
        return;
    }
    let mut upper = true;
    for (at, c) in word.char_indices() {
        if upper && c.is_alphabetic() {
            // Titlecase: "ǆ" is the only kind of letter where it differs from upper case.
            out.extend(c.to_uppercase());
            upper = false;
        } else {
            match c {
                // Not the "i" and a dot above that the standard's table gives.
                'İ' => out.push('i'),
                'I' if turkish => out.push('ı'),
                _ => out.extend(c.to_lowercase()),
            }
        }
        let so_far = word.get(..at + c.len_utf8()).unwrap_or("");
        let scottish = so_far.eq_ignore_ascii_case("mc") && word.chars().count() > 4;
        let apostrophe = matches!(c, '\'' | '’') && at <= 2;
        upper |= c == '-' || apostrophe || scottish || c == '.';
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn normal_case_for_shouted_names() {
        for (name, expected) in [
            ("JANE DOE", "Jane Doe"),
            ("RONALD McDONALD", "Ronald McDonald"),
            ("RONALD MCDONALD", "Ronald McDonald"),
            ("SEAN O'BRIEN", "Sean O'Brien"),
            ("JAN VAN DER BERG", "Jan van der Berg"),
            ("ANNE-MARIE ROTH", "Anne-Marie Roth"),
            ("J.R.R. HOLMEN", "J.R.R. Holmen"),
            ("MEHMET ŞAHİN", "Mehmet Şahin"),
            ("AYŞE YILMAZ", "Ayşe Yılmaz"),
            ("ADA LUND, MD", "Ada Lund, MD"),
            ("SAM REED JR.", "Sam Reed Jr."),
            ("ÉMILE DUBOIS", "Émile Dubois"),
            ("ИВАН ПЕТРОВ", "Иван Петров"),
            ("Jane Doe", "Jane Doe"),
            ("AFP", "AFP"),
            ("jane doe", "Jane Doe"),
            ("山田太郎", "山田太郎"),
        ] {
            assert_eq!(normal_case(name), expected, "{name}");
        }
    }

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
}
