//! Sums over the blocks that are alike.

use super::items::Totals;
use crate::body::interner::Interner;
use crate::body::outline::Kind;

/// Groups of blocks by a key.
#[derive(Debug, Default)]
struct Groups {
    keys: Interner,
    totals: Vec<Totals>,
}

impl Groups {
    fn place(&mut self, key: u64) -> u32 {
        let place = self.keys.place(key);
        if place as usize == self.totals.len() {
            self.totals.push(Totals::default());
        }
        place
    }

    fn add(&mut self, place: u32, block: &Totals) {
        if let Some(totals) = self.totals.get_mut(place as usize) {
            totals.add(block);
        }
    }

    fn get(&self, place: u32) -> Totals {
        self.totals.get(place as usize).copied().unwrap_or_default()
    }
}

/// The blocks whose elements are of one path, and those of one look.
#[derive(Debug)]
pub(super) struct Alike {
    paths: Groups,
    looks: Groups,
    /// The groups of each kind of element, by its place in the outline's list.
    kinds: Vec<(u32, u32)>,
}

/// Stands for groups of a kind that no block is of so far.
const NONE: (u32, u32) = (u32::MAX, u32::MAX);

impl Alike {
    pub(super) fn new(kinds: usize) -> Self {
        Self { paths: Groups::default(), looks: Groups::default(), kinds: vec![NONE; kinds] }
    }

    /// Adds a block to its groups.
    pub(super) fn add(&mut self, place: u32, kind: &Kind, block: &Totals) {
        let Some(groups) = self.kinds.get_mut(place as usize) else { return };
        if *groups == NONE {
            *groups = (self.paths.place(kind.path), self.looks.place(kind.look));
        }
        self.paths.add(groups.0, block);
        self.looks.add(groups.1, block);
    }

    /// The sums over the blocks of the same path and over those of the same look.
    pub(super) fn get(&self, place: u32) -> [Totals; 2] {
        let (path, look) = self.kinds.get(place as usize).copied().unwrap_or(NONE);
        [self.paths.get(path), self.looks.get(look)]
    }
}
