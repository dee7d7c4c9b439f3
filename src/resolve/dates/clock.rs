//! The clock of the place that a page is written in.
//!
//! Programs keep instants in UTC and print them on the clock of the newsroom. Where a page gives both, the
//! zone follows from them, and with it the day that readers were told.

use chrono::{FixedOffset, NaiveDateTime, NaiveTime, TimeDelta};

use crate::article::Timestamp;

use super::reading::Reading;

/// The page's instant on the page's own clock, where the page shows that clock.
pub(super) fn own(chosen: Timestamp, readings: &[Reading<'_>]) -> Timestamp {
    let Some(at) = chosen.instant().filter(|at| at.offset().local_minus_utc() == 0) else { return chosen };
    let shown = || readings.iter().filter(|reading| reading.is_read()).map(|reading| reading.timestamp);
    // The same clock time with a zone: programs often label the newsroom's clock as UTC.
    let is_zoned = |shown: &Timestamp| {
        shown.instant().is_some_and(|shown| shown.offset().local_minus_utc() != 0)
            && shown.local() == chosen.local()
    };
    if let Some(zoned) = shown().find(is_zoned) {
        return zoned;
    }
    let utc = at.naive_utc();
    let offset = shown().find_map(|shown| match shown {
        Timestamp::Local(local) => by_clock(utc, local),
        Timestamp::Day(day) => by_midnight(utc, day.and_time(NaiveTime::MIN)),
        Timestamp::Instant(_) => None,
    });
    offset.map_or(chosen, |offset| Timestamp::Instant(at.with_timezone(&offset)))
}

/// Minutes by which clocks differ from UTC beside whole hours.
const PARTS: [i64; 12] = [-570, -210, -150, 210, 270, 330, 345, 390, 525, 570, 630, 765];

/// The offset of a clock that shows `local` at the instant; `None` if no clock does.
///
/// Midnight in UTC is what programs write where they know the day only. Half a day is more often a lost "PM"
/// than a zone.
fn by_clock(utc: NaiveDateTime, local: NaiveDateTime) -> Option<FixedOffset> {
    let is_day_only = utc.time() == NaiveTime::MIN;
    let ahead = minutes(local).checked_sub(minutes(utc))?;
    offset(ahead).filter(|_| !is_day_only && !matches!(ahead, 0 | -720 | 720))
}

/// The offset of a clock on which the instant is the very beginning of the day after.
fn by_midnight(utc: NaiveDateTime, midnight: NaiveDateTime) -> Option<FixedOffset> {
    let ahead = midnight.signed_duration_since(utc);
    (ahead > TimeDelta::zero() && ahead.num_seconds() % 3600 == 0).then(|| offset(ahead.num_minutes()))?
}

fn minutes(at: NaiveDateTime) -> i64 {
    at.and_utc().timestamp().div_euclid(60)
}

fn offset(ahead: i64) -> Option<FixedOffset> {
    let is_zone = (-12 * 60..=14 * 60).contains(&ahead) && (ahead % 60 == 0 || PARTS.contains(&ahead));
    is_zone.then(|| FixedOffset::east_opt(i32::try_from(ahead * 60).ok()?))?
}

#[cfg(test)]
mod tests {
    use super::{by_clock, by_midnight};
    use chrono::{FixedOffset, NaiveDateTime};

    fn at(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S").unwrap()
    }

    fn ahead(minutes: i32) -> Option<FixedOffset> {
        FixedOffset::east_opt(minutes * 60)
    }

    #[test]
    fn two_clocks_give_the_zone() {
        for (utc, local, expected) in [
            ("2022-05-04 00:25:56", "2022-05-03 21:25:00", ahead(-180)),
            ("2022-05-04 00:25:56", "2022-05-04 05:55:00", ahead(330)),
            ("2022-05-04 00:25:56", "2022-05-03 21:24:00", None),
            ("2022-05-04 00:25:56", "2022-05-04 00:25:00", None),
            ("2022-05-04 00:25:56", "2022-05-05 00:25:00", None),
            ("2022-05-04 00:00:00", "2022-05-04 07:00:00", None),
        ] {
            assert_eq!(by_clock(at(utc), at(local)), expected, "{utc} {local}");
        }
    }

    #[test]
    fn local_midnight_in_utc_gives_the_zone() {
        assert_eq!(by_midnight(at("2021-11-04 23:00:00"), at("2021-11-05 00:00:00")), ahead(60));
        assert_eq!(by_midnight(at("2021-11-04 23:00:01"), at("2021-11-05 00:00:00")), None);
        assert_eq!(by_midnight(at("2021-11-05 00:00:00"), at("2021-11-05 00:00:00")), None);
        assert_eq!(by_midnight(at("2021-11-04 09:00:00"), at("2021-11-05 00:00:00")), None);
    }
}
