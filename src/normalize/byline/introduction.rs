//! Where a word such as "By" introduces names, and where it is a word of a name.

use super::letter_case::{is_capital, is_small};
use super::line_cleanup::insert_missing_space;
use super::organization_names::is_agency;
use super::teams::is_newsroom_phrase;
use super::tokens::{Token, first_word, tokens, word_at};
use super::vocabulary::{
    At, BEFORE_ONE_NAME, BY, GLUED_BY, PARTICLES, UNCREDITED, fold, is_writer_label, markers, opens_lines,
    opens_marker,
};
use crate::article::AuthorRole;
use crate::lexicon::language::Lang;

/// Words of the longest marker: "this post was written by".
const MAX_MARKER_WORDS: usize = 5;

/// Where in its line or part a word stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Position {
    Start,
    Inside,
}

impl Position {
    /// Returns the position of the word with this place.
    pub(super) fn of(place: usize) -> Self {
        if place == 0 { Self::Start } else { Self::Inside }
    }
}

/// Whether a line begins with words that open a byline in plain text: "Written byAda Lund", "Autor: Ada Lund".
pub(crate) fn opens_credit(line: &str) -> bool {
    let label = line.split_once([':', '：']).map(|(label, _)| label);
    if label.is_some_and(|label| is_writer_label(&fold(label.trim_end()))) {
        return true;
    }
    let first = line.split([' ', ':']).find(|word| !word.is_empty()).unwrap_or_default();
    if !may_introduce(first) {
        return false;
    }
    let line = insert_missing_space(line);
    let words = line.split([' ', ':']).filter(|word| !word.is_empty());
    let mut words = words.take(MAX_MARKER_WORDS + 1).peekable();
    if !words.peek().is_some_and(|first| opens_marker(&fold(first))) {
        return false;
    }
    let mut phrase = String::new();
    while let Some(word) = words.next() {
        push_word(&mut phrase, &fold(word));
        // Names must follow, on the next line where a colon ends this one.
        let goes_on = words.peek().is_some() || line.trim_end().ends_with(':');
        if goes_on && opens_lines(&phrase) {
            return true;
        }
    }
    false
}

/// Whether a line is nothing but a marker that opens bylines, with or without its colon: "By:", "Autor".
pub(crate) fn is_opening(line: &str) -> bool {
    let phrase = fold(line.trim_end_matches([' ', ':', '：', '/']));
    opens_lines(&phrase) || is_writer_label(&phrase)
}

/// Whether the line opens with a word that introduces its names: "By Ada Lund".
pub(crate) fn is_introduced(line: &str) -> bool {
    first_word(line).is_some_and(may_introduce) && opens_with_marker(line)
}

/// Whether the first word of a line may be one that introduces names: it is one, or one is glued to it, as to "ByAda".
/// Most lines are told by it, before the whole is cut into words.
fn may_introduce(first: &str) -> bool {
    opens_marker(fold(first).trim_end_matches('.')) || GLUED_BY.rests(first).next().is_some()
}

fn opens_with_marker(line: &str) -> bool {
    introduction(&tokens(&insert_missing_space(line)), 0, Position::Start, Lang::UNKNOWN).is_some()
}

/// Whether the line names checkers or sponsors besides: "By Ada Lund. Reviewed by Ben Okri".
pub(crate) fn names_checkers(line: &str) -> bool {
    let tokens = tokens(line);
    (0..tokens.len()).any(|at| introduction_of_others(&tokens, at).is_some())
}

fn push_word(phrase: &mut String, word: &str) {
    if !phrase.is_empty() {
        phrase.push(' ');
    }
    phrase.push_str(word);
}

/// Returns the role of the marker that starts at `at`, and how many tokens it takes with its colon.
///
/// "Photos by Ben Okri" → a photographer, two tokens
pub(super) fn introduction(
    tokens: &[Token<'_>],
    at: usize,
    position: Position,
    language: Lang,
) -> Option<(AuthorRole, usize)> {
    if !opens_marker(fold(word_at(tokens, at)?).trim_end_matches('.')) {
        return None;
    }
    let mut phrase = String::new();
    let mut found = None;
    for end in at + 1..=at + MAX_MARKER_WORDS {
        let Some(word) = word_at(tokens, end - 1) else { break };
        push_word(&mut phrase, fold(word).trim_end_matches('.'));
        let candidate = Candidate { tokens, at, end, position };
        for (role, place) in markers(&phrase, language) {
            if candidate.counts(place) {
                found = Some((role, end - at + usize::from(candidate.has_colon())));
            }
        }
    }
    found
}

/// Returns how many tokens at `at` introduce people who are not credited: "Reviewed by" → 2.
pub(super) fn introduction_of_others(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    const MOST_WORDS: usize = 3;
    let mut phrase = fold(word_at(tokens, at)?).into_owned();
    if !opens_marker(&phrase) {
        return None;
    }
    for length in 2..=MOST_WORDS {
        push_word(&mut phrase, &fold(word_at(tokens, at + length - 1)?));
        if UNCREDITED.has(&phrase) {
            return Some(length);
        }
    }
    None
}

/// A marker's words where a line has them.
struct Candidate<'t, 'a> {
    tokens: &'t [Token<'a>],
    at: usize,
    end: usize,
    position: Position,
}

impl<'a> Candidate<'_, 'a> {
    /// Whether the words are a marker that counts in such a place.
    fn counts(&self, place: At) -> bool {
        if self.has_colon() {
            return place != At::Behind;
        }
        // "Written by" at the end of a line: the names are on the next.
        let Some(next) = self.follower(0) else { return place == At::Anywhere && self.end > self.at + 1 };
        match place {
            At::Anywhere => !is_small(next) || is_agency(next),
            At::Start | At::Opening if self.position == Position::Start => self.opens(next),
            At::Label => self.labels(next),
            _ => false,
        }
    }

    fn has_colon(&self) -> bool {
        self.tokens.get(self.end) == Some(&Token::Mark(':'))
    }

    fn first(&self) -> &'a str {
        word_at(self.tokens, self.at).unwrap_or_default()
    }

    /// Returns the word at a place behind the marker, if no mark stands there.
    fn follower(&self, place: usize) -> Option<&'a str> {
        word_at(self.tokens, self.end + place)
    }

    /// "Von Ada Lund": at the start, before whole names.
    fn opens(&self, next: &str) -> bool {
        let word = fold(self.first());
        // "De la Cruz", "Di Stefano": a particle with its capital opens a name as well.
        let is_particle = PARTICLES.has(&word) && !BY.has(&word);
        if is_particle && is_capital(self.first()) {
            return is_capital(next);
        }
        BEFORE_ONE_NAME.has(&word) || self.follower(1).is_some()
    }

    /// Without a colon a label is a word of a name or a job, unless two names follow it: "Text Ada Lund".
    fn labels(&self, next: &str) -> bool {
        if is_newsroom_phrase(&[self.first(), next]) {
            return false;
        }
        self.follower(1).is_some_and(|word| !is_small(word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markers_introduce_names_where_no_name_begins_so() {
        for (line, expected) in [
            ("By Ada Lund", Some((AuthorRole::Writer, 1))),
            ("Photos by: Ben Okri", Some((AuthorRole::Photographer, 3))),
            ("This post was written by Ada", Some((AuthorRole::Writer, 5))),
            ("Von Ada", Some((AuthorRole::Writer, 1))),
            ("De la Cruz", None),
            ("De Ada Lund", Some((AuthorRole::Writer, 1))),
            ("Text Ada Lund", Some((AuthorRole::Writer, 1))),
            ("Text messages", None),
            ("By the way", None),
            ("Ada Lund", None),
        ] {
            assert_eq!(introduction(&tokens(line), 0, Position::Start, Lang::UNKNOWN), expected, "{line}");
        }
        assert_eq!(introduction_of_others(&tokens("Medically reviewed by Ada Lund"), 0), Some(3));
        assert!(names_checkers("By Ada Lund. Reviewed by Ben Okri") && !names_checkers("By Ada Lund"));
    }
}
