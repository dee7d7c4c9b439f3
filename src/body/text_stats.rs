//! What one block's text says of itself, in counts.

use super::keywords::COUNT;
use crate::text::char_kind::Kind;

/// Counts over the text of a block, in numbers that suit its length.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct TextStats<N = u32> {
    /// Words; two characters of Chinese, Japanese or Korean count as one at least.
    pub(super) words: N,
    /// Words, each such character being one.
    pub(super) pieces: N,
    pub(super) letters: N,
    pub(super) upper: N,
    pub(super) digits: N,
    /// Chinese, Japanese and Korean characters.
    pub(super) cjk: N,
    pub(super) commas: N,
    pub(super) quotes: N,
    pub(super) separators: N,
    /// Ends of sentences.
    pub(super) sentences: N,
    /// Words that begin with a capital.
    pub(super) capitalised: N,
    /// How many of its first words are such as labels are made of.
    pub(super) labels: N,
    /// Runs of its words that stand in the article's text as JSON-LD gives it (three words each), in a
    /// description (three), in a title (two).
    pub(super) in_body: N,
    pub(super) in_description: N,
    pub(super) in_title: N,
    /// Those of four words that the page has elsewhere, and before.
    pub(super) repeated: N,
    pub(super) repeats: N,
    pub(super) first: Option<Kind>,
    pub(super) end: End,
}

/// How many of the first words of a block are in each keyword group.
pub(super) type Keywords = [u8; COUNT];

impl<N: Copy> TextStats<N> {
    /// The same in other numbers.
    pub(super) fn map<M>(&self, to: impl Fn(N) -> M) -> TextStats<M> {
        TextStats {
            words: to(self.words),
            pieces: to(self.pieces),
            letters: to(self.letters),
            upper: to(self.upper),
            digits: to(self.digits),
            cjk: to(self.cjk),
            commas: to(self.commas),
            quotes: to(self.quotes),
            separators: to(self.separators),
            sentences: to(self.sentences),
            capitalised: to(self.capitalised),
            labels: to(self.labels),
            in_body: to(self.in_body),
            in_description: to(self.in_description),
            in_title: to(self.in_title),
            repeated: to(self.repeated),
            repeats: to(self.repeats),
            first: self.first,
            end: self.end,
        }
    }
}

impl TextStats {
    /// How many runs of so many words it has.
    pub(super) fn runs(&self, length: u32) -> u32 {
        self.pieces.saturating_sub(length - 1)
    }

    /// How many runs it has by which it is compared with the rest of the page; see [`super::grams::Runs::few`].
    pub(super) fn compared(&self) -> u32 {
        self.runs(4).max(self.pieces.min(1))
    }
}

/// How a text ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum End {
    #[default]
    Open,
    /// With the end of a sentence, quotes and brackets after it included.
    Sentence,
    Colon,
    Ellipsis,
}

/// `part / whole`, 0 where there is nothing.
#[allow(clippy::cast_precision_loss, reason = "a ratio")]
pub(super) fn share(part: u32, whole: u32) -> f32 {
    if whole == 0 { 0.0 } else { part as f32 / whole as f32 }
}
