//! Years and days of other calendars, as the Gregorian day that they are.

use chrono::NaiveDate;

/// Years of the Thai Buddhist era run this far ahead.
const BUDDHIST_AHEAD: i32 = 543;

/// The Gregorian year of a Buddhist one that a recent page may print.
pub(super) fn buddhist_year(year: i32) -> Option<i32> {
    (2400..=2700).contains(&year).then(|| year - BUDDHIST_AHEAD)
}

/// The Gregorian year of a two-digit Buddhist one: 65 stands for 2565.
pub(super) fn short_buddhist_year(year: i32) -> Option<i32> {
    (33..=99).contains(&year).then(|| 2500 + year - BUDDHIST_AHEAD)
}

/// Eras by which Japan and Taiwan count years, each with the Gregorian year before its first.
const ERAS: &[(&[char], i32)] = &[
    (&['令', '和'], 2018),
    (&['平', '成'], 1988),
    (&['昭', '和'], 1925),
    (&['大', '正'], 1911),
    (&['民', '國'], 1911),
    (&['民', '国'], 1911),
];

/// The Gregorian year before the first of the era of that name.
pub(super) fn era(first: char, second: char) -> Option<i32> {
    ERAS.iter().find(|(name, _)| *name == [first, second]).map(|(_, before)| *before)
}

/// Months of the Iranian solar calendar, folded as the scanner folds words.
const JALALI_MONTHS: &[(&str, u32)] = &[
    ("فروردين", 1),
    ("ارديبهشت", 2),
    ("خرداد", 3),
    ("تير", 4),
    ("مرداد", 5),
    ("امرداد", 5),
    ("شهريور", 6),
    ("مهر", 7),
    ("ابان", 8),
    ("اذر", 9),
    ("دي", 10),
    ("بهمن", 11),
    ("اسفند", 12),
];

/// The month of a folded Persian name.
pub(super) fn jalali_month(word: &str) -> Option<u32> {
    JALALI_MONTHS.iter().find(|(name, _)| *name == word).map(|(_, month)| *month)
}

/// Whether a year can only be one of the Iranian solar calendar on a recent page.
pub(super) fn is_jalali_year(year: i32) -> bool {
    (1300..=1500).contains(&year)
}

/// The Gregorian day of an Iranian solar date, by the 33-year cycle of leap years, which agrees with the
/// astronomical calendar for all years that [`is_jalali_year`] takes, 1300 to 1500 (1921 to 2122).
pub(super) fn jalali(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    let longest = match month {
        1..=6 => 31,
        7..=11 => 30,
        12 if is_jalali_leap(year) => 30,
        12 => 29,
        _ => return None,
    };
    if !is_jalali_year(year) || !(1..=longest).contains(&day) {
        return None;
    }
    // 1 Farvardin 1300 was 21 March 1921.
    let start = NaiveDate::from_ymd_opt(1921, 3, 21)?;
    let years = (1300..year).map(|year| if is_jalali_leap(year) { 366_u64 } else { 365 }).sum::<u64>();
    let before = month - 1;
    let months = u64::from(before.min(6) * 31 + before.saturating_sub(6) * 30);
    start.checked_add_days(chrono::Days::new(years + months + u64::from(day) - 1))
}

fn is_jalali_leap(year: i32) -> bool {
    matches!(year.rem_euclid(33), 1 | 5 | 9 | 13 | 17 | 22 | 26 | 30)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn jalali_days_are_gregorian_days() {
        for (jalali_date, gregorian) in [
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
            let (year, month, day) = jalali_date;
            assert_eq!(jalali(year, month, day).unwrap().to_string(), gregorian, "{jalali_date:?}");
        }
        assert_eq!(jalali(1402, 12, 30), None);
        assert_eq!(jalali(1402, 7, 31), None);
        assert_eq!(jalali(1402, 13, 1), None);
        assert_eq!(jalali(1402, 0, 1), None);
    }
}
