//! A quick look at a text before it is looked up.

use crate::lexicon::phrases::Meanings;

/// Bits of the lengths, first and last bytes of all phrases: most lines and words of a page have those of none.
pub(super) struct Sieve {
    known: [u64; SLOTS / 64],
    /// Bytes of the longest phrase.
    longest: usize,
}

/// A power of two, many times as large as the number of phrases.
const SLOTS: usize = 1 << 14;

impl Sieve {
    pub(super) fn of<T: Copy>(phrases: &Meanings<T>) -> Self {
        let (mut known, mut longest) = ([0; SLOTS / 64], 0);
        for (phrase, _) in phrases.iter() {
            let slot = slot(phrase.as_bytes());
            if let Some(known) = known.get_mut(slot / 64) {
                *known |= 1 << (slot % 64);
            }
            longest = longest.max(phrase.len());
        }
        Self { known, longest }
    }

    /// Whether a text, in whatever case, may be one of the phrases. Small letters beyond ASCII may be of other bytes.
    pub(super) fn lets_through(&self, text: &str) -> bool {
        if text.len() > self.longest {
            return false;
        }
        let slot = slot(text.as_bytes());
        self.known.get(slot / 64).is_some_and(|known| known >> (slot % 64) & 1 != 0) || !text.is_ascii()
    }
}

/// The slot of all texts that have as many bytes, and the same first and last letter in whatever case.
fn slot(text: &[u8]) -> usize {
    let (Some(first), Some(last)) = (text.first(), text.last()) else { return 0 };
    let ends = usize::from(first.to_ascii_lowercase()) << 8 | usize::from(last.to_ascii_lowercase());
    (ends ^ text.len() << 3).wrapping_mul(0x9E37_79B1) >> 8 & (SLOTS - 1)
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
