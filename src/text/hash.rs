//! Hashes of short texts: fast, stateless, the same on every machine. Two texts with one hash count as equal.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use crate::work;

use super::char_kind::{Kind, classify};
use super::scripts::parts_clauses;

/// Returns the hash of a text, read eight bytes at a time: for class names, addresses and whole blocks.
pub(crate) fn hash(text: &str) -> u64 {
    let mut hash = TextHash::default();
    hash.text(text);
    hash.finish()
}

/// Returns the hash of two hashes in a row.
#[inline]
pub(crate) fn mix(a: u64, b: u64) -> u64 {
    (a.rotate_left(23) ^ b).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

/// The hash of several texts in a row: "ab", "c" is another than "a", "bc".
#[derive(Clone, Copy, Default)]
pub(crate) struct TextHash(u64);

impl TextHash {
    #[inline]
    pub(crate) fn text(&mut self, text: &str) {
        work::text(text.len());
        let bytes = text.as_bytes();
        // The last eight bytes may overlap those before; the length tells texts with one end apart.
        let last = match bytes.last_chunk() {
            Some(last) => u64::from_le_bytes(*last),
            None => bytes.iter().fold(0, |rest, byte| (rest << 8) | u64::from(*byte)),
        };
        self.0 = mix(self.0, bytes.len() as u64);
        for chunk in bytes.chunks_exact(8) {
            self.0 = mix(self.0, chunk.try_into().map_or(0, u64::from_le_bytes));
        }
        self.0 = mix(self.0, last);
    }

    /// Returns the hash; its low bits, which small tables look at, depend on all bytes.
    #[inline]
    pub(crate) fn finish(self) -> u64 {
        self.0 ^ (self.0 >> 32)
    }
}

/// FNV-1a, character by character: for words that are folded while they are hashed.
#[derive(Clone, Copy)]
pub(crate) struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Fnv {
    #[inline]
    pub(crate) fn byte(&mut self, byte: u8) {
        self.number(u32::from(byte));
    }

    #[inline]
    pub(crate) fn number(&mut self, number: u32) {
        self.0 = (self.0 ^ u64::from(number)).wrapping_mul(0x0100_0000_01b3);
    }
}

impl Hasher for Fnv {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.byte(*byte);
        }
    }

    fn write_u64(&mut self, key: u64) {
        self.0 ^= key;
    }
}

/// A table whose keys are hashes already and are used as they are.
pub(crate) type ByHash<V> = HashMap<u64, V, BuildHasherDefault<Fnv>>;

/// Returns the lower case of a letter, a digit or a sign that belongs to its letter; `None` for anything else.
#[inline]
pub(crate) fn folded_letter(char: char) -> Option<char> {
    let (kind, lower) = classify(char);
    if !kind.is_word() || matches!(char, '_' | '©') {
        // Vowels and tones of Thai and its like.
        return Some(char).filter(|char| parts_clauses(*char));
    }
    if kind == Kind::Letter && matches!(char, '\u{530}'..='\u{58F}' | '\u{1C80}'..='\u{1FFF}') {
        return char.to_lowercase().next();
    }
    char::from_u32(lower)
}

/// Returns the hash of a text's letters and digits: equal for "“Old bridge” reopens!" and "old Bridge reopens".
pub(crate) fn letters_hash(text: &str) -> u64 {
    work::text(text.len());
    let mut hash = Fnv::default();
    for char in text.chars().filter_map(folded_letter) {
        hash.number(u32::from(char));
    }
    hash.finish()
}

/// Returns the hash of an ASCII word, whatever its case.
pub(crate) fn word_hash(word: &str) -> u64 {
    work::text(word.len());
    let mut hash = Fnv::default();
    for byte in word.bytes() {
        hash.byte(byte.to_ascii_lowercase());
    }
    hash.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_told_apart() {
        let texts = ["", "a", "b", "ab", "abcdefgh", "abcdefghi", "abcdefgi", "abcdefghabcdefgh"];
        for (at, one) in texts.iter().enumerate() {
            for (other_at, other) in texts.iter().enumerate() {
                assert_eq!(hash(one) == hash(other), at == other_at, "{one} {other}");
            }
        }
        let mut parts = TextHash::default();
        parts.text("a");
        parts.text("b");
        assert_ne!(parts.finish(), hash("ab"));
    }

    #[test]
    fn words_hash_alike_in_any_case() {
        assert_eq!(word_hash("NAV"), word_hash("nav"));
        assert_ne!(word_hash("na"), word_hash("navigation"));
    }

    #[test]
    fn letters_hash_alike_whatever_their_punctuation_and_case() {
        assert_eq!(letters_hash("“Old bridge” reopens!"), letters_hash("old Bridge reopens"));
        assert_eq!(letters_hash("ТРАМВАЙ Ở HÀ NỘI"), letters_hash("трамвай ở hà nội"));
        assert_ne!(letters_hash("Old bridge reopens"), letters_hash("Old bridge closes"));
    }
}
