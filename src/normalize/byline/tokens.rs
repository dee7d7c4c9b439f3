//! A byline cut into words and the marks that part them.

use crate::work;

use super::letter_case::is_capital;
use super::organization_names::is_agency;
use super::vocabulary::{NOISE, fold, opens_marker};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    Word(&'a str),
    Mark(char),
}

impl<'a> Token<'a> {
    pub(super) fn word(self) -> Option<&'a str> {
        if let Self::Word(word) = self { Some(word) } else { None }
    }
}

/// Returns the word at a place, if one stands there.
pub(super) fn word_at<'a>(tokens: &[Token<'a>], at: usize) -> Option<&'a str> {
    tokens.get(at).and_then(|token| token.word())
}

/// Cuts a text into words and the marks that part them.
///
/// "Ada Lund, Berlin" → `Ada` `Lund` `,` `Berlin`; "Ada LundFollow" → `Ada` `Lund` `Follow`
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    work::text(text.len());
    let mut cutter = Cutter { text, tokens: Vec::new(), start: None, nickname_end: 0 };
    let mut last = ' ';
    let mut chars = text.char_indices().peekable();
    while let Some((at, char)) = chars.next() {
        let next = chars.peek().map(|&(_, next)| next);
        cutter.take(at, last, char, next);
        last = char;
    }
    cutter.end_word(text.len());
    cutter.tokens
}

/// Returns the first word of a text as [`tokens`] cuts it; `None` if a mark stands before it. "Ada, Berlin" → "Ada"
pub(super) fn first_word(text: &str) -> Option<&str> {
    let text = text.trim_start();
    let mut last = ' ';
    let mut chars = text.char_indices().peekable();
    while let Some((at, char)) = chars.next() {
        let next = chars.peek().map(|&(_, next)| next);
        if char.is_whitespace() || mark_of(char, last, next).is_some() {
            return text.get(..at).filter(|word| !word.is_empty());
        }
        last = char;
    }
    Some(text).filter(|text| !text.is_empty())
}

struct Cutter<'a> {
    text: &'a str,
    tokens: Vec<Token<'a>>,
    /// Where the word begins that is not at its end yet.
    start: Option<usize>,
    /// Where the brackets of a second name end.
    nickname_end: usize,
}

impl<'a> Cutter<'a> {
    fn take(&mut self, at: usize, last: char, char: char, next: Option<char>) {
        let is_inside = self.start.is_some() || at < self.nickname_end;
        if char == '(' && !is_inside {
            let inside = nickname(self.rest(at), &self.tokens);
            self.nickname_end = inside.map_or(self.nickname_end, |end| at + end);
        }
        let mark = if at < self.nickname_end { None } else { mark_of(char, last, next) };
        if mark.is_some() || char.is_whitespace() {
            self.end_word(at);
        } else if self.start.is_none() {
            self.start = Some(at);
        } else if last.is_lowercase() && char.is_uppercase() {
            self.part_glued(at);
        }
        let mark = if char == '\n' { Some('\n') } else { mark };
        self.tokens.extend(mark.map(Token::Mark));
    }

    fn rest(&self, at: usize) -> &'a str {
        self.text.get(at..).unwrap_or_default()
    }

    fn end_word(&mut self, at: usize) {
        let start = self.start.take();
        if let Some(word) = start.and_then(|start| self.text.get(start..at)) {
            self.tokens.push(word_or_rule(word));
        }
    }

    /// "Ada LundFollow", "Ada LundPublished": two elements without a space between.
    fn part_glued(&mut self, at: usize) {
        // Words in one, as firms write themselves, follow no first name.
        let follows_name = self.tokens.last().and_then(|token| token.word()).is_some_and(is_capital);
        if follows_name && opens_noise(self.rest(at)) {
            self.end_word(at);
            self.start = Some(at);
        }
    }
}

/// A word; of dashes alone it parts the line as a bar does.
fn word_or_rule(word: &str) -> Token<'_> {
    let is_rule = word.chars().nth(1).is_some() && word.chars().all(|c| matches!(c, '-' | '–' | '—' | '~'));
    if is_rule { Token::Mark('|') } else { Token::Word(word) }
}

/// Returns the end of a second name in brackets between a first name and a last: "(Guha) Ghosh" → that of the bracket.
fn nickname(text: &str, before: &[Token<'_>]) -> Option<usize> {
    /// Characters of a second name.
    const LONGEST: usize = 14;
    if !ends_with_first_name(before) {
        return None;
    }
    let (end, _) = text.char_indices().skip(1).take(LONGEST).find(|(_, char)| *char == ')')?;
    let inner = text.strip_prefix('(')?.get(..end - 1)?;
    let is_word = inner.chars().all(|char| char.is_alphabetic() || matches!(char, '.' | '-' | '\''));
    let surname = text.get(end + 1..)?.strip_prefix(' ')?;
    if !is_word || is_agency(inner) || !surname.starts_with(char::is_uppercase) {
        return None;
    }
    if is_capital(inner) { Some(end + 1) } else { None }
}

/// Whether the last word is a first name: it stands behind a mark or behind "by".
fn ends_with_first_name(tokens: &[Token<'_>]) -> bool {
    match tokens {
        [Token::Word(first)] | [.., Token::Mark(_), Token::Word(first)] => is_capital(first),
        [.., Token::Word(opening), Token::Word(first)] if opens_marker(&fold(opening)) => is_capital(first),
        _ => false,
    }
}

/// Whether a word that ends a name starts the text: "Follow", "Published May 6".
fn opens_noise(text: &str) -> bool {
    /// Bytes looked at.
    const FAR: usize = 16;
    const SHORTEST: usize = 4;
    let letters = text.char_indices().take(FAR).find(|(_, char)| !char.is_alphabetic());
    let end = letters.map_or(text.len().min(FAR), |(end, _)| end);
    let Some(word) = text.get(..end) else { return false };
    let folded = fold(word);
    folded.len() >= SHORTEST && NOISE.has(&folded)
}

/// Returns the mark that a character is, if it parts words where it stands: '•' → '|', '-' → '|' between spaces.
fn mark_of(char: char, last: char, next: Option<char>) -> Option<char> {
    let is_set_apart = last.is_whitespace() && next.is_none_or(char::is_whitespace);
    match char {
        // "12:23"
        ':' if last.is_ascii_digit() => next.is_none_or(|next| !next.is_ascii_digit()).then_some(':'),
        '|' | '•' | '·' | '●' | '▪' | '»' | '>' | '→' | '｜' | '◆' | '■' | '※' | '—' => {
            Some('|')
        }
        '–' | '-' | '―' | '~' if is_set_apart => Some('|'),
        ',' | '，' | '،' => Some(','),
        ';' | '；' | '؛' => Some(';'),
        '/' | '／' => Some('/'),
        '、' => Some('、'),
        ':' | '：' | '=' | '＝' => Some(':'),
        '(' | '[' | '（' | '［' | '【' | '{' => Some('('),
        ')' | ']' | '）' | '］' | '】' | '}' => Some(')'),
        '"' | '“' | '”' | '„' | '*' | '_' | '©' => Some(' '),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_cut_at_marks_and_seams() {
        for (line, expected) in [
            ("Ada Lund, Berlin", "Ada Lund , Berlin"),
            ("Ada LundFollow", "Ada Lund Follow"),
            ("Ada (Bee) Lund (AFP)", "Ada (Bee) Lund ( AFP )"),
            ("Ada-Lund - Berlin", "Ada-Lund | Berlin"),
            ("Ada --- Ben", "Ada | Ben"),
            (" Ada", "Ada"),
            ("Ada at 12:23", "Ada at 12:23"),
            (", Ada", ", Ada"),
        ] {
            let cut = tokens(line).into_iter().map(|token| match token {
                Token::Word(word) => word.to_owned(),
                Token::Mark(mark) => mark.to_string(),
            });
            assert_eq!(cut.collect::<Vec<_>>().join(" "), expected, "{line}");
            let first = expected.split(' ').next().unwrap();
            assert_eq!(first_word(line), Some(first).filter(|first| *first != ","), "{line}");
        }
    }
}
