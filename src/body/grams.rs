//! Sets of runs of words.

use super::words::{self, Words};

/// A set of numbers that may, in a few cases of a hundred, say that it holds one that it does not: a bit for
/// each of many slots. It costs a bit or two of memory per word and never a long search.
#[derive(Debug, Default)]
pub(super) struct GramSet {
    bits: Vec<u64>,
    mask: u32,
}

impl GramSet {
    /// A set for about so many runs.
    pub(super) fn with_capacity(runs: usize) -> Self {
        // 32 slots for each: at most one false answer in 32.
        let slots = runs.saturating_mul(32).clamp(1 << 10, 1 << 28).next_power_of_two();
        Self { bits: vec![0; slots / 64], mask: u32::try_from(slots - 1).unwrap_or(u32::MAX) }
    }

    /// All runs of `N` words of some texts.
    pub(super) fn of<'t, const N: usize>(texts: impl IntoIterator<Item = &'t str> + Clone) -> Self {
        // A word and the space after it take some five bytes, one of them for each at the very least.
        let bytes: usize = texts.clone().into_iter().map(str::len).sum();
        if bytes == 0 {
            return Self::default();
        }
        let mut set = Self::with_capacity(bytes / 5);
        for text in texts {
            let mut window = Window::<N>::default();
            for word in Words::new(text) {
                if let Some(run) = window.push(word) {
                    set.insert(run);
                }
            }
        }
        set
    }

    pub(super) fn is_empty(&self) -> bool {
        self.bits.is_empty()
    }

    pub(super) fn insert(&mut self, run: u32) {
        let slot = spread(run) & self.mask;
        if let Some(bits) = self.bits.get_mut(slot as usize / 64) {
            *bits |= 1 << (slot % 64);
        }
    }

    pub(super) fn contains(&self, run: u32) -> bool {
        let slot = spread(run) & self.mask;
        self.bits.get(slot as usize / 64).is_some_and(|bits| bits >> (slot % 64) & 1 == 1)
    }
}

fn spread(run: u32) -> u32 {
    let mixed = run.wrapping_mul(0x9E37_79B1);
    mixed ^ mixed >> 15
}

/// The last `N` words.
#[derive(Clone, Copy)]
pub(super) struct Window<const N: usize> {
    words: [u32; N],
    seen: usize,
}

impl<const N: usize> Default for Window<N> {
    fn default() -> Self {
        Self { words: [0; N], seen: 0 }
    }
}

impl<const N: usize> Window<N> {
    /// Takes the next word; gives the run of words that ends with it, once there are enough.
    pub(super) fn push(&mut self, word: u32) -> Option<u32> {
        self.words.rotate_left(1);
        if let Some(last) = self.words.last_mut() {
            *last = word;
        }
        self.seen += 1;
        (self.seen >= N).then(|| self.run())
    }

    /// The run of the words so far, however few.
    pub(super) fn run(&self) -> u32 {
        self.words.iter().fold(words::EMPTY, |run, word| words::phrase(run, *word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_holds_the_runs_of_its_texts() {
        let set = GramSet::of::<3>(["one two three four", "alpha beta gamma"]);
        let has = |text: &str| {
            let mut window = Window::<3>::default();
            Words::new(text).filter_map(|word| window.push(word)).all(|run| set.contains(run))
        };
        assert!(has("two three four") && has("Alpha, BETA gamma"));
        assert!(!has("three four alpha") && !has("four three two"));
        assert!(GramSet::of::<2>([""]).is_empty());
    }
}
