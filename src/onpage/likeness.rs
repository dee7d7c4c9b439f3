//! How much a shown heading is like the page's titles.

use crate::text::scripts::{is_alphanumeric, is_unspaced};
use crate::text::shows_nothing;
use crate::text::words::{EMPTY, extend};

/// Titles as sets of words.
pub(super) struct Titles {
    sets: Vec<Vec<u32>>,
}

impl Titles {
    pub(super) fn of<'t>(titles: impl Iterator<Item = &'t str>) -> Self {
        Self { sets: titles.take(12).map(words).filter(|set| !set.is_empty()).collect() }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.sets.is_empty()
    }

    /// The share of words in common with the likest title, 0 to 1: twice those in both over those in either.
    pub(super) fn likeness(&self, text: &str) -> f32 {
        let set = words(text);
        self.sets.iter().map(|title| dice(&set, title)).fold(0.0, f32::max)
    }
}

#[allow(clippy::cast_precision_loss, reason = "a ratio")]
fn dice(one: &[u32], other: &[u32]) -> f32 {
    let all = one.len() + other.len();
    let both = one.iter().filter(|word| other.binary_search(word).is_ok()).count();
    if all == 0 { 0.0 } else { (2 * both) as f32 / all as f32 }
}

/// Most texts have no more words.
const USUAL_WORDS: usize = 16;

/// Longer texts are no headlines.
const MOST_WORDS: usize = 80;

/// The hashes of the words, sorted; a character of a script without spaces is a word.
fn words(text: &str) -> Vec<u32> {
    let mut set = Vec::with_capacity(USUAL_WORDS);
    let mut hash: Option<u32> = None;
    // What breaks no word apart when it is read.
    for char in text.chars().filter(|char| !shows_nothing(*char)) {
        if char.is_ascii_alphanumeric() {
            hash = Some(extend(hash.unwrap_or(EMPTY), u32::from(char.to_ascii_lowercase())));
            continue;
        }
        let alone = is_unspaced(char);
        let is_of_word = !alone && is_alphanumeric(char);
        if !is_of_word {
            set.extend(hash.take());
        }
        if alone {
            set.push(u32::from(char));
        } else if is_of_word {
            for lower in char.to_lowercase() {
                hash = Some(extend(hash.unwrap_or(EMPTY), u32::from(lower)));
            }
        }
        if set.len() >= MOST_WORDS {
            break;
        }
    }
    set.extend(hash);
    set.sort_unstable();
    set.dedup();
    set
}

#[cfg(test)]
mod tests {
    use super::Titles;

    #[test]
    fn likeness_counts_words_in_both() {
        let titles = Titles::of(["The bridge reopens | Example Times"].into_iter());
        assert!(titles.likeness("The Bridge reopens") > 0.7);
        assert!(titles.likeness("Example Times") < 0.6);
        assert!(titles.likeness("") == 0.0);
    }
}
