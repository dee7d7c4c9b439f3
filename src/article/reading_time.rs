//! How long the article takes to read.

use serde::{Deserialize, Serialize};

use super::text_form;

/// How long the article takes to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ReadingTime {
    /// Whole minutes, at least 1.
    pub minutes: u32,
    /// Words in [`Article::paragraphs`](crate::Article::paragraphs). Where a script writes no spaces
    /// between words, its characters count as words at a stated rate.
    pub words: u32,
    /// Where the minutes come from.
    pub basis: ReadingBasis,
}

impl ReadingTime {
    /// A reading time of `minutes` for `words`.
    pub fn new(minutes: u32, words: u32, basis: ReadingBasis) -> Self {
        Self { minutes, words, basis }
    }
}

/// Where the minutes of a [`ReadingTime`] come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ReadingBasis {
    /// The page says so.
    Declared,
    /// Estimated from the number of words.
    Estimated,
}

text_form!(ReadingBasis, "a basis of a reading time");
