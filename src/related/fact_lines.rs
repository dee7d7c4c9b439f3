//! Lines of a card that are no headline, by their words: a date, minutes to read, a byline, a photo credit.

use crate::dom::{NodeRef, Tag};
use crate::normalize::photo_credit::is_credit_line;
use crate::normalize::{Hints, byline, date, reading_time};
use crate::text::holds;

/// Bytes of the longest text that is looked at: a longer one says more than a fact.
const MAX_FACT: usize = 48;

/// Bytes of the longest text of an element that is looked at.
const MAX_LEAF: usize = 160;

/// Whether a text is a fact of a story and not its headline: "12 May 2024", "7 min read", "By Ada Lund",
/// "Photo: Ida Berg".
pub(super) fn is_fact(text: &str) -> bool {
    if text.len() > MAX_FACT {
        return false;
    }
    if has_digit(text) { is_date(text) || is_minutes(text) } else { is_byline(text) || is_credit(text) }
}

/// Returns the texts of the innermost elements of a card, its headline's aside: "Sponsored" and "Ada Lund" of
/// `<i>Sponsored</i><i>Ada Lund</i>`, which are one line.
pub(super) fn leaves<'p>(card: NodeRef<'p>, title: &'p str) -> impl Iterator<Item = &'p str> {
    let elements = card.descendants().filter(|node| node.tag().is_element());
    let leaves = elements.filter(|node| node.children().all(|child| child.tag() == Tag::Text));
    leaves.map(NodeRef::text).filter(move |text| (1..=MAX_LEAF).contains(&text.len()) && !holds(title, text))
}

/// Whether a text is a date and nothing else.
pub(super) fn is_date_line(text: &str) -> bool {
    text.len() <= MAX_FACT && has_digit(text) && is_date(text)
}

/// Whether a text holds a digit of any script.
pub(super) fn has_digit(text: &str) -> bool {
    text.chars().any(char::is_numeric)
}

/// Words of the longest photo credit: "Photo: Ida Berg / Northern Press".
const CREDIT_WORDS: usize = 6;

fn is_credit(text: &str) -> bool {
    text.split_whitespace().nth(CREDIT_WORDS).is_none() && is_credit_line(text)
}

fn is_date(text: &str) -> bool {
    date::parse(text, &Hints::default()).is_some()
}

/// Words of the longest text that gives only the minutes: "7 min. read time".
const MINUTES_WORDS: usize = 4;

fn is_minutes(text: &str) -> bool {
    text.split_whitespace().nth(MINUTES_WORDS).is_none()
        && reading_time::parse(text, &Hints::default()).is_some()
}

/// Whether a text is a byline by its words alone: an introduction and full names, "By Ada Lund".
pub(super) fn is_byline(text: &str) -> bool {
    if !text.contains(' ') || text.contains('\n') || has_digit(text) {
        return false;
    }
    if !byline::is_introduced(text) {
        return false;
    }
    let names = byline::parse(text, &Hints::default());
    !names.is_empty()
        && names.iter().all(|author| author.name.len() < text.len() && is_full_name(&author.name))
}

/// Whether a name has several words, none of which begins with a small letter.
fn is_full_name(name: &str) -> bool {
    let mut words = name.split(' ');
    let is_single = words.clone().nth(1).is_none();
    !(is_single || words.any(|word| word.starts_with(char::is_lowercase)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_are_known_by_their_words() {
        for (text, expected) in [
            ("12 May 2024", true),
            ("7 min read", true),
            ("By Ada Lund", true),
            ("Photo: Ida Berg", true),
            ("Photos: the icy moon of the far planet", false),
            ("Bridge reopens", false),
            ("7 ways to cross the old river", false),
            ("By the river", false),
        ] {
            assert_eq!(is_fact(text), expected, "{text}");
        }
    }

    #[test]
    fn bylines_name_people_in_full() {
        for (text, expected) in [
            ("By Ada Lund", true),
            ("Von Ada Lund", true),
            ("By Ada", false),
            ("By the way", false),
            ("By Ada Lund 12 May", false),
            ("Bridge reopens", false),
        ] {
            assert_eq!(is_byline(text), expected, "{text}");
        }
    }
}
