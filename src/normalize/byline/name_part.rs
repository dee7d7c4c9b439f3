//! The name in a phrase of a byline, without the job, the employer and the footnote around it.

use super::job_titles::{is_job_word, is_surname_job};
use super::letter_case::is_capital;
use super::name_shape::{has_shape, is_degree, is_honorific, is_name, is_nobody, is_seam, may_end_name};
use super::organization_names::{is_agency, is_organization};
use super::segmenter::is_initials;
use super::segments::Phrase;
use super::teams::{is_newsroom_of, team};
use super::vocabulary::{NAMED_MONTHS, OF, fold, is_employer_article};

/// Returns the name in a phrase that a marker introduces: a word alone is one.
///
/// "Staff Writer Ada Lund" → "Ada Lund", "Prince" → "Prince"
pub(super) fn introduced_name(phrase: &Phrase<'_>) -> Option<String> {
    certain_name(phrase).or_else(|| {
        if is_newsroom_of(&phrase.words) {
            return Some(phrase.text());
        }
        if let [word] = phrase.words.as_slice() {
            if is_initials(word) {
                return if is_nobody(word) { None } else { Some((*word).to_owned()) };
            }
        }
        likely_name(phrase).filter(|name| has_shape(name)).filter(|name| !is_nobody(name))
    })
}

/// Returns the name in a phrase that nothing introduces: it must look like that of a person or a site.
///
/// "Ada Lund BBC News" → "Ada Lund", "Read more" → `None`
pub(super) fn plain_name(phrase: &Phrase<'_>) -> Option<String> {
    certain_name(phrase).or_else(|| {
        let name = likely_name(phrase)?;
        // "Al" is a name only behind a marker.
        let is_short = name.chars().nth(2).is_none();
        if is_short || is_month_day(&name) || !is_name(&name) { None } else { Some(name) }
    })
}

/// Returns a team, an agency, or the agency behind a preposition: "Folhapress" of "da Folhapress".
fn certain_name(phrase: &Phrase<'_>) -> Option<String> {
    if let Some(team) = team(once(&phrase.words)) {
        return Some(team);
    }
    let text = phrase.text();
    if is_agency(&text) {
        return Some(text);
    }
    let (of, agency) = text.split_once(' ')?;
    if OF.has(of) && is_agency(agency) { Some(agency.to_owned()) } else { None }
}

/// Returns the words of a phrase that may be a name, cleaned.
fn likely_name(phrase: &Phrase<'_>) -> Option<String> {
    let words = without_employer(without_job(once(&phrase.words))?);
    let last = words.iter().rposition(|word| may_end_name(word))?;
    let words = words.get(..=last)?;
    let mut name = words.join(" ");
    if words.len() < phrase.words.len() {
        cut_seam(&mut name);
    }
    cut_footnote(&mut name);
    cut_repetition(&mut name);
    Some(if keeps_dot(&name) { name } else { name.trim_end_matches(is_edge).to_owned() })
}

fn is_edge(char: char) -> bool {
    matches!(char, '.' | ',' | '-' | '–' | '\'' | '’' | ' ')
}

/// "Ada LundTravel Reporter" → "Ada Lund": name and job stand in two elements without a space.
fn cut_seam(name: &mut String) {
    if let Some(seam) = seam(name) {
        name.truncate(seam);
    }
}

/// Returns where a capital follows a small letter in the last word, as it does not in "McDonald" and its like.
fn seam(name: &str) -> Option<usize> {
    const FEWEST_BYTES: usize = 4;
    let start = name.rfind(' ').map_or(0, |space| space + 1);
    let word = name.get(start..)?;
    let mut pairs = word.char_indices().zip(word.chars().skip(1));
    let ((at, char), _) = pairs.find(|((_, char), next)| is_seam((*char, *next)))?;
    let end = at + char.len_utf8();
    if end >= FEWEST_BYTES { Some(start + end) } else { None }
}

/// "Ada Lund1" → "Ada Lund"
fn cut_footnote(name: &mut String) {
    let unmarked = name.trim_end_matches(|char: char| char.is_ascii_digit());
    if name.contains(' ') && unmarked.ends_with(char::is_lowercase) {
        name.truncate(unmarked.len());
    }
}

/// "Ada LundAda Lund" → "Ada Lund"
fn cut_repetition(name: &mut String) {
    let half = name.len() / 2;
    if name.split_at_checked(half).is_some_and(|(first, second)| first == second && first.contains(' ')) {
        name.truncate(half);
    }
}

/// "Jun 2", "May 6"
fn is_month_day(name: &str) -> bool {
    let Some((month, day)) = name.rsplit_once(' ') else { return false };
    if day.contains(char::is_alphabetic) {
        return false;
    }
    is_nobody(month) || NAMED_MONTHS.has(&fold(month))
}

/// Returns words once that are printed twice, once for each size of screen.
fn once<'w, 'a>(words: &'w [&'a str]) -> &'w [&'a str] {
    match words.split_at_checked(words.len() / 2) {
        Some((first, second)) if first == second => first,
        _ => words,
    }
}

/// Whether a name ends with a dot that belongs to it: "Sam Reed Jr.", "Ada L.B."
fn keeps_dot(name: &str) -> bool {
    let last = name.rsplit(' ').next().unwrap_or_default();
    last.strip_suffix('.').is_some_and(|word| word.contains('.') || is_degree(last))
}

/// Returns the words that are left without a job title; `None` where none are.
///
/// "Staff Writer Jane Doe" → "Jane Doe", "Jane Doe Political Editor" → "Jane Doe"
fn without_job<'w, 'a>(words: &'w [&'a str]) -> Option<&'w [&'a str]> {
    let Some(last) = words.iter().rposition(|word| is_job_word(word)) else { return Some(words) };
    let behind = words.get(last + 1..).unwrap_or_default();
    if is_surname_job(&words.join(" ")) {
        return Some(words);
    }
    if behind.iter().filter(|word| is_capital(word)).count() >= 2 {
        return Some(behind);
    }
    let first = words.iter().position(|word| is_job_word(word)).unwrap_or(last);
    full_name(words.get(..first).unwrap_or_default())
}

/// Returns the name that words before a job title begin with: two words, more with particles and initials.
fn full_name<'w, 'a>(words: &'w [&'a str]) -> Option<&'w [&'a str]> {
    let mut full = words.iter().enumerate().filter(|(_, word)| is_full_word(word));
    let (second, _) = full.nth(1)?;
    words.get(..=second)
}

/// Whether a word is no particle, initial or title: "Lund".
fn is_full_word(word: &str) -> bool {
    let is_initial = word.trim_end_matches('.').chars().count() == 1;
    is_capital(word) && !(is_initial || is_honorific(word))
}

/// Returns the words before an employer: "Jane Doe" of "Jane Doe BBC News" and of "Jane Doe The Gazette".
fn without_employer<'w, 'a>(words: &'w [&'a str]) -> &'w [&'a str] {
    let mut splits = (2..words.len()).filter_map(|start| words.split_at_checked(start));
    splits.find(|(_, rest)| is_employer(rest)).map_or(words, |(before, _)| before)
}

/// "BBC News", "The Gazette"
fn is_employer(rest: &[&str]) -> bool {
    let employer = rest.join(" ");
    if is_agency(&employer) {
        return true;
    }
    let Some(first) = rest.first() else { return false };
    is_employer_article(first) || is_broadcaster(first) && is_organization(&employer)
}

/// "BBC", "3SAT"
fn is_broadcaster(word: &str) -> bool {
    word.chars().nth(1).is_some() && word.chars().all(|char| char.is_uppercase() || char.is_numeric())
}

#[cfg(test)]
mod tests {
    use super::super::segments::Join;
    use super::*;

    fn phrase(text: &str) -> Phrase<'_> {
        Phrase { words: text.split(' ').collect(), join: Join::First, is_bracketed: false }
    }

    #[test]
    fn names_are_taken_from_phrases() {
        for (text, expected) in [
            ("Staff Writer Ada Lund", Some("Ada Lund")),
            ("Ada Lund Political Editor", Some("Ada Lund")),
            ("Ada van der Lund Editor", Some("Ada van der Lund")),
            ("Ada LundTravel Reporter", Some("Ada Lund")),
            ("Ada Lund1", Some("Ada Lund")),
            ("Ada LundAda Lund", Some("Ada Lund")),
            ("Ada Lund Ada Lund", Some("Ada Lund")),
            ("Ada Lund BBC News", Some("Ada Lund")),
            ("Ada Lund The Gazette", Some("Ada Lund")),
            ("Sam Reed Jr.", Some("Sam Reed Jr.")),
            ("da Folhapress", Some("Folhapress")),
            ("Jonathan Head", Some("Jonathan Head")),
            ("Gazette Staff", Some("Gazette Staff")),
            ("Political Editor", None),
            ("Jun 2", None),
            ("May 6", None),
            ("Read more", None),
        ] {
            assert_eq!(plain_name(&phrase(text)).as_deref(), expected, "{text}");
        }
        assert_eq!(introduced_name(&phrase("Redaktion")).as_deref(), Some("Redaktion"));
        assert_eq!(introduced_name(&phrase("Al")).as_deref(), Some("Al"));
        assert_eq!(plain_name(&phrase("Al")), None);
    }
}
