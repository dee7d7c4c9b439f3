//! A line cut into numbers, words and marks, each with its place.

use std::borrow::Cow;

use super::character_classes::{is_ignorable, is_word_char, plain_mark};
use super::word_folding::fold_word;
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Phrases;
use crate::text::digits::digit;
use crate::text::scripts::is_han;
use crate::work;

/// What a [`Token`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Decimal digits of any script: their value (saturated) and how many there are.
    Number { value: u64, digits: u8 },
    /// A run of letters with the marks that belong to them.
    Word,
    /// One Han character: these are read singly, because the script writes no spaces.
    Han(char),
    /// Anything else that is not white space.
    Mark(char),
}

/// A piece of a line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub(super) kind: Kind,
    /// Byte offsets in the line.
    pub(super) start: usize,
    pub(super) end: usize,
    /// White space stands before it.
    gap: bool,
}

/// A line of a page in some language, and its tokens.
pub(super) struct Line<'a> {
    pub(super) text: &'a str,
    pub(super) language: Lang,
    tokens: Vec<Token>,
}

impl<'a> Line<'a> {
    pub(super) fn new(text: &'a str, language: Lang) -> Self {
        work::text(text.len());
        Self { text, language, tokens: tokens(text) }
    }

    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    pub(super) fn get(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at)
    }

    pub(super) fn kind(&self, at: usize) -> Option<Kind> {
        self.get(at).map(|token| token.kind)
    }

    /// Returns the token before `at`.
    pub(super) fn before(&self, at: usize) -> Option<&Token> {
        at.checked_sub(1).and_then(|before| self.tokens.get(before))
    }

    /// Returns the number at `at`: its value and how many digits it has.
    pub(super) fn number(&self, at: usize) -> Option<(u32, u8)> {
        match self.kind(at)? {
            Kind::Number { value, digits } => Some((u32::try_from(value).ok()?, digits)),
            _ => None,
        }
    }

    /// Returns the number at `at` if it has one or two digits, as most parts of dates have.
    pub(super) fn short(&self, at: usize) -> Option<u32> {
        self.number(at).filter(|&(_, digits)| digits <= 2).map(|(value, _)| value)
    }

    /// Returns the number at `at` if it has exactly two digits, as minutes have.
    pub(super) fn two_digits(&self, at: usize) -> Option<u32> {
        self.number(at).filter(|&(_, digits)| digits == 2).map(|(value, _)| value)
    }

    pub(super) fn mark(&self, at: usize) -> Option<char> {
        match self.kind(at)? {
            Kind::Mark(mark) => Some(mark),
            _ => None,
        }
    }

    pub(super) fn is_mark(&self, at: usize, mark: char) -> bool {
        self.mark(at) == Some(mark)
    }

    /// Whether the mark stands at `at` with no white space on either side, as the dot of "19.05".
    pub(super) fn is_joint(&self, at: usize, mark: char) -> bool {
        self.is_mark(at, mark) && self.tight(at) && self.tight(at + 1)
    }

    /// Returns the mark that touches the token at `at` from before.
    pub(super) fn touching_mark(&self, at: usize) -> Option<char> {
        if self.tight(at) { self.mark(at.checked_sub(1)?) } else { None }
    }

    /// Returns the token after the mark at `at` if it touches the token before; else `at` itself.
    pub(super) fn skip_touching_mark(&self, at: usize, mark: char) -> usize {
        if self.tight(at) { self.skip_mark(at, &[mark]) } else { at }
    }

    /// Returns the token after one of the marks at `at`; `at` itself where there is none.
    pub(super) fn skip_mark(&self, at: usize, marks: &[char]) -> usize {
        if self.mark(at).is_some_and(|mark| marks.contains(&mark)) { at + 1 } else { at }
    }

    /// Whether one of the Han characters stands at `at`.
    pub(super) fn is_han(&self, at: usize, chars: &[char]) -> bool {
        matches!(self.kind(at), Some(Kind::Han(char)) if chars.contains(&char))
    }

    /// Returns the token at `at` as it stands.
    pub(super) fn raw(&self, at: usize) -> &'a str {
        self.raw_range(at, at + 1)
    }

    /// Returns the tokens from `at` up to `end` as they stand, with the white space between them.
    pub(super) fn raw_range(&self, at: usize, end: usize) -> &'a str {
        let tokens = self.get(at).zip(self.before(end));
        tokens.and_then(|(first, last)| self.text.get(first.start..last.end)).unwrap_or_default()
    }

    /// Returns the word at `at`, folded; `None` for anything else.
    pub(super) fn word(&self, at: usize) -> Option<Cow<'a, str>> {
        (self.kind(at)? == Kind::Word).then(|| fold_word(self.raw(at)))
    }

    /// Whether the word at `at` is one of the phrases.
    pub(super) fn has(&self, at: usize, phrases: &Phrases) -> bool {
        self.word(at).is_some_and(|word| phrases.is(&word, self.language))
    }

    /// Whether the token at `at` follows the one before without white space.
    pub(super) fn tight(&self, at: usize) -> bool {
        self.get(at).is_some_and(|token| !token.gap)
    }

    /// Returns a word, or several joined by dots, without the dots, and the token after them: "pm" for "p.m.".
    /// A final dot belongs to it.
    pub(super) fn dotted(&self, at: usize) -> Option<(Cow<'a, str>, usize)> {
        const MAX_PARTS: usize = 4;
        let mut word = self.word(at)?;
        let mut next = at + 1;
        for _ in 1..MAX_PARTS {
            if !self.is_joint(next, '.') {
                break;
            }
            let Some(more) = self.word(next + 1) else { break };
            word.to_mut().push_str(&more);
            next += 2;
        }
        Some((word, self.skip_touching_mark(next, '.')))
    }
}

fn tokens(text: &str) -> Vec<Token> {
    /// Tokens of a line with a date in it.
    const USUAL: usize = 16;
    let mut tokens: Vec<Token> = Vec::with_capacity(USUAL);
    let mut gap = true;
    for (start, char) in text.char_indices() {
        if char.is_whitespace() {
            gap = true;
            continue;
        }
        if is_ignorable(char) {
            continue;
        }
        let end = start + char.len_utf8();
        if let (Some(last), false) = (tokens.last_mut(), gap) {
            if extend(last, char, end) {
                continue;
            }
        }
        tokens.push(Token { kind: kind(char), start, end, gap });
        gap = false;
    }
    tokens
}

/// Returns what a token is that begins with the character.
fn kind(char: char) -> Kind {
    match digit(char) {
        Some(value) => Kind::Number { value: u64::from(value), digits: 1 },
        None if is_han(char) => Kind::Han(char),
        None if is_word_char(char) => Kind::Word,
        None => Kind::Mark(plain_mark(char)),
    }
}

/// Adds the character to the token if it belongs to it.
fn extend(last: &mut Token, char: char, end: usize) -> bool {
    match (&mut last.kind, digit(char)) {
        (Kind::Number { value, digits }, Some(more)) => {
            *value = value.saturating_mul(10).saturating_add(u64::from(more));
            *digits = digits.saturating_add(1);
        }
        (Kind::Word, None) if is_word_char(char) && !is_han(char) => {}
        _ => return false,
    }
    last.end = end;
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_a_line() {
        let line = Line::new("6th 年5月, ٢٠٢٢ p.m.", Lang::UNKNOWN);
        let kinds: Vec<_> = (0..line.len()).map(|at| line.raw(at)).collect();
        assert_eq!(kinds, ["6", "th", "年", "5", "月", ",", "٢٠٢٢", "p", ".", "m", "."]);
        assert_eq!(line.number(6), Some((2022, 4)));
        assert_eq!(line.dotted(7).unwrap(), (Cow::Borrowed("pm"), 11));
    }
}
