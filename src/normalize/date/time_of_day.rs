//! Times of day as pages print them.

use chrono::NaiveTime;

use super::date_line::{Kind, Line};
use super::word_folding::fold_word;
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::{Meanings, Phrases};
use crate::lexicon::tables;

/// How finely a time was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Precision {
    Minutes,
    /// As machines write it.
    Seconds,
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Clock {
    pub(super) time: NaiveTime,
    pub(super) precision: Precision,
}

/// Where a time is looked for: right after a date fewer signs are needed than in front of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    BeforeDate,
    AfterDate,
}

/// Half of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Half {
    Morning,
    Afternoon,
}

/// Signs of the halves of the day after an hour or its minutes: "7 p.m.".
static HALVES: Meanings<Half> = Meanings::new(&tables::CLOCK_WORDS, |meaning| match meaning {
    "am" => Some(Half::Morning),
    "pm" => Some(Half::Afternoon),
    _ => None,
});

/// Signs that mean something else after an hour alone: Hungarian "de." is "of" in half of Europe.
static HALVES_AFTER_MINUTES: Meanings<Half> = Meanings::new(&tables::CLOCK_WORDS, |meaning| match meaning {
    "am, after minutes" => Some(Half::Morning),
    "pm, after minutes" => Some(Half::Afternoon),
    _ => None,
});

/// Signs in front of the hour: "午後7時".
static HALVES_BEFORE: Meanings<Half> = Meanings::new(&tables::CLOCK_WORDS, |meaning| match meaning {
    "am, before the hour" => Some(Half::Morning),
    "pm, before the hour" => Some(Half::Afternoon),
    _ => None,
});

static BEFORE_TIME: Phrases = Phrases::new(&tables::CLOCK_WORDS, "before a time");
static AFTER_TIME: Phrases = Phrases::new(&tables::CLOCK_WORDS, "after a time");
static AFTER_HOUR_ALONE: Phrases = Phrases::new(&tables::CLOCK_WORDS, "after an hour alone");
static AFTER_FOUR_DIGITS: Phrases = Phrases::new(&tables::CLOCK_WORDS, "after four digits");
static BETWEEN: Phrases = Phrases::new(&tables::CLOCK_WORDS, "between hour and minutes");
static AFTER_MINUTES: Phrases = Phrases::new(&tables::CLOCK_WORDS, "after the minutes");

/// Returns the time at `at`, and the token after it.
pub(super) fn clock_at(line: &Line<'_>, at: usize, place: Place) -> Option<(Clock, usize)> {
    let before = half_before(line, at);
    let first = before.map_or(at, |(_, next)| next);
    let (value, digits) = line.number(first)?;
    let hour = Hour { at: first, value, digits };
    if before.is_none() && is_part_of_number(line, first) {
        return None;
    }
    let read = with_colon(line, hour)
        .or_else(|| with_hour_word(line, hour))
        .or_else(|| with_dot(line, hour, place))
        .or_else(|| in_four_digits(line, hour))
        .or_else(|| if before.is_none() { alone(line, hour) } else { None })?;
    let (half, next) = if let Some((half, _)) = before {
        (Some(half), read.next)
    } else if let Some((half, next)) = half_after(line, read.next) {
        (Some(half), next)
    } else {
        (None, after_oclock(line, read.next))
    };
    let hour = hour_of_24(read.hour, half)?;
    let time = NaiveTime::from_hms_nano_opt(hour, read.minute, read.second, read.nano)?;
    Some((Clock { time, precision: read.precision }, next))
}

/// Returns the time of day that a text opens with, and the byte after it: "19.05" needs no word that says so.
pub(crate) fn opening_clock(text: &str) -> Option<(NaiveTime, usize)> {
    /// Characters of the longest time of day.
    const MAX_CHARS: usize = 32;
    let end = text.char_indices().nth(MAX_CHARS).map_or(text.len(), |(at, _)| at);
    let line = Line::new(text.get(..end)?, Lang::UNKNOWN);
    let (clock, next) = clock_at(&line, 0, Place::AfterDate)?;
    Some((clock.time, line.before(next)?.end))
}

/// The number that may be the hour.
#[derive(Clone, Copy)]
struct Hour {
    at: usize,
    value: u32,
    digits: u8,
}

/// A time without the half of the day, and the token after it.
struct Read {
    hour: u32,
    minute: u32,
    second: u32,
    nano: u32,
    precision: Precision,
    next: usize,
}

impl Read {
    fn minutes(hour: u32, minute: u32, next: usize) -> Self {
        Self { hour, minute, second: 0, nano: 0, precision: Precision::Minutes, next }
    }

    fn with_seconds(self, second: u32, next: usize) -> Self {
        Self { second, precision: Precision::Seconds, next, ..self }
    }
}

/// A number that a sign glues to the one before it is no hour.
fn is_part_of_number(line: &Line<'_>, at: usize) -> bool {
    matches!(line.touching_mark(at), Some(':' | '.' | '$' | '€' | '£' | '#'))
}

/// "07:12", "7:12:36", "07:12:36.250".
fn with_colon(line: &Line<'_>, hour: Hour) -> Option<Read> {
    let Hour { at, value, digits: 1..=2 } = hour else { return None };
    if !line.is_mark(at + 1, ':') {
        return None;
    }
    let read = Read::minutes(value, line.two_digits(at + 2)?, at + 3);
    let seconds = line.skip_touching_mark(at + 3, ':');
    let second = if seconds == at + 3 { None } else { line.two_digits(seconds) };
    let Some(second) = second else { return Some(read) };
    let read = read.with_seconds(second, at + 5);
    Some(match fraction(line, at + 5) {
        Some((nano, next)) => Read { nano, next, ..read },
        None => read,
    })
}

/// Digits after the decimal point at `at`, as nanoseconds.
fn fraction(line: &Line<'_>, at: usize) -> Option<(u32, usize)> {
    if !line.is_joint(at, '.') {
        return None;
    }
    let (value, digits) = line.number(at + 1)?;
    let scale = 10_u32.checked_pow(9_u32.checked_sub(u32::from(digits))?)?;
    Some((value.checked_mul(scale)?, at + 2))
}

/// "19h05", "19 h 05", "7時12分", "7時半", "19시 5분", "19 giờ 05"; "19h" alone.
fn with_hour_word(line: &Line<'_>, hour: Hour) -> Option<Read> {
    let Hour { at, value, digits: 1..=2 } = hour else { return None };
    let is_han = line.is_han(at + 1, &['時', '时', '點', '点']);
    if !(is_han || line.has(at + 1, &BETWEEN)) {
        return None;
    }
    if is_han && line.is_han(at + 2, &['半']) {
        return Some(Read::minutes(value, 30, at + 3));
    }
    let read = match line.number(at + 2) {
        Some((minute, 1..=2)) if is_minute_unit(line, at + 3) => Read::minutes(value, minute, at + 4),
        Some((minute, 2)) => Read::minutes(value, minute, at + 3),
        _ => Read::minutes(value, 0, at + 2),
    };
    let second = line.short(read.next).filter(|_| line.is_han(read.next + 1, &['秒']));
    Some(match second {
        Some(second) => {
            let next = read.next + 2;
            read.with_seconds(second, next)
        }
        None => read,
    })
}

fn is_minute_unit(line: &Line<'_>, at: usize) -> bool {
    line.is_han(at, &['分']) || line.has(at, &AFTER_MINUTES)
}

/// "19.05" where a word says that it is a time, or right after a date.
fn with_dot(line: &Line<'_>, hour: Hour, place: Place) -> Option<Read> {
    let Hour { at, value, digits: 1..=2 } = hour else { return None };
    if !line.is_joint(at + 1, '.') {
        return None;
    }
    let minute = line.two_digits(at + 2)?;
    let next = at + 3;
    if is_amount(line, next) {
        return None;
    }
    let follows_date = matches!((place, hour.digits, line.tight(at)), (Place::AfterDate, 2, false));
    let is_time = follows_date || is_before_clock_word(line, next) || is_after_clock_word(line, at);
    is_time.then(|| Read::minutes(value, minute, next))
}

/// Whether what looked like minutes are decimals: "19.05%", "19.05.22", "19.05€3".
fn is_amount(line: &Line<'_>, next: usize) -> bool {
    let Some(mark @ ('.' | ',' | '%' | '€' | '$')) = line.mark(next) else { return false };
    mark == '%' || (line.is_joint(next, mark) && line.number(next + 1).is_some())
}

/// "19.05 Uhr", "7.05 pm"
fn is_before_clock_word(line: &Line<'_>, next: usize) -> bool {
    half_after(line, next).is_some() || line.has(next, &AFTER_TIME)
}

/// "kl. 19.05", "klo 19.05", "jam 19.05"
fn is_after_clock_word(line: &Line<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let word = if line.is_mark(before, '.') { before.checked_sub(1) } else { Some(before) };
    word.is_some_and(|word| line.has(word, &BEFORE_TIME))
}

/// "1905 GMT", "1905 hrs".
fn in_four_digits(line: &Line<'_>, hour: Hour) -> Option<Read> {
    let Hour { at, value, digits: 4 } = hour else { return None };
    line.has(at + 1, &AFTER_FOUR_DIGITS).then(|| Read::minutes(value / 100, value % 100, at + 1))
}

/// "7 pm", "19 Uhr".
fn alone(line: &Line<'_>, hour: Hour) -> Option<Read> {
    let Hour { at, value, digits: 1..=2 } = hour else { return None };
    let is_time = half_at(line, at + 1, &[&HALVES]).is_some() || line.has(at + 1, &AFTER_HOUR_ALONE);
    is_time.then(|| Read::minutes(value, 0, at + 1))
}

fn half_after(line: &Line<'_>, at: usize) -> Option<(Half, usize)> {
    half_at(line, at, &[&HALVES, &HALVES_AFTER_MINUTES])
}

/// Returns the half of the day that the sign at `at` means, and the token after it: "pm", "p.m.", "p. m.".
fn half_at(line: &Line<'_>, at: usize, signs: &[&Meanings<Half>]) -> Option<(Half, usize)> {
    let (word, next) = line.dotted(at)?;
    if let Some(half) = half_of(&word, line, signs) {
        return Some((half, next));
    }
    let mut chars = word.chars();
    let (Some(first), None) = (chars.next(), chars.next()) else { return None };
    let (more, after) = line.dotted(next)?;
    let mut chars = more.chars();
    let (Some(second), None) = (chars.next(), chars.next()) else { return None };
    half_of(&String::from_iter([first, second]), line, signs).map(|half| (half, after))
}

fn half_of(word: &str, line: &Line<'_>, signs: &[&Meanings<Half>]) -> Option<Half> {
    signs.iter().find_map(|signs| signs.of(word, line.language).next())
}

/// Returns the half of the day in front of the hour at `at`: 午後, 下午, 오후.
fn half_before(line: &Line<'_>, at: usize) -> Option<(Half, usize)> {
    let next = match line.kind(at)? {
        Kind::Han(_) => at + 2,
        Kind::Word if !line.raw(at).is_ascii() => at + 1,
        _ => return None,
    };
    let half = HALVES_BEFORE.of(&fold_word(line.raw_range(at, next)), line.language).next()?;
    Some((half, next))
}

/// Returns the hour of 24 for an hour and the half of the day; `None` where they contradict each other.
fn hour_of_24(hour: u32, half: Option<Half>) -> Option<u32> {
    match (half, hour) {
        (Some(Half::Morning), 12) => Some(0),
        (None, _) | (Some(Half::Morning), 0..=11) | (Some(Half::Afternoon), 12..) => Some(hour),
        (Some(Half::Afternoon), 1..=11) => Some(hour + 12),
        _ => None,
    }
}

/// Returns the token after a word such as "Uhr" and its dot; `at` itself where there is none.
fn after_oclock(line: &Line<'_>, at: usize) -> usize {
    if !line.has(at, &AFTER_TIME) {
        return at;
    }
    line.skip_touching_mark(at + 1, '.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_times() {
        for (text, expected) in [
            ("07:12", Some("07:12:00")),
            ("7:12:36.25", Some("07:12:36.250")),
            ("7:12 p.m.", Some("19:12:00")),
            ("7:12PM", Some("19:12:00")),
            ("12:05 am", Some("00:05:00")),
            ("12:05 pm", Some("12:05:00")),
            ("14:30 PM", Some("14:30:00")),
            ("13:05 AM", None),
            ("24:00", None),
            ("19:65", None),
            ("19h05", Some("19:05:00")),
            ("19 h 05", Some("19:05:00")),
            ("19h", Some("19:00:00")),
            ("19.05 Uhr", Some("19:05:00")),
            ("19 Uhr", Some("19:00:00")),
            ("19.05", None),
            ("午後7時12分", Some("19:12:00")),
            ("下午7:12", Some("19:12:00")),
            ("오후 7:12", Some("19:12:00")),
            ("7 p.m.", Some("19:00:00")),
            ("7:12 μ.μ.", Some("19:12:00")),
            ("٧:١٢ م", Some("19:12:00")),
            ("1905 GMT", Some("19:05:00")),
            ("07:12 น.", Some("07:12:00")),
            ("7", None),
        ] {
            let read = clock_at(&Line::new(text, Lang::UNKNOWN), 0, Place::BeforeDate)
                .map(|(clock, _)| clock.time.to_string());
            assert_eq!(read.as_deref(), expected, "{text}");
        }
    }
}
