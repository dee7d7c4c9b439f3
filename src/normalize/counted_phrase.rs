//! Counted phrases: a number with a word beside it that says what it counts, "5 min read", "579 Views".

use crate::text::digits::digit;
use crate::text::scripts::is_alphabetic;

/// A text in lower case, cut into its numbers and words.
pub(super) struct CountedPhrase<'t, N> {
    tokens: Vec<Token<'t, N>>,
}

enum Token<'t, N> {
    Number(N),
    Word(Word<'t>),
}

/// A word of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Word<'t> {
    pub(super) text: &'t str,
    /// Whether a colon follows: then what the word counts stands behind it.
    pub(super) has_colon: bool,
}

impl<'t, N: Copy> CountedPhrase<'t, N> {
    /// Cuts a text; `read` reads the number at the start of a text, if it is not too large, and returns how many
    /// bytes it takes.
    pub(super) fn of(text: &'t str, read: impl Fn(&str) -> (Option<N>, usize)) -> Self {
        let mut tokens = Vec::new();
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let length = if digit(first).is_some() {
                let (number, length) = read(rest);
                tokens.extend(number.map(Token::Number));
                length
            } else if is_letter(first) {
                let word = word(rest);
                tokens.push(Token::Word(word));
                word.text.len()
            } else {
                if is_minute_mark(first) && matches!(tokens.last(), Some(Token::Number(_))) {
                    let text = rest.get(..first.len_utf8()).unwrap_or_default();
                    tokens.push(Token::Word(Word { text, has_colon: false }));
                }
                first.len_utf8()
            };
            rest = rest.get(length..).unwrap_or("");
        }
        Self { tokens }
    }

    /// Returns what `read` makes of the first number that it makes something of, given its place.
    pub(super) fn find<T>(&self, read: impl Fn(usize) -> Option<T>) -> Option<T> {
        (0..self.tokens.len()).find_map(read)
    }

    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// Returns the number at a place.
    pub(super) fn number(&self, at: usize) -> Option<N> {
        match self.tokens.get(at) {
            Some(Token::Number(number)) => Some(*number),
            _ => None,
        }
    }

    /// Returns the word at a place.
    pub(super) fn word(&self, at: usize) -> Option<Word<'t>> {
        match self.tokens.get(at) {
            Some(Token::Word(word)) => Some(*word),
            _ => None,
        }
    }

    /// Returns the word right before a place.
    pub(super) fn word_before(&self, at: usize) -> Option<Word<'t>> {
        self.word(at.checked_sub(1)?)
    }

    /// Returns the words from one place up to another.
    pub(super) fn words(&self, from: usize, to: usize) -> impl Iterator<Item = &'t str> {
        (from..to.min(self.len())).filter_map(|at| self.word(at)).map(|word| word.text)
    }
}

/// Returns the word at the start of a text.
fn word(text: &str) -> Word<'_> {
    let end = text.find(|char: char| !is_letter(char) || digit(char).is_some()).unwrap_or(text.len());
    let (word, behind) = text.split_at_checked(end).unwrap_or((text, ""));
    Word { text: word, has_colon: behind.trim_start().starts_with([':', '：']) }
}

/// Whether a character belongs to a word: letters, and the marks of Latin, Arabic, Indic and Thai letters.
fn is_letter(char: char) -> bool {
    is_alphabetic(char)
        || matches!(char, '\u{300}'..='\u{36F}' | '\u{64B}'..='\u{65F}' | '\u{900}'..='\u{DFF}' | '\u{E30}'..='\u{E4F}')
}

/// "5'" is five minutes.
fn is_minute_mark(char: char) -> bool {
    matches!(char, '\'' | '’' | '′')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads a digit.
    fn one_digit(text: &str) -> (Option<u32>, usize) {
        let first = text.chars().next();
        (first.and_then(digit), first.map_or(0, char::len_utf8))
    }

    #[test]
    fn texts_are_cut_into_numbers_and_words() {
        let phrase = CountedPhrase::of("views: 5 min' 7' ビュー", one_digit);
        assert_eq!(phrase.len(), 6);
        assert_eq!(phrase.word(0), Some(Word { text: "views", has_colon: true }));
        assert_eq!((phrase.number(1), phrase.number(3)), (Some(5), Some(7)));
        assert_eq!(phrase.word_before(3), Some(Word { text: "min", has_colon: false }));
        assert_eq!(phrase.words(2, 9).collect::<Vec<_>>(), ["min", "'", "ビュー"]);
        assert_eq!(phrase.word_before(0), None);
    }
}
