//! A line cut into numbers, words and marks, each with its place.

use std::borrow::Cow;

use icu_normalizer::properties::{CanonicalDecompositionBorrowed, Decomposed};

use crate::text::scripts::{is_han, is_hangul};

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
    pub(super) gap: bool,
}

/// A line and its tokens.
pub(super) struct Line<'a> {
    pub(super) text: &'a str,
    tokens: Vec<Token>,
}

impl<'a> Line<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, tokens: tokens(text) }
    }

    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    pub(super) fn get(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at)
    }

    /// The token before `at`.
    pub(super) fn before(&self, at: usize) -> Option<&Token> {
        at.checked_sub(1).and_then(|i| self.tokens.get(i))
    }

    /// The number at `at`: its value and how many digits it has.
    pub(super) fn number(&self, at: usize) -> Option<(u32, u8)> {
        match self.get(at)?.kind {
            Kind::Number { value, digits } => Some((u32::try_from(value).ok()?, digits)),
            _ => None,
        }
    }

    /// The number at `at` if it has one of the lengths that parts of dates have (one or two digits).
    pub(super) fn short(&self, at: usize) -> Option<u32> {
        self.number(at).filter(|&(_, digits)| digits <= 2).map(|(value, _)| value)
    }

    pub(super) fn mark(&self, at: usize) -> Option<char> {
        match self.get(at)?.kind {
            Kind::Mark(c) => Some(c),
            _ => None,
        }
    }

    pub(super) fn is_mark(&self, at: usize, c: char) -> bool {
        self.mark(at) == Some(c)
    }

    pub(super) fn is_han(&self, at: usize, chars: &[char]) -> bool {
        matches!(self.get(at), Some(Token { kind: Kind::Han(c), .. }) if chars.contains(c))
    }

    /// The characters of the token at `at`, as they stand.
    pub(super) fn raw(&self, at: usize) -> &'a str {
        self.get(at).and_then(|token| self.text.get(token.start..token.end)).unwrap_or("")
    }

    /// The word at `at`, folded; `None` for anything else.
    pub(super) fn word(&self, at: usize) -> Option<Cow<'a, str>> {
        match self.get(at)?.kind {
            Kind::Word => Some(fold_word(self.raw(at))),
            _ => None,
        }
    }

    /// Whether the token at `at` follows the one before without white space.
    pub(super) fn tight(&self, at: usize) -> bool {
        self.get(at).is_some_and(|token| !token.gap)
    }

    /// A word, or several joined by dots without white space ("p.m", "พ.ค"): what it reads without the
    /// dots, and the token after it. A final dot belongs to it.
    pub(super) fn dotted(&self, at: usize) -> Option<(Cow<'a, str>, usize)> {
        const MOST_PARTS: usize = 4;
        let mut word = self.word(at)?;
        let mut next = at + 1;
        for _ in 1..MOST_PARTS {
            if !(self.is_mark(next, '.') && self.tight(next) && self.tight(next + 1)) {
                break;
            }
            let Some(more) = self.word(next + 1) else { break };
            word.to_mut().push_str(&more);
            next += 2;
        }
        if self.is_mark(next, '.') && self.tight(next) {
            next += 1;
        }
        Some((word, next))
    }
}

/// Zero of each decimal digit set that pages are written in; nine more follow it.
const ZEROS: [char; 22] = [
    '\u{660}', '\u{6F0}', '\u{7C0}', '\u{966}', '\u{9E6}', '\u{A66}', '\u{AE6}', '\u{B66}', '\u{BE6}',
    '\u{C66}', '\u{CE6}', '\u{D66}', '\u{DE6}', '\u{E50}', '\u{ED0}', '\u{F20}', '\u{1040}', '\u{1090}',
    '\u{17E0}', '\u{1810}', '\u{19D0}', '\u{FF10}',
];

/// The value of a decimal digit of any common script.
pub(crate) fn digit(c: char) -> Option<u32> {
    if c.is_ascii() {
        return c.to_digit(10);
    }
    if c < '\u{660}' {
        return None;
    }
    ZEROS.iter().find_map(|&zero| (c as u32).checked_sub(zero as u32).filter(|&value| value < 10))
}

/// Whether the text has what no date does without: numbers for day and year, or the Chinese word for year.
///
/// One pass over the bytes; most lines of a page end here.
pub(crate) fn may_hold_date(text: &str) -> bool {
    let (mut runs, mut length, mut longest) = (0, 0, 0);
    for byte in text.bytes() {
        let is_digit = byte.is_ascii_digit();
        runs += i32::from(is_digit && length == 0);
        length = if is_digit { length + 1 } else { 0 };
        longest = longest.max(length);
    }
    // "20220506" and counts of seconds are one number.
    if runs >= 2 || longest >= 7 {
        return true;
    }
    !text.is_ascii() && text.chars().any(|c| c == '年' || (!c.is_ascii() && digit(c).is_some()))
}

/// The same for a line that holds more than a date: there a year has four digits, or a mark before its two.
pub(crate) fn may_hold_date_within(text: &str) -> bool {
    if !may_hold_date(text) {
        return false;
    }
    let bytes = text.as_bytes();
    let is_year = |window: &[u8]| match *window {
        [b'1' | b'2', a, b, c] => [a, b, c].iter().all(u8::is_ascii_digit),
        _ => false,
    };
    let is_short = |window: &[u8]| match *window {
        [mark, digit] => matches!(mark, b'/' | b'.' | b'-' | b'\'' | b'|') && digit.is_ascii_digit(),
        _ => false,
    };
    !text.is_ascii() || bytes.windows(4).any(is_year) || bytes.windows(2).any(is_short)
}

/// Whether the text may have numbers that marks join, as in 03/05/2024.
pub(crate) fn may_hold_numeric(text: &str) -> bool {
    let mut marks = text.bytes().filter(|byte| matches!(byte, b'/' | b'.' | b'-' | b'|'));
    !text.is_ascii() || marks.nth(1).is_some()
}

/// Characters that direct the writing or join letters and say nothing.
fn is_ignorable(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// Combining marks are part of the word; in the Indic and Thai blocks all signs but the danda are.
fn is_word_char(c: char) -> bool {
    c.is_alphabetic()
        || matches!(c, '\u{300}'..='\u{36F}' | '\u{591}'..='\u{5C7}' | '\u{610}'..='\u{61A}'
            | '\u{64B}'..='\u{65F}' | '\u{900}'..='\u{963}' | '\u{966}'..='\u{DFF}' | '\u{E01}'..='\u{EFF}')
}

fn tokens(text: &str) -> Vec<Token> {
    /// Tokens of a line with a date in it.
    const USUAL: usize = 16;
    let mut tokens: Vec<Token> = Vec::with_capacity(USUAL);
    let mut gap = true;
    for (start, c) in text.char_indices() {
        if c.is_whitespace() {
            gap = true;
            continue;
        }
        if is_ignorable(c) {
            continue;
        }
        let end = start + c.len_utf8();
        if let Some(last) = tokens.last_mut() {
            if !gap && extend(last, c, end) {
                continue;
            }
        }
        let kind = match digit(c) {
            Some(value) => Kind::Number { value: u64::from(value), digits: 1 },
            None if is_han(c) => Kind::Han(c),
            None if is_word_char(c) => Kind::Word,
            None => Kind::Mark(plain_mark(c)),
        };
        tokens.push(Token { kind, start, end, gap });
        gap = false;
    }
    tokens
}

/// Adds the character to the token if it belongs to it.
fn extend(last: &mut Token, c: char, end: usize) -> bool {
    match (&mut last.kind, digit(c)) {
        (Kind::Number { value, digits }, Some(more)) => {
            *value = value.saturating_mul(10).saturating_add(u64::from(more));
            *digits = digits.saturating_add(1);
        }
        (Kind::Word, None) if is_word_char(c) && !is_han(c) => {}
        _ => return false,
    }
    last.end = end;
    true
}

/// The ASCII mark that a full-width or typographic one stands for.
fn plain_mark(c: char) -> char {
    match c {
        '，' | '、' | '،' => ',',
        '．' | '۔' => '.',
        '：' | '∶' => ':',
        '／' | '⁄' => '/',
        '（' | '［' | '【' | '[' => '(',
        '）' | '］' | '】' | ']' => ')',
        '＋' => '+',
        '－' | '‐' | '‑' | '−' | '–' | '—' => '-',
        '’' | '‘' | 'ʼ' | '´' => '\'',
        '｜' => '|',
        '・' | '•' | '∙' => '·',
        _ => c,
    }
}

/// A word for looking up: lower case, without accents and vowel points, letter variants unified.
pub(crate) fn fold_word(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|b| b.is_ascii_lowercase()) {
        return Cow::Borrowed(word);
    }
    if word.is_ascii() {
        return Cow::Owned(word.to_ascii_lowercase());
    }
    let mut folded = String::with_capacity(word.len());
    for c in word.chars().flat_map(char::to_lowercase) {
        push_base(&mut folded, c);
    }
    Cow::Owned(folded)
}

fn push_base(folded: &mut String, mut c: char) {
    // Hangul syllables would fall apart into letters.
    if !is_hangul(c) {
        const DEEPEST: usize = 4;
        for _ in 0..DEEPEST {
            match CanonicalDecompositionBorrowed::new().decompose(c) {
                Decomposed::Default => break,
                Decomposed::Singleton(base) | Decomposed::Expansion(base, _) => c = base,
            }
        }
    }
    match c {
        // Accents and vowel points, the Arabic stretching sign, the Indic dots below.
        '\u{300}'..='\u{36F}'
        | '\u{591}'..='\u{5C7}'
        | '\u{610}'..='\u{61A}'
        | '\u{640}'
        | '\u{64B}'..='\u{65F}'
        | '\u{93C}'
        | '\u{9BC}'
        | '\u{AD}'
        | '\u{200B}'..='\u{200F}' => {}
        'ı' => folded.push('i'),
        'ł' => folded.push('l'),
        'đ' => folded.push('d'),
        'ø' => folded.push('o'),
        'ß' => folded.push_str("ss"),
        'ς' => folded.push('σ'),
        'ی' | 'ى' => folded.push('ي'),
        'ک' => folded.push('ك'),
        _ => folded.push(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_a_line() {
        let line = Line::new("6th 年5月, ٢٠٢٢ p.m.");
        let kinds: Vec<_> = (0..line.len()).map(|i| line.raw(i)).collect();
        assert_eq!(kinds, ["6", "th", "年", "5", "月", ",", "٢٠٢٢", "p", ".", "m", "."]);
        assert_eq!(line.number(6), Some((2022, 4)));
        assert_eq!(line.dotted(7).unwrap(), (Cow::Borrowed("pm"), 11));
    }

    #[test]
    fn folds_words() {
        for (word, folded) in [
            ("Août", "aout"),
            ("KASIM", "kasim"),
            ("Kasım", "kasim"),
            ("İyun", "iyun"),
            ("ΜΑΪΟΥ", "μαιου"),
            ("Μαΐου", "μαιου"),
            ("फ़रवरी", "फरवरी"),
            ("أبريل", "ابريل"),
            ("اكتبر", "اكتبر"),
            ("اکتبر", "اكتبر"),
            ("오후", "오후"),
        ] {
            assert_eq!(fold_word(word), folded, "{word}");
        }
    }
}
