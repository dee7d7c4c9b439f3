//! The one date that a text is, in a printed form.

use super::date_and_time::Reader;
use super::date_filter::may_hold_date;
use super::date_line::Line;
use super::named_month_dates::Extent;
use super::relative_dates;
use crate::article::Timestamp;
use crate::normalize::Hints;

/// Returns the date that a text is, with nothing beside it but labels and words of dates: "Published: Friday, May 6th,
/// 2022" → 2022-05-06.
pub(super) fn parse_printed(text: &str, hints: &Hints<'_>) -> Option<Timestamp> {
    const MAX_BYTES: usize = 250;
    if text.len() > MAX_BYTES || (!may_hold_date(text) && hints.reference.is_none()) {
        return None;
    }
    let line = Line::new(text, hints.lang());
    let reader = Reader::new(&line, hints, Extent::Whole);
    let matches = reader.all();
    let Some(first) = matches.first() else {
        return relative_dates::whole(&line, hints.reference?);
    };
    // The same day in two calendars or precisions is still one claim.
    let best = matches.iter().find(|found| found.timestamp.local().is_some()).unwrap_or(first);
    let one_day = matches.iter().all(|found| found.timestamp.day() == first.timestamp.day());
    (one_day && reader.only_fillers(&matches)).then_some(best.timestamp)
}
