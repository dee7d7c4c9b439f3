//! Where a word such as "By" introduces names, and where it is a word of a name.

use super::fold;
use super::lexicon::PARTICLES;
use super::markers::{At, introduces_others, markers, opens_marker};
use super::names::{Case, case, is_job_word};
use super::pieces::Piece;
use super::teams::is_staff_phrase;
use crate::article::AuthorRole;

/// The marker that starts at `at`, its role, and how many pieces it takes with its colon.
pub(super) fn introduction(pieces: &[Piece<'_>], at: usize, at_start: bool) -> Option<(AuthorRole, usize)> {
    const MOST_WORDS: usize = 4;
    let mut phrase = String::new();
    let mut found = None;
    for length in 1..=MOST_WORDS {
        let Some(Piece::Word(word)) = pieces.get(at + length - 1) else { break };
        if length > 1 {
            phrase.push(' ');
        }
        phrase.push_str(fold(word).trim_end_matches('.'));
        let colon = matches!(pieces.get(at + length), Some(Piece::Mark(':')));
        if length == 1 && !opens_marker(&phrase) {
            return None;
        }
        for (role, place) in markers(&phrase) {
            if is_marker_here(pieces, at, length, *place, at_start, colon) {
                found = Some((*role, length + usize::from(colon)));
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
        if introduces_others(&phrase) {
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
        return place != At::Start || at_start;
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
    let named = case(next) != Case::Small
        || PARTICLES.contains(&fold(next).as_str())
        || matches!(next, "dpa" | "epd" | "sid");
    match place {
        At::Anywhere => named,
        At::Start => {
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
            let ambiguous = PARTICLES.contains(&fold(word).as_str())
                && case(word) == Case::Capital
                && !matches!(fold(word).as_str(), "von" | "di" | "af" | "av");
            let capitals =
                case(next) == Case::Capital && follows(1).is_some_and(|word| case(word) == Case::Capital);
            at_start && named && enough && (!ambiguous || capitals && follows(1).is_some())
        }
        // Without a colon a label is a word of a name or a job, unless two names follow it.
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
