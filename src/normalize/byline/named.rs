//! The names of a run: which of its parts are names, which are jobs, places and agencies.

use super::fold;
use super::names::{Case, case, is_agency, is_job, is_job_word, is_name, is_organisation, is_suffix};
use super::part::name_of;
use super::runs::{Join, Run};
use super::teams::is_team;
use super::vocabulary::{OF_PLACE, PLACES};

/// The names of a run, in order.
pub(super) fn names(run: &Run<'_>) -> Vec<String> {
    names_behind(run, false)
}

/// The names of a run that may stand on the line behind a name, where job titles stand.
pub(super) fn names_behind(run: &Run<'_>, behind_name: bool) -> Vec<String> {
    if let Some(names) = last_first(run) {
        return names;
    }
    let mut names: Vec<String> = Vec::new();
    let mut titled = behind_name;
    let mut bracketed = None;
    let mut last_was_name = false;
    for item in &run.items {
        let text = item.text();
        let credential = names.last().is_some_and(|name| bears_credential(name)) && is_credential(&text);
        if last_was_name && (is_suffix(&text) || credential) {
            if let Some(name) = names.last_mut() {
                name.push_str(if item.join == Join::Comma { ", " } else { " " });
                // "DVM." ends a sentence, "Ph.D." does not.
                let degree = text.strip_suffix('.').filter(|text| text.chars().all(char::is_uppercase));
                name.push_str(degree.unwrap_or(&text));
            }
            continue;
        }
        last_was_name = false;
        if item.bracketed {
            if is_agency(&text) {
                names.push(text);
            } else if bracketed.is_none() && text.contains(' ') {
                bracketed = name_of(item, false);
            }
            continue;
        }
        // "Ada Lund, Privacy and Digital Security Expert": behind a comma a part with a job in it is a title.
        let behind_title = titled && matches!(item.join, Join::And | Join::First);
        titled = (item.join == Join::Comma && !names.is_empty()) || behind_title;
        let job = item.words.last().is_some_and(|word| is_job_word(word));
        let title = job && !(names.len() == 1 && shares_title(&item.words));
        if titled && (title || (behind_title && is_organisation(&text) && !is_agency(&text))) {
            continue;
        }
        // "Staff Writer, Gazette": behind a title alone the employer.
        let employed = names.is_empty() && item.join == Join::Comma && headed_by_job(run);
        if employed && !text.contains(' ') {
            continue;
        }
        let Some(name) = name_of(item, run.role.is_some()) else { continue };
        if !is_agency(&name) && is_beside(&name, item.join, run.role.is_some(), &names) {
            continue;
        }
        titled = false;
        names.push(name);
        last_was_name = true;
    }
    // "ada@example.org (Ada Lund)", as feeds print it.
    if names.is_empty() {
        names.extend(bracketed);
    }
    names
}

/// Whether a part that reads like a name stands for what surrounds names: a place, a site, an employer.
fn is_beside(name: &str, join: Join, marked: bool, names: &[String]) -> bool {
    let full = names.iter().any(|name| name.contains(' '));
    let comma = join == Join::Comma;
    // Behind a comma a single word is a place or a site.
    let placed = full || comma && names.last().is_some_and(|name| is_agency(name));
    let single = !name.contains(' ') && case(name) != Case::None;
    let place = placed && matches!(join, Join::Comma | Join::List) && (single || is_organisation(name));
    // "Ada Lund and Ben Okri, The Gazette"
    let employer = full && comma && (name.starts_with("The ") || opens_with_of(name) || is_employer(name));
    // "Digital Desk, Delhi"
    let of_team = comma
        && (!name.contains(' ') || case(name) == Case::None)
        && names.last().is_some_and(|name| is_team(name));
    place || of_team || employer || (full || !marked) && is_place(name)
}

/// "Doe, Jane; Smith, John": a list by semicolons whose parts all have one comma.
fn last_first(run: &Run<'_>) -> Option<Vec<String>> {
    let lists = run.items.iter().filter(|item| item.join == Join::List).count();
    let paired = run.items.len() == 2 * (lists + 1)
        && lists > 0
        && run.items.iter().enumerate().all(|(place, item)| {
            let expected = if place % 2 == 1 {
                Join::Comma
            } else if place == 0 {
                Join::First
            } else {
                Join::List
            };
            item.join == expected && item.words.len() <= 2 && is_name(&item.text())
        });
    let single = run.items.iter().step_by(2).all(|item| item.words.len() == 1);
    if !(paired && single) {
        return None;
    }
    let pairs = run.items.iter().step_by(2).zip(run.items.iter().skip(1).step_by(2));
    Some(pairs.map(|(last, first)| format!("{} {}", first.text(), last.text())).collect())
}

/// Whether a name ends with a degree or with letters like one.
fn bears_credential(name: &str) -> bool {
    let Some((before, last)) = name.rsplit_once([' ', ',']) else { return false };
    let small = before.chars().any(char::is_lowercase);
    small && (is_suffix(last) || (before.contains(' ') && is_credential(last)))
}

/// Two to five capitals, as degrees and orders are written: they follow another ("MD, FAND").
fn is_credential(text: &str) -> bool {
    let letters = text.chars().filter(|c| !matches!(c, '.' | '-' | '®'));
    (2..=5).contains(&letters.clone().count()) && letters.clone().all(char::is_uppercase) && !is_agency(text)
}

/// "CNN Politics": capitals of a broadcaster in front.
fn is_employer(name: &str) -> bool {
    let Some((first, rest)) = name.split_once(' ') else { return false };
    first.chars().count() >= 3
        && first.chars().all(char::is_uppercase)
        && rest.chars().any(char::is_lowercase)
}

/// "Por Ada Lund, do Rio": a place with its preposition.
fn opens_with_of(name: &str) -> bool {
    let Some((of, place)) = name.split_once(' ') else { return false };
    OF_PLACE.has(of) && !place.contains(' ')
}

/// "Ada Lund, Ben Okri Staff Writers": behind a single name a title in the plural has the second in front.
fn shares_title(words: &[&str]) -> bool {
    words.iter().any(|word| word.ends_with(['s', 'S']) && is_job_word(word))
}

/// Whether the run's first part is a job.
fn headed_by_job(run: &Run<'_>) -> bool {
    run.items.first().is_some_and(|item| is_job(&item.text()))
}

fn is_place(name: &str) -> bool {
    let folded: String = fold(name).chars().filter(|c| c.is_alphanumeric() || *c == ' ').collect();
    PLACES.has(&folded)
}
