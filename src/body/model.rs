//! The classifier: gradient-boosted trees over the features of a block.

use std::sync::LazyLock;

use super::features::{Row, Survey};

/// The model that the crate ships; `examples/train_body` writes it.
pub(crate) static MODEL: LazyLock<Model> =
    LazyLock::new(|| Model::read(include_bytes!("model.bin")).unwrap_or_default());

/// Trees, whose leaves add up to the log-odds of a block being the article's.
#[derive(Debug, Default)]
pub(crate) struct Model {
    trees: Vec<Tree>,
    bias: f32,
    /// The probability from which on a block is taken.
    threshold: f32,
}

/// Levels of every tree; shallower ones are filled up.
const DEPTH: usize = 6;

const LEAVES: usize = 1 << DEPTH;

/// A full tree: node 1 is the root, those below node `n` are `2n` and `2n + 1`. A row goes to the second one
/// where its feature is greater than the threshold.
#[derive(Debug)]
struct Tree {
    features: [u8; LEAVES],
    thresholds: [f32; LEAVES],
    leaves: [f32; LEAVES],
}

/// After so many trees and each time as many again, a row that is sure enough skips the rest. In
/// cross-validation that changed the verdict on none of 37,000 blocks; most blocks are that plain.
const SOME: usize = 8;
const AT_LEAST: usize = 2;

/// Log-odds beyond which a row is sure.
const SURE: f32 = 2.5;

impl Model {
    /// Reads a model file. All numbers are little-endian: the count of trees (u32), bias, threshold and the
    /// unit of the leaves (f32); then for each tree the features (u8) and thresholds (f32) of the nodes from
    /// the second place on, and the leaves (i16, in units).
    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        let mut file = File(bytes);
        let count = file.u32()?;
        let (bias, threshold, unit) = (file.f32()?, file.f32()?, file.f32()?);
        let trees = (0..count).map(|_| file.tree(unit)).collect::<Option<Vec<_>>>()?;
        file.0.is_empty().then_some(Self { trees, bias, threshold })
    }

    /// The probability from which on a block is taken.
    pub(crate) fn threshold(&self) -> f32 {
        self.threshold
    }

    /// The probability of every block, in order: near enough to tell what is above the threshold. It is 0 for
    /// those that the trees need not be asked about.
    pub(crate) fn verdicts(&self, survey: &Survey) -> Vec<f32> {
        self.probabilities(survey, SURE, |at| survey.is_elsewhere(at))
    }

    /// The probability of every block, in order.
    pub(crate) fn full_probabilities(&self, survey: &Survey) -> Vec<f32> {
        self.probabilities(survey, f32::INFINITY, |_| false)
    }

    fn probabilities(&self, survey: &Survey, sure: f32, is_elsewhere: impl Fn(usize) -> bool) -> Vec<f32> {
        let mut row = survey.page_row();
        let probability = |at| {
            if is_elsewhere(at) {
                return 0.0;
            }
            survey.row(at, &mut row);
            sigmoid(self.sum(&row, sure))
        };
        (0..survey.blocks()).map(probability).collect()
    }

    fn sum(&self, row: &Row, sure: f32) -> f32 {
        let mut sum = self.bias;
        for (at, trees) in self.trees.chunks(SOME).enumerate() {
            for tree in trees {
                sum += tree.leaf(row);
            }
            if at >= AT_LEAST && sum.abs() > sure {
                break;
            }
        }
        sum
    }
}

impl Tree {
    #[inline]
    fn leaf(&self, row: &Row) -> f32 {
        let mut node = 1;
        for _ in 0..DEPTH {
            let at = node % LEAVES;
            let right = row[self.features[at] as usize] > self.thresholds[at];
            node = 2 * node + usize::from(right);
        }
        self.leaves[node % LEAVES]
    }
}

fn sigmoid(sum: f32) -> f32 {
    1.0 / (1.0 + (-sum).exp())
}

/// A model file, read from the front.
struct File<'b>(&'b [u8]);

impl File<'_> {
    fn take<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (head, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(*head)
    }

    fn u32(&mut self) -> Option<u32> {
        self.take().map(u32::from_le_bytes)
    }

    fn f32(&mut self) -> Option<f32> {
        self.take().map(f32::from_le_bytes)
    }

    fn tree(&mut self, unit: f32) -> Option<Tree> {
        let mut tree = Tree { features: [0; LEAVES], thresholds: [0.0; LEAVES], leaves: [0.0; LEAVES] };
        for feature in tree.features.iter_mut().skip(1) {
            [*feature] = self.take()?;
        }
        for threshold in tree.thresholds.iter_mut().skip(1) {
            *threshold = self.f32()?;
        }
        for leaf in &mut tree.leaves {
            *leaf = f32::from(i16::from_le_bytes(self.take()?)) * unit;
        }
        Some(tree)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One tree: feature 3 greater than 1.5 gives 2, else -2.
    fn file() -> Vec<u8> {
        let mut bytes = 1u32.to_le_bytes().to_vec();
        for number in [0.5f32, 0.4, 0.5] {
            bytes.extend(number.to_le_bytes());
        }
        bytes.push(3);
        bytes.extend([0; LEAVES - 2]);
        bytes.extend(1.5f32.to_le_bytes());
        bytes.extend(std::iter::repeat_n(f32::INFINITY.to_le_bytes(), LEAVES - 2).flatten());
        for leaf in 0..LEAVES {
            bytes.extend((if leaf < LEAVES / 2 { -4i16 } else { 4 }).to_le_bytes());
        }
        bytes
    }

    #[test]
    fn a_tree_is_walked_from_its_root() {
        let model = Model::read(&file()).unwrap();
        let mut row = [0.0; 256];
        assert_eq!(model.sum(&row, SURE).to_bits(), (-1.5f32).to_bits());
        row[3] = 2.0;
        assert_eq!(model.sum(&row, SURE).to_bits(), 2.5f32.to_bits());
    }

    #[test]
    fn a_broken_file_is_no_model() {
        let bytes = file();
        assert!(Model::read(bytes.get(..100).unwrap()).is_none());
        assert!(Model::read(&[bytes, vec![0]].concat()).is_none());
    }

    #[test]
    fn the_shipped_model_is_whole() {
        let model = Model::read(include_bytes!("model.bin")).unwrap();
        assert!(!model.trees.is_empty() && (0.05..0.95).contains(&model.threshold()));
    }
}
