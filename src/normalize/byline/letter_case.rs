//! Capital and small letters: how words are written.

/// How a word starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Case {
    Capital,
    Small,
    /// The script has no case.
    None,
    /// No letter at all.
    Mark,
}

/// Returns how a word starts: "Lund" → `Capital`, "van" → `Small`, "山田" → `None`, "&" → `Mark`.
pub(super) fn case(word: &str) -> Case {
    match word.chars().find(|c| c.is_alphabetic()) {
        None => Case::Mark,
        Some(first) if first.is_uppercase() => Case::Capital,
        Some(first) if !first.is_lowercase() => Case::None,
        // "eBay", "iTV": a capital inside makes a proper name; "d'Ormesson" is none.
        Some(_) if word.contains(char::is_uppercase) && !is_compound(word) => Case::Capital,
        Some(_) => Case::Small,
    }
}

/// Whether a word is put together with an apostrophe or a hyphen: "d'Ormesson", "al-Asad".
pub(super) fn is_compound(word: &str) -> bool {
    word.contains(['\'', '’', '-'])
}

/// Whether a word starts with a capital: "Lund".
pub(super) fn is_capital(word: &str) -> bool {
    case(word) == Case::Capital
}

/// Whether a word starts with a small letter: "van".
pub(super) fn is_small(word: &str) -> bool {
    case(word) == Case::Small
}

/// Returns how many characters the test holds for.
pub(super) fn count(text: &str, holds: fn(char) -> bool) -> usize {
    text.chars().filter(|char| holds(*char)).count()
}

/// Whether a line is in capitals: "BY RONALD McDONALD", whose "c" does not count.
pub(super) fn is_all_caps(text: &str) -> bool {
    count(text, char::is_lowercase) * 6 <= count(text, char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_start_in_some_case() {
        for (word, expected) in [
            ("Lund", Case::Capital),
            ("eBay", Case::Capital),
            ("d'Ormesson", Case::Small),
            ("van", Case::Small),
            ("山田", Case::None),
            ("&", Case::Mark),
        ] {
            assert_eq!(case(word), expected, "{word}");
        }
    }
}
