//! The dates of a longer line, each with what the line says it is.

use std::ops::Range;

use super::date_and_time::{Match, Reader};
use super::date_filter::may_hold_date_within;
use super::date_labels::{self, DateLabel};
use super::date_line::Line;
use super::named_month_dates::Extent;
use super::numeric_dates::triple_at;
use super::plausible_days::is_plausible;
use super::relative_dates;
use crate::article::Timestamp;
use crate::normalize::{DayOrder, Hints};

/// There was no web before: in a longer line an earlier day is hardly that of the article.
const FIRST_YEAR: i32 = 1990;

/// How many bytes from a date its label may stand.
const LABEL_REACH: usize = 48;

/// A date in a line, as [`find_all`] returns it.
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
    /// Returns the byte range of the date in the line.
    pub fn range(&self) -> Range<usize> {
        self.start..self.end
    }
}

/// Returns the first date in a line that is not labelled as the last change; if all are, the first; `None` if there is no date.
///
/// ```
/// use newsprint::normalize::{Hints, date::find};
///
/// let hints = Hints::default();
/// let line = "By QuayMedia Published May 6, 2022 13 Min Read 579 Views";
/// assert_eq!(find(line, &hints).unwrap().to_string(), "2022-05-06");
/// assert_eq!(find("© 2011 The Gazette", &hints), None);
/// ```
pub fn find(text: &str, hints: &Hints<'_>) -> Option<Timestamp> {
    let matches = matches(text, hints);
    // A label decides only between several.
    if let [found] = matches.as_slice() {
        return Some(found.timestamp);
    }
    let found = labelled(text, &matches);
    let first = found.iter().find(|found| found.label != Some(DateLabel::Modified)).or(found.first());
    first.map(|found| found.timestamp)
}

/// Returns all dates in a line, in order, each with the label before or after it.
///
/// Printed dates before 1990 are ignored. It takes one pass over the text, and almost no time if the text has no digit.
///
/// ```
/// use newsprint::normalize::{Hints, date::{DateLabel, find_all}};
///
/// let found = find_all("Published 3 May 2021, updated 5 May 2021 10:15 BST", &Hints::default());
/// assert_eq!(found[0].timestamp.to_string(), "2021-05-03");
/// assert_eq!(found[0].label, Some(DateLabel::Published));
/// assert_eq!(found[1].timestamp.to_string(), "2021-05-05T10:15:00+01:00");
/// assert_eq!(found[1].label, Some(DateLabel::Modified));
/// ```
pub fn find_all(text: &str, hints: &Hints<'_>) -> Vec<Found> {
    labelled(text, &matches(text, hints))
}

/// The same without the numbers of addresses.
pub(crate) fn find_printed(text: &str, hints: &Hints<'_>) -> Vec<Found> {
    let mut found = find_all(text, hints);
    if text.contains("://") {
        found.retain(|date| !is_in_address(text, date.start));
    }
    found
}

/// The same; where nothing tells the day from the month, as if the day came first.
pub(crate) fn find_printed_in_either_order(text: &str, hints: &Hints<'_>) -> Vec<Found> {
    let Some(line) = line_with_dates(text, hints) else { return Vec::new() };
    let mut matches = matches_in(&line, hints);
    if matches.is_empty() && (0..line.len()).any(|at| triple_at(&line, at).is_some()) {
        matches = matches_in(&line, &hints.with_order(Some(DayOrder::DayMonth)));
    }
    if text.contains("://") {
        matches.retain(|date| !is_in_address(text, date.start));
    }
    labelled(text, &matches)
}

fn matches(text: &str, hints: &Hints<'_>) -> Vec<Match> {
    line_with_dates(text, hints).map_or_else(Vec::new, |line| matches_in(&line, hints))
}

/// Returns the line of a text that may hold dates.
fn line_with_dates<'t>(text: &'t str, hints: &Hints<'_>) -> Option<Line<'t>> {
    let may_hold = may_hold_date_within(text) || hints.reference.is_some();
    may_hold.then(|| Line::new(text, hints.lang()))
}

fn matches_in(line: &Line<'_>, hints: &Hints<'_>) -> Vec<Match> {
    let mut matches = Reader::new(line, hints, Extent::Part).all();
    matches.retain(|found| is_plausible(found.timestamp.day(), FIRST_YEAR, hints));
    if let (true, Some(now)) = (matches.is_empty(), hints.reference) {
        matches.extend(relative_dates::first(line, now));
    }
    matches
}

/// Whether a place of a text stands inside an address: the day in "http://example.org/2022-05-06/ferry".
fn is_in_address(text: &str, at: usize) -> bool {
    /// Bytes looked at before a date.
    const MAX_ADDRESS: usize = 160;
    let from = (at.saturating_sub(MAX_ADDRESS)..=at).find_map(|from| text.get(from..at));
    let word = from.and_then(|before| before.rsplit(char::is_whitespace).next());
    word.is_some_and(|word| word.contains("://"))
}

/// Labels stand before their date; behind it only where no other date follows.
fn labelled(text: &str, matches: &[Match]) -> Vec<Found> {
    let mut end_of_last = 0;
    let mut all: Vec<Found> = Vec::with_capacity(matches.len());
    for &Match { start, end, timestamp } in matches {
        let before = text.get(label_start(text, end_of_last, start)..start);
        let label = before.and_then(date_labels::before);
        all.push(Found { start, end, timestamp, label });
        end_of_last = end;
    }
    if let Some(last @ Found { label: None, .. }) = all.last_mut() {
        let reach = last.end..=last.end.saturating_add(LABEL_REACH);
        let near = reach.rev().find_map(|end| text.get(last.end..end));
        last.label = date_labels::after(near.unwrap_or_default());
    }
    all
}

/// Returns where to start looking for the label of a date that starts at `end`.
fn label_start(text: &str, start: usize, end: usize) -> usize {
    let mut from = end.saturating_sub(LABEL_REACH).max(start);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    from
}
