//! The clock of the place that a page is written in.
//!
//! Programs keep instants in UTC and print them on the clock of the newsroom. Where a page gives both, the
//! zone follows from them, and with it the day that readers see.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike};

use crate::article::Timestamp;
use crate::candidate::Source;
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Meanings;
use crate::lexicon::tables;
use crate::normalize::date::offset_minutes;
use crate::normalize::language::primary;

use super::date_reading::Reading;

/// Returns the page's instant on the page's own clock, where the page shows that clock.
///
/// 2022-05-04T00:25:56Z and "3 May 2022, 21:25" on the page → 2022-05-03T21:25:56-03:00
pub(super) fn to_local_offset(
    chosen: Timestamp,
    readings: &[Reading<'_>],
    language: Option<&str>,
) -> Timestamp {
    let Some(at) = chosen.instant().filter(is_utc) else { return chosen };
    let shown = || readings.iter().filter(|reading| reading.is_read());
    let zoned = || shown().filter_map(|reading| reading.timestamp.instant()).filter(|at| !is_utc(at));
    // The same clock time with a zone: programs often label the newsroom's clock as UTC.
    if let Some(zoned) = zoned().find(|zoned| zoned.naive_local() == at.naive_utc()) {
        return Timestamp::Instant(zoned);
    }
    let utc = at.naive_utc();
    // The same minute on a clock whose zone is printed.
    if let Some(zoned) = zoned().find(|zoned| minutes(zoned.naive_utc()) == minutes(utc)) {
        return Timestamp::Instant(at.with_timezone(zoned.offset()));
    }
    let offset = shown().find_map(|reading| match reading.timestamp {
        Timestamp::Local(local) if is_telling(reading, local) => by_clock(utc, local),
        Timestamp::Day(day) if reading.alone => by_midnight(utc, day.and_time(NaiveTime::MIN), language),
        _ => None,
    });
    let offset = offset.or_else(|| by_printed_day(utc, readings, language));
    offset.map_or(chosen, |offset| Timestamp::Instant(at.with_timezone(&offset)))
}

/// The offset of the clock on which an instant is of the one day that the page prints beside it, the day before or after
/// that in UTC: 2022-05-04T00:25Z and "May 3, 2022" in English → -04:00. It is one of the language's country, or where
/// that is unknown the nearest one where many read the language.
fn by_printed_day(
    utc: NaiveDateTime,
    readings: &[Reading<'_>],
    language: Option<&str>,
) -> Option<FixedOffset> {
    let mut shown = readings.iter().filter(|reading| reading.is_shown());
    let first = shown.clone().find(|reading| matches!(reading.timestamp, Timestamp::Day(_)))?;
    let day = first.timestamp.day();
    let apart = day.signed_duration_since(utc.date()).num_days();
    if apart.abs() != 1 || !first.alone || shown.any(|other| prints_another_day(other, day)) {
        return None;
    }
    let language = language?.to_ascii_lowercase();
    let abroad = ABROAD.of(primary(&language), Lang::UNKNOWN).next().into_iter().flat_map(clocks);
    let mut offsets = clocks_at_home(&language).chain(abroad).filter_map(|ahead| offset(i64::from(ahead)));
    offsets.find(|offset| utc.and_utc().with_timezone(offset).date_naive() == day)
}

/// Whether a reader sees another day than this one; what stands for programs beside it is not seen.
fn prints_another_day(reading: &Reading<'_>, day: NaiveDate) -> bool {
    if reading.by_program() { false } else { reading.timestamp.day() != day }
}

fn is_utc(at: &DateTime<FixedOffset>) -> bool {
    at.offset().local_minus_utc() == 0
}

/// The minutes by which the one clock of a country is ahead all the year, by its top-level domain and language.
static ONE_CLOCK: Meanings<i32> =
    Meanings::new(&tables::HOME_CLOCKS, |meaning| offset_minutes(meaning.strip_prefix("only ")?));

/// A clock time that the page prints without a zone, where its language and its host's country are at home on one
/// clock only: 09:43 in Japanese on a host in `.jp` is Japan's. What a program writes may be on any clock.
pub(super) fn with_country_zone(chosen: Timestamp, readings: &[Reading<'_>], home: Home<'_>) -> Timestamp {
    let (Timestamp::Local(local), Some(language), Some(host)) = (chosen, home.language, home.host) else {
        return chosen;
    };
    let country = host.rsplit('.').next().unwrap_or_default();
    let ahead = ONE_CLOCK.of(country, Lang::of(language)).next();
    let zone = ahead.and_then(|ahead| FixedOffset::east_opt(ahead * 60));
    let mut read =
        readings.iter().filter(|reading| reading.is_read()).filter(|reading| !reading.by_program());
    if !read.any(|reading| reading.timestamp == chosen) {
        return chosen;
    }
    zone.and_then(|zone| local.and_local_timezone(zone).single()).map_or(chosen, Timestamp::Instant)
}

/// Where a page is at home: the language with its region, and the host.
#[derive(Clone, Copy)]
pub(super) struct Home<'a> {
    pub(super) language: Option<&'a str>,
    pub(super) host: Option<&'a str>,
}

/// Whether a clock time that fits the instant can hardly be another one: events begin on the hour, and any two
/// full hours fit each other.
fn is_telling(reading: &Reading<'_>, local: NaiveDateTime) -> bool {
    match local.minute() {
        0 | 30 if reading.labelled => reading.alone,
        0 | 30 => reading.alone && reading.candidate.source != Source::PlainText,
        minute => reading.alone || minute % 5 != 0,
    }
}

/// Minutes by which clocks differ from UTC beside whole hours.
const PARTS: [i64; 12] = [-570, -210, -150, 210, 270, 330, 345, 390, 525, 570, 630, 765];

/// The offset of a clock that shows `local` at the instant; `None` if no clock does.
///
/// Midnight in UTC is what programs write where they know the day only. Half a day is more often a lost "PM"
/// than a zone.
fn by_clock(utc: NaiveDateTime, local: NaiveDateTime) -> Option<FixedOffset> {
    let is_day_only = utc.time() == NaiveTime::MIN;
    match minutes(local).checked_sub(minutes(utc))? {
        0 | -720 | 720 => None,
        _ if is_day_only => None,
        ahead => offset(ahead),
    }
}

/// The clocks where a language, or English in a country, is at home: "+01:00 +02:00" for "de" and "+01:00" for "en-gb".
static HOME_CLOCKS: Meanings<&str> =
    Meanings::new(&tables::HOME_CLOCKS, |meaning| meaning.starts_with(['+', '-']).then_some(meaning));

/// The clocks of the other countries where many read a language, the nearest to UTC first.
static ABROAD: Meanings<&str> =
    Meanings::new(&tables::HOME_CLOCKS, |meaning| meaning.strip_prefix("abroad "));

/// Returns the minutes by which the clocks of a language's country, or of English in a country, are ahead.
fn clocks_at_home(language: &str) -> impl Iterator<Item = i32> {
    let home = if primary(language) == "en" { language } else { primary(language) };
    HOME_CLOCKS.of(home, Lang::UNKNOWN).next().into_iter().flat_map(clocks)
}

fn clocks(list: &str) -> impl Iterator<Item = i32> {
    list.split(' ').filter_map(offset_minutes)
}

/// The offset of a clock of the page's language or country on which the instant is the very beginning of the
/// day after.
fn by_midnight(utc: NaiveDateTime, midnight: NaiveDateTime, language: Option<&str>) -> Option<FixedOffset> {
    let language = language?.to_ascii_lowercase();
    let ahead = midnight.signed_duration_since(utc);
    let is_home = clocks_at_home(&language).any(|clock| ahead == TimeDelta::minutes(i64::from(clock)));
    if is_home { offset(ahead.num_minutes()) } else { None }
}

fn minutes(at: NaiveDateTime) -> i64 {
    at.and_utc().timestamp().div_euclid(60)
}

fn offset(ahead: i64) -> Option<FixedOffset> {
    let is_part = ahead % 60 == 0 || PARTS.contains(&ahead);
    if !is_part || !(-12 * 60..=14 * 60).contains(&ahead) {
        return None;
    }
    FixedOffset::east_opt(i32::try_from(ahead * 60).ok()?)
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
    fn local_midnight_in_utc_gives_the_zone_at_home() {
        for (utc, midnight, language, expected) in [
            ("2021-11-04 23:00:00", "2021-11-05 00:00:00", "de", ahead(60)),
            ("2021-07-04 22:00:00", "2021-07-05 00:00:00", "fr-BE", ahead(120)),
            ("2021-07-04 15:00:00", "2021-07-05 00:00:00", "ja", ahead(540)),
            ("2021-07-04 14:00:00", "2021-07-05 00:00:00", "en-AU", ahead(600)),
            // The print edition of the next day.
            ("2021-11-04 20:00:00", "2021-11-05 00:00:00", "de", None),
            ("2021-11-04 23:00:00", "2021-11-05 00:00:00", "en-US", None),
            ("2021-11-04 23:00:01", "2021-11-05 00:00:00", "de", None),
            ("2021-11-05 00:00:00", "2021-11-05 00:00:00", "de", None),
        ] {
            assert_eq!(by_midnight(at(utc), at(midnight), Some(language)), expected, "{utc} {language}");
        }
    }
}
