//! Characters of East Asian scripts, and marks between the parts of a line.

use super::words::SURNAMES;

pub(super) use crate::text::scripts::{is_east_asian, is_han, is_hangul, is_kana};

/// Whether a character of labels is written so only where Chinese is simplified.
pub(super) fn is_simplified(c: char) -> bool {
    "记编责撰讯采译摄执评专实".contains(c)
}

/// Whether a word begins with a Chinese family name.
pub(super) fn starts_like_chinese(word: &str) -> bool {
    word.starts_with(|c: char| SURNAMES.contains(c))
}

/// Two to four characters that begin with a Chinese family name.
pub(super) fn is_chinese_name(word: &str) -> bool {
    (2..=4).contains(&word.chars().count()) && word.chars().all(is_han) && starts_like_chinese(word)
}

/// Whether a character parts what a line tells of people.
pub(super) fn is_part_mark(c: char) -> bool {
    "\n|｜丨│┃∣/／:：=＝,，、;；()（）[]【】［］〔〕●■◆•▲◎—。&＆".contains(c)
}
