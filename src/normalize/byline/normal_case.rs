//! Lines and names in one case only, given in normal case.

use super::letter_case::count;
use super::name_shape::is_degree;
use super::organization_names::is_agency;
use super::vocabulary::{
    BY, CAPITALS, DEGREES_IN_SMALL, NAME_OPENERS, PARTICLES, fold, is_small_word, is_writer_label,
};

/// Returns a line that stands all in small letters with capitals for the words that can be names; `None` for others.
///
/// "by ada lund" → "by Ada Lund": a style sheet prints it in capitals.
pub(super) fn capitalize_lowercase_line(line: &str) -> Option<String> {
    let (first, rest) = line.split_once([' ', ':'])?;
    let is_introduced = BY.has(first) || line.contains(':') && is_writer_label(&fold(first));
    if !is_introduced || line.contains(char::is_uppercase) {
        return None;
    }
    let words: Vec<String> = rest.split(' ').map(with_capital).collect();
    Some([line.get(..line.len() - rest.len())?, &words.join(" ")].concat())
}

fn with_capital(word: &str) -> String {
    let mut letters = word.chars();
    match letters.next() {
        Some(first) if !is_small_word(&fold(word)) => first.to_uppercase().chain(letters).collect(),
        _ => word.to_owned(),
    }
}

/// Returns a name in normal case; one that is in normal case stays as it is.
///
/// "JANE McDONALD" → "Jane McDonald", "jan van der berg" → "Jan van der Berg", "AFP" → "AFP"
pub(super) fn normal_case(name: &str) -> String {
    if !name.contains(' ') || !is_in_one_case(name) || is_agency(name) {
        return name.to_owned();
    }
    // Their "I" has no dot in small letters.
    let alphabet =
        if name.contains(['İ', 'Ş', 'Ğ', 'ş', 'ğ', 'ı']) { Alphabet::Turkish } else { Alphabet::Any };
    let words = name.split(' ').enumerate().map(|(place, word)| {
        let folded = fold(word);
        if keeps_capitals(word, &folded) {
            word.to_uppercase()
        } else if place == 0 || NAME_OPENERS.has(&folded) || !PARTICLES.has(&folded) {
            capitalized(word, alphabet)
        } else {
            word.to_lowercase()
        }
    });
    words.collect::<Vec<_>>().join(" ")
}

/// Whether a name is in small letters or in capitals: "jane doe", "RONALD McDONALD".
fn is_in_one_case(name: &str) -> bool {
    /// Letters of a name that has a case to change.
    const FEWEST_CASED: usize = 4;
    let (small, capitals) = (count(name, char::is_lowercase), count(name, char::is_uppercase));
    if small + capitals < FEWEST_CASED {
        return false;
    }
    capitals == 0 || small * 6 <= count(name, char::is_alphabetic)
}

/// Whether a word of a name is written in capitals in any case: "III", "BBC", "MD".
fn keeps_capitals(word: &str, folded: &str) -> bool {
    let is_title = is_degree(word) && !DEGREES_IN_SMALL.has(folded.trim_end_matches('.'));
    CAPITALS.has(folded) || is_title
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Alphabet {
    Turkish,
    Any,
}

/// Returns a word with a capital at its start and behind what parts it: "O'BRIEN" → "O'Brien", "MCDONALD" →
/// "McDonald".
fn capitalized(word: &str, alphabet: Alphabet) -> String {
    let mut out = String::with_capacity(word.len());
    let is_long = word.chars().nth(4).is_some();
    let mut is_first = true;
    for (at, char) in word.char_indices() {
        match char {
            _ if is_first && char.is_alphabetic() => {
                out.extend(char.to_uppercase());
                is_first = false;
            }
            // Not the "i" and a dot above that the standard's table gives.
            'İ' => out.push('i'),
            'I' if alphabet == Alphabet::Turkish => out.push('ı'),
            'Σ' if ends_word(word, at + char.len_utf8()) => out.push('ς'),
            _ => out.extend(char.to_lowercase()),
        }
        let is_scottish = is_long && out == "Mc";
        is_first |= match char {
            '-' | '.' => true,
            '\'' | '’' => at <= 2,
            _ => is_scottish,
        };
    }
    out
}

/// Whether no letter follows: there a Greek sigma has a form of its own.
fn ends_word(word: &str, at: usize) -> bool {
    !word.get(at..).is_some_and(|rest| rest.starts_with(char::is_alphabetic))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_capitals_get_normal_case() {
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
    fn lines_in_small_letters_get_capitals() {
        for (line, expected) in [
            ("by ada lund", Some("by Ada Lund")),
            ("von ada von der brücke", Some("von Ada von der Brücke")),
            ("автор: иван петров", Some("автор: Иван Петров")),
            ("by Ada lund", None),
            ("bridge ada lund", None),
        ] {
            assert_eq!(capitalize_lowercase_line(line).as_deref(), expected, "{line}");
        }
    }
}
