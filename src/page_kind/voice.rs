//! By whom and to whom the text of a page speaks.

use std::sync::LazyLock;

use super::features::{Feature, PageRow};
use super::sieve::Sieve;
use super::small_letters::{MAX_BYTES, bare, small};
use crate::body::Selection;
use crate::dom::Page;
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Meanings;
use crate::lexicon::tables;

/// The meaning of a word, and the feature that counts it.
const COUNTED: &[(&str, Feature)] = &[
    ("we word", Feature::WeWords),
    ("you word", Feature::YouWords),
    ("i word", Feature::IWords),
    ("they word", Feature::TheyWords),
];

static WORDS: Meanings<u8> = Meanings::new(&tables::PAGE_WORDS, |meaning| {
    let found = COUNTED.iter().position(|(known, _)| *known == meaning)?;
    u8::try_from(found).ok()
});

static WORD_SIEVE: LazyLock<Sieve> = LazyLock::new(|| Sieve::of(&WORDS));

/// Bytes of the text that are read; the block in which they end is read whole.
const READ: usize = 1_000;

/// The counts of the words read.
#[derive(Debug, Default)]
struct Voice {
    words: u32,
    counts: [u32; COUNTED.len()],
    questions: u32,
    exclamations: u32,
    commas: u32,
    numbers: u32,
}

/// Writes the features of the text's voice.
pub(super) fn write(page: &Page, selection: &Selection, language: Lang, row: &mut PageRow) {
    let mut voice = Voice::default();
    let mut read = 0;
    for block in selection.chosen() {
        let text = block.text(page);
        voice.add(text.get(..READ).unwrap_or(text), language);
        read += text.len();
        if read >= READ {
            break;
        }
    }
    voice.write(row);
}

impl Voice {
    fn add(&mut self, text: &str, language: Lang) {
        for word in text.split_whitespace() {
            self.words += 1;
            match word.chars().next_back() {
                Some('?' | '？') => self.questions += 1,
                Some('!' | '！') => self.exclamations += 1,
                Some(',' | '，' | '、') => self.commas += 1,
                _ => {}
            }
            self.numbers += u32::from(word.bytes().any(|byte| byte.is_ascii_digit()));
            self.add_word(word, language);
        }
    }

    fn add_word(&mut self, word: &str, language: Lang) {
        let word = bare(word);
        if !WORD_SIEVE.lets_through(word) {
            return;
        }
        let mut buffer = [0; MAX_BYTES];
        for place in WORDS.of(&small(word, &mut buffer), language) {
            if let Some(count) = self.counts.get_mut(usize::from(place)) {
                *count += 1;
            }
        }
    }

    fn write(&self, row: &mut PageRow) {
        let hundreds = |count: u32| count.saturating_mul(100);
        for ((_, feature), count) in COUNTED.iter().zip(self.counts) {
            row.share(*feature, hundreds(count), self.words);
        }
        for (feature, count) in [
            (Feature::Questions, self.questions),
            (Feature::Exclamations, self.exclamations),
            (Feature::Commas, self.commas),
            (Feature::DigitWords, self.numbers),
        ] {
            row.share(feature, hundreds(count), self.words);
        }
    }
}
