//! Short keys as numbers: for tables that are looked up once for every link or class name of a page.

use std::hash::{BuildHasherDefault, Hasher};

use crate::body::{CharKind, classify, parts_clauses};

/// FNV-1a: good for short keys, no state, the same on every machine.
#[derive(Clone, Copy)]
pub(super) struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Fnv {
    #[inline]
    pub(super) fn byte(&mut self, byte: u8) {
        self.number(u32::from(byte));
    }

    #[inline]
    pub(super) fn number(&mut self, number: u32) {
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

/// A hash of longer texts, eight bytes at a time.
#[derive(Clone, Copy, Default)]
pub(super) struct Chunks(u64);

impl Chunks {
    #[inline]
    pub(super) fn text(&mut self, text: &str) {
        let mut chunks = text.as_bytes().chunks_exact(8);
        for chunk in &mut chunks {
            self.number(chunk.try_into().map_or(0, u64::from_le_bytes));
        }
        let rest =
            chunks.remainder().iter().fold(text.len() as u64, |rest, byte| (rest << 8) | u64::from(*byte));
        self.number(rest);
    }

    #[inline]
    fn number(&mut self, number: u64) {
        self.0 = (self.0.rotate_left(5) ^ number).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        self.0 ^= self.0 >> 29;
    }

    pub(super) fn finish(self) -> u64 {
        self.0
    }
}

/// Makes hash tables whose keys are hashes already use them as they are.
pub(super) type BuildFnv = BuildHasherDefault<Fnv>;

/// The lower case of a letter, a digit or a sign that belongs to its letter; `None` for anything else.
#[inline]
pub(super) fn folded(char: char) -> Option<char> {
    let (kind, lower) = classify(char);
    if !kind.is_word() || matches!(char, '_' | '©') {
        // Vowels and tones of Thai and its like.
        return Some(char).filter(|char| parts_clauses(u32::from(*char)));
    }
    if kind == CharKind::Letter && matches!(char, '\u{530}'..='\u{58F}' | '\u{1C80}'..='\u{1FFF}') {
        return char.to_lowercase().next();
    }
    char::from_u32(lower)
}

/// What a text says, punctuation, white space and case aside.
pub(super) fn key(text: &str) -> u64 {
    let mut hash = Fnv::default();
    for char in text.chars().filter_map(folded) {
        hash.number(u32::from(char));
    }
    hash.finish()
}

/// A table of ASCII words in lower case, by their hashes.
///
/// The words themselves are not kept: that another word has the hash of one of a few hundred is as good as
/// impossible, and would cost a little evidence.
pub(super) struct Table<V> {
    slots: Vec<Option<(u64, V)>>,
}

impl<V: Copy> Table<V> {
    pub(super) fn new(words: impl IntoIterator<Item = (&'static str, V)>) -> Self {
        Self::of_hashes(words.into_iter().map(|(word, value)| (hash(word), value)).collect())
    }

    /// A table of what has been hashed already.
    pub(super) fn of_hashes(words: Vec<(u64, V)>) -> Self {
        let mut table = Self { slots: vec![None; (2 * words.len()).next_power_of_two()] };
        for (hash, value) in words {
            let at = table.find(hash);
            if let Some(slot) = table.slots.get_mut(at) {
                *slot = Some((hash, value));
            }
        }
        table
    }

    /// The slot of a hash, or the free one where it belongs: the table is at most half full.
    #[inline]
    fn find(&self, hash: u64) -> usize {
        let mask = self.slots.len().saturating_sub(1);
        #[allow(clippy::cast_possible_truncation, reason = "the mask keeps less")]
        let mut at = (hash ^ (hash >> 32)) as usize & mask;
        while self.slots.get(at).copied().flatten().is_some_and(|(known, _)| known != hash) {
            at = (at + 1) & mask;
        }
        at
    }

    /// What stands behind the word with this hash.
    #[inline]
    pub(super) fn get(&self, hash: u64) -> Option<V> {
        self.slots.get(self.find(hash)).copied().flatten().map(|(_, value)| value)
    }
}

/// The hash of an ASCII word, whatever its case.
pub(super) fn hash(word: &str) -> u64 {
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
    fn words_are_found_in_any_case() {
        let table = Table::new([("nav", 1), ("relatedarticles", 2)]);
        assert_eq!((table.get(hash("NAV")), table.get(hash("relatedArticles"))), (Some(1), Some(2)));
        assert_eq!((table.get(hash("na")), table.get(hash("navigation"))), (None, None));
    }

    #[test]
    fn keys_look_through_punctuation_and_case() {
        assert_eq!(key("“Old bridge” reopens!"), key("old Bridge reopens"));
        assert_eq!(key("ТРАМВАЙ Ở HÀ NỘI"), key("трамвай ở hà nội"));
        assert_ne!(key("Old bridge reopens"), key("Old bridge closes"));
    }
}
