//! Days that an article may be of.

use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate};

use crate::normalize::Hints;

/// Years of the Gregorian calendar in which articles are written.
pub(super) const YEARS: RangeInclusive<i32> = 1800..=2100;

/// Whether a day is of an article: no placeholder, and neither before a year nor after the last day that the page may
/// name.
pub(super) fn is_plausible(day: NaiveDate, first_year: i32, hints: &Hints<'_>) -> bool {
    if is_placeholder(day) || hints.not_after.is_some_and(|last| day > last) {
        return false;
    }
    (first_year..=*YEARS.end()).contains(&day.year())
}

/// Whether programs print the day for "no date": "1970-01-01", "0001-01-01".
pub(super) fn is_placeholder(day: NaiveDate) -> bool {
    matches!((day.year(), day.month(), day.day()), (0 | 1 | 1900 | 1970, 1, 1) | (1899, 12, 30))
}
