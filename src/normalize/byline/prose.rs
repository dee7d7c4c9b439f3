//! Lines that tell something instead of naming somebody.

use super::introduction::{Position, introduction};
use super::job_titles::is_job_word;
use super::letter_case::is_small;
use super::tokens::{Token, word_at};
use super::vocabulary::{CONJUNCTIONS, VERBS, fold};
use crate::lexicon::language::Lang;

/// Returns the tokens without lines that are prose; of "Ada Lund is a reporter who …" the name stays.
pub(super) fn without_prose<'a>(tokens: &[Token<'a>], language: Lang) -> Vec<Token<'a>> {
    let mut kept = Vec::with_capacity(tokens.len());
    for line in tokens.split_inclusive(|token| *token == Token::Mark('\n')) {
        if is_introduced(line, language) || !is_prose(line) {
            kept.extend_from_slice(line);
        } else {
            kept.extend_from_slice(subject(line));
            kept.push(Token::Mark('\n'));
        }
    }
    kept
}

/// Whether a marker stands near the start of a line.
fn is_introduced(line: &[Token<'_>], language: Lang) -> bool {
    /// Tokens before the marker.
    const NEAR: usize = 12;
    (0..line.len().min(NEAR)).any(|at| introduction(line, at, Position::of(at), language).is_some())
}

/// Returns whom a sentence is about: "Ada Lund" of "Ada Lund is a reporter who …".
fn subject<'p, 'a>(line: &'p [Token<'a>]) -> &'p [Token<'a>] {
    /// Tokens of a name and its verb.
    const MOST: usize = 5;
    let is_verb = |at: &usize| word_at(line, *at).is_some_and(|word| VERBS.has(word));
    (2..MOST).find(is_verb).and_then(|verb| line.get(..verb)).unwrap_or_default()
}

/// Whether two words in five are small ones that stand in no list of names.
fn is_prose(line: &[Token<'_>]) -> bool {
    const FEWEST_WORDS: usize = 9;
    let words: Vec<&str> = line.iter().filter_map(|token| token.word()).collect();
    let prosaic = words.iter().filter(|word| is_prosaic(word)).count();
    words.len() >= FEWEST_WORDS && prosaic * 5 >= words.len() * 2
}

fn is_prosaic(word: &str) -> bool {
    is_small(word) && !(CONJUNCTIONS.has(&fold(word)) || is_job_word(word))
}

#[cfg(test)]
mod tests {
    use super::super::tokens::tokens;
    use super::*;

    #[test]
    fn of_a_sentence_its_subject_stays() {
        for (line, expected) in [
            ("Ada Lund is a reporter who has told of rivers for ten long years", "Ada Lund"),
            ("the old bridge over the river will be open to all again", ""),
            (
                "By Ada Lund who has told of rivers for ten long years and more",
                "By Ada Lund who has told of rivers for ten long years and more",
            ),
            ("Ada Lund and Ben Okri", "Ada Lund and Ben Okri"),
        ] {
            let kept = without_prose(&tokens(line), Lang::UNKNOWN);
            let words: Vec<&str> = kept.iter().filter_map(|token| token.word()).collect();
            assert_eq!(words.join(" "), expected, "{line}");
        }
    }
}
