//! Characters of East Asian scripts, and marks between the parts of a line.

use std::ops::RangeInclusive;

pub(super) use crate::text::scripts::{is_east_asian, is_han, is_hangul, is_kana};

/// Whether a character parts what a line says of people.
pub(super) fn is_part_mark(char: char) -> bool {
    "\n|｜丨│┃∣/／╱:：=＝,，、;；()（）[]【】［］〔〕●■◆•▲◎—。&＆".contains(char)
}

/// Whether a text has so many characters, and the test holds for all: "王芳" is two to four Han characters.
pub(super) fn is_word_of(text: &str, lengths: RangeInclusive<usize>, holds: fn(char) -> bool) -> bool {
    length_in(text, lengths) && text.chars().all(holds)
}

/// Whether a text has so many characters.
pub(super) fn length_in(text: &str, lengths: RangeInclusive<usize>) -> bool {
    lengths.contains(&text.chars().take(lengths.end() + 1).count())
}
