//! Characters of East Asian scripts, and marks between the parts of a line.

pub(super) use crate::text::scripts::{is_east_asian, is_han, is_hangul, is_kana};

/// Whether a character parts what a line tells of people.
pub(super) fn is_part_mark(c: char) -> bool {
    "\n|｜丨│┃∣/／:：=＝,，、;；()（）[]【】［］〔〕●■◆•▲◎—。&＆".contains(c)
}
