//! From runs to authors: which parts are names, which are jobs, places and agencies.

use super::fold;
use super::lexicon::PLACES;
use super::names::{
    Case, case, has_shape, is_agency, is_generic, is_job, is_job_word, is_name, is_nobody, is_organisation,
    is_suffix, normal_case,
};
use super::runs::{Item, Join, Run};
use crate::article::{Author, AuthorRole};

/// The authors that the runs name, each once.
pub(super) fn authors(runs: &[Run<'_>]) -> Vec<Author> {
    let named: Vec<Vec<String>> = runs.iter().map(names).collect();
    let marked = runs.iter().zip(&named).any(|(run, names)| run.role.is_some() && !names.is_empty());
    let mut authors: Vec<Author> = Vec::new();
    let mut closed = false;
    for (run, plain) in runs.iter().zip(named) {
        // A line that is no name and no job, behind a name, ends the byline.
        let person = authors.iter().any(|author| author.name.contains(' '));
        closed |= run.new_line
            && person
            && run.role.is_none()
            && run.items.iter().all(|item| !is_job(&item.text()))
            && plain.is_empty();
        let role = run.role.unwrap_or_default();
        // Beside a run that a marker introduces, and behind the first names, the others hold section, site
        // and place; only agencies count there, and lines of their own.
        let only_agencies = run.role.is_none() && (marked || (person && !run.new_line));
        let credited = if run.new_line && person { names_behind(run, true) } else { plain };
        for name in credited {
            let agency = is_agency(&name);
            if (only_agencies || (closed && run.role.is_none())) && !agency {
                continue;
            }
            let loose = run.role.is_none() && !name.contains(' ') && case(&name) != Case::None;
            if (loose && person && !agency)
                || (person && run.role.is_none() && is_organisation(&name) && !agency)
            {
                continue;
            }
            let role = if agency {
                AuthorRole::Agency
            } else if is_team(&name) {
                AuthorRole::Publication
            } else {
                role
            };
            let name = if agency { name } else { normal_case(&name) };
            if !authors.iter().any(|author| fold(&author.name) == fold(&name)) {
                authors.push(Author::new(name).with_role(role));
            }
        }
    }
    // A single word beside a whole name, neither with a marker, is a place or a section.
    if !marked && authors.iter().any(|author| author.name.contains(' ') && author.role != AuthorRole::Agency)
    {
        authors.retain(|author| {
            author.name.contains(' ') || author.role == AuthorRole::Agency || case(&author.name) == Case::None
        });
    }
    // Beside people the newsroom as such is no author.
    if authors.iter().any(|author| author.name.contains(' ') && author.role == AuthorRole::Writer) {
        authors.retain(|author| author.role != AuthorRole::Publication);
    }
    // Those who contribute beside nobody wrote it.
    if !authors.iter().any(|author| author.role == AuthorRole::Writer) {
        for author in &mut authors {
            if author.role == AuthorRole::Contributor {
                author.role = AuthorRole::Writer;
            }
        }
    }
    authors
}

/// The names of a run, in order.
fn names(run: &Run<'_>) -> Vec<String> {
    names_behind(run, false)
}

/// The names of a run that may stand on the line behind a name, where job titles stand.
fn names_behind(run: &Run<'_>, behind_name: bool) -> Vec<String> {
    if let Some(names) = last_first(run) {
        return names;
    }
    let mut names: Vec<String> = Vec::new();
    let mut titled = behind_name;
    let mut bracketed = None;
    let mut last_was_name = false;
    for item in &run.items {
        let text = item.text();
        if last_was_name && is_suffix(&text) {
            if let Some(name) = names.last_mut() {
                name.push_str(if item.join == Join::Comma { ", " } else { " " });
                name.push_str(&text);
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
        if titled && (job || (behind_title && is_organisation(&text) && !is_agency(&text))) {
            continue;
        }
        let Some(name) = name_of(item, run.role.is_some()) else { continue };
        titled = false;
        // Behind a comma a single word is a place, an agency or a site.
        let full = names.iter().any(|name| name.contains(' '));
        let single = !name.contains(' ') && case(&name) != Case::None && !is_agency(&name);
        let place = matches!(item.join, Join::Comma | Join::List)
            && (single || is_organisation(&name))
            && full
            && !is_agency(&name);
        if place || (full && is_place(&name)) {
            continue;
        }
        names.push(name);
        last_was_name = true;
    }
    // "ada@example.org (Ada Lund)", as feeds print it.
    if names.is_empty() {
        names.extend(bracketed);
    }
    names
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

/// The name in a part, with the job before or behind it taken off.
fn name_of(item: &Item<'_>, marked: bool) -> Option<String> {
    if let Some(team) = team(once(&item.words)) {
        return Some(team);
    }
    if marked && is_newsroom(&item.words) {
        return Some(item.text());
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
    let name = name.trim_matches(|c: char| {
        matches!(c, '.' | ',' | '-' | '–' | '\'' | '’' | ' ') && !keeps_dot(&name, c)
    });
    if is_agency(name) {
        return Some(name.to_owned());
    }
    let counted = name.starts_with(char::is_numeric) && crate::normalize::reading_time::parse(name).is_some();
    let acceptable = !counted && has_shape(name) && !is_nobody(name) && !is_generic(name);
    let named = if marked {
        acceptable && starts_like_name(name)
    } else {
        is_name(name) && looks_like_person_or_site(name)
    };
    (named && !is_job(name)).then(|| name.to_owned())
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

/// "Gazette Staff", "Example Editorial Team", "Redaktion Gazette": the people of a publication that is named.
pub(super) fn team(words: &[&str]) -> Option<String> {
    const TEAMS: &[&str] = &[
        "team",
        "staff",
        "desk",
        "newsroom",
        "editors",
        "redaktion",
        "redactie",
        "redaccion",
        "redazione",
        "redaktionen",
        "webteam",
    ];
    const UNNAMED: &[&str] = &[
        "news", "web", "online", "our", "the", "digital", "support", "social", "media", "sports", "city",
        "business", "die", "unsere", "unserer", "der",
    ];
    let is_team = |word: &str| TEAMS.contains(&fold(word).as_str()) && case(word) == Case::Capital;
    let unnamed = |word: &&str| is_job_word(word) || UNNAMED.contains(&fold(word).as_str());
    let (last, before) = words.split_last()?;
    // "NZ-Redaktion"
    let glued =
        last.rsplit_once('-').is_some_and(|(name, team)| case(name) == Case::Capital && is_team(team));
    let (first, behind) = words.split_first()?;
    let others = if glued {
        return (before.is_empty()).then(|| words.join(" "));
    } else if is_team(last) {
        before
    } else if is_team(first) && !matches!(fold(first).as_str(), "staff" | "desk") {
        behind
    } else {
        return None;
    };
    let named = others.len() <= 4
        && others.iter().all(|word| case(word) != Case::Small || word.contains('.'))
        && !others.iter().all(unnamed);
    named.then(|| words.join(" "))
}

/// Whether the name is a publication's people.
fn is_team(name: &str) -> bool {
    let words: Vec<&str> = name.split(' ').collect();
    team(&words).is_some() || is_newsroom(&words)
}

/// "von Redaktion": credited in so many words, though without a name.
fn is_newsroom(words: &[&str]) -> bool {
    matches!(words, ["Redaktion"] | ["Die" | "der", "Redaktion"])
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
    if is_organisation(&words.join(" "))
        && last + 1 < words.len()
        && !words
            .iter()
            .any(|word| matches!(fold(word).as_str(), "editor" | "reporter" | "correspondent" | "writer"))
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

fn is_honorific(word: &str) -> bool {
    super::lexicon::HONORIFICS.contains(&fold(word).trim_end_matches('.'))
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

fn is_place(name: &str) -> bool {
    let folded: String = fold(name).chars().filter(|c| c.is_alphanumeric() || *c == ' ').collect();
    PLACES.contains(&folded.as_str())
}
