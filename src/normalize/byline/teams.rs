//! Newsrooms and teams: the people of a publication, credited without their names.

use super::fold;
use super::names::{Case, case, is_job_word};
use super::vocabulary::{
    NEWSROOM_ARTICLES, NEWSROOM_PHRASES, NEWSROOMS, NO_PUBLICATION, NO_TEAM_OPENERS, NOBODY_ALONE, OUR,
    PEOPLE, TEAMS,
};
use crate::text;

/// What a word for a group of people is worth.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Group {
    /// Credits a publication's people where it stands beside the publication's name ("Gazette Staff").
    Team,
    /// The same, and stands for itself where a line says "by" ("von Redaktion").
    Newsroom,
    /// Names people only where markup says that it credits somebody ("Example contributors").
    Loose,
}

fn of(word: &str) -> Option<Group> {
    /// Bytes of more than the longest word.
    const LONGEST: usize = 80;
    let word = fold(Some(word).filter(|word| word.len() <= LONGEST)?);
    let groups = [(&TEAMS, Group::Team), (&NEWSROOMS, Group::Newsroom), (&PEOPLE, Group::Loose)];
    groups.into_iter().find(|(words, _)| words.has(&word)).map(|(_, group)| group)
}

/// Whether a word credits a publication's people by itself: a proper name.
fn is_team_word(word: &str) -> bool {
    case(word) != Case::Small && matches!(of(word), Some(Group::Team | Group::Newsroom))
}

/// "Haber Merkezi": two words for the people of a newsroom.
pub(super) fn is_staff_phrase(words: &[&str]) -> bool {
    let [first, second] = words else { return false };
    NEWSROOM_PHRASES.has(&[fold(first), fold(second)].join(" "))
}

/// Whether a name credits the people of a newsroom, whatever publication's: "Redazione Online".
pub(crate) fn is_staff(name: &str) -> bool {
    let is_newsroom = |word: &str| case(word) != Case::Small && of(word) == Some(Group::Newsroom);
    is_team(name) || name.split(' ').any(is_newsroom)
}

/// Whether a word is one for a group of people.
pub(crate) fn is_group(word: &str) -> bool {
    of(word).is_some()
}

/// The name of a group as it stands in markup that credits somebody: a few words of which one is that of a
/// group ("Example Editorial Team").
pub(crate) fn group(line: &str) -> Option<String> {
    const MOST_WORDS: usize = 6;
    let name = text::collapse(line);
    let words = || name.split(' ');
    let ours = |word: &str| word == "-" || OUR.has(&fold(word));
    let plain = !words().any(ours)
        && name.chars().all(|char| char.is_alphanumeric() || matches!(char, ' ' | '-' | '.' | '’' | '\''));
    // "More from Redaktion lesen": a button goes on in small letters.
    // "La rédaction avec AFP"
    let lent = words().next_back().is_some_and(|word| words().count() > 2 && super::is_agency(word));
    let ended =
        words().next_back().is_some_and(|word| is_group(word) || !word.starts_with(char::is_lowercase));
    let named = words().count() > 1 || !NOBODY_ALONE.has(&name.to_lowercase());
    let named = named && !(name.contains(' ') && super::is_nobody(&name));
    (plain && !lent && words().count() <= MOST_WORDS && words().any(is_group) && ended && named)
        .then(|| name.into_owned())
}

/// "Gazette Staff", "Example Editorial Team", "Redaktion Gazette": the people of a publication that is named.
pub(super) fn team(words: &[&str]) -> Option<String> {
    let unnamed = |word: &&str| is_job_word(word) || NO_PUBLICATION.has(&fold(word));
    if is_staff_phrase(words) {
        return Some(words.join(" "));
    }
    let (last, before) = words.split_last()?;
    if before.is_empty() && is_glued(last) {
        return Some(words.join(" "));
    }
    let (first, behind) = words.split_first()?;
    let others = if is_team_word(last) {
        before
    } else if is_team_word(first) && !NO_TEAM_OPENERS.has(&fold(first)) {
        behind
    } else {
        return None;
    };
    let named = others.len() <= 4
        && others.iter().all(|word| case(word) != Case::Small || word.contains('.'))
        && !others.iter().all(unnamed);
    named.then(|| words.join(" "))
}

/// "NZ-Redaktion": a publication and its people in one word.
pub(crate) fn is_glued(word: &str) -> bool {
    word.rsplit_once('-').is_some_and(|(name, team)| case(name) == Case::Capital && is_team_word(team))
}

/// Whether the name is a publication's people.
pub(super) fn is_team(name: &str) -> bool {
    let words: Vec<&str> = name.split(' ').collect();
    team(&words).is_some() || is_newsroom(&words)
}

/// "von Redaktion": credited in so many words, though without a name.
pub(super) fn is_newsroom(words: &[&str]) -> bool {
    let (article, name) = match words {
        [name] => ("", name),
        [article, name] => (*article, name),
        _ => return false,
    };
    let led = article.is_empty() || NEWSROOM_ARTICLES.has(&fold(article));
    led && case(name) != Case::Small && of(name) == Some(Group::Newsroom)
}

#[cfg(test)]
mod tests {
    use super::group;

    #[test]
    fn groups_are_told_from_sentences() {
        assert_eq!(group(" Example  Editorial Team").as_deref(), Some("Example Editorial Team"));
        assert_eq!(group("Newsdesk").as_deref(), Some("Newsdesk"));
        for text in ["Staff", "Ada Lund", "Meet the team that won all of the games of the year", "Team: A, B"]
        {
            assert_eq!(group(text), None, "{text}");
        }
    }
}
