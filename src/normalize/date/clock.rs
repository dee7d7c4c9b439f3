//! Times of day as pages print them.

use chrono::NaiveTime;

use super::scan::{Kind, Line};

/// A time of day, and whether it came with seconds, as machines write it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Clock {
    pub(super) time: NaiveTime,
    pub(super) seconds: bool,
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

/// Signs of the halves of the day, folded, dots taken out.
const HALVES: &[(&str, Half)] = &[
    ("am", Half::Morning),
    ("pm", Half::Afternoon),
    ("πμ", Half::Morning),
    ("μμ", Half::Afternoon),
    ("ص", Half::Morning),
    ("صباحا", Half::Morning),
    ("م", Half::Afternoon),
    ("مساء", Half::Afternoon),
    ("مساءا", Half::Afternoon),
    ("ظهرا", Half::Afternoon),
    ("قظ", Half::Morning),
    ("بظ", Half::Afternoon),
    ("de", Half::Morning),
    ("du", Half::Afternoon),
    ("oo", Half::Morning),
    ("os", Half::Afternoon),
    ("오전", Half::Morning),
    ("오후", Half::Afternoon),
    ("sa", Half::Morning),
    ("ch", Half::Afternoon),
    ("sang", Half::Morning),
    ("chieu", Half::Afternoon),
    ("tối", Half::Afternoon),
    ("पूर्वाह्न", Half::Morning),
    ("अपराह्न", Half::Afternoon),
    ("পূর্বাহ্ণ", Half::Morning),
    ("অপরাহ্ণ", Half::Afternoon),
    ("asubuhi", Half::Morning),
    ("fm", Half::Morning),
    ("em", Half::Afternoon),
];

/// Words after the hour alone or after the minutes that say nothing more than that it was a time.
#[rustfmt::skip]
const OCLOCK: &[&str] = &[
    "uhr", "น", "h", "hs", "hrs", "hours", "u", "uur", "val", "godz", "giờ", "ч", "hod", "ώρα",
];

/// Words between hour and minutes.
const HOUR_WORDS: &[&str] = &["h", "u", "uur", "gio", "시", "ч"];

/// The time at `at`, and the token after it.
pub(super) fn clock_at(line: &Line<'_>, at: usize, place: Place) -> Option<(Clock, usize)> {
    let (before, first) = match half_before(line, at) {
        Some((half, next)) => (Some(half), next),
        None => (None, at),
    };
    let (hour, digits) = line.number(first)?;
    if before.is_none() && is_part_of_number(line, first) {
        return None;
    }
    let read = with_colon(line, first, hour, digits)
        .or_else(|| with_hour_word(line, first, hour, digits))
        .or_else(|| with_dot(line, first, hour, digits, place))
        .or_else(|| in_one(line, first, hour, digits))
        .or_else(|| alone(line, first, hour, digits, before.is_some()))?;
    let Read { mut hour, minute, second, nano, seconds, mut next } = read;
    let half = before.or_else(|| {
        let (half, after) = half_after(line, next)?;
        next = after;
        Some(half)
    });
    if half.is_none() {
        next = oclock(line, next);
    }
    hour = half_hour(hour, half)?;
    let time = NaiveTime::from_hms_nano_opt(hour, minute, second, nano)?;
    Some((Clock { time, seconds }, next))
}

struct Read {
    hour: u32,
    minute: u32,
    second: u32,
    nano: u32,
    seconds: bool,
    next: usize,
}

impl Read {
    fn minutes(hour: u32, minute: u32, next: usize) -> Self {
        Self { hour, minute, second: 0, nano: 0, seconds: false, next }
    }
}

/// A number that a sign glues to the one before it is no hour.
fn is_part_of_number(line: &Line<'_>, at: usize) -> bool {
    line.tight(at)
        && matches!(
            line.before(at).map(|token| token.kind),
            Some(Kind::Mark(':' | '.' | '$' | '€' | '£' | '#'))
        )
}

/// "07:12", "7:12:36", "07:12:36.250".
fn with_colon(line: &Line<'_>, at: usize, hour: u32, digits: u8) -> Option<Read> {
    if digits > 2 || !line.is_mark(at + 1, ':') {
        return None;
    }
    let minute = two_digits(line, at + 2)?;
    let mut read = Read::minutes(hour, minute, at + 3);
    if line.is_mark(at + 3, ':') && line.tight(at + 3) {
        if let Some(second) = two_digits(line, at + 4) {
            read = Read { second, seconds: true, next: at + 5, ..read };
            if line.is_mark(at + 5, '.') && line.tight(at + 5) && line.tight(at + 6) {
                if let Some((nano, next)) = fraction(line, at + 6) {
                    read = Read { nano, next, ..read };
                }
            }
        }
    }
    Some(read)
}

/// "19h05", "19 h 05", "7時12分", "19시 5분", "19 giờ 05", "19 Uhr 05"; "19h" alone.
fn with_hour_word(line: &Line<'_>, at: usize, hour: u32, digits: u8) -> Option<Read> {
    if digits > 2 {
        return None;
    }
    let han = line.is_han(at + 1, &['時', '时', '點', '点']);
    let word = !han && line.word(at + 1).is_some_and(|word| HOUR_WORDS.contains(&word.as_ref()));
    if !han && !word {
        return None;
    }
    let mut read = Read::minutes(hour, 0, at + 2);
    if han && line.is_han(at + 2, &['半']) {
        return Some(Read::minutes(hour, 30, at + 3));
    }
    let minute_unit = |at: usize| {
        line.is_han(at, &['分'])
            || line.word(at).is_some_and(|word| matches!(word.as_ref(), "분" | "min" | "phut"))
    };
    match line.number(at + 2) {
        Some((minute, digits)) if digits <= 2 && minute_unit(at + 3) => {
            read = Read { minute, next: at + 4, ..read };
        }
        Some((minute, 2)) => read = Read { minute, next: at + 3, ..read },
        _ => {}
    }
    if let (Some(second), true) = (line.short(read.next), line.is_han(read.next + 1, &['秒'])) {
        read = Read { second, seconds: true, next: read.next + 2, ..read };
    }
    Some(read)
}

/// "19.05" where a word says that it is a time, or right after a date.
fn with_dot(line: &Line<'_>, at: usize, hour: u32, digits: u8, place: Place) -> Option<Read> {
    let dotted = digits <= 2 && line.is_mark(at + 1, '.') && line.tight(at + 1) && line.tight(at + 2);
    if !dotted {
        return None;
    }
    let minute = two_digits(line, at + 2)?;
    let next = at + 3;
    let goes_on = matches!(line.mark(next), Some('.' | ',' | '%' | '€' | '$'))
        && (line.is_mark(next, '%')
            || (line.tight(next) && line.tight(next + 1) && line.number(next + 1).is_some()));
    if goes_on {
        return None;
    }
    let told = half_after(line, next).is_some() || oclock(line, next) > next || told_before(line, at);
    (told || (place == Place::AfterDate && digits == 2 && !line.tight(at)))
        .then(|| Read::minutes(hour, minute, next))
}

/// "kl. 19.05", "klo 19.05", "jam 19.05".
fn told_before(line: &Line<'_>, at: usize) -> bool {
    let word = |at: usize| {
        line.word(at).is_some_and(|word| {
            matches!(
                word.as_ref(),
                "kl" | "klo" | "kell" | "um" | "ore" | "ora" | "pukul" | "jam" | "plkst" | "at"
            )
        })
    };
    at.checked_sub(1)
        .is_some_and(|one| word(one) || (line.is_mark(one, '.') && one.checked_sub(1).is_some_and(word)))
}

/// "1905 GMT", "1905 hrs".
fn in_one(line: &Line<'_>, at: usize, value: u32, digits: u8) -> Option<Read> {
    let told = matches!(line.raw(at + 1), "GMT" | "hrs" | "Hrs" | "HRS" | "hours" | "UTC");
    (digits == 4 && told).then(|| Read::minutes(value / 100, value % 100, at + 1))
}

/// "7 pm", "19 Uhr"; and with the half of the day in front of it, an hour alone is none.
fn alone(line: &Line<'_>, at: usize, hour: u32, digits: u8, half_before: bool) -> Option<Read> {
    if digits > 2 || half_before {
        return None;
    }
    let half = half_after(line, at + 1).is_some()
        && !line.word(at + 1).is_some_and(|word| word == "de" || word == "du");
    let uhr = line.word(at + 1).is_some_and(|word| word == "uhr");
    (half || uhr).then(|| Read::minutes(hour, 0, at + 1))
}

fn two_digits(line: &Line<'_>, at: usize) -> Option<u32> {
    line.number(at).filter(|&(_, digits)| digits == 2).map(|(value, _)| value)
}

/// Digits after the decimal point, as nanoseconds.
fn fraction(line: &Line<'_>, at: usize) -> Option<(u32, usize)> {
    let (value, digits) = line.number(at)?;
    let scale = 10_u32.checked_pow(9_u32.checked_sub(u32::from(digits))?)?;
    Some((value.checked_mul(scale)?, at + 1))
}

fn half_of(word: &str) -> Option<Half> {
    HALVES.iter().find(|(sign, _)| *sign == word).map(|(_, half)| *half)
}

fn half_after(line: &Line<'_>, at: usize) -> Option<(Half, usize)> {
    if line.is_mark(at, '(') {
        return None;
    }
    let (word, next) = line.dotted(at)?;
    // Greek and Arabic signs may be written with white space inside: "μ. μ.", "p. m.".
    if let Some(half) = half_of(&word) {
        return Some((half, next));
    }
    let (more, after) = line.dotted(next)?;
    if word.chars().count() == 1 && more.chars().count() == 1 {
        return half_of(&format!("{word}{more}")).map(|half| (half, after));
    }
    // "7:12pm" is followed by more in the same run: "pmET" is none.
    None
}

/// 午後, 下午, 오후, and their like in front of the hour.
fn half_before(line: &Line<'_>, at: usize) -> Option<(Half, usize)> {
    const MORNING: &[(char, char)] = &[('午', '前'), ('上', '午'), ('早', '上'), ('凌', '晨'), ('清', '晨')];
    const AFTERNOON: &[(char, char)] =
        &[('午', '後'), ('下', '午'), ('晚', '上'), ('中', '午'), ('傍', '晚')];
    if let Kind::Han(first) = line.get(at)?.kind {
        let Kind::Han(second) = line.get(at + 1)?.kind else { return None };
        let half = if MORNING.contains(&(first, second)) {
            Half::Morning
        } else if AFTERNOON.contains(&(first, second)) {
            Half::Afternoon
        } else {
            return None;
        };
        return Some((half, at + 2));
    }
    if line.raw(at).is_ascii() {
        return None;
    }
    let word = line.word(at)?;
    match word.as_ref() {
        "오전" | "صباحا" => Some((Half::Morning, at + 1)),
        "오후" => Some((Half::Afternoon, at + 1)),
        _ => None,
    }
}

/// The hour of 24 for an hour and the half of the day; contradictions give `None`.
fn half_hour(hour: u32, half: Option<Half>) -> Option<u32> {
    match (half, hour) {
        (Some(Half::Morning), 12) => Some(0),
        (None, _) | (Some(Half::Morning), 0..=11) | (Some(Half::Afternoon), 12..) => Some(hour),
        (Some(Half::Afternoon), 1..=11) => Some(hour + 12),
        _ => None,
    }
}

/// The token after a word such as "Uhr", and its dot.
fn oclock(line: &Line<'_>, at: usize) -> usize {
    match line.word(at) {
        Some(word) if OCLOCK.contains(&word.as_ref()) => {
            if line.is_mark(at + 1, '.') && line.tight(at + 1) {
                at + 2
            } else {
                at + 1
            }
        }
        _ => at,
    }
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
            let read =
                clock_at(&Line::new(text), 0, Place::BeforeDate).map(|(clock, _)| clock.time.to_string());
            assert_eq!(read.as_deref(), expected, "{text}");
        }
    }
}
