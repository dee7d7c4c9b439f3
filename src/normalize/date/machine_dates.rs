//! Dates as machines write them: ISO 8601 and its variants, RFC 3339, RFC 2822, epoch counts, and what
//! JavaScript, Java and C print by default.

use chrono::{DateTime, Datelike, Month, Weekday};

use super::iso_8601::iso;
use super::plausible_days::{YEARS, is_placeholder};
use super::printed_date::parse_printed;
use crate::article::Timestamp;
use crate::normalize::Hints;
use crate::work;

/// No machine writes longer dates.
const MAX_BYTES: usize = 80;

/// Returns the date in a machine-readable text; `None` for dates printed for people.
///
/// It accepts RFC 3339; ISO 8601 in its basic and extended form, with week or ordinal dates, a space instead of
/// `T`, without seconds or with fractions, with offsets as `Z`, `+02`, `+0200` or `+02:00`, and with a zone name
/// at the end; `2022/05/06` and `20220506`; RFC 2822; the forms of JavaScript (`Fri May 06 2022 07:12:36
/// GMT+0200 (CEST)`) and Unix (`Fri May  6 07:12:36 CEST 2022`); and counts of seconds (10 digits) or
/// milliseconds (13 digits) since 1970 that fall into 1990 to 2100.
///
/// Without a zone the result is local, without a time it is a day. Placeholders (the first day of year 0 or 1, the
/// start of the epoch), impossible values and years outside 1800 to 2100 give `None`.
///
/// ```
/// use newsprint::normalize::date::machine;
///
/// let shown = |text| machine(text).map(|at| at.to_string());
/// assert_eq!(shown("2022-05-06T07:12:36.000Z").as_deref(), Some("2022-05-06T07:12:36+00:00"));
/// assert_eq!(shown("2022-05-06 07:12").as_deref(), Some("2022-05-06T07:12:00"));
/// assert_eq!(shown("20220506").as_deref(), Some("2022-05-06"));
/// assert_eq!(shown("1651821156").as_deref(), Some("2022-05-06T07:12:36+00:00"));
/// assert_eq!(shown("Fri, 06 May 2022 07:12:36 +0200").as_deref(), Some("2022-05-06T07:12:36+02:00"));
/// assert_eq!(shown("0001-01-01T00:00:00Z"), None);
/// assert_eq!(shown("2022-02-30"), None);
/// ```
pub fn machine(text: &str) -> Option<Timestamp> {
    work::text(text.len());
    let found = numbers(text).or_else(|| with_english_names(text.trim().trim_matches('"')));
    found.filter(|at| YEARS.contains(&at.day().year())).filter(|at| !is_placeholder(at.day()))
}

/// Returns the date in the forms without names of months, whatever its year.
pub(super) fn numbers(text: &str) -> Option<Timestamp> {
    let text = text.trim().trim_matches('"');
    // ".NET" wraps a count of milliseconds.
    let text = text.strip_prefix("/Date(").and_then(|rest| rest.strip_suffix(")/")).unwrap_or(text);
    let is_number = text.starts_with(|char: char| char.is_ascii_digit());
    if text.len() > MAX_BYTES || !is_number || !text.is_ascii() {
        return None;
    }
    count(text).or_else(|| iso(text))
}

/// Seconds (10 digits) or milliseconds (13) since 1970: "1651821156".
fn count(text: &str) -> Option<Timestamp> {
    /// The seconds of 1990 to 2100: other numbers of ten digits are telephone numbers and ids.
    const SECONDS: std::ops::Range<i64> = 631_152_000..4_102_444_800;
    // "2022-05-06" and "+651821156" have ten characters as well.
    let number =
        if text.bytes().all(|byte| byte.is_ascii_digit()) { text.parse().ok()? } else { return None };
    let moment = match text.len() {
        10 => DateTime::from_timestamp(number, 0)?,
        13 => DateTime::from_timestamp_millis(number)?,
        _ => return None,
    };
    SECONDS.contains(&moment.timestamp()).then(|| Timestamp::Instant(moment.fixed_offset()))
}

/// "Fri, 06 May 2022 07:12:36 +0200" and the forms of JavaScript and Unix: English names around a time.
fn with_english_names(text: &str) -> Option<Timestamp> {
    let opens = text.starts_with(|char: char| char.is_ascii_digit()) || opens_with_name(text);
    if text.len() > MAX_BYTES || !opens || !text.contains(':') {
        return None;
    }
    if !text.is_ascii() || !text.contains(|char: char| char.is_ascii_alphabetic()) {
        return None;
    }
    let hints = Hints::default().with_language(Some("en"));
    parse_printed(text, &hints).filter(|at| at.local().is_some())
}

/// Whether the text starts with the short English name of a weekday or month.
fn opens_with_name(text: &str) -> bool {
    text.get(..3).is_some_and(|start| start.parse::<Weekday>().is_ok() || start.parse::<Month>().is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_programs_write_is_read() {
        for (text, expected) in [
            ("1651821156", Some("2022-05-06T07:12:36+00:00")),
            ("/Date(1651821156000)/", Some("2022-05-06T07:12:36+00:00")),
            ("9999999999", None),
            ("1234567890123456", None),
            ("Fri, 06 May 2022 07:12:36 +0200", Some("2022-05-06T07:12:36+02:00")),
            ("Fri May  6 07:12:36 CEST 2022", Some("2022-05-06T07:12:36+02:00")),
            ("Published May 6, 2022 7:12", None),
            ("May 6, 2022", None),
            ("1970-01-01T00:00:00Z", None),
            ("1776-07-04", None),
        ] {
            assert_eq!(machine(text).map(|at| at.to_string()).as_deref(), expected, "{text}");
        }
    }
}
