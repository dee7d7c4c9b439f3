//! The words by which a line says what its date is.

use serde::{Deserialize, Serialize};

use super::word_folding::fold_word;
use crate::article::text_form;
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::{Meanings, Phrases};
use crate::lexicon::tables;

/// The meaning of a date in a line, according to its label.
///
/// ```
/// use newsprint::normalize::Hints;
/// use newsprint::normalize::date::{DateLabel, find_all};
///
/// let found = find_all("Published May 6, 2022, updated May 7, 2022", &Hints::default().with_language(Some("en")));
/// assert_eq!(found[0].label, Some(DateLabel::Published));
/// assert_eq!(found[1].label, Some(DateLabel::Modified));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum DateLabel {
    /// "Published", "Posted", "Veröffentlicht", "公開", …
    Published,
    /// "Updated", "Aktualisiert", "mis à jour", "更新", …
    Modified,
}

text_form!(DateLabel, "a label of a date");

static WORDS: Meanings<DateLabel> = Meanings::new(&tables::DATE_LABELS, |meaning| match meaning {
    "modified" => Some(DateLabel::Modified),
    "published" => Some(DateLabel::Published),
    _ => None,
});

/// Labels in scripts without spaces, found anywhere in a text.
static UNSPACED: Meanings<DateLabel> = Meanings::new(&tables::DATE_LABELS, |meaning| match meaning {
    "modified, in a script without spaces" => Some(DateLabel::Modified),
    "published, in a script without spaces" => Some(DateLabel::Published),
    _ => None,
});

static OF_OTHER: Phrases = Phrases::new(&tables::DATE_LABELS, "of something else");

/// Whether the text right before a date makes it that of something else than the article: "Sale ends", "Joined",
/// "Member since", "©".
pub(crate) fn is_of_other(before: &str) -> bool {
    /// Words from the label to the date, and the marks that part a line.
    const NEAR: usize = 4;
    const MARKS: [char; 4] = ['|', '•', '·', '\n'];
    let part = before.rsplit(MARKS).next().unwrap_or_default();
    // The word behind it.
    let mut last = String::new();
    for word in words(part).rev().take(NEAR) {
        let word = fold_word(word);
        if of_word(&word).is_some() {
            return false;
        }
        let pair = [word.as_ref(), " ", last.as_str()].concat();
        if OF_OTHER.is(&word, Lang::UNKNOWN) || OF_OTHER.is(&pair, Lang::UNKNOWN) {
            return true;
        }
        last = word.into_owned();
    }
    part.contains('©') || part.trim_end().to_ascii_lowercase().ends_with("(c)") || begins_life(part)
}

/// "3 March 1940 –": the day before is of a time without pages, so that the two are those of a life.
fn begins_life(before: &str) -> bool {
    let text = before.trim_end();
    let bare = text.trim_end_matches(['-', '–', '—']);
    if bare.len() == text.len() {
        return false;
    }
    let bare = bare.trim_end();
    let year = bare.get(bare.len().saturating_sub(4)..).and_then(|year| year.parse::<u32>().ok());
    year.is_some_and(|year| (1800..1990).contains(&year))
}

/// Returns the label in the text before a date, the nearest to the date: "Published 3 May, updated" is a change.
pub(super) fn before(text: &str) -> Option<DateLabel> {
    words(text).rev().find_map(of_word).or_else(|| {
        let places = unspaced(text).filter_map(|(phrase, label)| Some((text.rfind(phrase)?, label)));
        places.max_by_key(|(place, _)| *place).map(|(_, label)| label)
    })
}

/// Returns the label in the text after a date; one that a number follows is that of a later date ("Updated 8 hours
/// ago").
pub(super) fn after(text: &str) -> Option<DateLabel> {
    let mut words = words(text);
    if let Some(label) = words.find_map(of_word) {
        let is_of_later = words.any(|word| word.starts_with(|char: char| char.is_ascii_digit()));
        return (!is_of_later).then_some(label);
    }
    let places = unspaced(text).filter_map(|(phrase, label)| Some((text.find(phrase)?, label)));
    places.min_by_key(|(place, _)| *place).map(|(_, label)| label)
}

fn words(text: &str) -> impl DoubleEndedIterator<Item = &str> {
    text.split(|char: char| char.is_whitespace() || char.is_ascii_punctuation())
        .filter(|word| !word.is_empty())
}

/// Returns the labels in scripts without spaces, if the text may hold one.
fn unspaced(text: &str) -> impl Iterator<Item = (&'static str, DateLabel)> {
    let labels = if text.is_ascii() { None } else { Some(UNSPACED.iter()) };
    labels.into_iter().flatten()
}

/// Returns the label that a word is.
pub(super) fn of_word(word: &str) -> Option<DateLabel> {
    WORDS.of(&fold_word(word), Lang::UNKNOWN).next()
}

/// Whether a short text is a label and little else: "Published", "Letzte Änderung:".
pub(crate) fn is_label(text: &str) -> bool {
    const MAX_BYTES: usize = 40;
    const MAX_WORDS: usize = 3;
    if text.len() > MAX_BYTES || words(text).nth(MAX_WORDS).is_some() {
        return false;
    }
    before(text).is_some()
}

/// Whether the text holds a label of a script without spaces.
pub(super) fn holds_label(text: &str) -> bool {
    unspaced(text).any(|(label, _)| text.contains(label))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_read_on_both_sides() {
        for (text, label) in [
            ("Published", Some(DateLabel::Published)),
            ("Published 3 May, updated", Some(DateLabel::Modified)),
            ("Letzte Änderung:", Some(DateLabel::Modified)),
            ("公開 ", Some(DateLabel::Published)),
            ("By Ada Lund", None),
        ] {
            assert_eq!(before(text), label, "{text}");
        }
        assert_eq!(after("(updated)"), Some(DateLabel::Modified));
        assert_eq!(after("Updated 8 hours ago"), None);
        assert!(is_label("Aktualisiert:") && !is_label("Aktualisiert am Freitag von Ada Lund"));
    }

    #[test]
    fn dates_of_other_things_are_known() {
        for before in ["Sale ends ", "Member since ", "© ", "Kinostart: ", "3 March 1940 – ", "Né le "] {
            assert!(is_of_other(before), "{before}");
        }
        for before in ["", "Published ", "Joined | ", "3 March 2010 – ", "By Ada Lund "] {
            assert!(!is_of_other(before), "{before}");
        }
    }
}
