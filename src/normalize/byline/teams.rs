//! Newsrooms and teams: the people of a publication, credited without their names.

use super::letter_case::is_small;
use super::name_shape::is_nobody;
use super::organization_names::is_agency;
use super::vocabulary::{
    NEWSROOM_ARTICLES, NEWSROOM_PHRASES, NEWSROOMS, NO_PUBLICATION, NO_TEAM_OPENERS, NOBODY_ALONE, OUR,
    PEOPLE, TEAMS, fold,
};
use crate::text::collapse;

/// Whether a word credits a publication's people by itself, as a proper name: "Staff", "Redaktion".
fn is_team_word(word: &str) -> bool {
    let folded = fold(word);
    let is_known = TEAMS.has(&folded) || NEWSROOMS.has(&folded);
    is_known && !is_small(word)
}

fn is_newsroom_word(word: &str) -> bool {
    NEWSROOMS.has(&fold(word)) && !is_small(word)
}

/// Whether two words are for the people of a newsroom: "Haber Merkezi".
pub(super) fn is_newsroom_phrase(words: &[&str]) -> bool {
    let [first, second] = words else { return false };
    NEWSROOM_PHRASES.has(&[fold(first), fold(second)].join(" "))
}

/// Whether a name credits the people of a newsroom, whatever publication's: "Redazione Online".
pub(crate) fn is_staff(name: &str) -> bool {
    is_team(name) || name.split(' ').any(is_newsroom_word)
}

/// Whether a word is one for a group of people: "Staff", "contributors".
pub(crate) fn is_group(word: &str) -> bool {
    let word = fold(word);
    TEAMS.has(&word) || NEWSROOMS.has(&word) || PEOPLE.has(&word)
}

/// Returns the name of a group as it stands in markup that credits somebody: a few words, one of them for a group.
///
/// " Example  Editorial Team" → "Example Editorial Team", "Meet the team that won" → `None`
pub(crate) fn group(line: &str) -> Option<String> {
    const MOST_WORDS: usize = 6;
    let name = collapse(line);
    let words: Vec<&str> = name.split(' ').take(MOST_WORDS + 1).collect();
    if words.len() > MOST_WORDS || !words.iter().any(|word| is_group(word)) {
        return None;
    }
    let is_plain = name.chars().all(|char| char.is_alphanumeric() || " -.’'".contains(char));
    if !is_plain || words.iter().any(|word| is_ours(word)) || !ends_like_group(&words) {
        return None;
    }
    let is_unnamed = match words.as_slice() {
        [word] => NOBODY_ALONE.has(&fold(word)),
        _ => is_nobody(&name),
    };
    if is_unnamed { None } else { Some(name.into_owned()) }
}

/// "Our", "unsere": the page speaks of itself.
fn is_ours(word: &str) -> bool {
    word == "-" || OUR.has(&fold(word))
}

/// Not "More from Redaktion lesen", a button, nor "La rédaction avec AFP".
fn ends_like_group(words: &[&str]) -> bool {
    match words {
        [_, _, .., last] if is_agency(last) => false,
        [.., last] => is_group(last) || !last.starts_with(char::is_lowercase),
        [] => false,
    }
}

/// Returns the people of a publication that is named: "Gazette Staff", "Example Editorial Team", "Redaktion Gazette".
pub(super) fn team(words: &[&str]) -> Option<String> {
    if is_newsroom_phrase(words) || is_glued_alone(words) {
        return Some(words.join(" "));
    }
    let publication = publication_of(words)?;
    let is_text = publication.iter().any(|word| is_small(word));
    let is_unnamed = publication.iter().all(|word| NO_PUBLICATION.has(&fold(word)));
    if is_text || is_unnamed { None } else { Some(words.join(" ")) }
}

fn is_glued_alone(words: &[&str]) -> bool {
    matches!(words, [word] if is_glued(word))
}

/// Returns the words beside the word for a team, which stands first or last: "Gazette" of "Gazette Staff".
fn publication_of<'w, 'a>(words: &'w [&'a str]) -> Option<&'w [&'a str]> {
    let (last, before) = words.split_last()?;
    if is_team_word(last) {
        return Some(before);
    }
    let (first, behind) = words.split_first()?;
    let opens = is_team_word(first) && !NO_TEAM_OPENERS.has(&fold(first));
    if opens { Some(behind) } else { None }
}

/// "NZ-Redaktion": a publication and its people in one word.
pub(crate) fn is_glued(word: &str) -> bool {
    word.rsplit_once('-').is_some_and(|(_, team)| is_team_word(team))
}

/// Whether the name is a publication's people: "Gazette Staff", "Redaktion".
pub(super) fn is_team(name: &str) -> bool {
    let words: Vec<&str> = name.split(' ').collect();
    team(&words).is_some() || is_newsroom_of(&words)
}

/// Whether the line names the newsroom as such ("Redaktion"), which counts only where markup calls it the author.
pub(crate) fn is_newsroom(line: &str) -> bool {
    is_newsroom_of(&line.split_whitespace().take(3).collect::<Vec<_>>())
}

/// "von Redaktion": credited in so many words, though without a name.
pub(super) fn is_newsroom_of(words: &[&str]) -> bool {
    match words {
        [name] => is_newsroom_word(name),
        [article, name] if NEWSROOM_ARTICLES.has(&fold(article)) => is_newsroom_word(name),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_told_from_sentences() {
        assert_eq!(group(" Example  Editorial Team").as_deref(), Some("Example Editorial Team"));
        assert_eq!(group("Newsdesk").as_deref(), Some("Newsdesk"));
        for text in ["Staff", "Ada Lund", "Meet the team that won all of the games of the year", "Team: A, B"]
        {
            assert_eq!(group(text), None, "{text}");
        }
        for text in ["Our Team", "La rédaction avec AFP", "More from Redaktion lesen"] {
            assert_eq!(group(text), None, "{text}");
        }
    }

    #[test]
    fn teams_have_a_publication() {
        for name in ["Gazette Staff", "Redaktion Gazette", "NZ-Redaktion", "Haber Merkezi"] {
            assert!(team(&name.split(' ').collect::<Vec<_>>()).is_some(), "{name}");
        }
        for name in ["News Staff", "Staff Gazette", "Ada Lund"] {
            assert!(team(&name.split(' ').collect::<Vec<_>>()).is_none(), "{name}");
        }
        assert!(
            is_newsroom("Die Redaktion") && !is_newsroom("redaktion") && !is_newsroom("Gazette Redaktion")
        );
    }
}
