//! Newsrooms and teams: the people of a publication, credited without their names.

use super::fold;
use super::names::{Case, case, is_job_word};

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
pub(super) fn is_team(name: &str) -> bool {
    let words: Vec<&str> = name.split(' ').collect();
    team(&words).is_some() || is_newsroom(&words)
}

/// "von Redaktion": credited in so many words, though without a name.
pub(super) fn is_newsroom(words: &[&str]) -> bool {
    const NEWSROOMS: &[&str] = &[
        "redaktion",
        "redaction",
        "redaccion",
        "redacao",
        "redazione",
        "redactie",
        "redaksjonen",
        "redaktionen",
        "redakcja",
        "redakce",
        "редакция",
        "редакція",
    ];
    let (article, name) = match words {
        [name] => ("", name),
        [article, name] => (*article, name),
        _ => return false,
    };
    let led =
        matches!(article, "" | "Die" | "der" | "La" | "la" | "De" | "de" | "A" | "da" | "Da" | "Von" | "von");
    led && case(name) == Case::Capital && NEWSROOMS.contains(&fold(name).as_str())
}
