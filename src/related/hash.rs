//! Short keys as numbers: for tables that are looked up once for every link or class name of a page.

use std::hash::{BuildHasherDefault, Hasher};

/// FNV-1a: good for short keys, no state, the same on every machine.
#[derive(Clone, Copy)]
pub(super) struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Fnv {
    pub(super) fn byte(&mut self, byte: u8) {
        self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
}

impl Fnv {
    fn number(&mut self, number: u32) {
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
}

/// Makes hash tables use [`Fnv`].
pub(super) type BuildFnv = BuildHasherDefault<Fnv>;

/// Letters of the longest word that fits into a [`pack`]ed number.
pub(super) const LONGEST: usize = 16;

/// An ASCII word of at most [`LONGEST`] letters in lower case as a number; `None` for any other.
pub(super) fn pack(word: &str) -> Option<u128> {
    if word.len() > LONGEST {
        return None;
    }
    let letters =
        word.bytes().fold(0, |packed: u128, byte| (packed << 8) | u128::from(byte.to_ascii_lowercase()));
    Some(letters)
}

/// What a text says, punctuation, white space and case aside.
pub(super) fn key(text: &str) -> u64 {
    let mut hash = Fnv::default();
    for char in text.chars() {
        if char.is_ascii() {
            if char.is_ascii_alphanumeric() {
                hash.number(u32::from(char.to_ascii_lowercase()));
            }
            continue;
        }
        if !char.is_alphanumeric() {
            continue;
        }
        for lower in char.to_lowercase() {
            hash.number(u32::from(lower));
        }
    }
    hash.finish()
}

/// A table of words, sorted by their numbers.
pub(super) struct Table<V>(Vec<(u128, V)>);

impl<V: Copy> Table<V> {
    pub(super) fn new(words: &[(&str, V)]) -> Self {
        let mut table: Vec<_> =
            words.iter().filter_map(|(word, value)| Some((pack(word)?, *value))).collect();
        table.sort_unstable_by_key(|(key, _)| *key);
        Self(table)
    }

    /// What stands behind a word, in any case.
    pub(super) fn get(&self, word: &str) -> Option<V> {
        let key = pack(word)?;
        let at = self.0.binary_search_by_key(&key, |(known, _)| *known).ok()?;
        self.0.get(at).map(|(_, value)| *value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_any_case() {
        let table = Table::new(&[("nav", 1), ("relatedarticles", 2)]);
        assert_eq!((table.get("NAV"), table.get("relatedArticles")), (Some(1), Some(2)));
        assert_eq!((table.get("na"), table.get("navigationofthesite")), (None, None));
    }

    #[test]
    fn keys_look_through_punctuation_and_case() {
        assert_eq!(key("“Old bridge” reopens!"), key("old Bridge reopens"));
        assert_ne!(key("Old bridge reopens"), key("Old bridge closes"));
    }
}
