//! The classifier of blocks: trees over their features.

use std::sync::LazyLock;

use super::features::PageFeatures;
use crate::rank::{RowCache, Trees, Walk};

/// The model that the crate ships; `examples/train_body` writes it.
pub(crate) static MODEL: LazyLock<Model> =
    LazyLock::new(|| Model::read(include_bytes!("model.bin")).unwrap_or_default());

/// Trees that tell the article's blocks from all others.
#[derive(Debug, Default)]
pub(crate) struct Model(Trees);

impl Model {
    /// Reads a model file; see [`Trees::read`].
    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        Trees::read(bytes).map(Self)
    }

    /// Returns a model that gives every block the same log-odds.
    #[cfg(test)]
    pub(crate) fn constant(bias: f32) -> Self {
        Self(Trees::constant(bias))
    }

    /// Returns the probability from which on a block is taken.
    pub(crate) fn threshold(&self) -> f32 {
        self.0.threshold()
    }

    /// Returns the probability of every block, in order, near enough to say on which side of the threshold it is; 0
    /// without a look at the trees for blocks that are surely titles of other pages.
    pub(crate) fn quick_probabilities(&self, features: &PageFeatures) -> impl Iterator<Item = f32> {
        let (mut rows, mut judged) = (features.rows(), RowCache::new(&self.0, Walk::UntilSure));
        (0..features.blocks()).map(move |at| {
            if features.is_title_of_other_page(at) {
                return 0.0;
            }
            judged.probability(features.kind_key(at), rows.of(at))
        })
    }

    /// Returns the exact probability of every block, in order.
    pub(crate) fn full_probabilities(&self, features: &PageFeatures) -> impl Iterator<Item = f32> {
        let (mut rows, mut judged) = (features.rows(), RowCache::new(&self.0, Walk::Whole));
        (0..features.blocks()).map(move |at| judged.probability(features.kind_key(at), rows.of(at)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rank::ROW;

    #[test]
    fn a_row_cache_says_what_the_trees_say() {
        let model = Model::read(include_bytes!("model.bin")).unwrap();
        for walk in [Walk::UntilSure, Walk::Whole] {
            let mut judged = RowCache::new(&model.0, walk);
            for number in 0..4_000u16 {
                let mut row = [0.0; ROW];
                // Features that stay, that creep and that jump.
                for (at, value) in (0u16..).zip(&mut row) {
                    *value = match at % 3 {
                        0 => f32::from(at % 7),
                        1 => f32::from(number) / 4_000.0,
                        _ => f32::from(number / 100 % 5),
                    };
                }
                let probability = judged.probability(u64::from(number % 5), &row);
                assert_eq!(probability.to_bits(), model.0.probability(&row, walk).to_bits());
            }
        }
    }

    #[test]
    fn the_shipped_model_is_whole() {
        let model = Model::read(include_bytes!("model.bin")).unwrap();
        assert!(!model.0.is_empty() && (0.05..0.95).contains(&model.threshold()));
    }
}
