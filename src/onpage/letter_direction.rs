//! The direction that the article's own text is written in, told by its letters.

use crate::article::TextDirection;
use crate::body::Selection;
use crate::candidate::{Candidates, Source};
use crate::dom::Page;
use crate::report::Field;
use crate::text::scripts::is_right_to_left;

/// Letters that the direction is told by, and blocks looked at for them.
const LETTERS: usize = 200;
const BLOCKS: usize = 4;

/// Adds the direction of most of the first letters of the text.
pub(super) fn collect(page: &Page, body: &Selection, candidates: &mut Candidates) {
    let texts = body.chosen().take(BLOCKS).map(|block| block.text(page));
    let letters = texts.flat_map(str::chars).filter(|char| char.is_alphabetic()).take(LETTERS);
    let (mut all, mut leftward) = (0, 0);
    for letter in letters {
        all += 1;
        leftward += usize::from(is_right_to_left(letter));
    }
    if all > 0 {
        let is_leftward = 2 * leftward > all;
        let direction = if is_leftward { TextDirection::RightToLeft } else { TextDirection::LeftToRight };
        candidates.push_text(Field::Direction, direction.dir(), Source::Body, None);
    }
}
