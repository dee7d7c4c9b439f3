//! Lines that tell something instead of naming somebody.

use super::fold;
use super::introduction::introduction;
use super::names::{Case, case, is_job_word};
use super::pieces::Piece;
use super::vocabulary::{CONJUNCTIONS, PARTICLES, VERBS};

/// The pieces without lines that are prose; of "Ada Lund is a reporter who …" the name stays.
pub(super) fn without_prose<'a>(pieces: &[Piece<'a>]) -> Vec<Piece<'a>> {
    let mut kept = Vec::with_capacity(pieces.len());
    for line in pieces.split_inclusive(|piece| *piece == Piece::Mark('\n')) {
        let marked = (0..line.len().min(12)).any(|at| introduction(line, at, at == 0).is_some());
        if marked || !is_prose(line) {
            kept.extend_from_slice(line);
            continue;
        }
        kept.extend_from_slice(subject(line));
        kept.push(Piece::Mark('\n'));
    }
    kept
}

/// "Ada Lund is a reporter who …": whom the sentence is about.
fn subject<'p, 'a>(line: &'p [Piece<'a>]) -> &'p [Piece<'a>] {
    let verb =
        line.iter().take(5).position(|piece| matches!(piece, Piece::Word(word) if VERBS.has(&fold(word))));
    verb.filter(|&verb| verb >= 2).and_then(|verb| line.get(..verb)).unwrap_or(&[])
}

/// Whether small words that stand in no list of names make up much of the line.
fn is_prose(line: &[Piece<'_>]) -> bool {
    const FEWEST_WORDS: usize = 9;
    let (mut words, mut small) = (0, 0);
    for piece in line {
        let Piece::Word(word) = piece else { continue };
        let folded = fold(word);
        let folded = folded.as_str();
        words += 1;
        small += usize::from(
            case(word) == Case::Small
                && !is_job_word(word)
                && !CONJUNCTIONS.has(folded)
                && !PARTICLES.has(folded),
        );
    }
    words >= FEWEST_WORDS && small * 5 >= words * 2
}
