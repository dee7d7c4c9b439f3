//! Sums over the blocks that are alike.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use crate::body::outline::Totals;

/// Groups of blocks by a key.
#[derive(Debug)]
pub(super) struct Groups {
    places: HashMap<u64, usize>,
    totals: Vec<Totals>,
    /// The groups met lately, by the last bits of their keys: most blocks are of one of a few.
    recent: [Option<(u64, usize)>; RECENT],
}

const RECENT: usize = 64;

impl Default for Groups {
    fn default() -> Self {
        Self { places: HashMap::new(), totals: Vec::new(), recent: [None; RECENT] }
    }
}

impl Groups {
    /// Adds a block; says which group it is in.
    pub(super) fn add(&mut self, key: u64, block: &Totals) -> usize {
        #[allow(clippy::cast_possible_truncation, reason = "the remainder is small")]
        let slot = (key % RECENT as u64) as usize;
        let place = match self.recent[slot] {
            Some((known, place)) if known == key => place,
            _ => match self.places.entry(key) {
                Entry::Occupied(entry) => *entry.get(),
                Entry::Vacant(entry) => {
                    self.totals.push(Totals::default());
                    *entry.insert(self.totals.len() - 1)
                }
            },
        };
        self.recent[slot] = Some((key, place));
        if let Some(totals) = self.totals.get_mut(place) {
            totals.add(block);
        }
        place
    }

    pub(super) fn get(&self, place: usize) -> Totals {
        self.totals.get(place).copied().unwrap_or_default()
    }
}
