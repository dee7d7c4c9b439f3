//! Groups of words that say what a piece of a page is, in many languages.

pub(crate) mod keywords;

use crate::text::words::{self, Words};

/// Words of one meaning, separated by commas.
pub(crate) struct Group {
    /// For the reader of the table.
    #[allow(dead_code, reason = "says what the group is")]
    pub(crate) name: &'static str,
    pub(crate) words: &'static str,
}

/// From a word's hash to the set of the groups it is in: bit `n` stands for group `n`.
///
/// Two words with one hash would only make a feature a little less sharp; a test sees that the lexicons have
/// none.
pub(crate) struct WordTable {
    slots: Vec<Slot>,
    /// A bit for each of many ranges of hashes: whether it holds one of the table. Most words are in no group,
    /// and this says so without a look into the table.
    known: [u64; 1 << (KNOWN - 6)],
}

/// Bits of a place in `known`.
const KNOWN: u32 = 14;

#[derive(Clone, Copy, Default)]
struct Slot {
    /// 0 where the slot is free.
    hash: u32,
    groups: u32,
}

/// Set in the groups of a word that begins a phrase.
const BEGINS_PHRASE: u32 = 1 << 31;

impl WordTable {
    pub(crate) fn new(groups: &[Group]) -> Self {
        let entries: Vec<(u32, u32)> = (0..).zip(groups).flat_map(entries).collect();
        let slots = (2 * entries.len()).next_power_of_two();
        let mut table = Self { slots: vec![Slot::default(); slots], known: [0; 1 << (KNOWN - 6)] };
        for (hash, groups) in entries {
            let (place, bit) = known(hash);
            if let Some(known) = table.known.get_mut(place) {
                *known |= bit;
            }
            let at = table.find(hash);
            if let Some(slot) = table.slots.get_mut(at) {
                *slot = Slot { hash, groups: slot.groups | groups };
            }
        }
        table
    }

    /// The slot of a word, or the free one where it belongs. The table is at most half full.
    fn find(&self, hash: u32) -> usize {
        let mask = self.slots.len().saturating_sub(1);
        let mut at = (hash as usize).wrapping_mul(0x9E37_79B1) >> 7 & mask;
        while self.slots.get(at).is_some_and(|slot| slot.hash != 0 && slot.hash != hash) {
            at = (at + 1) & mask;
        }
        at
    }

    fn entry(&self, hash: u32) -> u32 {
        let (place, bit) = known(hash);
        if self.known.get(place).is_none_or(|known| known & bit == 0) {
            return 0;
        }
        self.slots.get(self.find(hash)).map_or(0, |slot| slot.groups)
    }

    /// The groups of a word, and those of the phrase that it ends after `before`.
    pub(crate) fn groups_after(&self, before: Option<u32>, word: u32) -> Found {
        let entry = self.entry(word);
        let phrase = before.map_or(0, |before| self.entry(words::phrase(before, word)));
        Found { groups: (entry | phrase) & !BEGINS_PHRASE, begins_phrase: entry & BEGINS_PHRASE != 0 }
    }
}

/// The place of a hash in [`WordTable::known`].
fn known(hash: u32) -> (usize, u64) {
    let place = hash.wrapping_mul(0x9E37_79B1) >> (32 - KNOWN);
    (place as usize / 64, 1 << (place % 64))
}

/// What is known of a word in its place.
#[derive(Clone, Copy)]
pub(crate) struct Found {
    pub(crate) groups: u32,
    pub(crate) begins_phrase: bool,
}

fn entries((at, group): (u32, &Group)) -> Vec<(u32, u32)> {
    let mut entries = Vec::new();
    for text in group.words.split(',') {
        let mut words = Words::new(text);
        match (words.next(), words.next()) {
            (Some(first), Some(second)) => {
                entries.push((first, BEGINS_PHRASE));
                entries.push((words::phrase(first, second), 1 << at));
            }
            (Some(word), None) => entries.push((word, 1 << at)),
            _ => {}
        }
    }
    entries
}

#[cfg(test)]
mod tests {
    use super::keywords::KEYWORDS;
    use super::*;

    fn groups(text: &str) -> u32 {
        let mut before = None;
        let mut groups = 0;
        for word in Words::new(text) {
            let found = KEYWORDS.groups_after(before, word);
            groups |= found.groups;
            before = found.begins_phrase.then_some(word);
        }
        groups
    }

    #[test]
    fn words_and_phrases_are_found_in_any_case() {
        for text in ["Read more", "READ ALSO: the budget", "Читайте также", "延伸閱讀", "اقرأ أيضا"]
        {
            assert!(groups(text) & 1 == 1, "{text}");
        }
        assert!(groups("They read it and more") & 1 == 0);
        assert!(groups("© 2024") != 0);
    }
}
