//! Dates and times as pages give them.

mod hints;

use std::ops::Range;

use crate::article::Timestamp;

pub use hints::{DateHints, DayOrder};

/// What a date found in a line says it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DateLabel {
    /// "Published", "Posted", "Veröffentlicht", …
    Published,
    /// "Updated", "Aktualisiert", "更新", …
    Modified,
}

/// A date found in a line.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Found {
    /// Byte offset of the first character of the date, label excluded.
    pub start: usize,
    /// Byte offset after its last character.
    pub end: usize,
    /// The date.
    pub timestamp: Timestamp,
    /// What the line says the date is; `None` if it does not say.
    pub label: Option<DateLabel>,
}

impl Found {
    /// The byte range of the date in the line.
    pub fn range(&self) -> Range<usize> {
        self.start..self.end
    }
}

/// The date that the whole text is.
pub fn parse(text: &str, _hints: &DateHints<'_>) -> Option<Timestamp> {
    machine(text)
}

/// The date in a machine-readable form.
pub fn machine(text: &str) -> Option<Timestamp> {
    text.trim().parse().ok()
}

/// The first date in a longer line.
pub fn find(text: &str, hints: &DateHints<'_>) -> Option<Timestamp> {
    find_all(text, hints).first().map(|found| found.timestamp)
}

/// All dates in a longer line, in order.
pub fn find_all(_text: &str, _hints: &DateHints<'_>) -> Vec<Found> {
    Vec::new()
}

/// Day or month first, learnt from the unambiguous dates of a page.
pub fn learn_order<'a>(_texts: impl Iterator<Item = &'a str>) -> Option<DayOrder> {
    None
}
