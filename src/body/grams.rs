//! Sets of runs of words.

use crate::text::words::{self, Words};

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

    /// The runs of some texts that `run` picks.
    pub(super) fn of<'t>(
        texts: impl IntoIterator<Item = &'t str> + Clone,
        run: impl Fn(&Runs) -> Option<u32>,
    ) -> Self {
        // A word and the space after it take some five bytes, one of them for each at the very least.
        let bytes: usize = texts.clone().into_iter().map(str::len).sum();
        if bytes == 0 {
            return Self::default();
        }
        let mut set = Self::with_capacity(bytes / 5);
        for text in texts {
            let mut runs = Runs::default();
            for word in Words::new(text) {
                runs.push(word);
                if let Some(run) = run(&runs) {
                    set.fill(set.slot(run));
                }
            }
        }
        set
    }

    pub(super) fn is_empty(&self) -> bool {
        self.bits.is_empty()
    }

    /// The slot of a run.
    pub(super) fn slot(&self, run: u32) -> u32 {
        spread(run) & self.mask
    }

    pub(super) fn fill(&mut self, slot: u32) {
        if let Some(bits) = self.bits.get_mut(slot as usize / 64) {
            *bits |= 1 << (slot % 64);
        }
    }

    pub(super) fn contains(&self, run: u32) -> bool {
        self.has(self.slot(run))
    }

    /// Whether a slot is filled.
    pub(super) fn has(&self, slot: u32) -> bool {
        self.bits.get(slot as usize / 64).is_some_and(|bits| bits >> (slot % 64) & 1 == 1)
    }
}

fn spread(run: u32) -> u32 {
    let mixed = run.wrapping_mul(0x9E37_79B1);
    mixed ^ mixed >> 15
}

/// The runs of words that end with the last word.
#[derive(Clone, Copy, Default)]
pub(super) struct Runs {
    words: u32,
    last: u32,
    two: u32,
    three: u32,
    four: u32,
}

impl Runs {
    /// Takes the next word.
    #[inline]
    pub(super) fn push(&mut self, word: u32) {
        self.four = words::phrase(self.three, word);
        self.three = words::phrase(self.two, word);
        self.two = words::phrase(self.last, word);
        self.last = word;
        self.words += 1;
    }

    /// How many words there were.
    pub(super) fn words(&self) -> u32 {
        self.words
    }

    /// The last one.
    pub(super) fn last(&self) -> u32 {
        self.last
    }

    pub(super) fn two(&self) -> Option<u32> {
        (self.words >= 2).then_some(self.two)
    }

    pub(super) fn three(&self) -> Option<u32> {
        (self.words >= 3).then_some(self.three)
    }

    pub(super) fn four(&self) -> Option<u32> {
        (self.words >= 4).then_some(self.four)
    }

    /// All words of a text that has fewer than four.
    pub(super) fn few(&self) -> Option<u32> {
        (1..4).contains(&self.words).then_some(self.four)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_holds_the_runs_of_its_texts() {
        let set = GramSet::of(["one two three four", "alpha beta gamma"], Runs::three);
        let has = |text: &str| {
            let mut runs = Runs::default();
            Words::new(text).all(|word| {
                runs.push(word);
                runs.three().is_none_or(|run| set.contains(run))
            })
        };
        assert!(has("two three four") && has("Alpha, BETA gamma"));
        assert!(!has("three four alpha") && !has("four three two"));
        assert!(GramSet::of([""], Runs::two).is_empty());
    }
}
