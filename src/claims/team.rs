//! Names that are no person's: a newsroom's teams and desks.

use crate::normalize::{byline, text};

/// Words that end the name of a group of people, in lower case.
const GROUPS: &[&str] = &[
    "team",
    "staff",
    "desk",
    "newsdesk",
    "editors",
    "editorial",
    "contributor",
    "contributors",
    "expert",
    "experts",
    "redaktion",
    "newsroom",
    "bureau",
    "redazione",
    "redacción",
    "redacao",
    "redação",
    "rédaction",
    "redactie",
    "redaksjonen",
    "redaktionen",
    "toimitus",
    "redakcja",
    "redakce",
    "редакция",
    "haber",
];

/// Words that mean nobody in particular when they stand alone.
const ALONE: &[&str] = &["staff", "contributor", "contributors", "expert", "experts", "editorial", "haber"];

/// The name of a group as it stands: a few words of which one is that of a group ("Example Editorial Team").
pub(crate) fn name(text: &str) -> Option<String> {
    let name = text::collapse(text);
    let words = || name.split(' ');
    let ours = |word: &str| {
        matches!(
            word,
            "our" | "Our" | "unser" | "unsere" | "unserer" | "Unsere" | "your" | "Your" | "by" | "-"
        )
    };
    let plain = !words().any(ours)
        && name.chars().all(|char| char.is_alphanumeric() || matches!(char, ' ' | '-' | '.' | '’' | '\''));
    let grouped = words().any(is_group);
    // "More from Redaktion lesen": a button goes on in small letters.
    let ended =
        words().next_back().is_some_and(|word| is_group(word) || !word.starts_with(char::is_lowercase));
    let named = words().count() > 1 || !ALONE.contains(&name.to_lowercase().as_str());
    let named = named && !(name.contains(' ') && byline::is_nobody(&name));
    (plain && grouped && ended && named && words().count() <= 6).then(|| name.into_owned())
}

pub(crate) fn is_group(word: &str) -> bool {
    GROUPS.contains(&word.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::name;

    #[test]
    fn groups_are_told_from_sentences() {
        assert_eq!(name(" Example  Editorial Team").as_deref(), Some("Example Editorial Team"));
        assert_eq!(name("Newsdesk").as_deref(), Some("Newsdesk"));
        for text in ["Staff", "Ada Lund", "Meet the team that won all of the games of the year", "Team: A, B"]
        {
            assert_eq!(name(text), None, "{text}");
        }
    }
}
