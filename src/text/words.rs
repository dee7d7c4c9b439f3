//! Words of a text as numbers, folded to lower case on the way.
//!
//! A word is a run of letters and digits; in Chinese and Japanese each character is one, for they write no
//! spaces, and in Thai and its like each consonant. Folding is simple arithmetic on the alphabets that have cases: for comparing words of one page
//! with each other and with a lexicon that is enough, and it costs next to nothing.

use super::char_kind::{Kind, classify};
use crate::work;

/// The hash of the empty word.
pub(crate) const EMPTY: u32 = 0x811C_9DC5;

/// Returns the hash of a word with one more character. The body model depends on its values.
pub(crate) fn extend(hash: u32, folded: u32) -> u32 {
    (hash ^ folded).wrapping_mul(0x0100_0193)
}

/// Returns the hash of two words in a row.
pub(crate) fn phrase(first: u32, second: u32) -> u32 {
    (first.rotate_left(13) ^ second).wrapping_mul(0x85EB_CA6B)
}

/// The words of a text, as hashes.
pub(crate) struct Words<'t> {
    chars: std::str::Chars<'t>,
    /// The ideograph that ended the last word.
    held: Option<u32>,
}

impl<'t> Words<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        Self { chars: text.chars(), held: None }
    }
}

impl Iterator for Words<'_> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        if let Some(held) = self.held.take() {
            return Some(extend(EMPTY, held));
        }
        let mut hash = None;
        for char in self.chars.by_ref() {
            work::text(1);
            let (kind, folded) = classify(char);
            match (kind, hash) {
                (Kind::Ideograph, None) => return Some(extend(EMPTY, folded)),
                (Kind::Ideograph, Some(_)) => {
                    self.held = Some(folded);
                    return hash;
                }
                _ if kind.is_word() => hash = Some(extend(hash.unwrap_or(EMPTY), folded)),
                (_, Some(_)) => return hash,
                _ => {}
            }
        }
        hash
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(text: &str) -> usize {
        Words::new(text).count()
    }

    #[test]
    fn words_are_runs_of_letters_and_digits() {
        assert_eq!(count("It's 3 o'clock — really."), 6);
        assert_eq!(count("Ünïcode слово λόγος كلمة"), 4);
        assert_eq!(count("日本語 text 中文"), 6);
        assert_eq!(count(" … "), 0);
    }

    #[test]
    fn case_is_folded_in_every_alphabet_that_has_one() {
        for (upper, lower) in
            [("ÀÉŁŽŞİ", "àéłžşi"), ("ΆΛΦΏ", "άλφώ"), ("ЧИТАЙЁ", "читайё"), ("ＡＢ", "ab"), ("Ÿ", "ÿ")]
        {
            assert_eq!(Words::new(upper).next(), Words::new(lower).next(), "{upper}");
        }
    }
}
