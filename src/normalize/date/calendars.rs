//! Years and days of other calendars, as the Gregorian day that they are.

use chrono::{Days, NaiveDate};

/// Years of the Thai Buddhist era run this far ahead.
const BUDDHIST_AHEAD: i32 = 543;

/// Returns the Gregorian year of a Buddhist one that a recent page may print: 2022 for 2565.
pub(super) fn buddhist_year(year: i32) -> Option<i32> {
    (2400..=2700).contains(&year).then(|| year - BUDDHIST_AHEAD)
}

/// Returns the Gregorian year of a two-digit Buddhist one: 2022 for 65.
pub(super) fn short_buddhist_year(year: i32) -> Option<i32> {
    (33..=99).contains(&year).then(|| 2500 + year - BUDDHIST_AHEAD)
}

/// Whether a year can only be one of Iran's solar calendar on a recent page.
pub(super) fn is_solar_hijri_year(year: i32) -> bool {
    (1300..=1500).contains(&year)
}

/// Returns the Gregorian day of a day of Iran's solar calendar: 6 May 2022 for the 16th of month 2 of 1401.
///
/// By the 33-year cycle of leap years, which agrees with the astronomical calendar for all years that
/// [`is_solar_hijri_year`] takes, 1300 to 1500 (1921 to 2122).
pub(super) fn solar_hijri(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    let longest = match month {
        1..=6 => 31,
        7..=11 => 30,
        12 if is_solar_hijri_leap(year) => 30,
        12 => 29,
        _ => return None,
    };
    if !is_solar_hijri_year(year) || !(1..=longest).contains(&day) {
        return None;
    }
    // 1 Farvardin 1300 was 21 March 1921.
    let start = NaiveDate::from_ymd_opt(1921, 3, 21)?;
    let years = (1300..year).map(|year| if is_solar_hijri_leap(year) { 366_u64 } else { 365 }).sum::<u64>();
    let before = month - 1;
    let months = u64::from(before.min(6) * 31 + before.saturating_sub(6) * 30);
    start.checked_add_days(Days::new(years + months + u64::from(day) - 1))
}

fn is_solar_hijri_leap(year: i32) -> bool {
    matches!(year.rem_euclid(33), 1 | 5 | 9 | 13 | 17 | 22 | 26 | 30)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn solar_hijri_days_are_gregorian_days() {
        for (persian, gregorian) in [
            ((1300, 1, 1), "1921-03-21"),
            ((1357, 11, 22), "1979-02-11"),
            ((1375, 12, 30), "1997-03-20"),
            ((1379, 12, 30), "2001-03-20"),
            ((1399, 12, 30), "2021-03-20"),
            ((1400, 1, 1), "2021-03-21"),
            ((1401, 2, 16), "2022-05-06"),
            ((1402, 12, 29), "2024-03-19"),
            ((1403, 12, 30), "2025-03-20"),
            ((1404, 1, 1), "2025-03-21"),
        ] {
            let (year, month, day) = persian;
            assert_eq!(solar_hijri(year, month, day).unwrap().to_string(), gregorian, "{persian:?}");
        }
        assert_eq!(solar_hijri(1402, 12, 30), None);
        assert_eq!(solar_hijri(1402, 7, 31), None);
        assert_eq!(solar_hijri(1402, 13, 1), None);
        assert_eq!(solar_hijri(1402, 0, 1), None);
    }
}
