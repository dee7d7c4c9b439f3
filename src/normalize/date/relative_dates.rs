//! "3 hours ago", "yesterday": dates that need to know when the page was fetched.

use chrono::{DateTime, Days, FixedOffset, TimeDelta, Timelike};

use super::date_and_time::Match;
use super::date_line::{Kind, Line};
use super::time_of_day::{Place, clock_at};
use super::word_folding::fold_word;
use crate::article::Timestamp;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables;

static MINUTES: Phrases = Phrases::new(&tables::RELATIVE_DATES, "minutes");
static HOURS: Phrases = Phrases::new(&tables::RELATIVE_DATES, "hours");
static DAYS: Phrases = Phrases::new(&tables::RELATIVE_DATES, "days");
static AGO: Phrases = Phrases::new(&tables::RELATIVE_DATES, "ago");
static TODAY: Phrases = Phrases::new(&tables::RELATIVE_DATES, "today");
static YESTERDAY: Phrases = Phrases::new(&tables::RELATIVE_DATES, "yesterday");

#[derive(Clone, Copy)]
enum Unit {
    Minute,
    Hour,
    Day,
}

/// Returns the first relative date of a line.
pub(super) fn first(line: &Line<'_>, now: DateTime<FixedOffset>) -> Option<Match> {
    (0..line.len()).find_map(|at| {
        let (timestamp, next) = amount_ago(line, at, now).or_else(|| named_day(line, at, now))?;
        Some(Match { start: line.get(at)?.start, end: line.before(next)?.end, timestamp })
    })
}

/// Returns the relative date that a short line is.
pub(super) fn whole(line: &Line<'_>, now: DateTime<FixedOffset>) -> Option<Timestamp> {
    const MAX_TOKENS: usize = 9;
    if line.len() > MAX_TOKENS {
        return None;
    }
    first(line, now).map(|found| found.timestamp)
}

/// "3 hours ago", "vor 3 Stunden", "3時間前".
fn amount_ago(line: &Line<'_>, at: usize, now: DateTime<FixedOffset>) -> Option<(Timestamp, usize)> {
    let amount = line.short(at)?;
    let (unit, next) = unit_at(line, at + 1)?;
    let next = if at.checked_sub(1).is_some_and(|before| is_ago(line, before)) {
        next
    } else if is_ago(line, next) {
        next + 1
    } else {
        return None;
    };
    let timestamp = match unit {
        // A page that counts minutes knows the moment; one that counts hours knows the day.
        Unit::Minute => {
            let at = now.checked_sub_signed(TimeDelta::minutes(i64::from(amount)))?;
            Timestamp::Instant(at.with_second(0)?.with_nanosecond(0)?)
        }
        Unit::Hour => {
            Timestamp::Day(now.checked_sub_signed(TimeDelta::hours(i64::from(amount)))?.date_naive())
        }
        Unit::Day => Timestamp::Day(now.date_naive().checked_sub_days(Days::new(u64::from(amount)))?),
    };
    Some((timestamp, next))
}

fn is_ago(line: &Line<'_>, at: usize) -> bool {
    AGO.is(&fold_word(line.raw(at)), line.language)
}

/// Returns the unit at `at` and the token after it: "Stunden", "min.", "時間".
fn unit_at(line: &Line<'_>, at: usize) -> Option<(Unit, usize)> {
    let units = [(&MINUTES, Unit::Minute), (&HOURS, Unit::Hour), (&DAYS, Unit::Day)];
    match line.kind(at)? {
        Kind::Word => {
            let word = line.word(at)?;
            let (_, unit) =
                units.into_iter().find(|(stems, _)| stems.opening(&word, line.language).is_some())?;
            Some((unit, line.skip_mark(at + 1, &['.'])))
        }
        Kind::Han(_) => {
            let rest = line.text.get(line.get(at)?.start..)?;
            units.into_iter().find_map(|(names, unit)| {
                let name = names.opening(rest, line.language)?;
                Some((unit, at + name.chars().count()))
            })
        }
        Kind::Number { .. } | Kind::Mark(_) => None,
    }
}

/// "Yesterday", "heute, 19:05 Uhr", "昨天 19:05".
fn named_day(line: &Line<'_>, at: usize, now: DateTime<FixedOffset>) -> Option<(Timestamp, usize)> {
    /// Tokens from the name of the day to its time.
    const REACH: usize = 3;
    let next = match line.kind(at)? {
        Kind::Word => at + 1,
        Kind::Han(_) => at + 2,
        Kind::Number { .. } | Kind::Mark(_) => return None,
    };
    let name = fold_word(line.raw_range(at, next));
    let today = now.date_naive();
    let day = if TODAY.is(&name, line.language) {
        today
    } else if YESTERDAY.is(&name, line.language) {
        today.pred_opt()?
    } else {
        return None;
    };
    let time = (next..next + REACH).find_map(|near| clock_at(line, near, Place::AfterDate));
    Some(match time {
        Some((clock, next)) => (Timestamp::Local(day.and_time(clock.time)), next),
        None => (Timestamp::Day(day), next),
    })
}

#[cfg(test)]
mod tests {
    use crate::normalize::Hints;
    use crate::normalize::date::{find, parse};

    #[test]
    fn counts_from_the_reference() {
        let reference = chrono::DateTime::parse_from_rfc3339("2022-05-06T01:12:36+02:00").ok();
        let hints = Hints::default().with_reference(reference);
        for (text, expected) in [
            ("5 minutes ago", Some("2022-05-06T01:07:00+02:00")),
            ("Updated 3 hours ago", Some("2022-05-05")),
            ("vor 2 Stunden", Some("2022-05-05")),
            ("il y a 2 jours", Some("2022-05-04")),
            ("hace 5 minutos", Some("2022-05-06T01:07:00+02:00")),
            ("3時間前", Some("2022-05-05")),
            ("5分钟前", Some("2022-05-06T01:07:00+02:00")),
            ("3시간 전", Some("2022-05-05")),
            ("yesterday", Some("2022-05-05")),
            ("Heute, 00:05 Uhr", Some("2022-05-06T00:05:00")),
            ("昨天 19:05", Some("2022-05-05T19:05:00")),
            ("5 minutes", None),
            ("2 weeks ago", None),
        ] {
            assert_eq!(parse(text, &hints).map(|at| at.to_string()).as_deref(), expected, "{text}");
            assert_eq!(parse(text, &Hints::default()), None, "{text}");
        }
        assert_eq!(find("Ada Lund, 5 minutes ago", &hints).unwrap().to_string(), "2022-05-06T01:07:00+02:00");
    }
}
