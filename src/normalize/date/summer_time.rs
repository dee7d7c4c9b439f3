//! Time zones, and when their clocks are an hour ahead.

use chrono::{DateTime, Datelike, Days, FixedOffset, NaiveDate, NaiveDateTime, TimeDelta, Weekday};

use crate::article::Timestamp;

/// When a zone's clock is an hour ahead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Summer {
    Never,
    /// By the rule of the United States and Canada.
    American,
    /// The winter name of a zone that follows the American rule. Pages print it all year round, so that in
    /// summer nobody knows which clock is meant.
    AmericanWinter,
    /// The same under the rule of the European Union.
    EuropeanWinter,
}

/// A zone: minutes ahead of UTC in winter, and when the clock is an hour further.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Zone {
    pub(super) minutes: i32,
    pub(super) summer: Summer,
}

impl Zone {
    pub(super) const fn fixed(minutes: i32) -> Self {
        Self { minutes, summer: Summer::Never }
    }

    /// Returns the zone as standards have its name: EST is five hours behind all the year.
    pub(super) fn by_the_standard(self) -> Self {
        match self.summer {
            Summer::AmericanWinter | Summer::EuropeanWinter => Self::fixed(self.minutes),
            Summer::American | Summer::Never => self,
        }
    }

    /// Returns the instant at which the zone's clock shows `local`; the local time where nobody knows.
    pub(super) fn instant(self, local: NaiveDateTime) -> Option<Timestamp> {
        let ahead = match self.summer {
            Summer::American => is_american_summer(local)?,
            Summer::AmericanWinter if is_american_summer(local)? => return Some(Timestamp::Local(local)),
            Summer::EuropeanWinter if is_european_summer(local, self.minutes)? => {
                return Some(Timestamp::Local(local));
            }
            Summer::Never | Summer::AmericanWinter | Summer::EuropeanWinter => false,
        };
        let offset = FixedOffset::east_opt((self.minutes + if ahead { 60 } else { 0 }) * 60)?;
        let utc = local.checked_sub_offset(offset)?;
        Some(Timestamp::Instant(DateTime::from_naive_utc_and_offset(utc, offset)))
    }
}

/// Second Sunday of March to first Sunday of November; before 2007 first Sunday of April to last of October.
fn is_american_summer(local: NaiveDateTime) -> Option<bool> {
    let year = local.year();
    let (start, end) = if year >= 2007 {
        (sunday_from(year, 3, 8)?, sunday_from(year, 11, 1)?)
    } else {
        (sunday_from(year, 4, 1)?, sunday_from(year, 10, 25)?)
    };
    Some((start.and_hms_opt(2, 0, 0)?..end.and_hms_opt(2, 0, 0)?).contains(&local))
}

/// Last Sunday of March to last Sunday of October, at 01:00 UTC.
fn is_european_summer(local: NaiveDateTime, minutes: i32) -> Option<bool> {
    let year = local.year();
    let shift = TimeDelta::minutes(i64::from(minutes));
    let start = sunday_from(year, 3, 25)?.and_hms_opt(1, 0, 0)?.checked_add_signed(shift)?;
    let end = sunday_from(year, 10, 25)?.and_hms_opt(1, 0, 0)?.checked_add_signed(shift)?;
    Some((start..end).contains(&local))
}

/// Returns the first Sunday on or after a day.
fn sunday_from(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    let day = NaiveDate::from_ymd_opt(year, month, day)?;
    day.checked_add_days(Days::new(u64::from(Weekday::Sun.days_since(day.weekday()))))
}
