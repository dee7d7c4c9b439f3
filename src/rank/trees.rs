//! Gradient-boosted trees: from a row of features to the log-odds of a yes.

/// The number of features that a row can hold: any byte is the number of one.
pub(crate) const ROW: usize = 256;

/// The features of one thing to be judged.
pub(crate) type Row = [f32; ROW];

/// Trees whose leaves add up to the log-odds of a yes.
#[derive(Debug, Default)]
pub(crate) struct Trees {
    groups: Vec<Group>,
    bias: f32,
    threshold: f32,
}

/// How far a row goes through the trees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Walk {
    /// Until it is sure on which side of the threshold it ends.
    UntilSure,
    /// Through all trees.
    Whole,
}

/// Leaves of every tree, six levels down; shallower ones are filled up.
const LEAVES: usize = 1 << 6;

/// A full tree: node 1 is the root, those below node `n` are `2n` and `2n + 1`. A row goes to the second one
/// where its feature is greater than the threshold.
#[derive(Clone, Copy, Debug)]
struct Tree {
    features: [u8; LEAVES],
    thresholds: [f32; LEAVES],
    leaves: [f32; LEAVES],
}

impl Tree {
    const NONE: Self = Self { features: [0; LEAVES], thresholds: [0.0; LEAVES], leaves: [0.0; LEAVES] };
}

/// After so many trees and each time as many again, a row that is sure enough skips the rest: most are plain.
const SOME: usize = 8;

/// Some trees; the last ones are filled up with trees that say nothing.
#[derive(Debug)]
struct Group {
    trees: [Tree; SOME],
    exit: Exit,
}

/// The sums of leaves below and above which a row is sure after some trees, as cross-validation showed.
#[derive(Clone, Copy, Debug)]
struct Exit {
    low: f32,
    high: f32,
}

impl Exit {
    fn is_sure(self, sum: f32) -> bool {
        sum < self.low || sum > self.high
    }
}

impl Trees {
    /// Reads trees from a file. All numbers are little-endian: the count of trees (u32), bias, threshold and the
    /// unit of the leaves (f32); for each eight trees low and high of their exit (f32); then for each
    /// tree the features (u8) and thresholds (f32) of the nodes from the second place on, and the leaves
    /// (i16, in units).
    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        let mut file = File(bytes);
        let count = file.u32()?;
        let (bias, threshold, unit) = (file.f32()?, file.f32()?, file.f32()?);
        let exits = (0..count.div_ceil(8)).map(|_| file.exit()).collect::<Option<Vec<_>>>()?;
        let mut groups = Vec::with_capacity(exits.len());
        let mut left = count as usize;
        for exit in exits {
            let mut trees = [Tree::NONE; SOME];
            for tree in trees.iter_mut().take(left) {
                *tree = file.tree(unit)?;
            }
            left = left.saturating_sub(SOME);
            groups.push(Group { trees, exit });
        }
        file.0.is_empty().then_some(Self { groups, bias, threshold })
    }

    #[cfg(test)]
    pub(crate) fn is_empty(&self) -> bool {
        self.groups.is_empty()
    }

    /// Returns trees that give every row the same log-odds.
    #[cfg(test)]
    pub(crate) fn constant(bias: f32) -> Self {
        Self { bias, threshold: 0.5, ..Self::default() }
    }

    /// Returns the probability from which on the answer is yes.
    pub(crate) fn threshold(&self) -> f32 {
        self.threshold
    }

    /// Returns the probability of a yes.
    pub(crate) fn probability(&self, row: &Row, walk: Walk) -> f32 {
        self.traced_probability(row, walk, &mut ())
    }

    /// Returns the probability of a yes; `trace` sees which way the row goes.
    pub(super) fn traced_probability(&self, row: &Row, walk: Walk, trace: &mut impl Trace) -> f32 {
        sigmoid(self.log_odds(row, walk, trace))
    }

    fn log_odds(&self, row: &Row, walk: Walk, trace: &mut impl Trace) -> f32 {
        let mut sum = self.bias;
        for Group { trees, exit } in &self.groups {
            for (tree, node) in trees.iter().zip(leaves(trees, row, trace)) {
                sum += tree.leaves[node % LEAVES];
            }
            if walk == Walk::UntilSure && exit.is_sure(sum) {
                break;
            }
        }
        sum
    }
}

/// Sees each step of a row through the trees.
pub(super) trait Trace {
    /// The row goes to the child 1 of a node where its feature is greater than the threshold, else to the child 0.
    fn step(&mut self, feature: u8, threshold: f32, child: usize);
}

impl Trace for () {
    #[inline]
    fn step(&mut self, _: u8, _: f32, _: usize) {}
}

/// Returns the nodes that a row comes to in some trees. It goes down all of them level by level, so that none waits
/// for another.
#[inline]
fn leaves(trees: &[Tree; SOME], row: &Row, trace: &mut impl Trace) -> [usize; SOME] {
    let mut nodes = [1; SOME];
    while nodes[0] < LEAVES {
        for (node, tree) in nodes.iter_mut().zip(trees) {
            let at = *node % LEAVES;
            let (feature, threshold) = (tree.features[at], tree.thresholds[at]);
            let child = usize::from(row[usize::from(feature)] > threshold);
            trace.step(feature, threshold, child);
            *node = 2 * *node + child;
        }
    }
    nodes
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

    fn exit(&mut self) -> Option<Exit> {
        Some(Exit { low: self.f32()?, high: self.f32()? })
    }

    fn tree(&mut self, unit: f32) -> Option<Tree> {
        let mut tree = Tree::NONE;
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

    /// Trees in which feature 3 greater than 1.5 gives 2, else -2, and the sum beyond which a row is sure after
    /// the first eight of them.
    fn file(trees: u32, sure: f32) -> Vec<u8> {
        let mut bytes = trees.to_le_bytes().to_vec();
        let exits = [[-sure, sure], [f32::NEG_INFINITY, f32::INFINITY]];
        let exits = exits.into_iter().take(trees.div_ceil(8) as usize).flatten();
        for number in [0.5f32, 0.4, 0.5].into_iter().chain(exits) {
            bytes.extend(number.to_le_bytes());
        }
        for _ in 0..trees {
            bytes.extend(tree());
        }
        bytes
    }

    fn tree() -> Vec<u8> {
        let mut bytes = Vec::new();
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
        let trees = Trees::read(&file(1, f32::INFINITY)).unwrap();
        let mut row = [0.0; ROW];
        assert_eq!(trees.log_odds(&row, Walk::UntilSure, &mut ()).to_bits(), (-1.5f32).to_bits());
        row[3] = 2.0;
        assert_eq!(trees.log_odds(&row, Walk::UntilSure, &mut ()).to_bits(), 2.5f32.to_bits());
    }

    #[test]
    fn a_sure_row_skips_the_rest_of_the_trees() {
        for (sure, walk, trees) in
            [(15.0, Walk::UntilSure, 8.0), (15.0, Walk::Whole, 9.0), (16.0, Walk::UntilSure, 9.0f32)]
        {
            let sum = Trees::read(&file(9, sure)).unwrap().log_odds(&[0.0; ROW], walk, &mut ());
            assert_eq!(sum.to_bits(), (0.5 - trees * 2.0).to_bits());
        }
    }

    #[test]
    fn a_broken_file_holds_no_trees() {
        let bytes = file(9, 1.0);
        assert!(Trees::read(bytes.get(..100).unwrap()).is_none());
        assert!(Trees::read(&[bytes, vec![0]].concat()).is_none());
    }
}
