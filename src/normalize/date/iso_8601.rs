//! ISO 8601 and what resembles it: "2022-05-06T07:12:36+02:00", "2022/5/6 7:12 PM", "20220506T0712".

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Weekday};

use super::ascii_cursor::Cursor;
use super::date_line::Line;
use super::summer_time::Zone;
use super::time_of_day::Precision;
use super::time_zones::{minutes_ahead, zone_at};
use crate::article::Timestamp;
use crate::lexicon::language::Lang;
use crate::normalize::Hints;

/// Reads ISO 8601 and what resembles it.
pub(super) fn iso(text: &str) -> Option<Timestamp> {
    let mut cursor = Cursor { rest: text.as_bytes() };
    let day = day(&mut cursor)?;
    if cursor.rest.is_empty() {
        return Some(Timestamp::Day(day));
    }
    let is_marked = cursor.take_any(b"Tt_,").is_some();
    let is_compact = matches!(cursor.digits_ahead(), 4 | 6);
    if !(cursor.spaces() || is_marked || is_compact) {
        return None;
    }
    let time = time(&mut cursor)?;
    zoned(text, &mut cursor, NaiveDateTime::new(day, time))
}

fn day(cursor: &mut Cursor<'_>) -> Option<NaiveDate> {
    match cursor.digits_ahead() {
        8 | 12 | 14 => ymd(cursor.digits(4)?, cursor.digits(2)?, cursor.digits(2)?),
        7 => day_of_year(cursor.digits(4)?, cursor),
        4 => {
            let year = cursor.digits(4)?;
            let mark = cursor.take_any(b"-/. ")?;
            marked_day(year, mark, cursor)
        }
        _ => None,
    }
}

/// "2022-05-06", "2022/5/6", "2022 05 06", "2022-126", "2022-W18-5".
fn marked_day(year: u32, mark: u8, cursor: &mut Cursor<'_>) -> Option<NaiveDate> {
    if cursor.take(b'W') {
        return day_of_week(year, cursor);
    }
    match (mark, cursor.digits_ahead()) {
        (b'-', 3) => day_of_year(year, cursor),
        // Parts parted by spaces are a date only in full.
        (b' ', digits) if digits != 2 => None,
        _ => {
            let month = cursor.one_or_two()?;
            if cursor.take(mark) { ymd(year, month, cursor.one_or_two()?) } else { None }
        }
    }
}

fn ymd(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

fn day_of_year(year: u32, cursor: &mut Cursor<'_>) -> Option<NaiveDate> {
    NaiveDate::from_yo_opt(i32::try_from(year).ok()?, cursor.digits(3)?)
}

/// "18-5" after "2022-W".
fn day_of_week(year: u32, cursor: &mut Cursor<'_>) -> Option<NaiveDate> {
    let week = cursor.digits(2)?;
    if !cursor.take(b'-') {
        return None;
    }
    let day = cursor.digits(1)?.checked_sub(1)?;
    let weekday = Weekday::try_from(u8::try_from(day).ok()?).ok()?;
    NaiveDate::from_isoywd_opt(i32::try_from(year).ok()?, week, weekday)
}

fn time(cursor: &mut Cursor<'_>) -> Option<NaiveTime> {
    let (hour, minute, second, nano) = match cursor.digits_ahead() {
        4 => (cursor.digits(2)?, cursor.digits(2)?, 0, 0),
        6 => (cursor.digits(2)?, cursor.digits(2)?, cursor.digits(2)?, 0),
        _ => marked_time(cursor)?,
    };
    NaiveTime::from_hms_nano_opt(hour_of_24(cursor, hour)?, minute, second, nano)
}

/// "7:12", "07:12:36", "07:12:36.250".
fn marked_time(cursor: &mut Cursor<'_>) -> Option<(u32, u32, u32, u32)> {
    let hour = cursor.one_or_two()?;
    if !cursor.take(b':') {
        return None;
    }
    let minute = cursor.digits(2)?;
    if !cursor.take(b':') {
        return Some((hour, minute, 0, 0));
    }
    Some((hour, minute, cursor.digits(2)?, fraction(cursor)?))
}

/// Nanoseconds behind a point or comma; what is finer is cut off.
fn fraction(cursor: &mut Cursor<'_>) -> Option<u32> {
    if cursor.take_any(b".,").is_none() {
        return Some(0);
    }
    let count = cursor.digits_ahead();
    if count == 0 {
        return None;
    }
    let kept = count.min(9);
    let nano = cursor.digits(kept)?.checked_mul(10_u32.checked_pow(u32::try_from(9 - kept).ok()?)?)?;
    cursor.rest = cursor.rest.get(count - kept..)?;
    Some(nano)
}

/// "2022-05-06 07:12:36 PM"
fn hour_of_24(cursor: &mut Cursor<'_>, hour: u32) -> Option<u32> {
    let [first, second, rest @ ..] = cursor.rest.trim_ascii_start() else { return Some(hour) };
    if rest.first().is_some_and(u8::is_ascii_alphabetic) {
        return Some(hour);
    }
    let hour = match ([first.to_ascii_lowercase(), second.to_ascii_lowercase()], hour) {
        ([b'a', b'm'], 12) => 0,
        ([b'a', b'm'], 0..=11) | ([b'p', b'm'], 12..) => hour,
        ([b'p', b'm'], _) => hour + 12,
        ([b'a', b'm'], _) => return None,
        _ => return Some(hour),
    };
    cursor.rest = rest;
    Some(hour)
}

/// Returns the instant by the zone behind the time; the local time where the text names none that is known.
fn zoned(text: &str, cursor: &mut Cursor<'_>, local: NaiveDateTime) -> Option<Timestamp> {
    let is_spaced = cursor.spaces();
    if cursor.rest.is_empty() {
        return Some(Timestamp::Local(local));
    }
    if cursor.rest.eq_ignore_ascii_case(b"z") {
        return Zone::fixed(0).instant(local);
    }
    // A plus sign lost in a form ("07:12:36 02:00") leaves a space.
    let has_lost_plus = is_spaced && cursor.digits_ahead() > 0;
    if let Some(sign) = cursor.take_any(b"+-").or(has_lost_plus.then_some(b'+')) {
        let minutes = offset(cursor, sign)?;
        return if is_zone_name(cursor.rest) { Zone::fixed(minutes).instant(local) } else { None };
    }
    let line = Line::new(text.get(text.len() - cursor.rest.len()..)?, Lang::UNKNOWN);
    match zone_at(&line, 0, Precision::Seconds, &Hints::default()) {
        Some((zone, next)) if next == line.len() => zone.instant(local),
        _ => is_zone_name(cursor.rest).then_some(Timestamp::Local(local)),
    }
}

/// "02:00", "0200", "02" behind the sign.
fn offset(cursor: &mut Cursor<'_>, sign: u8) -> Option<i32> {
    let (hours, minutes) = match cursor.digits_ahead() {
        4 => (cursor.digits(2)?, cursor.digits(2)?),
        3 => (cursor.digits(1)?, cursor.digits(2)?),
        1 | 2 => {
            let hours = cursor.one_or_two()?;
            (hours, if cursor.take(b':') { cursor.digits(2)? } else { 0 })
        }
        _ => return None,
    };
    minutes_ahead(if sign == b'-' { -1 } else { 1 }, hours, minutes)
}

/// Whether the rest is nothing, or names a zone: "(CEST)", "[Europe/Berlin]", "Europe/Berlin", "CEST".
fn is_zone_name(rest: &[u8]) -> bool {
    const MARKS: &[u8] = b"/_()[] ";
    rest.trim_ascii().iter().all(|byte| byte.is_ascii_alphabetic() || MARKS.contains(byte))
}

#[cfg(test)]
mod tests {
    use super::iso;

    #[test]
    fn forms_are_read() {
        for (text, expected) in [
            ("2022-05-06", Some("2022-05-06")),
            ("2022/5/6", Some("2022-05-06")),
            ("2022 05 06", Some("2022-05-06")),
            ("2022 5 6", None),
            ("20220506T0712", Some("2022-05-06T07:12:00")),
            ("2022-126", Some("2022-05-06")),
            ("2022-W18-5", Some("2022-05-06")),
            ("2022-05-06T07:12:36,5Z", Some("2022-05-06T07:12:36.500+00:00")),
            ("2022-05-06 7:12:36 PM", Some("2022-05-06T19:12:36")),
            ("2022-05-06 07:12:36 02:00", Some("2022-05-06T07:12:36+02:00")),
            ("2022-05-06T07:12:36+02:00[Europe/Berlin]", Some("2022-05-06T07:12:36+02:00")),
            ("2022-05-06 07:12:36 EDT", Some("2022-05-06T07:12:36-04:00")),
            ("2022-05-06T07:12:36+99:00", None),
            ("2022-05-06T25:00:00Z", None),
            ("2022-05", None),
        ] {
            assert_eq!(iso(text).map(|at| at.to_string()).as_deref(), expected, "{text}");
        }
    }
}
