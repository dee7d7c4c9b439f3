//! The place that opens a dispatch.

mod east_asian;

use super::byline;
use crate::lexicon::language::Lang;
use crate::text::scripts::is_east_asian;
use crate::work;

/// Bytes of the longest dateline.
const MAX_DATELINE: usize = 100;

/// Returns the place that opens a text: "GENEVA" of "GENEVA, May 6 (Agency) — The talks ended.".
pub(crate) fn opening(text: &str, language: Lang) -> Option<String> {
    work::text(text.len());
    if text.chars().take(4).any(is_east_asian) {
        return east_asian::place(text, language);
    }
    place(before_dash(text)?)
}

/// Returns what stands before the first dash, unless that is a hyphen inside a word.
fn before_dash(text: &str) -> Option<&str> {
    let pairs = text.char_indices().zip(text.chars().skip(1));
    let mut pairs = pairs.take_while(|((at, _), _)| *at < MAX_DATELINE);
    let ((end, dash), next) = pairs.find(|((_, char), next)| is_dash(*char, *next))?;
    let before = text.get(..end)?;
    let is_hyphen = !matches!((dash, next), ('—' | '–', _) | ('-', '-'));
    if is_hyphen && !before.ends_with(char::is_whitespace) { None } else { Some(before) }
}

fn is_dash(char: char, next: char) -> bool {
    match char {
        '—' | '–' => true,
        '-' => next.is_whitespace() || next == '-',
        _ => false,
    }
}

/// Returns the place of a dateline, words in capitals up to the date and the agency: "FRESNO, Calif." of
/// "FRESNO, Calif., May 6".
pub(crate) fn place(text: &str) -> Option<String> {
    let text = text.trim().trim_end_matches(['-', '–', '—', ' ']);
    let (text, bracket) = text.split_once('(').unwrap_or((text, ""));
    let text = text.trim();
    let mut end = 0;
    for part in text.split_inclusive([',', '/']) {
        let name = part.trim_end_matches([',', '/']).trim();
        let follows = end == 0 || is_region(name);
        if !follows || name.is_empty() || name.contains(|char: char| char.is_ascii_digit()) {
            break;
        }
        end += part.len();
    }
    let place = text.get(..end)?.trim_end_matches([',', '/', ' ', ':']).trim();
    if is_place(place, bracket) { Some(place.to_owned()) } else { None }
}

/// Whether words are a place, given what stands in brackets after them.
fn is_place(place: &str, bracket: &str) -> bool {
    let city = place.split(',').next().unwrap_or_default();
    let letters: Vec<char> = city.chars().filter(|char| char.is_alphabetic()).collect();
    // Where no letter has a capital, more words begin a sentence.
    let most_words = if letters.iter().any(|char| char.is_uppercase()) { 4 } else { 2 };
    if letters.len() < 3 || city.split_whitespace().count() > most_words {
        return false;
    }
    letters.iter().all(|char| !char.is_lowercase()) || is_wired(city, bracket)
}

/// Whether an agency in brackets tells a place from the subject of a sentence: "Berlin (dpa)".
fn is_wired(city: &str, bracket: &str) -> bool {
    is_region(city) && bracket.split([')', '/', ',']).next().is_some_and(byline::is_agency)
}

/// Whether words may be a region behind a city: a few that begin with capitals ("Calif.", "North Korea").
fn is_region(name: &str) -> bool {
    name.split_whitespace().count() <= 3
        && name.split_whitespace().all(|word| word.chars().next().is_some_and(char::is_uppercase))
}

#[cfg(test)]
mod tests {
    use super::{Lang, opening};

    #[test]
    fn datelines_are_told_from_prose() {
        for (text, expected) in [
            ("GENEVA, May 6 (Agency) — The talks ended.", Some("GENEVA")),
            ("GENEVA (Agency) - The talks ended.", Some("GENEVA")),
            ("FRESNO, Calif. — The talks ended.", Some("FRESNO, Calif.")),
            ("NEW YORK – The talks ended.", Some("NEW YORK")),
            ("MILLBROOK, Pa. -- The talks ended.", Some("MILLBROOK, Pa.")),
            ("NORRIN, Ohio--(BUSINESS WIRE)--The talks ended.", Some("NORRIN, Ohio")),
            ("Berlin (dpa) - Die Gespräche sind zu Ende.", Some("Berlin")),
            ("Berlin/Bonn (dpa/lno) - Die Gespräche sind zu Ende.", Some("Berlin/Bonn")),
            ("Müller (SPD) – so heißt er – sprach.", None),
            ("Anna (45) – die Älteste – sprach.", None),
            ("The talks — if any — ended.", None),
            ("NATO-led talks ended.", None),
            ("UN - A short line", None),
            ("", None),
        ] {
            assert_eq!(opening(text, Lang::UNKNOWN).as_deref(), expected, "{text}");
        }
    }
}
