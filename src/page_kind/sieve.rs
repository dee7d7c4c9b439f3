//! A quick look at a text before it is looked up.

use crate::lexicon::phrases::Meanings;

/// For each first byte the lengths of the phrases that begin with it. Most lines and words of a page are as long as none
/// with their first letter.
pub(super) struct Sieve {
    lengths: [u64; 256],
    /// Bytes of the longest phrase.
    longest: usize,
}

impl Sieve {
    pub(super) fn of<T: Copy>(phrases: &Meanings<T>) -> Self {
        let (mut lengths, mut longest) = ([0; 256], 0);
        for (phrase, _) in phrases.iter() {
            let first = phrase.bytes().next().map(usize::from);
            if let Some(known) = first.and_then(|first| lengths.get_mut(first)) {
                *known |= bit(phrase.len());
            }
            longest = longest.max(phrase.len());
        }
        Self { lengths, longest }
    }

    /// Whether a text, in whatever case, may be one of the phrases. Capitals of other letters than those of ASCII may
    /// begin with another byte.
    pub(super) fn lets_through(&self, text: &str) -> bool {
        let Some(first) = text.bytes().next() else { return false };
        if !text.is_ascii() {
            return text.len() <= self.longest;
        }
        let known = self.lengths.get(usize::from(first.to_ascii_lowercase())).copied().unwrap_or_default();
        known & bit(text.len()) != 0
    }
}

/// The bit of a length; all of 63 bytes and more have one.
fn bit(length: usize) -> u64 {
    1 << length.min(63)
}

#[cfg(test)]
mod tests {
    use super::Sieve;
    use crate::lexicon::phrases::Meanings;
    use crate::lexicon::tables;

    #[test]
    fn what_is_a_phrase_is_let_through() {
        static LINES: Meanings<()> =
            Meanings::new(&tables::PAGE_WORDS, |meaning| (meaning == "product line").then_some(()));
        let sieve = Sieve::of(&LINES);
        for text in ["Add to cart", "BUY NOW", "В корзину", "Größe"] {
            assert!(sieve.lets_through(text), "{text}");
        }
        for text in ["", "Add to the cart of yours", "Zebra"] {
            assert!(!sieve.lets_through(text), "{text}");
        }
    }
}
