//! Parts of short texts, found and cut.

use crate::work;

/// Whether a short text contains a short part. `str::contains` sets up more than such texts are worth.
pub(crate) fn holds(text: &str, part: &str) -> bool {
    work::text(text.len());
    let (text, part) = (text.as_bytes(), part.as_bytes());
    // A space is too common to look for.
    let anchor = usize::from(part.len() > 1 && part.first() == Some(&b' '));
    let Some(byte) = part.get(anchor) else { return true };
    memchr::memchr_iter(*byte, text).any(|at| {
        at.checked_sub(anchor).and_then(|at| text.get(at..)).is_some_and(|text| text.starts_with(part))
    })
}

/// Returns the first bytes of a text, at most so many, cut between characters: the first 4 of "Brücke" are "Brü".
pub(crate) fn start_of(text: &str, bytes: usize) -> &str {
    let mut end = bytes.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}

/// Returns what follows these words, which are in lower case, at the start of a text in any case and with either
/// apostrophe: ": Brücke" of "ANZEIGE: Brücke" after "anzeige".
pub(crate) fn rest_after<'t>(text: &'t str, words: &str) -> Option<&'t str> {
    // Most are told apart by their first letters.
    let alike = text.bytes().zip(words.bytes());
    let alike = alike.take_while(|(own, word)| own.is_ascii() && own.to_ascii_lowercase() == *word).count();
    let mut rest = text.get(alike..)?.chars();
    for word in words.get(alike..)?.chars() {
        if !is_alike(rest.next()?, word) {
            return None;
        }
    }
    Some(rest.as_str())
}

/// Whether a character is that of a phrase in lower case.
fn is_alike(char: char, word: char) -> bool {
    if char == word {
        return true;
    }
    match char {
        '’' => word == '\'',
        _ if char.is_ascii() => char.to_ascii_lowercase() == word,
        _ => char.to_lowercase().eq([word]),
    }
}

/// Whether two texts have the same letters and digits in any case.
pub(crate) fn same_letters(a: &str, b: &str) -> bool {
    // Cheap to refuse: neither punctuation nor case changes lengths much.
    a.len() <= 2 * b.len() && b.len() <= 2 * a.len() && letters(a).eq(letters(b))
}

fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|char| char.is_alphanumeric()).flat_map(char::to_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_found_wherever_they_stand() {
        for (part, expected) in [
            ("", true),
            (" ", true),
            ("Old", true),
            ("d b", true),
            (" bridge", true),
            ("–!", true),
            (" – ", false),
            ("bridges", false),
            ("!!", false),
        ] {
            assert_eq!(holds("Old bridge –!", part), expected, "{part}");
        }
        assert!(!holds("", " a"));
        assert!(holds("", ""));
    }

    #[test]
    fn starts_are_cut_between_characters() {
        for (bytes, expected) in [(0, ""), (2, "Br"), (3, "Br"), (4, "Brü"), (99, "Brücke")] {
            assert_eq!(start_of("Brücke", bytes), expected);
        }
    }

    #[test]
    fn what_follows_words_in_any_case() {
        for (text, words, expected) in [
            ("ANZEIGE: Brücke", "anzeige", Some(": Brücke")),
            ("L’article", "l'article", Some("")),
            ("РЕКЛАМА", "реклама", Some("")),
            ("Anz", "anzeige", None),
            ("ÄB", "äb ", None),
        ] {
            assert_eq!(rest_after(text, words), expected, "{text}");
        }
    }
}
