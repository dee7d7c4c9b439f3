//! How long a text takes to read.

use serde::{Deserialize, Serialize};

use super::{record, text_form};

record! {
/// How long an article takes to read.
///
/// ```
/// use newsprint::{ReadingBasis, ReadingTime};
///
/// let time = ReadingTime::declared(7);
/// assert_eq!((time.minutes, time.words, time.basis), (7, None, ReadingBasis::Declared));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ReadingTime {
    /// Whole minutes, at least 1.
    pub minutes: u32,
    /// Words in [`Article::paragraphs`](crate::Article::paragraphs); `None` for a related story, whose text is not on the
    /// page. In scripts without spaces between words, characters are converted to words at a fixed rate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<u32>,
    /// Where the minutes come from.
    pub basis: ReadingBasis,
}
}

impl ReadingTime {
    /// Returns a reading time of `minutes` for `words`.
    pub fn new(minutes: u32, words: u32, basis: ReadingBasis) -> Self {
        Self { minutes, words: Some(words), basis }
    }

    /// Returns a reading time of `minutes` as printed on a page, for a text whose words are not known.
    pub fn declared(minutes: u32) -> Self {
        Self { minutes, words: None, basis: ReadingBasis::Declared }
    }
}

/// Where the minutes of a [`ReadingTime`] come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transform = crate::article::plain_descriptions))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ReadingBasis {
    /// The page states them.
    Declared,
    /// Estimated from the number of words.
    Estimated,
}

text_form!(ReadingBasis, "a basis of a reading time");
