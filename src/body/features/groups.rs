//! Sums over the blocks that are alike.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use crate::body::outline::Totals;

/// Groups of blocks by a key.
#[derive(Debug, Default)]
pub(super) struct Groups {
    places: HashMap<u64, usize>,
    totals: Vec<Totals>,
    last: Option<(u64, usize)>,
}

impl Groups {
    /// Adds a block; says which group it is in.
    pub(super) fn add(&mut self, key: u64, block: &Totals) -> usize {
        let place = match self.last {
            Some((last, place)) if last == key => place,
            _ => match self.places.entry(key) {
                Entry::Occupied(entry) => *entry.get(),
                Entry::Vacant(entry) => {
                    self.totals.push(Totals::default());
                    *entry.insert(self.totals.len() - 1)
                }
            },
        };
        self.last = Some((key, place));
        if let Some(totals) = self.totals.get_mut(place) {
            totals.add(block);
        }
        place
    }

    pub(super) fn get(&self, place: usize) -> Totals {
        self.totals.get(place).copied().unwrap_or_default()
    }
}
