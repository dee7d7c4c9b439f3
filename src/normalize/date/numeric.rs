//! Numeric dates: which of 03/05/2024 is the day.

use chrono::{Datelike, NaiveDate};

use super::calendar::{buddhist_year, is_jalali_year, jalali};
use super::lexicon::{day_format, weekday};
use super::scan::Line;
use crate::normalize::language::{primary, region};
use crate::normalize::{DayOrder, Hints};

/// Three numbers joined by the same mark.
#[derive(Clone, Copy, Debug)]
pub(super) struct Triple {
    /// The weekday printed before it, counted from Sunday.
    weekday: Option<u32>,
    first: (u32, u8),
    second: (u32, u8),
    third: (u32, u8),
    mark: char,
    /// The token after the last number.
    pub(super) next: usize,
}

/// Regions whose C library locale prints the year first, or the month first against custom, by what their
/// newspapers write: 6/5/2022 is the sixth of May there.
const DAY_FIRST_REGIONS: &[&str] = &["ZA", "AT", "SE", "DK"];

/// The order that a page's language and region settle; English without a region settles nothing.
pub(super) fn order_of(language: &str) -> Option<DayOrder> {
    let (language, region) = (primary(language).to_ascii_lowercase(), region(language));
    match region.map(str::to_ascii_uppercase).as_deref() {
        // The Philippines and Puerto Rico write as the United States do; Canada and Kenya write both.
        Some("US" | "PR" | "PH" | "GU") => return Some(DayOrder::MonthDay),
        Some("CA") if language == "en" => return None,
        Some(region) if DAY_FIRST_REGIONS.contains(&region) => return Some(DayOrder::DayMonth),
        Some(_) if language == "en" => return Some(DayOrder::DayMonth),
        _ => {}
    }
    if language == "en" || language == "fil" || language == "tl" {
        return None;
    }
    match day_format(&language)? {
        format if comes_first(format, "%m", &["%d", "%e", "%-d"]) && !format.starts_with("%Y") => {
            Some(DayOrder::MonthDay)
        }
        _ => Some(DayOrder::DayMonth),
    }
}

fn comes_first(format: &str, what: &str, others: &[&str]) -> bool {
    let Some(place) = format.find(what) else { return false };
    others.iter().filter_map(|other| format.find(other)).all(|other| place < other)
}

/// Three short numbers with the same mark between them, at `at`.
pub(super) fn triple_at(line: &Line<'_>, at: usize) -> Option<Triple> {
    let mark = line.mark(at + 1).filter(|mark| matches!(mark, '/' | '.' | '-' | '·' | '|'))?;
    if !line.is_mark(at + 3, mark) {
        return None;
    }
    let (first, second, third) = (line.number(at)?, line.number(at + 2)?, line.number(at + 4)?);
    // "6/5/2022", "6. 5. 2022" and "6 / 5 / 2022", but not "6 -5-2022".
    let even = line.tight(at + 1) == line.tight(at + 3) && line.tight(at + 2) == line.tight(at + 4);
    let spaced_well = line.tight(at + 1) || (mark != '.' && !line.tight(at + 2));
    // A fourth number makes it a version or an address.
    let goes_on = line.is_mark(at + 5, mark)
        && line.tight(at + 5)
        && line.tight(at + 6)
        && line.number(at + 6).is_some();
    let begins = line.tight(at)
        && matches!(
            line.before(at).map(|token| token.kind),
            Some(super::scan::Kind::Mark('/' | '.' | '-' | ':'))
        )
        && at.checked_sub(2).is_some_and(|before| line.number(before).is_some());
    (even && spaced_well && !goes_on && !begins).then_some(Triple {
        weekday: weekday_before(line, at),
        first,
        second,
        third,
        mark,
        next: at + 5,
    })
}

/// "Mon, 11/03/2025": the weekday tells which number is the day.
fn weekday_before(line: &Line<'_>, at: usize) -> Option<u32> {
    const REACH: usize = 3;
    (1..=REACH).find_map(|back| line.word(at.checked_sub(back)?)).and_then(|word| weekday(&word))
}

impl Triple {
    /// The day; `None` where it is impossible, or where the order cannot be known.
    pub(super) fn day(&self, hints: &Hints<'_>) -> Option<NaiveDate> {
        let lengths = (self.first.1, self.second.1, self.third.1);
        match lengths {
            (4, 1..=2, 1..=2) => year_first(self.first.0, self.second.0, self.third.0, hints),
            (1..=2, 1..=2, 4) => {
                let year = i32::try_from(self.third.0).ok()?;
                self.ordered(full_year(year, hints), hints)
            }
            (2, 2, 2) => self.two_digit_year(hints),
            (1..=2, 1..=2, 2) if matches!(self.mark, '/' | '.') => self.two_digit_year(hints),
            _ => None,
        }
    }

    /// What the numbers alone say of the order.
    pub(super) fn told(&self) -> Option<DayOrder> {
        if !matches!((self.first.1, self.second.1, self.third.1), (1..=2, 1..=2, 4)) {
            return None;
        }
        match (self.first.0, self.second.0) {
            (13..=31, 1..=12) => Some(DayOrder::DayMonth),
            (1..=12, 13..=31) => Some(DayOrder::MonthDay),
            _ => None,
        }
    }

    fn ordered(&self, year: i32, hints: &Hints<'_>) -> Option<NaiveDate> {
        let day_first = valid(year, self.second.0, self.first.0, hints);
        let month_first = valid(year, self.first.0, self.second.0, hints);
        match (day_first, month_first) {
            (Some(day), None) | (None, Some(day)) => Some(day),
            (Some(one), Some(other)) if one == other => Some(one),
            (None, None) => None,
            (Some(one), Some(other)) => match self.by_weekday(one, other).or_else(|| self.order(hints))? {
                DayOrder::DayMonth => Some(one),
                DayOrder::MonthDay => Some(other),
            },
        }
    }

    /// The order in which the printed weekday is right, where it is right in one only.
    fn by_weekday(&self, day_first: NaiveDate, month_first: NaiveDate) -> Option<DayOrder> {
        let printed = self.weekday?;
        let is = |day: NaiveDate| day.weekday().num_days_from_sunday() == printed;
        match (is(day_first), is(month_first)) {
            (true, false) => Some(DayOrder::DayMonth),
            (false, true) => Some(DayOrder::MonthDay),
            _ => None,
        }
    }

    /// Other dates of the page first, then its language; dots without a known language mean day first.
    fn order(&self, hints: &Hints<'_>) -> Option<DayOrder> {
        hints.order.or_else(|| match hints.language {
            Some(language) => order_of(language),
            None if self.mark == '.' => Some(DayOrder::DayMonth),
            None => None,
        })
    }

    /// A two-digit year is read only where the order is known, and only as the last number: where the first
    /// could be the year as well, the language must write days first.
    fn two_digit_year(&self, hints: &Hints<'_>) -> Option<NaiveDate> {
        if hints.language.is_some_and(|tag| YEAR_FIRST.contains(&primary(tag))) {
            return None;
        }
        self.order(hints)?;
        self.ordered(century(self.third.0)?, hints)
    }
}

/// Languages that write the year first even with two digits.
const YEAR_FIRST: &[&str] = &["zh", "ja", "ko", "hu", "lt", "sv", "fa", "th", "mn", "eu"];

/// The year of two digits: of the last decade of the last century, or of the first 60 years of this one.
pub(super) fn century(year: u32) -> Option<i32> {
    match i32::try_from(year).ok()? {
        year @ 90..=99 => Some(1900 + year),
        year @ 0..=59 => Some(2000 + year),
        _ => None,
    }
}

/// The Gregorian year for a year of four digits.
pub(super) fn full_year(year: i32, hints: &Hints<'_>) -> i32 {
    let thai = hints.language.is_none_or(|tag| primary(tag) == "th");
    if thai { buddhist_year(year).unwrap_or(year) } else { year }
}

/// Year, month and day in this order, in the calendar that the year belongs to.
pub(super) fn year_first(year: u32, month: u32, day: u32, hints: &Hints<'_>) -> Option<NaiveDate> {
    let year = i32::try_from(year).ok()?;
    let persian = hints.language.is_none_or(|tag| primary(tag) == "fa");
    if persian && is_jalali_year(year) {
        return jalali(year, month, day);
    }
    NaiveDate::from_ymd_opt(full_year(year, hints), month, day)
}

fn valid(year: i32, month: u32, day: u32, hints: &Hints<'_>) -> Option<NaiveDate> {
    let day = NaiveDate::from_ymd_opt(year, month, day)?;
    hints.not_after.is_none_or(|last| day <= last).then_some(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_settle_the_order() {
        for (language, order) in [
            ("en", None),
            ("en-US", Some(DayOrder::MonthDay)),
            ("en-GB", Some(DayOrder::DayMonth)),
            ("en-ZA", Some(DayOrder::DayMonth)),
            ("en-CA", None),
            ("de", Some(DayOrder::DayMonth)),
            ("de-AT", Some(DayOrder::DayMonth)),
            ("sv", Some(DayOrder::DayMonth)),
            ("pt-BR", Some(DayOrder::DayMonth)),
            ("es-US", Some(DayOrder::MonthDay)),
            ("xx", None),
        ] {
            assert_eq!(order_of(language), order, "{language}");
        }
    }

    #[test]
    fn every_language_of_the_lexicon_but_english_writes_days_first() {
        for language in
            ["fr", "hu", "lt", "ja", "ko", "zh", "fa", "ar", "hi", "vi", "th", "lv", "eu", "sw", "ms"]
        {
            assert_eq!(order_of(language), Some(DayOrder::DayMonth), "{language}");
        }
    }
}
