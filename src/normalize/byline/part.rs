//! The name in a part of a byline, without the job, the employer and the footnote around it.

use super::fold;
use super::names::{
    Case, case, has_shape, is_agency, is_generic, is_job, is_job_word, is_name, is_nobody, is_organisation,
    is_suffix, is_surname_job,
};
use super::runs::Item;
use super::teams::{is_newsroom, team};
use super::vocabulary::{HONORIFICS, JOB_HEADS, NAMED_MONTHS, OF};

/// The name in a part, with the job before or behind it taken off.
pub(super) fn name_of(item: &Item<'_>, marked: bool) -> Option<String> {
    if let Some(team) = team(once(&item.words)) {
        return Some(team);
    }
    if marked && is_newsroom(&item.words) {
        return Some(item.text());
    }
    if is_agency(&item.text()) {
        return Some(item.text());
    }
    // "Ana Costa, da Folhapress"
    if let [first, agency @ ..] = item.words.as_slice() {
        let agency = agency.join(" ");
        if OF.has(first) && is_agency(&agency) {
            return Some(agency);
        }
    }
    let words = without_job(once(&item.words))?;
    let words = without_employer(words);
    let end = words
        .iter()
        .rposition(|word| case(word) != Case::Small || word.contains(['\'', '’', '-']) || is_agency(word))
        .map_or(0, |last| last + 1);
    let words = words.get(..end)?;
    let mut name = words.join(" ");
    // "Ada LundTravel Reporter": name and job stand in two elements without a space.
    if let Some(glued) = glued_at(&name).filter(|_| words.len() < item.words.len()) {
        name.truncate(glued);
    }
    // "Ada Lund1": the mark of a footnote.
    let unmarked = name.trim_end_matches(|c: char| c.is_ascii_digit());
    if name.contains(' ') && unmarked.ends_with(char::is_lowercase) {
        name.truncate(unmarked.len());
    }
    // "Ada LundAda Lund"
    let half = name.len() / 2;
    if name.split_at_checked(half).is_some_and(|(first, second)| first == second && first.contains(' ')) {
        name.truncate(half);
    }
    let name = name.trim_matches(|c: char| {
        matches!(c, '.' | ',' | '-' | '–' | '\'' | '’' | ' ') && !keeps_dot(&name, c)
    });
    if is_agency(name) {
        return Some(name.to_owned());
    }
    // "Jun 2"
    if name
        .rsplit_once(' ')
        .is_some_and(|(month, day)| (is_nobody(month) || is_named_month(month)) && is_count(day))
    {
        return None;
    }
    let counted = name.starts_with(char::is_numeric)
        && crate::normalize::reading_time::parse(name, &crate::normalize::Hints::default()).is_some();
    let acceptable = !counted && has_shape(name) && !is_nobody(name) && !is_generic(name);
    let named = if marked {
        acceptable && starts_like_name(name)
    } else {
        is_name(name) && looks_like_person_or_site(name)
    };
    (named && !is_job(name)).then(|| name.to_owned())
}

/// Months that are given names as well: before a number they are months.
fn is_named_month(word: &str) -> bool {
    case(word) == Case::Capital && NAMED_MONTHS.has(&fold(word))
}

fn is_count(word: &str) -> bool {
    !word.contains(char::is_alphabetic)
}

/// Where a capital follows a small letter in the last word, as it does not in "McDonald" and its like.
fn glued_at(name: &str) -> Option<usize> {
    const FEWEST_LETTERS: usize = 4;
    let start = name.rfind(' ').map_or(0, |space| space + 1);
    let word = name.get(start..)?;
    let pairs = word.char_indices().zip(word.chars().skip(1));
    let mut boundaries = pairs.filter(|((_, a), b)| a.is_lowercase() && b.is_uppercase());
    let ((at, c), _) = boundaries.next()?;
    let end = at + c.len_utf8();
    (end >= FEWEST_LETTERS).then_some(start + end)
}

/// Words that are printed twice, once for each size of screen.
fn once<'w, 'a>(words: &'w [&'a str]) -> &'w [&'a str] {
    match words.split_at_checked(words.len() / 2) {
        Some((first, second)) if first == second => first,
        _ => words,
    }
}

/// The last dot of "Jr." stays.
fn keeps_dot(name: &str, c: char) -> bool {
    c == '.'
        && name
            .rsplit(' ')
            .next()
            .is_some_and(|word| is_suffix(word) || word.chars().filter(|c| *c == '.').count() > 1)
}

fn starts_like_name(name: &str) -> bool {
    name.split(' ').any(|word| matches!(case(word), Case::Capital | Case::None))
}

/// Without a marker, one word alone is a section as often as a name: two words, or a name that is no word.
fn looks_like_person_or_site(name: &str) -> bool {
    let words = name.split(' ').count();
    (2..=6).contains(&words) || (words == 1 && name.chars().count() > 2)
}

/// "Staff Writer Jane Doe", "Jane Doe Political Editor": the words that are left, if any.
fn without_job<'w, 'a>(words: &'w [&'a str]) -> Option<&'w [&'a str]> {
    let Some(last) = words.iter().rposition(|word| is_job_word(word)) else { return Some(words) };
    if words.len() == 2 && is_surname_job(&words.join(" ")) {
        return Some(words);
    }
    if is_organisation(&words.join(" "))
        && last + 1 < words.len()
        && !words.iter().any(|word| JOB_HEADS.has(&fold(word)))
    {
        return Some(words);
    }
    let first = words.iter().position(|word| is_job_word(word)).unwrap_or(last);
    let behind = words.get(last + 1..).unwrap_or(&[]);
    let capitals = |words: &[&str]| words.iter().filter(|word| case(word) == Case::Capital).count();
    if capitals(behind) >= 2 {
        return Some(behind);
    }
    // A name of two words, more with particles and initials, and the rest is the title.
    let before = words.get(..first).unwrap_or(&[]);
    if before.len() < 2 || before.iter().any(|word| case(word) == Case::Small && fold(word) == "of") {
        return None;
    }
    let mut end = 0;
    let mut full = 0;
    for word in before {
        end += 1;
        let initial = word.trim_end_matches('.').chars().count() == 1;
        full += usize::from(case(word) == Case::Capital && !initial && !is_honorific(word));
        if full == 2 {
            break;
        }
    }
    (full == 2).then(|| words.get(..end)).flatten()
}

pub(super) fn is_honorific(word: &str) -> bool {
    HONORIFICS.has(fold(word).trim_end_matches('.'))
}

/// "Jane Doe BBC News", "Jane Doe The Gazette", "Jane Doe Associated Press".
fn without_employer<'w, 'a>(words: &'w [&'a str]) -> &'w [&'a str] {
    if words.len() < 3 {
        return words;
    }
    for start in 2..words.len() {
        let (Some(before), Some(rest)) = (words.get(..start), words.get(start..)) else { break };
        let employer = rest.join(" ");
        let named = is_agency(&employer)
            || (rest.first().is_some_and(|word| *word == "The") && !is_organisation(&before.join(" ")))
            || (is_organisation(&employer)
                && !is_organisation(&before.join(" "))
                && !matches!(*before, ["The", ..])
                && rest.first().is_some_and(|word| is_broadcaster(word)));
        if named {
            return before;
        }
    }
    words
}

fn is_broadcaster(word: &str) -> bool {
    word.chars().count() >= 2 && word.chars().all(|c| c.is_uppercase() || c.is_numeric())
}
