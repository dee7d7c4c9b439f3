//! A byline cut into words and the marks that part them.

use super::fold;
use super::lexicon::is_noise;
use super::names::is_job_word;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    Word(&'a str),
    Mark(char),
}

/// Words, and the marks that part them.
pub(super) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut start = None;
    let mut last = ' ';
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|&(_, next)| next);
        let mark = part_mark(c, last, next);
        if mark.is_some() || c.is_whitespace() {
            if let Some(word) = start.take().and_then(|start| text.get(start..at)) {
                pieces.push(Piece::Word(word));
            }
        } else if start.is_none() {
            start = Some(at);
        } else if c.is_uppercase() && last.is_lowercase() && opens_noise(text.get(at..).unwrap_or("")) {
            // "Ada LundFollow", "Ada LundPublished": two elements without a space between.
            if let Some(word) = start.replace(at).and_then(|start| text.get(start..at)) {
                pieces.push(Piece::Word(word));
            }
        }
        if c == '\n' {
            pieces.push(Piece::Mark('\n'));
        } else if let Some(mark) = mark {
            pieces.push(Piece::Mark(mark));
        }
        last = c;
    }
    if let Some(word) = start.and_then(|start| text.get(start..)) {
        pieces.push(Piece::Word(word));
    }
    pieces
}

/// Whether a word that ends a name starts the text.
fn opens_noise(text: &str) -> bool {
    let end = text
        .char_indices()
        .take(16)
        .find(|(_, c)| !c.is_alphabetic())
        .map_or(text.len().min(16), |(end, _)| end);
    let Some(word) = text.get(..end) else { return false };
    let folded = fold(word);
    folded.len() > 3 && (is_noise(&folded) || is_job_word(word))
}

/// The mark that a character is, if it parts words where it stands.
fn part_mark(c: char, last: char, next: Option<char>) -> Option<char> {
    let spaced = last.is_whitespace() && next.is_none_or(char::is_whitespace);
    match c {
        '|' | '•' | '·' | '●' | '▪' | '»' | '>' | '→' | '｜' | '◆' | '■' | '※' | '—' => {
            Some('|')
        }
        '–' | '-' | '―' | '~' if spaced => Some('|'),
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
