//! Words that say what a block is, in many languages: features of the model are counted with them.

use std::sync::LazyLock;

use crate::lexicon::table::Row;
use crate::lexicon::tables::BODY_KEYWORDS;
use crate::text::words::{self, Words};

/// The number of groups.
pub(crate) const COUNT: usize = 13;

/// The groups whose words alone are a button, a link or a label: related, share, sub, comment, ad. Bit `n` is group `n`.
pub(crate) const LABELS: u32 = 0b1100_0111;

/// The groups whose words in a heading say that it opens no part of the article: related, share, sub, comment, tag.
pub(crate) const FOREIGN_HEADING: u32 = 0b0_0001_0100_0111;

/// Returns the number of a group, which is that of its feature among the features of keywords.
fn group(name: &str) -> Option<u32> {
    Some(match name {
        "related" => 0,
        "share" => 1,
        "sub" => 2,
        "legal" => 3,
        "caption" => 4,
        "by" => 5,
        "comment" => 6,
        "ad" => 7,
        "tag" => 8,
        "toc" => 9,
        "contact" => 10,
        "bio" => 11,
        "function" => 12,
        _ => return None,
    })
}

/// The groups by the words of a text.
pub(crate) static KEYWORDS: LazyLock<WordTable> = LazyLock::new(|| WordTable::of(BODY_KEYWORDS.all()));

/// From a word's hash to the set of the groups that it is in: bit `n` is group `n`.
///
/// Two words with one hash would only make a feature a little less sharp.
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
    fn of(rows: impl Iterator<Item = Row>) -> Self {
        let entries: Vec<(u32, u32)> = rows.flat_map(entries).collect();
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

/// Returns the hashes of a row's phrase with what each says: of a phrase of two words also that the first begins one.
fn entries(row: Row) -> Vec<(u32, u32)> {
    let Some(group) = group(row.meaning) else { return Vec::new() };
    let mut words = Words::new(row.phrase);
    match (words.next(), words.next()) {
        (Some(first), Some(second)) => {
            vec![(first, BEGINS_PHRASE), (words::phrase(first, second), 1 << group)]
        }
        (Some(word), None) => vec![(word, 1 << group)],
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
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
