//! Dates of three numbers: "03/05/2024", "2022-05-06", "6. 5. 22".

use chrono::{Datelike, NaiveDate};

use super::calendars::{buddhist_year, is_solar_hijri_year, solar_hijri};
use super::date_filter::{may_hold_date, may_hold_numeric};
use super::date_line::Line;
use super::day_order::{has_short_year_first, order_of};
use super::month_names::weekday;
use crate::lexicon::language::Lang;
use crate::normalize::{DayOrder, Hints};

/// Months of a year: a larger number is a day.
const MONTHS: u32 = 12;

/// Three numbers joined by the same mark.
#[derive(Clone, Copy, Debug)]
pub(super) struct Triple {
    /// The weekday printed before it, counted from Sunday.
    weekday: Option<u32>,
    /// The numbers with their digits.
    numbers: [(u32, u8); 3],
    mark: char,
    /// The token after the last number.
    pub(super) next: usize,
}

/// Returns the three numbers with the same mark between them at `at`.
pub(super) fn triple_at(line: &Line<'_>, at: usize) -> Option<Triple> {
    let mark = line.mark(at + 1).filter(|mark| matches!(mark, '/' | '.' | '-' | '·' | '|'))?;
    if !line.is_mark(at + 3, mark) {
        return None;
    }
    let numbers = [line.number(at)?, line.number(at + 2)?, line.number(at + 4)?];
    if !is_evenly_spaced(line, at, mark) || is_part_of_more(line, at, mark) {
        return None;
    }
    Some(Triple { weekday: weekday_before(line, at), numbers, mark, next: at + 5 })
}

/// "6/5/2022", "6. 5. 2022" and "6 / 5 / 2022", but not "6 -5-2022".
fn is_evenly_spaced(line: &Line<'_>, at: usize, mark: char) -> bool {
    let [before, after] = [line.tight(at + 1), line.tight(at + 2)];
    let is_even = [before, after] == [line.tight(at + 3), line.tight(at + 4)];
    let is_usual = before || (mark != '.' && !after);
    is_even && is_usual
}

/// Whether a fourth number makes it a version or an address: "10.4.2022.1".
fn is_part_of_more(line: &Line<'_>, at: usize, mark: char) -> bool {
    if line.is_joint(at + 5, mark) && line.number(at + 6).is_some() {
        return true;
    }
    let is_joined = matches!(line.touching_mark(at), Some('/' | '.' | '-' | ':'));
    is_joined && at.checked_sub(2).is_some_and(|before| line.number(before).is_some())
}

/// Returns the weekday of "Mon, 11/03/2025", which tells which number is the day.
fn weekday_before(line: &Line<'_>, at: usize) -> Option<u32> {
    const MAX_BACK: usize = 3;
    (1..=MAX_BACK).find_map(|back| line.word(at.checked_sub(back)?)).and_then(|word| weekday(&word))
}

impl Triple {
    /// Returns the day; `None` where it is impossible, or where the order cannot be known.
    pub(super) fn day(&self, hints: &Hints<'_>) -> Option<NaiveDate> {
        let [first, second, third] = self.numbers.map(|(value, _)| value);
        match self.numbers.map(|(_, digits)| digits) {
            [4, 1..=2, 1..=2] => year_first(first, second, third, hints),
            [1..=2, 1..=2, 4] => self.in_order(full_year(i32::try_from(third).ok()?, hints), hints),
            [2, 2, 2] => self.with_short_year(hints),
            [1..=2, 1..=2, 2] if matches!(self.mark, '/' | '.') => self.with_short_year(hints),
            _ => None,
        }
    }

    /// Returns the order that the numbers alone give away: 25/04/2024 has the day first.
    pub(super) fn evident_order(&self) -> Option<DayOrder> {
        match self.numbers {
            [(13..=31, 1..=2), (1..=12, 1..=2), (_, 4)] => Some(DayOrder::DayMonth),
            [(1..=12, 1..=2), (13..=31, 1..=2), (_, 4)] => Some(DayOrder::MonthDay),
            _ => None,
        }
    }

    fn in_order(&self, year: i32, hints: &Hints<'_>) -> Option<NaiveDate> {
        let [first, second, _] = self.numbers.map(|(value, _)| value);
        match (possible(year, second, first, hints), possible(year, first, second, hints)) {
            (Some(one), Some(other)) if one != other => match self.order(one, other, hints)? {
                DayOrder::DayMonth => Some(one),
                DayOrder::MonthDay => Some(other),
            },
            (one, other) => one.or(other),
        }
    }

    /// Returns the order by the weekday, by other dates of the page, by its language; dots without a known language
    /// mean day first.
    fn order(&self, day_first: NaiveDate, month_first: NaiveDate, hints: &Hints<'_>) -> Option<DayOrder> {
        self.order_by_weekday(day_first, month_first).or_else(|| self.order_by_page(hints))
    }

    /// Returns the order in which the printed weekday is right, where it is right in one only.
    fn order_by_weekday(&self, day_first: NaiveDate, month_first: NaiveDate) -> Option<DayOrder> {
        let printed = self.weekday?;
        match [day_first, month_first].map(|day| day.weekday().num_days_from_sunday() == printed) {
            [true, false] => Some(DayOrder::DayMonth),
            [false, true] => Some(DayOrder::MonthDay),
            _ => None,
        }
    }

    fn order_by_page(&self, hints: &Hints<'_>) -> Option<DayOrder> {
        hints.order.or_else(|| match hints.language {
            Some(language) => order_of(language),
            None if self.mark == '.' => Some(DayOrder::DayMonth),
            None => None,
        })
    }

    /// A two-digit year is read only where the order is known, and only as the last number: where the first
    /// could be the year as well, the language must write days first.
    fn with_short_year(&self, hints: &Hints<'_>) -> Option<NaiveDate> {
        if hints.language.is_some_and(has_short_year_first) {
            return None;
        }
        let [(first, _), (second, _), (year, _)] = self.numbers;
        // "12/31/19" gives its order away where the language is known not to begin with the year.
        let is_evident = hints.language.is_some() && first.max(second) > MONTHS;
        if !is_evident {
            self.order_by_page(hints)?;
        }
        self.in_order(century(year)?, hints)
    }
}

/// Returns the year of two digits: of the last decade of the last century, or of the first 60 years of this one.
pub(super) fn century(year: u32) -> Option<i32> {
    match i32::try_from(year).ok()? {
        year @ 90..=99 => Some(1900 + year),
        year @ 0..=59 => Some(2000 + year),
        _ => None,
    }
}

/// Returns the Gregorian year for a year of four digits: 2022 for the Thai 2565.
pub(super) fn full_year(year: i32, hints: &Hints<'_>) -> i32 {
    if hints.may_be_in("th") { buddhist_year(year).unwrap_or(year) } else { year }
}

/// Returns the day of year, month and day in this order, in the calendar that the year belongs to.
pub(super) fn year_first(year: u32, month: u32, day: u32, hints: &Hints<'_>) -> Option<NaiveDate> {
    let year = i32::try_from(year).ok()?;
    if is_solar_hijri_year(year) && hints.may_be_in("fa") {
        return solar_hijri(year, month, day);
    }
    NaiveDate::from_ymd_opt(full_year(year, hints), month, day)
}

fn possible(year: i32, month: u32, day: u32, hints: &Hints<'_>) -> Option<NaiveDate> {
    let day = NaiveDate::from_ymd_opt(year, month, day)?;
    hints.not_after.is_none_or(|last| day <= last).then_some(day)
}

/// Returns the order of day and month, learnt from those numeric dates of a page that have only one reading.
///
/// `None` if there is no such date, or if two contradict each other.
///
/// ```
/// use newsprint::normalize::{DayOrder, date::learn_order};
///
/// assert_eq!(learn_order(["03/05/2024", "on 25/04/2024"].into_iter()), Some(DayOrder::DayMonth));
/// assert_eq!(learn_order(["03/05/2024"].into_iter()), None);
/// ```
pub fn learn_order<'a>(texts: impl Iterator<Item = &'a str>) -> Option<DayOrder> {
    let mut learnt = None;
    for text in texts.filter(|text| may_hold_date(text) && may_hold_numeric(text)) {
        let line = Line::new(text, Lang::UNKNOWN);
        for order in (0..line.len()).filter_map(|at| triple_at(&line, at)?.evident_order()) {
            if learnt.is_some_and(|learnt| learnt != order) {
                return None;
            }
            learnt = Some(order);
        }
    }
    learnt
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_where_their_order_is_known() {
        for (text, language, expected) in [
            ("03/05/2024", Some("en-GB"), Some("2024-05-03")),
            ("03/05/2024", Some("en-US"), Some("2024-03-05")),
            ("03/05/2024", None, None),
            ("03.05.2024", None, Some("2024-05-03")),
            ("25/04/2024", None, Some("2024-04-25")),
            ("6. 5. 2022", Some("cs"), Some("2022-05-06")),
            ("6 -5-2022", Some("nl"), None),
            ("22/05/06", Some("ja"), None),
            ("06/05/22", Some("fr"), Some("2022-05-06")),
            ("06-05-1", Some("fr"), None),
            ("12/31/19", Some("en"), Some("2019-12-31")),
            ("12/11/19", Some("en"), None),
            ("10.4.2022.1", Some("de"), None),
            ("1401/02/16", Some("fa"), Some("2022-05-06")),
            ("06/05/2565", Some("th"), Some("2022-05-06")),
        ] {
            let hints = Hints::default().with_language(language);
            let day = triple_at(&Line::new(text, hints.lang()), 0).and_then(|triple| triple.day(&hints));
            assert_eq!(day.map(|day| day.to_string()).as_deref(), expected, "{text}");
        }
    }
}
