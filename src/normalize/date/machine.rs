//! Dates as machines write them: ISO 8601 and its variants, RFC 3339, RFC 2822, epoch counts, and what
//! JavaScript, Java and C print by default.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Weekday};

use super::zone::{fixed, minutes_ahead, zone_at};
use super::{is_placeholder, parse_printed};
use crate::article::Timestamp;
use crate::normalize::Hints;
use crate::normalize::date::scan::Line;

/// The date in a machine-readable form; `None` for anything printed for people.
///
/// Read are RFC 3339; ISO 8601 in its basic and extended form, with week or ordinal dates, a space for the
/// `T`, no seconds, fractions of seconds, offsets as `Z`, `+02`, `+0200` or `+02:00`, and the name of a zone
/// behind; `2022/05/06` and `20220506`; RFC 2822; the forms of JavaScript (`Fri May 06 2022 07:12:36
/// GMT+0200 (CEST)`) and Unix (`Fri May  6 07:12:36 CEST 2022`); and counts of seconds (10 digits) or
/// milliseconds (13 digits) since 1970 that fall into 1990 to 2100.
///
/// What gives no zone is local, what gives no time is a day. Placeholders (the first day of year 0 or 1, the
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
    let found = numbers(text).or_else(|| mail(text.trim().trim_matches('"')));
    found.filter(|at| is_machine_year(at.day()) && !is_placeholder(at.day()))
}

/// The forms without names of months, whatever their year.
pub(super) fn numbers(text: &str) -> Option<Timestamp> {
    let text = text.trim().trim_matches('"');
    // ".NET" wraps a count of milliseconds.
    let text = text.strip_prefix("/Date(").and_then(|rest| rest.strip_suffix(")/")).unwrap_or(text);
    if text.len() > LONGEST || !text.is_ascii() || !text.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    count(text).or_else(|| iso(text))
}

/// No machine writes longer dates.
const LONGEST: usize = 80;

fn is_machine_year(day: NaiveDate) -> bool {
    use chrono::Datelike;
    (1800..=2100).contains(&day.year())
}

/// Seconds or milliseconds since 1970, or a date and time without marks.
fn count(text: &str) -> Option<Timestamp> {
    const FIRST: i64 = 631_152_000;
    const LAST: i64 = 4_102_444_800;
    if !text.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let number: i64 = text.parse().ok()?;
    let moment = match text.len() {
        10 => DateTime::from_timestamp(number, 0)?,
        13 => DateTime::from_timestamp_millis(number)?,
        _ => return None,
    };
    (FIRST..LAST).contains(&moment.timestamp()).then(|| Timestamp::Instant(moment.fixed_offset()))
}

/// "Fri, 06 May 2022 07:12:36 +0200" and the forms of JavaScript and Unix: English names around a time.
fn mail(text: &str) -> Option<Timestamp> {
    if text.len() > LONGEST || !text.is_ascii() {
        return None;
    }
    let first = *text.as_bytes().first()?;
    let opens = first.is_ascii_digit() || (first.is_ascii_alphabetic() && opens_with_name(text));
    if !opens || !text.contains(':') || !text.bytes().any(|b| b.is_ascii_alphabetic()) {
        return None;
    }
    let hints = Hints::default().with_language(Some("en"));
    parse_printed(text, &hints).filter(|at| at.local().is_some())
}

/// Whether the text starts with the English name of a weekday or month.
fn opens_with_name(text: &str) -> bool {
    const NAMES: &[&str] = &[
        "mon", "tue", "wed", "thu", "fri", "sat", "sun", "jan", "feb", "mar", "apr", "may", "jun", "jul",
        "aug", "sep", "oct", "nov", "dec",
    ];
    text.get(..3).is_some_and(|start| NAMES.iter().any(|name| start.eq_ignore_ascii_case(name)))
}

/// A place in an ASCII text.
struct Cursor<'a> {
    rest: &'a [u8],
}

impl Cursor<'_> {
    fn peek(&self) -> Option<u8> {
        self.rest.first().copied()
    }

    fn take(&mut self, byte: u8) -> bool {
        match self.rest.split_first() {
            Some((&first, rest)) if first == byte => {
                self.rest = rest;
                true
            }
            _ => false,
        }
    }

    fn take_any(&mut self, bytes: &[u8]) -> Option<u8> {
        let first = self.peek().filter(|byte| bytes.contains(byte))?;
        self.take(first);
        Some(first)
    }

    /// How many digits come next.
    fn digits_ahead(&self) -> usize {
        self.rest.iter().take_while(|byte| byte.is_ascii_digit()).count()
    }

    /// Exactly so many digits.
    fn digits(&mut self, count: usize) -> Option<u32> {
        let mut value: u32 = 0;
        for _ in 0..count {
            let (&byte, rest) = self.rest.split_first()?;
            value = value.checked_mul(10)?.checked_add(char::from(byte).to_digit(10)?)?;
            self.rest = rest;
        }
        Some(value)
    }

    fn one_or_two(&mut self) -> Option<u32> {
        let count = self.digits_ahead();
        if count > 2 { None } else { self.digits(count.max(1)) }
    }

    fn spaces(&mut self) -> bool {
        let before = self.rest.len();
        self.rest = self.rest.trim_ascii_start();
        self.rest.len() < before
    }
}

/// ISO 8601 and what resembles it.
fn iso(text: &str) -> Option<Timestamp> {
    let mut cursor = Cursor { rest: text.as_bytes() };
    let day = iso_day(&mut cursor)?;
    if cursor.rest.is_empty() {
        return Some(Timestamp::Day(day));
    }
    let marked = cursor.take_any(b"Tt_,").is_some();
    let compact = !marked && cursor.digits_ahead() > 0;
    if !(cursor.spaces() || marked || (compact && matches!(cursor.digits_ahead(), 4 | 6))) {
        return None;
    }
    let time = iso_time(&mut cursor)?;
    let local = NaiveDateTime::new(day, time);
    iso_zone(text, &mut cursor, local)
}

fn iso_day(cursor: &mut Cursor<'_>) -> Option<NaiveDate> {
    let run = cursor.digits_ahead();
    match run {
        8 | 12 | 14 => {
            let (year, month, day) = (cursor.digits(4)?, cursor.digits(2)?, cursor.digits(2)?);
            return ymd(year, month, day);
        }
        7 => {
            let (year, day) = (cursor.digits(4)?, cursor.digits(3)?);
            return NaiveDate::from_yo_opt(i32::try_from(year).ok()?, day);
        }
        4 => {}
        _ => return None,
    }
    let year = cursor.digits(4)?;
    let mark = cursor.take_any(b"-/. ")?;
    // Parts parted by spaces are a date only in full: "2022 05 06".
    if mark == b' ' && cursor.digits_ahead() != 2 {
        return None;
    }
    if cursor.take(b'W') {
        let week = cursor.digits(2)?;
        let day = if cursor.take(b'-') { cursor.digits(1)? } else { return None };
        let weekday = Weekday::try_from(u8::try_from(day.checked_sub(1)?).ok()?).ok()?;
        return NaiveDate::from_isoywd_opt(i32::try_from(year).ok()?, week, weekday);
    }
    if mark == b'-' && cursor.digits_ahead() == 3 {
        return NaiveDate::from_yo_opt(i32::try_from(year).ok()?, cursor.digits(3)?);
    }
    let month = cursor.one_or_two()?;
    if !cursor.take(mark) {
        return None;
    }
    ymd(year, month, cursor.one_or_two()?)
}

fn ymd(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

fn iso_time(cursor: &mut Cursor<'_>) -> Option<NaiveTime> {
    let (hour, minute, second, nano);
    if matches!(cursor.digits_ahead(), 4 | 6) {
        let seconds = cursor.digits_ahead() == 6;
        hour = cursor.digits(2)?;
        minute = cursor.digits(2)?;
        second = if seconds { cursor.digits(2)? } else { 0 };
        nano = 0;
    } else {
        hour = cursor.one_or_two()?;
        if !cursor.take(b':') {
            return None;
        }
        minute = cursor.digits(2)?;
        if cursor.take(b':') {
            second = cursor.digits(2)?;
            nano = fraction(cursor)?;
        } else {
            (second, nano) = (0, 0);
        }
    }
    let hour = half(cursor, hour)?;
    NaiveTime::from_hms_nano_opt(hour, minute, second, nano)
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
    let mut nano = cursor.digits(kept)?;
    for _ in kept..9 {
        nano = nano.checked_mul(10)?;
    }
    cursor.rest = cursor.rest.get(count - kept..)?;
    Some(nano)
}

/// "2022-05-06 07:12:36 PM"
fn half(cursor: &mut Cursor<'_>, hour: u32) -> Option<u32> {
    let text = cursor.rest.trim_ascii_start();
    let (Some(sign), rest) = (text.get(..2), text.get(2..).unwrap_or_default()) else { return Some(hour) };
    if rest.first().is_some_and(u8::is_ascii_alphabetic) {
        return Some(hour);
    }
    let hour = match (sign.to_ascii_lowercase().as_slice(), hour) {
        (b"am", 12) => 0,
        (b"am", 0..=11) | (b"pm", 12..) => hour,
        (b"pm", _) => hour + 12,
        (b"am", _) => return None,
        _ => return Some(hour),
    };
    cursor.rest = rest;
    Some(hour)
}

/// The zone behind the time; the local time where the text names none that is known.
fn iso_zone(text: &str, cursor: &mut Cursor<'_>, local: NaiveDateTime) -> Option<Timestamp> {
    let spaced = cursor.spaces();
    if cursor.rest.is_empty() {
        return Some(Timestamp::Local(local));
    }
    if cursor.rest.eq_ignore_ascii_case(b"z") {
        return fixed(0).instant(local);
    }
    // A plus sign lost in a form ("07:12:36 02:00") leaves a space.
    let lost_plus = spaced && cursor.peek().is_some_and(|byte| byte.is_ascii_digit());
    if let Some(sign) = cursor.take_any(b"+-").or(lost_plus.then_some(b'+')) {
        let minutes = iso_offset(cursor, sign)?;
        return if is_zone_name(cursor.rest) { fixed(minutes).instant(local) } else { None };
    }
    let rest = text.get(text.len() - cursor.rest.len()..)?;
    let line = Line::new(rest);
    let hints = Hints::default();
    match zone_at(&line, 0, true, &hints) {
        Some((zone, next)) if next == line.len() => zone.instant(local),
        _ => is_zone_name(cursor.rest).then_some(Timestamp::Local(local)),
    }
}

fn iso_offset(cursor: &mut Cursor<'_>, sign: u8) -> Option<i32> {
    let (hours, minutes) = match cursor.digits_ahead() {
        4 => (cursor.digits(2)?, cursor.digits(2)?),
        3 => (cursor.digits(1)?, cursor.digits(2)?),
        1 | 2 => {
            let hours = cursor.one_or_two()?;
            (hours, if cursor.take(b':') { cursor.digits(2)? } else { 0 })
        }
        _ => return None,
    };
    minutes_ahead(if sign == b'-' { -1 } else { 1 }, i32::try_from(hours).ok()?, i32::try_from(minutes).ok()?)
}

/// Nothing, or what names a zone: "(CEST)", "[Europe/Berlin]", "Europe/Berlin", "CEST".
fn is_zone_name(rest: &[u8]) -> bool {
    let rest = rest.trim_ascii();
    rest.iter().all(|&byte| {
        byte.is_ascii_alphabetic() || matches!(byte, b'/' | b'_' | b'(' | b')' | b'[' | b']' | b' ')
    })
}
