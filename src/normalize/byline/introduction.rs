//! Where a word such as "By" introduces names, and where it is a word of a name.

use super::names::{Case, case, is_job_word};
use super::pieces::Piece;
use super::teams::is_staff_phrase;
use super::vocabulary::PARTICLES;
use super::vocabulary::{At, UNCREDITED, is_writer_label, markers, opens_lines, opens_marker};
use super::{fold, unglued};
use crate::article::AuthorRole;
use crate::lexicon::language::Lang;

/// Words of the longest marker: "this post was written by".
const MAX_MARKER_WORDS: usize = 5;

/// Whether a line begins with words that open a byline in plain text: "Written byAda Lund", "Autor: Ada Lund".
pub(crate) fn opens_credit(line: &str) -> bool {
    let (label, _) = line.split_once([':', '：']).unwrap_or_default();
    if is_writer_label(&fold(label.trim_end())) {
        return true;
    }
    let line = unglued(line);
    let mut phrase = String::new();
    let words = line.split([' ', ':']).filter(|word| !word.is_empty());
    let mut words = words.take(MAX_MARKER_WORDS + 1).peekable();
    while let Some(word) = words.next() {
        let is_first = phrase.is_empty();
        if !is_first {
            phrase.push(' ');
        }
        phrase.push_str(&fold(word));
        if is_first && !opens_marker(&phrase) {
            return false;
        }
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

/// The marker that starts at `at`, its role, and how many pieces it takes with its colon.
pub(super) fn introduction(pieces: &[Piece<'_>], at: usize, at_start: bool) -> Option<(AuthorRole, usize)> {
    let mut phrase = String::new();
    let mut found = None;
    for length in 1..=MAX_MARKER_WORDS {
        let Some(Piece::Word(word)) = pieces.get(at + length - 1) else { break };
        if length > 1 {
            phrase.push(' ');
        }
        phrase.push_str(fold(word).trim_end_matches('.'));
        let colon = matches!(pieces.get(at + length), Some(Piece::Mark(':')));
        if length == 1 && !opens_marker(&phrase) {
            return None;
        }
        for (role, place) in markers(&phrase, Lang::UNKNOWN) {
            if is_marker_here(pieces, at, length, place, at_start, colon) {
                found = Some((role, length + usize::from(colon)));
            }
        }
    }
    found
}

/// How many pieces at `at` introduce people who are not credited: "Reviewed by".
pub(super) fn introduction_of_others(pieces: &[Piece<'_>], at: usize) -> Option<usize> {
    const MOST_WORDS: usize = 3;
    let Some(Piece::Word(first)) = pieces.get(at) else { return None };
    let mut phrase = fold(first);
    if !opens_marker(&phrase) {
        return None;
    }
    for length in 2..=MOST_WORDS {
        let Some(Piece::Word(word)) = pieces.get(at + length - 1) else { return None };
        phrase.push(' ');
        phrase.push_str(&fold(word));
        if UNCREDITED.has(&phrase) {
            return Some(length);
        }
    }
    None
}

fn is_marker_here(
    pieces: &[Piece<'_>],
    at: usize,
    length: usize,
    place: At,
    at_start: bool,
    colon: bool,
) -> bool {
    if colon {
        return place != At::Behind && (!matches!(place, At::Start | At::Opening) || at_start);
    }
    let follows = |after: usize| match pieces.get(at + length + after) {
        Some(Piece::Word(word)) => Some(*word),
        _ => None,
    };
    let Some(next) = follows(0) else {
        // "By" at the end of a line: the names are on the next. More words at an end are no name either.
        let ends = matches!(pieces.get(at + length), Some(Piece::Mark('\n')));
        return place == At::Anywhere && (at_start && ends || length > 1);
    };
    let named =
        case(next) != Case::Small || PARTICLES.has(&fold(next)) || matches!(next, "dpa" | "epd" | "sid");
    match place {
        At::Anywhere => named,
        At::Start | At::Opening => {
            let Some(Piece::Word(word)) = pieces.get(at) else { return false };
            // In small letters it can be nothing else than the marker.
            let small = case(word) == Case::Small
                && matches!(*word, "von" | "par" | "por" | "door" | "av" | "af" | "di")
                || matches!(
                    *word,
                    "Von" | "VON" | "Par" | "Por" | "Door" | "Av" | "Af" | "Über" | "About" | "Oleh"
                );
            let enough = small
                || follows(1).is_some()
                || matches!(next, "dpa" | "AFP" | "AP" | "DPA" | "Reuters")
                || case(next) == Case::None;
            // "De la Cruz", "Di Stefano": a particle with its capital opens a name as well.
            let ambiguous = PARTICLES.has(&fold(word))
                && case(word) == Case::Capital
                && !matches!(fold(word).as_str(), "von" | "di" | "af" | "av");
            let capitals =
                case(next) == Case::Capital && follows(1).is_some_and(|word| case(word) == Case::Capital);
            at_start && named && enough && (!ambiguous || capitals && follows(1).is_some())
        }
        // Without a colon a label is a word of a name or a job, unless two names follow it.
        At::Behind => false,
        At::Label => {
            at_start
                && case(next) != Case::Small
                && follows(1).is_some_and(|word| case(word) != Case::Small)
                && !is_job_word(next)
                && !matches!(pieces.get(at), Some(Piece::Word(word)) if is_staff_phrase(&[*word, next]))
                && !matches!(pieces.get(at), Some(Piece::Word(word)) if is_job_word(word))
        }
    }
}
