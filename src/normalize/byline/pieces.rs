//! A byline cut into words and the marks that part them.

use super::fold;
use super::names::{Case, case, is_agency, is_job_word};
use super::vocabulary::is_noise;
use super::vocabulary::opens_marker;

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
    let mut nicknamed = 0;
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|&(_, next)| next);
        if at >= nicknamed && start.is_none() && c == '(' {
            let inside = nickname(text.get(at..).unwrap_or(""), &pieces);
            nicknamed = inside.map_or(nicknamed, |end| at + end);
        }
        let mark = if at < nicknamed { None } else { part_mark(c, last, next) };
        if mark.is_some() || c.is_whitespace() {
            if let Some(word) = start.take().and_then(|start| text.get(start..at)) {
                pieces.push(word_or_rule(word));
            }
        } else if start.is_none() {
            start = Some(at);
        } else if c.is_uppercase()
            && last.is_lowercase()
            && follows_name(&pieces)
            && opens_noise(text.get(at..).unwrap_or(""))
        {
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
        pieces.push(word_or_rule(word));
    }
    pieces
}

/// A word; of dashes alone it parts the line as a bar does.
fn word_or_rule(word: &str) -> Piece<'_> {
    let rule = word.chars().count() > 1 && word.chars().all(|c| matches!(c, '-' | '–' | '—' | '~'));
    if rule { Piece::Mark('|') } else { Piece::Word(word) }
}

/// The end of a second name in brackets that stands between a first name and a last: of
/// "(Guha) Ghosh" that of the bracket.
fn nickname(text: &str, before: &[Piece<'_>]) -> Option<usize> {
    const LONGEST: usize = 14;
    let named = match before {
        [Piece::Word(first)] | [.., Piece::Mark(_), Piece::Word(first)] => case(first) == Case::Capital,
        [.., Piece::Word(opening), Piece::Word(first)] => {
            case(first) == Case::Capital && opens_marker(&fold(opening))
        }
        _ => false,
    };
    let (end, _) = text.char_indices().skip(1).take(LONGEST).find(|(_, c)| *c == ')')?;
    let inner = text.strip_prefix('(')?.get(..end - 1)?;
    let mut behind = text.get(end + 1..)?.chars();
    let last = behind.next() == Some(' ') && behind.next().is_some_and(char::is_uppercase);
    let one_word = inner.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '\''));
    let good = named && last && one_word && case(inner) == Case::Capital && !is_agency(inner);
    good.then_some(end + 1)
}

/// Whether a first name stands before: words in one, as firms write themselves, follow none.
fn follows_name(before: &[Piece<'_>]) -> bool {
    matches!(before.last(), Some(Piece::Word(word)) if case(word) == Case::Capital)
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
