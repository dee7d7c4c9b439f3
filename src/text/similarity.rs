//! How much one headline is like another, or like a page's title.

use std::ops::Range;

use super::folding::{fold, fold_alike};
use super::scripts::{is_alphanumeric, is_unspaced};

/// Whether two headlines are equal after folding: case, quotes, dashes and white space do not count.
/// "“Safe” – says mayor" is the same as "\"safe\" - says Mayor".
pub(crate) fn same(a: &str, b: &str) -> bool {
    a == b || fold_alike(a, b)
}

/// The share, 0 to 1, of the shown headline's words that the title has too: 1 where the title holds them all.
///
/// Helps to choose among several `<h1>`: the headline's words stand in the page's title, a logo's do not.
/// Scripts without spaces are compared by characters. 0 where the shown text has no words.
/// In "Bridge reopens after two years - The Gazette" it is 1 for "Bridge reopens after two years", 0 for "Subscribe now".
pub(crate) fn matches_title(shown: &str, title: &str) -> f32 {
    Words::of(shown).share_in(&Words::of(title))
}

/// The words of a text as [`matches_title`] compares them: for a text that is compared with several others.
#[derive(Debug)]
pub(crate) struct Words {
    folded: String,
    /// Where they stand, in the order of the text and in their own.
    all: Vec<Range<usize>>,
    sorted: Vec<Range<usize>>,
}

impl Words {
    pub(crate) fn of(text: &str) -> Self {
        let folded = fold(text);
        let all = words(&folded);
        let mut sorted = all.clone();
        // Titles are a few words: looking through them in order is quicker than hashing.
        sorted.sort_unstable_by_key(|word| folded.get(word.clone()));
        Self { folded, all, sorted }
    }

    /// The share of these words, 0 to 1, that the other text has too.
    pub(crate) fn share_in(&self, other: &Self) -> f32 {
        let (mut all, mut found) = (0_u16, 0_u16);
        for word in self.all.iter().take(500).map(|word| self.folded.get(word.clone())) {
            all += 1;
            let known = other.sorted.binary_search_by_key(&word, |known| other.folded.get(known.clone()));
            found += u16::from(known.is_ok());
        }
        if all == 0 { 0.0 } else { f32::from(found) / f32::from(all) }
    }
}

/// Where the words stand, and the single characters of scripts that write no spaces.
fn words(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::with_capacity(text.len() / 5 + 1);
    let mut start = 0;
    for piece in text.split_inclusive(|c: char| !is_alphanumeric(c)) {
        let word = piece.trim_end_matches(|c: char| !is_alphanumeric(c));
        if word.contains(is_unspaced) {
            found.extend(word.char_indices().map(|(at, c)| start + at..start + at + c.len_utf8()));
        } else if !word.is_empty() {
            found.push(start..start + word.len());
        }
        start += piece.len();
    }
    found
}
