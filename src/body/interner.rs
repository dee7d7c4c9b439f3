//! Numbers in the order in which they are first met.

use std::collections::HashMap;

/// Gives each key a place: 0 to the first, 1 to the second that is another, and so on.
#[derive(Debug)]
pub(super) struct Interner {
    places: HashMap<u64, u32>,
    /// The keys met lately, by their last bits: most are one of a few.
    recent: [Option<(u64, u32)>; RECENT],
}

const RECENT: usize = 64;

impl Default for Interner {
    fn default() -> Self {
        Self { places: HashMap::with_capacity(RECENT), recent: [None; RECENT] }
    }
}

impl Interner {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_those_of_the_first_time() {
        let mut keys = Interner::default();
        let places = [7, 7 + RECENT as u64, 7, 9, 7 + RECENT as u64].map(|key| keys.place(key));
        assert_eq!(places, [0, 1, 0, 2, 1]);
    }
}
