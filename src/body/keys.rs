//! Numbers in the order in which they are first met.

use std::collections::HashMap;

/// Gives each key a place: 0 to the first, 1 to the second that is another, and so on.
#[derive(Debug)]
pub(super) struct Keys {
    places: HashMap<u64, u32>,
    /// The keys met lately, by their last bits: most are one of a few.
    recent: [Option<(u64, u32)>; RECENT],
}

const RECENT: usize = 64;

impl Default for Keys {
    fn default() -> Self {
        Self { places: HashMap::with_capacity(RECENT), recent: [None; RECENT] }
    }
}

impl Keys {
    pub(super) fn place(&mut self, key: u64) -> u32 {
        #[allow(clippy::cast_possible_truncation, reason = "the remainder is small")]
        let slot = (key % RECENT as u64) as usize;
        match self.recent[slot] {
            Some((known, place)) if known == key => place,
            _ => {
                let next = u32::try_from(self.places.len()).unwrap_or(u32::MAX);
                let place = *self.places.entry(key).or_insert(next);
                self.recent[slot] = Some((key, place));
                place
            }
        }
    }
}

/// A quick hash, for telling looks and texts apart: two with one hash are as good as alike.
pub(super) fn hash(value: &str) -> u64 {
    let mut chunks = value.as_bytes().chunks_exact(8);
    let mut hash = value.len() as u64;
    for chunk in chunks.by_ref() {
        hash = mix(hash, chunk.try_into().map_or(0, u64::from_le_bytes));
    }
    let rest = chunks.remainder().iter().fold(0, |rest, byte| rest << 8 | u64::from(*byte));
    mix(hash, rest)
}

pub(super) fn mix(a: u64, b: u64) -> u64 {
    (a.rotate_left(23) ^ b).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_those_of_the_first_time() {
        let mut keys = Keys::default();
        let places = [7, 7 + RECENT as u64, 7, 9, 7 + RECENT as u64].map(|key| keys.place(key));
        assert_eq!(places, [0, 1, 0, 2, 1]);
    }
}
