//! Days in Chinese, Japanese and Korean: "2022年5月6日", "令和4年5月6日", "2022년 5월 6일".

use chrono::NaiveDate;

use super::date_line::{Kind, Line};
use super::month_names::year_before_era;
use super::numeric_dates::year_first;
use crate::normalize::Hints;

const YEAR: &[char] = &['年', '년'];
const MONTH: &[char] = &['月', '월'];
const DAY: &[char] = &['日', '号', '號', '일'];

/// Returns the day that starts at `at`, and the token after it.
pub(super) fn han_day(line: &Line<'_>, at: usize, hints: &Hints<'_>) -> Option<(NaiveDate, usize)> {
    let (year, next) = year(line, at)?;
    let next = after_unit(line, next, YEAR)?;
    let (month, next) = number(line, next)?;
    let next = after_unit(line, next, MONTH)?;
    let (day, next) = number(line, next)?;
    let next = after_unit(line, next, DAY)?;
    Some((year_first(year, month, day, hints)?, next))
}

/// The year of an era, in four digits or in Han numerals.
fn year(line: &Line<'_>, at: usize) -> Option<(u32, usize)> {
    match line.number(at) {
        Some((year, 4)) => Some((year, at + 1)),
        Some(_) => None,
        None => match year_before_era(line.raw_range(at, at + 2)) {
            Some(before) => year_of_era(line, at + 2, before),
            None => year_in_numerals(line, at),
        },
    }
}

/// "令和4年", "令和元年": the first year has a sign of its own.
fn year_of_era(line: &Line<'_>, at: usize, before: i32) -> Option<(u32, usize)> {
    let (count, next) = match line.number(at) {
        _ if line.is_han(at, &['元']) => (1, at + 1),
        Some((count, 1..=3)) => (count, at + 1),
        _ => number(line, at)?,
    };
    let year = i32::try_from(count).ok()?.checked_add(before)?;
    Some((u32::try_from(year).ok()?, next))
}

/// Returns the token after one that begins with a sign of the unit.
fn after_unit(line: &Line<'_>, at: usize, unit: &[char]) -> Option<usize> {
    line.raw(at).starts_with(unit).then_some(at + 1)
}

/// A number of up to two digits, in digits or in Han numerals (六, 十六, 二十六).
fn number(line: &Line<'_>, at: usize) -> Option<(u32, usize)> {
    if let Some(number) = line.short(at) {
        return Some((number, at + 1));
    }
    let (mut tens, mut ones, mut next) = (0, None, at);
    while let Some(Kind::Han(char)) = line.kind(next) {
        match numeral(char) {
            Some(digit) if ones.is_none() => ones = Some(digit),
            None if char == '十' && tens == 0 => tens = ones.take().unwrap_or(1),
            _ => break,
        }
        next += 1;
    }
    (next > at).then(|| (tens * 10 + ones.unwrap_or(0), next))
}

/// A year in Han numerals, digit by digit (二〇二二).
fn year_in_numerals(line: &Line<'_>, at: usize) -> Option<(u32, usize)> {
    let mut year = 0;
    for place in at..at + 4 {
        let digit = match line.kind(place)? {
            Kind::Han(char) => numeral(char)?,
            // 〇 is a Han numeral, but a white circle is typed for it too.
            Kind::Mark('○') => 0,
            _ => return None,
        };
        year = year * 10 + digit;
    }
    Some((year, at + 4))
}

fn numeral(char: char) -> Option<u32> {
    let place = "〇一二三四五六七八九".chars().position(|digit| digit == char);
    let place = place.or_else(|| (char == '零').then_some(0));
    place.and_then(|place| u32::try_from(place).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_in_digits_numerals_and_eras() {
        for (text, expected) in [
            ("2022年5月6日", Some("2022-05-06")),
            ("二〇二二年十二月二十六日", Some("2022-12-26")),
            ("令和4年5月6日", Some("2022-05-06")),
            ("令和元年5月6日", Some("2019-05-06")),
            ("民國111年5月6日", Some("2022-05-06")),
            ("2022년 5월 6일", Some("2022-05-06")),
            ("2022年13月6日", None),
            ("2022年5月", None),
            ("5月6日", None),
        ] {
            let hints = Hints::default();
            let day = han_day(&Line::new(text, hints.lang()), 0, &hints);
            assert_eq!(day.map(|(day, _)| day.to_string()).as_deref(), expected, "{text}");
        }
    }
}
