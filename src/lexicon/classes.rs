//! What class names, ids and names of components mean.
//!
//! A name is cut into words once for all four readers of `class_names.tsv`: the body model, which looks for text, the
//! candidates printed on the page, the related links, and the kind of the page.

use std::sync::LazyLock;

pub(crate) use super::class_words::{BlockWords, FactWords, LinkWords, PageWords};
use super::language::Lang;
use super::phrases::Phrases;
use super::tables::CLASS_NAMES;

/// What the words of a name mean to each reader.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Meaning {
    pub(crate) blocks: BlockWords,
    pub(crate) facts: FactWords,
    pub(crate) links: LinkWords,
    pub(crate) pages: PageWords,
}

impl Meaning {
    /// Returns the meaning of a list of names: `relatedStories__list-item col-4`.
    pub(crate) fn of(names: &str) -> Self {
        let words: &Table = &TABLE;
        let (mut all, mut meaning) = (Self::default(), Self::default());
        let (mut start, mut key, mut before) = (0, Key::default(), 0);
        for (at, byte) in names.bytes().enumerate() {
            let letter = LETTERS[usize::from(byte)];
            if letter & SMALL != 0 {
                // Nearly all bytes of most names.
                (key, before) = (key.and(letter), letter);
                continue;
            }
            // Words end where letters end and where a capital follows a small letter.
            if letter == 0 || letter & SMALL < before & SMALL {
                words.look_up(key, &mut meaning);
                key = Key::default();
                if byte.is_ascii_whitespace() {
                    all.add_name(names.get(start..at).unwrap_or_default(), &mut meaning);
                    start = at + 1;
                }
            }
            if letter != 0 {
                key = key.and(letter);
            }
            before = letter;
        }
        words.look_up(key, &mut meaning);
        all.add_name(names.get(start..).unwrap_or_default(), &mut meaning);
        all
    }

    /// Adds what a name says, which then says nothing more.
    fn add_name(&mut self, name: &str, said: &mut Self) {
        let mut said = std::mem::take(said);
        if said.links != LinkWords::default() && TAXONOMIES.opening(name, Lang::UNKNOWN).is_some() {
            said.links = LinkWords::default();
        }
        self.add(said);
    }

    fn add(&mut self, other: Self) {
        self.blocks = self.blocks.with(other.blocks);
        self.facts = self.facts.with(other.facts);
        self.links = self.links.with(other.links);
        self.pages = self.pages.with(other.pages);
    }
}

/// Beginnings of class names that say what a story is about, not what links are inside: `category-sport`.
static TAXONOMIES: Phrases = Phrases::new(&CLASS_NAMES, "taxonomy");

/// Returns what a row of the table says of its word: `menu blocks+links`.
fn read(meaning: &str) -> Meaning {
    let (name, readers) = meaning.split_once(' ').unwrap_or((meaning, "blocks+facts+links"));
    let mut found = Meaning::default();
    for reader in readers.split('+') {
        match reader {
            "blocks" => found.blocks = BlockWords::named(name),
            "facts" => found.facts = FactWords::named(name),
            "links" => found.links = LinkWords::named(name),
            "pages" => found.pages = PageWords::named(name),
            _ => {}
        }
    }
    found
}

/// The words of the table by their keys.
struct Table {
    slots: Vec<(Key, Meaning)>,
    /// A bit for each of many ranges of keys: whether a word's key is in it. Most words of names are in no
    /// lexicon, and this says so without a look into the table.
    known: [u64; 1 << (KNOWN - 6)],
}

/// Bits of the place in the table, and of that in `known`.
const SLOTS: u32 = 12;
const KNOWN: u32 = 13;

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table { slots: vec![Default::default(); 1 << SLOTS], known: [0; 1 << (KNOWN - 6)] };
    for row in CLASS_NAMES.all() {
        let meaning = read(row.meaning);
        if meaning != Meaning::default() {
            table.add(row.phrase, meaning);
        }
    }
    table
});

impl Table {
    fn add(&mut self, word: &str, meaning: Meaning) {
        let key = word.bytes().fold(Key::default(), Key::and);
        let (word, bit) = key.bit();
        if let Some(known) = self.known.get_mut(word) {
            *known |= bit;
        }
        let at = self.find(key);
        if let Some(slot) = self.slots.get_mut(at) {
            slot.0 = key;
            slot.1.add(meaning);
        }
    }

    /// The slot of a word, or the free one where it belongs: the table is less than half full.
    fn find(&self, key: Key) -> usize {
        let mask = (1 << SLOTS) - 1;
        let mut at = key.top(SLOTS);
        while self.slots.get(at).is_some_and(|(known, _)| *known != key && *known != Key::default()) {
            at = (at + 1) & mask;
        }
        at
    }

    /// Adds what a word says.
    #[inline]
    fn look_up(&self, key: Key, meaning: &mut Meaning) {
        // One letter says nothing.
        if key.0 < 32 {
            return;
        }
        let (word, bit) = key.bit();
        if self.known.get(word).is_none_or(|known| known & bit == 0) {
            return;
        }
        if let Some((_, found)) = self.slots.get(self.find(key)).filter(|(known, _)| *known == key) {
            meaning.add(*found);
        }
    }
}

/// The number of each letter of ASCII, with a bit set for small ones; 0 for other bytes.
const LETTERS: [u8; 256] = {
    let mut letters = [0; 256];
    let mut number = 1;
    while number <= 26 {
        letters[(b'A' - 1 + number) as usize] = number;
        letters[(b'a' - 1 + number) as usize] = number | SMALL;
        number += 1;
    }
    letters
};

const SMALL: u8 = 32;

/// A word of ASCII letters in any case as a number: five bits a letter, turned about where they are more than
/// twelve. That two such words have one number is as good as impossible, and would cost a little evidence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Key(u64);

impl Key {
    /// The word with one more letter.
    fn and(self, letter: u8) -> Self {
        Self(self.0.rotate_left(5) ^ u64::from(letter & 31))
    }

    /// So many bits that depend on all letters.
    fn top(self, bits: u32) -> usize {
        #[allow(clippy::cast_possible_truncation, reason = "a few bits are left")]
        let top = (self.0.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (64 - bits)) as usize;
        top
    }

    /// Its place in [`Table::known`].
    fn bit(self) -> (usize, u64) {
        let place = self.top(KNOWN);
        (place / 64, 1 << (place % 64))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn links(names: &str) -> LinkWords {
        Meaning::of(names).links
    }

    #[test]
    fn names_are_cut_into_words() {
        let facts = |names: &str| Meaning::of(names).facts;
        assert_eq!(facts("article__byline"), FactWords::BYLINE);
        assert_eq!(facts("AuthorName x"), FactWords::BYLINE.with(FactWords::NAME));
        assert_eq!(facts("css-1abc authority"), FactWords::NONE);
        assert_eq!(facts("publishDate"), FactWords::DATE.with(FactWords::PUBLISHED));
        assert!(facts("event-date").is_event() && !facts("event-published").is_event());
        assert!(facts("press-release-date").is_release_date() && !facts("press-release").is_release_date());
        assert_eq!(facts(&"x".repeat(1000)), FactWords::NONE);
    }

    #[test]
    fn words_are_known_in_any_case() {
        use LinkWords;
        assert!(links("c-relatedStories__item").has(LinkWords::RELATED));
        assert!(links("mod_MostRead").has(LinkWords::POPULAR));
        assert!(links("main-NAV").has(LinkWords::MENU));
        assert!(
            !links("navy headless adapter").has(LinkWords::MENU.with(LinkWords::HEADER).with(LinkWords::AD))
        );
    }

    #[test]
    fn a_taxonomy_says_nothing_of_links() {
        assert!(!links("category-related").has(LinkWords::RELATED));
        assert!(links("category-sport related").has(LinkWords::RELATED));
        assert_ne!(Meaning::of("category-related").blocks, BlockWords::default());
    }

    #[test]
    fn every_word_is_found() {
        let others = ["taxonomy", "views", "comments", "current item"];
        for row in CLASS_NAMES.all().filter(|row| !others.contains(&row.meaning)) {
            let (said, found) = (read(row.meaning), Meaning::of(row.phrase));
            assert_ne!(said, Meaning::default(), "{row:?}");
            let mut both = found;
            both.add(said);
            assert_eq!(both, found, "{row:?}");
        }
        assert_eq!(Meaning::of("xyz").blocks, BlockWords::default());
    }
}
