//! Dates and times as pages give them, each with exactly the precision and the zone that the page gives.
//!
//! [`machine`] reads what programs write, [`parse`] a text that is one date of either kind, [`find`] and
//! [`find_all`] the dates in a longer line such as "By A. Author, published 6 May 2022". What is not known
//! from the text alone is passed in as [`Hints`](super::Hints). Nothing is guessed: 03/05/2024 without a language that
//! settles which is the day gives `None`, a zone name that means several zones leaves the time local, and a
//! year alone, or a month and a year, is no date.
//!
//! Month and weekday names of some sixty languages come from the C library's locale data. Calendars other
//! than the Gregorian that are read: Iranian solar, Thai Buddhist, Japanese eras, and the Republic of China's
//! years. Not read: lunar calendars (Islamic, Hebrew), Nepal's and Ethiopia's.

mod calendar;
mod clock;
mod label;
mod lexicon;
mod machine;
mod numeric;
mod printed;
mod reader;
mod relative;
mod scan;
mod supplement;
mod zone;

use std::ops::Range;

use chrono::{Datelike, NaiveDate, NaiveTime};

use crate::article::Timestamp;
use crate::normalize::{DayOrder, Hints};
use reader::{Match, Reader};
use scan::Line;

pub use label::DateLabel;
pub(crate) use label::{is_label, is_of_other};
pub(crate) use lexicon::is_weekday;
pub use machine::machine;
pub(crate) use scan::{digit, fold_word, may_hold_date, may_hold_date_within, may_hold_numeric};

/// A date found in a line, by [`find_all`].
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

/// The date that the whole text is, in a machine-readable or a printed form.
///
/// Labels ("Published", "Aktualisiert:"), the weekday and words such as "at" and "Uhr" may stand around it;
/// any other word, or a second date, gives `None`. Years from 1800 are read. A date after
/// [`Hints::not_after`] gives `None`; so does a relative one without [`Hints::reference`].
///
/// ```
/// use newsprint::normalize::{Hints, date::parse};
///
/// let shown = |text, language| {
///     parse(text, &Hints::default().with_language(Some(language))).map(|at| at.to_string())
/// };
/// assert_eq!(shown("Published: Friday, May 6th, 2022", "en").as_deref(), Some("2022-05-06"));
/// assert_eq!(shown("Freitag, 6. Mai 2022, 19.05 Uhr MESZ", "de").as_deref(), Some("2022-05-06T19:05:00+02:00"));
/// assert_eq!(shown("令和4年5月6日 午後7時5分", "ja").as_deref(), Some("2022-05-06T19:05:00"));
/// assert_eq!(shown("05/06/2022", "en"), None);
/// assert_eq!(shown("May 2022", "en"), None);
/// ```
pub fn parse(text: &str, hints: &Hints<'_>) -> Option<Timestamp> {
    // A year that is none of ours may be one of another calendar, which the printed forms know.
    let ours = machine::numbers(text).filter(|at| (1800..=2100).contains(&at.day().year()));
    let found = ours.or_else(|| parse_printed(text, hints));
    found.filter(|at| is_plausible(at.day(), 1800, hints))
}

/// The dates of a line: the first that is not called the last change, else the first.
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

/// All dates in a longer line, in order, each with the label before or behind it.
///
/// Printed dates count from 1990 on. Costs one pass over the text, and next to nothing where it has no digit.
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

/// The same; where nothing tells the day from the month, as if the day came first.
pub(crate) fn find_all_in_either_order(text: &str, hints: &Hints<'_>) -> Vec<Found> {
    let Some(line) = line_of(text, hints) else { return Vec::new() };
    let mut matches = matches_in(&line, hints);
    if matches.is_empty() && (0..line.len()).any(|at| numeric::triple_at(&line, at).is_some()) {
        matches = matches_in(&line, &hints.with_order(Some(DayOrder::DayMonth)));
    }
    labelled(text, &matches)
}

fn matches(text: &str, hints: &Hints<'_>) -> Vec<Match> {
    line_of(text, hints).map_or_else(Vec::new, |line| matches_in(&line, hints))
}

/// A text that may hold dates.
fn line_of<'t>(text: &'t str, hints: &Hints<'_>) -> Option<Line<'t>> {
    (scan::may_hold_date_within(text) || hints.reference.is_some()).then(|| Line::new(text))
}

fn matches_in(line: &Line<'_>, hints: &Hints<'_>) -> Vec<Match> {
    let mut matches = Reader::new(line, hints, false).all();
    matches.retain(|found| is_plausible(found.timestamp.day(), 1990, hints));
    if matches.is_empty() {
        matches.extend(relative::first(line, hints));
    }
    matches
}

/// Labels stand before their date; behind it only where no other date follows.
fn labelled(text: &str, matches: &[Match]) -> Vec<Found> {
    let mut end_of_last = 0;
    let mut all: Vec<Found> = Vec::with_capacity(matches.len());
    for found in matches {
        let label = text.get(tail_start(text, end_of_last, found.start)..found.start).and_then(label::before);
        all.push(Found { start: found.start, end: found.end, timestamp: found.timestamp, label });
        end_of_last = found.end;
    }
    if let Some(last) = all.last_mut() {
        if last.label.is_none() {
            let near =
                (last.end..=last.end.saturating_add(REACH)).rev().find_map(|end| text.get(last.end..end));
            last.label = label::after(near.unwrap_or(""));
        }
    }
    all
}

/// How many bytes from a date its label may stand.
const REACH: usize = 48;

/// Where to start looking for the label of a date that starts at `end`.
fn tail_start(text: &str, start: usize, end: usize) -> usize {
    let mut from = end.saturating_sub(REACH).max(start);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    from
}

/// Day or month first, learnt from the numeric dates of a page that can be read in one way only.
///
/// `None` where there is none, or where two contradict each other.
///
/// ```
/// use newsprint::normalize::{DayOrder, date::learn_order};
///
/// assert_eq!(learn_order(["03/05/2024", "on 25/04/2024"].into_iter()), Some(DayOrder::DayMonth));
/// assert_eq!(learn_order(["03/05/2024"].into_iter()), None);
/// ```
pub fn learn_order<'a>(texts: impl Iterator<Item = &'a str>) -> Option<DayOrder> {
    let mut learnt = None;
    for text in texts.filter(|text| scan::may_hold_date(text) && scan::may_hold_numeric(text)) {
        let line = Line::new(text);
        for told in (0..line.len()).filter_map(|at| numeric::triple_at(&line, at)?.told()) {
            match learnt {
                Some(known) if known != told => return None,
                _ => learnt = Some(told),
            }
        }
    }
    learnt
}

/// The one date that the text is, in a printed form.
fn parse_printed(text: &str, hints: &Hints<'_>) -> Option<Timestamp> {
    const LONGEST: usize = 250;
    if text.len() > LONGEST || (!scan::may_hold_date(text) && hints.reference.is_none()) {
        return None;
    }
    let line = Line::new(text);
    let reader = Reader::new(&line, hints, true);
    let matches = reader.all();
    let Some(first) = matches.first() else {
        return relative::whole(&line, hints);
    };
    // The same day in two calendars or precisions is still one claim.
    let best = matches.iter().find(|found| found.timestamp.local().is_some()).unwrap_or(first);
    let one_day = matches.iter().all(|found| found.timestamp.day() == first.timestamp.day());
    (one_day && reader.only_fillers(&matches)).then_some(best.timestamp)
}

/// The time of day that a text opens with, and the byte after it: "19.05" needs no word that says so.
pub(crate) fn opening_clock(text: &str) -> Option<(NaiveTime, usize)> {
    /// Characters of the longest time of day.
    const LONGEST: usize = 32;
    let end = text.char_indices().nth(LONGEST).map_or(text.len(), |(at, _)| at);
    // The space in front makes it the time that stands after a date.
    let padded = format!(" {}", text.get(..end)?);
    let line = Line::new(&padded);
    let (clock, next) = clock::clock_at(&line, 0, clock::Place::AfterDate)?;
    let last = line.get(next.checked_sub(1)?)?;
    Some((clock.time, last.end - 1))
}

fn is_plausible(day: NaiveDate, first_year: i32, hints: &Hints<'_>) -> bool {
    (first_year..=2100).contains(&day.year())
        && !is_placeholder(day)
        && hints.not_after.is_none_or(|last| day <= last)
}

/// Days that programs print for "no date".
fn is_placeholder(day: NaiveDate) -> bool {
    matches!((day.year(), day.ordinal()), (0 | 1 | 1900 | 1970, 1))
        || (day.year(), day.month(), day.day()) == (1899, 12, 30)
}
