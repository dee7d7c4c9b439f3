//! The letters of languages: what tells a text from the same bytes in another charset.

use crate::lexicon::language::Lang;
use crate::lexicon::tables;

/// What is written in a language.
pub(super) struct Letters {
    /// Small letters outside ASCII; `None` if the language is not in the table.
    letters: Option<&'static str>,
    punctuation: &'static str,
}

impl Letters {
    pub(super) fn of(language: &str) -> Self {
        let language = Lang::of(language);
        let mut rows = tables::LETTERS.rows("letters").filter(|row| Lang::of(row.language) == language);
        let letters = rows.next().map(|row| row.phrase);
        let punctuation = tables::LETTERS.rows("punctuation").next().map_or("", |row| row.phrase);
        Self { letters, punctuation }
    }

    /// Returns how many characters stand where the language would not have them: three in `cÏur, annŽes, 4 ¤`.
    pub(super) fn misfits(&self, text: &str) -> usize {
        let (mut before, mut count) = (' ', 0);
        let mut chars = text.chars().peekable();
        while let Some(char) = chars.next() {
            let after = chars.peek().copied().unwrap_or(' ');
            count += usize::from(!char.is_ascii() && !self.fits(before, char, after));
            before = char;
        }
        count
    }

    /// Whether a character outside ASCII may stand between two others.
    fn fits(&self, before: char, char: char, after: char) -> bool {
        const JOINS_LETTERS: &str = "’‘·—–…\u{AD}\u{2010}\u{2011}";
        if self.punctuation.contains(char) {
            let parts_a_word = before.is_alphabetic() && after.is_alphabetic();
            return !parts_a_word || JOINS_LETTERS.contains(char);
        }
        if !char.is_alphabetic() {
            return false;
        }
        let is_capital_inside = char.is_uppercase() && before.is_lowercase();
        if is_capital_inside || before.is_ascii_digit() {
            return false;
        }
        self.letters.is_none_or(|letters| char.to_lowercase().all(|small| letters.contains(small)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_language_does_not_write() {
        for (language, text, misfits) in [
            ("fr", "Le cœur, l’été, « où » : 4 €", 0),
            ("fr", "c½ur", 1),
            ("fr", "annŽes", 1),
            ("fr", "4 ¤, ¨", 2),
            ("fr", "Łódź", 2),
            ("fr", "ÉTÉ, L’Été", 0),
            ("fr", "½ heure, 1½", 0),
            ("fr", "1œ", 1),
            ("", "Łódź, c½ur", 1),
            ("", "движениЯ", 1),
            ("en", "back—at last", 0),
            ("pt", "n.º 1, 1º, 2ª", 0),
        ] {
            assert_eq!(Letters::of(language).misfits(text), misfits, "{language} {text}");
        }
    }
}
