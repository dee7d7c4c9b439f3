//! Rows that the trees judged lately. On a page of ten thousand short cells nearly all go the same way through all trees;
//! whether a row does is told by its features, without a look at the trees.

use super::trees::{ROW, Row, Trace, Trees, Walk};

/// Kinds of rows that are remembered.
const SLOTS: usize = 16;

/// After so many rows of a kind in a row that went ways of their own, no more of them are looked up.
const MOST_MISSES: u8 = 3;

/// What the trees say of rows, and of those that go the same way without asking them.
pub(crate) struct RowCache<'t> {
    trees: &'t Trees,
    walk: Walk,
    slots: [Slot; SLOTS],
}

#[derive(Default)]
struct Slot {
    /// What its rows have in common.
    key: u64,
    misses: u8,
    known: Option<Box<Known>>,
}

/// The way that a row went, and the probability that it came to.
struct Known {
    bounds: Bounds,
    probability: f32,
}

/// The values of features between which a row takes the same way: above `low`, and no more than `high`.
struct Bounds {
    low: Row,
    high: Row,
}

impl<'t> RowCache<'t> {
    pub(crate) fn new(trees: &'t Trees, walk: Walk) -> Self {
        Self { trees, walk, slots: Default::default() }
    }

    /// Returns the probability of a yes for a row. `key` is that of rows that may go the same way.
    pub(crate) fn probability(&mut self, key: u64, row: &Row) -> f32 {
        #[allow(clippy::cast_possible_truncation, reason = "the last bits")]
        let slot = &mut self.slots[key as usize % SLOTS];
        if slot.key != key {
            (slot.key, slot.misses) = (key, 0);
            // The first of its kind may be the only one.
            slot.known = None;
            return self.trees.probability(row, self.walk);
        }
        if let Some(known) = slot.known.as_ref().filter(|known| known.bounds.hold(row)) {
            slot.misses = 0;
            return known.probability;
        }
        if slot.misses == MOST_MISSES {
            return self.trees.probability(row, self.walk);
        }
        slot.misses += 1;
        let mut bounds = Bounds { low: [f32::NEG_INFINITY; ROW], high: [f32::INFINITY; ROW] };
        let probability = self.trees.traced_probability(row, self.walk, &mut bounds);
        slot.known = Some(Box::new(Known { bounds, probability }));
        probability
    }
}

impl Bounds {
    #[allow(clippy::needless_bitwise_bool, reason = "no branch for each: most rows are within all")]
    fn hold(&self, row: &Row) -> bool {
        let bounds = self.low.iter().zip(&self.high);
        row.iter().zip(bounds).fold(true, |all, (value, (low, high))| all & (value > low) & (value <= high))
    }
}

impl Trace for Bounds {
    fn step(&mut self, feature: u8, threshold: f32, child: usize) {
        let feature = usize::from(feature);
        if child == 1 {
            self.low[feature] = self.low[feature].max(threshold);
        } else {
            self.high[feature] = self.high[feature].min(threshold);
        }
    }
}
