//! The number of words of a text, in any script.

use crate::text::scripts::{FIRST_UNSPACED, is_alphabetic, is_alphanumeric, is_ideographic, parts_clauses};
use crate::work;

/// Characters of Chinese and Japanese that count as ten words: 1.6 characters make a word.
///
/// People read about 400 to 500 of these characters a minute, or about 250 words of English.
const IDEOGRAPHS_PER_TEN_WORDS: u64 = 16;

/// Letters of Thai, Lao, Khmer and Burmese, which write no spaces between words, that count as ten words.
const LETTERS_PER_TEN_WORDS: u64 = 45;

/// Returns the number of a text's words.
///
/// A word is a run without white space that holds a letter or a digit. Chinese and Japanese characters count
/// as words at a rate of 16 for ten words, Thai, Lao, Khmer and Burmese letters at 45 for ten words. Korean
/// writes spaces and is counted by them.
///
/// ```
/// use newsprint::normalize::reading_time::count_words;
///
/// assert_eq!(count_words("The old bridge – built in 1892 – reopened."), 7);
/// assert_eq!(count_words("旧桥经过两年的维修于星期五重新开放"), 11);
/// ```
pub fn count_words(text: &str) -> u32 {
    work::text(text.len());
    let mut count = WordCount::default();
    let mut at = 0;
    // From where on it is worth while to look for a plain piece.
    let mut look = 0;
    while let Some(&byte) = text.as_bytes().get(at) {
        if at >= look {
            if count.step_piece(text.as_bytes().get(at..).unwrap_or_default()) {
                at += PIECE;
                continue;
            }
            look = at + PIECE;
        }
        let kind = KINDS[usize::from(byte)];
        if kind != ByteKind::BeyondAscii {
            // Nearly all characters of most texts.
            count.step_kind(kind);
            at += 1;
            continue;
        }
        let Some(char) = text.get(at..).and_then(|rest| rest.chars().next()) else { break };
        count.step(char);
        at += char.len_utf8();
    }
    count.total()
}

/// What was counted so far.
#[derive(Default)]
struct WordCount {
    /// Words between spaces.
    words: u64,
    /// Characters of Chinese and Japanese.
    ideographs: u64,
    /// Letters of Thai and its like.
    letters: u64,
    in_word: bool,
}

/// Bytes that are looked at together.
const PIECE: usize = 16;

impl WordCount {
    /// Counts the next [`PIECE`] bytes if they are ASCII and each word among them begins with a letter: then words are
    /// the letters behind gaps. Without a branch, so that all are compared at once.
    #[allow(clippy::needless_bitwise_bool, reason = "no branches")]
    fn step_piece(&mut self, bytes: &[u8]) -> bool {
        let Some(piece) = bytes.first_chunk::<PIECE>() else { return false };
        let mut before = [b' '; PIECE];
        before[1..].copy_from_slice(&piece[..PIECE - 1]);
        before[0] = if self.in_word { b'a' } else { b' ' };
        let (mut words, mut odd) = (0_u8, false);
        for (&byte, &before) in piece.iter().zip(&before) {
            let begins = is_gap(before) & !is_gap(byte);
            words += u8::from(begins);
            odd |= (byte >= 0x80) | (begins & !byte.is_ascii_alphanumeric());
        }
        if !odd {
            self.words += u64::from(words);
            self.in_word = !is_gap(piece[PIECE - 1]);
        }
        !odd
    }

    #[inline]
    fn step_kind(&mut self, kind: ByteKind) {
        let is_letter = kind == ByteKind::Letter;
        self.words += u64::from(is_letter && !self.in_word);
        self.in_word = is_letter || self.in_word && kind == ByteKind::Mark;
    }

    fn step_spaced(&mut self, char: char) {
        if char.is_whitespace() {
            self.in_word = false;
        } else if !self.in_word {
            self.in_word = is_alphanumeric(char);
            self.words += u64::from(self.in_word);
        }
    }

    fn step(&mut self, char: char) {
        if char < FIRST_UNSPACED {
            self.step_spaced(char);
        } else if is_ideographic(char) {
            self.ideographs += 1;
            self.in_word = false;
        } else if parts_clauses(char) {
            self.letters += u64::from(is_alphabetic(char));
            self.in_word = false;
        } else {
            self.step_spaced(char);
        }
    }

    fn total(&self) -> u32 {
        let by_ideographs = (self.ideographs * 10).div_ceil(IDEOGRAPHS_PER_TEN_WORDS);
        let by_letters = (self.letters * 10).div_ceil(LETTERS_PER_TEN_WORDS);
        u32::try_from(self.words + by_ideographs + by_letters).unwrap_or(u32::MAX)
    }
}

#[allow(clippy::needless_bitwise_bool, reason = "no branches")]
const fn is_gap(byte: u8) -> bool {
    (byte == b' ') | (byte.wrapping_sub(b'\t') < 5)
}

/// What a byte is to words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum ByteKind {
    Gap,
    /// A letter or a digit.
    Letter,
    /// Belongs to a word that has begun: "o'clock".
    Mark,
    /// A byte of a character outside ASCII.
    BeyondAscii,
}

/// The kinds of the bytes of a text.
const KINDS: [ByteKind; 256] = {
    let mut kinds = [ByteKind::BeyondAscii; 256];
    let mut at = 0;
    while at < 128 {
        #[allow(clippy::cast_possible_truncation, reason = "below 128")]
        let byte = at as u8;
        kinds[at] = match byte {
            _ if is_gap(byte) => ByteKind::Gap,
            _ if byte.is_ascii_alphanumeric() => ByteKind::Letter,
            _ => ByteKind::Mark,
        };
        at += 1;
    }
    kinds
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_counted_in_any_script() {
        for (text, words) in [
            ("", 0),
            ("It's 3 o'clock — really.", 4),
            ("The «old» bridge", 3),
            ("旧桥重新开放", 4),
            ("旧桥 bridge", 3),
            ("낡은 다리가 다시", 3),
            ("สะพานเก่า", 2),
        ] {
            assert_eq!(count_words(text), words, "{text}");
        }
    }

    #[test]
    fn words_at_the_edges_of_pieces_are_counted_once() {
        for before in 0..2 * PIECE {
            for (text, words) in
                [("the well-built bridge", 3), ("— (old) «bridge»", 2), ("\tab\u{A0}cd -- e", 3)]
            {
                let text = format!("{}{text} {text}", "x ".repeat(before));
                assert_eq!(count_words(&text), u32::try_from(before).unwrap() + 2 * words, "{text}");
            }
        }
    }
}
