//! "3 hours ago", "yesterday": dates that need to know when the page was fetched.

use chrono::{Days, TimeDelta, Timelike};

use super::clock::{Place, clock_at};
use super::reader::Match;
use super::scan::{Kind, Line};
use crate::article::Timestamp;
use crate::normalize::Hints;

/// How long a unit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unit {
    Minute,
    Hour,
    Day,
}

/// Words for units, folded: the beginnings that all their cases share.
const UNITS: &[(&str, Unit)] = &[
    ("min", Unit::Minute),
    ("мин", Unit::Minute),
    ("хвил", Unit::Minute),
    ("λεπτ", Unit::Minute),
    ("dakika", Unit::Minute),
    ("deqiqe", Unit::Minute),
    ("perc", Unit::Minute),
    ("دقيق", Unit::Minute),
    ("דק", Unit::Minute),
    ("मिनट", Unit::Minute),
    ("মিনিট", Unit::Minute),
    ("menit", Unit::Minute),
    ("phut", Unit::Minute),
    ("นาที", Unit::Minute),
    ("분", Unit::Minute),
    ("hour", Unit::Hour),
    ("hr", Unit::Hour),
    ("stund", Unit::Hour),
    ("std", Unit::Hour),
    ("heure", Unit::Hour),
    ("hora", Unit::Hour),
    ("ore", Unit::Hour),
    ("ora", Unit::Hour),
    ("uur", Unit::Hour),
    ("uren", Unit::Hour),
    ("timm", Unit::Hour),
    ("time", Unit::Hour),
    ("tunti", Unit::Hour),
    ("godzin", Unit::Hour),
    ("hodin", Unit::Hour),
    ("sati", Unit::Hour),
    ("час", Unit::Hour),
    ("годин", Unit::Hour),
    ("ωρ", Unit::Hour),
    ("saat", Unit::Hour),
    ("ساع", Unit::Hour),
    ("שעות", Unit::Hour),
    ("घंटे", Unit::Hour),
    ("ঘণ্টা", Unit::Hour),
    ("jam", Unit::Hour),
    ("gio", Unit::Hour),
    ("ชั่วโมง", Unit::Hour),
    ("시간", Unit::Hour),
    ("day", Unit::Day),
    ("tag", Unit::Day),
    ("jour", Unit::Day),
    ("dia", Unit::Day),
    ("giorn", Unit::Day),
    ("dag", Unit::Day),
    ("dni", Unit::Day),
    ("дн", Unit::Day),
    ("день", Unit::Day),
    ("gun", Unit::Day),
    ("hari", Unit::Day),
    ("ngay", Unit::Day),
    ("วัน", Unit::Day),
    ("일", Unit::Day),
];

/// Words before or behind the amount that say that it lies in the past.
const AGO: &[&str] = &[
    "y",
    "ago",
    "vor",
    "hace",
    "fa",
    "geleden",
    "sedan",
    "siden",
    "sitten",
    "temu",
    "назад",
    "тому",
    "преди",
    "pred",
    "once",
    "evvel",
    "lalu",
    "truoc",
    "منذ",
    "قبل",
    "پيش",
    "לפני",
    "पहले",
    "আগে",
    "acum",
    "pries",
    "pirms",
    "tagasi",
    "ha",
    "a",
    "πριν",
    "ที่แล้ว",
    "전",
    "ezelott",
];

/// Words for yesterday and today, folded, with how many days ago they are.
const DAYS: &[(&str, u64)] = &[
    ("today", 0),
    ("heute", 0),
    ("aujourd'hui", 0),
    ("hoy", 0),
    ("hoje", 0),
    ("oggi", 0),
    ("vandaag", 0),
    ("idag", 0),
    ("сегодня", 0),
    ("сьогодні", 0),
    ("bugun", 0),
    ("اليوم", 0),
    ("今天", 0),
    ("今日", 0),
    ("오늘", 0),
    ("yesterday", 1),
    ("gestern", 1),
    ("hier", 1),
    ("ayer", 1),
    ("ontem", 1),
    ("ieri", 1),
    ("gisteren", 1),
    ("igar", 1),
    ("вчера", 1),
    ("вчора", 1),
    ("dun", 1),
    ("امس", 1),
    ("昨天", 1),
    ("昨日", 1),
    ("어제", 1),
];

/// The first relative date of a line.
pub(super) fn first(line: &Line<'_>, hints: &Hints<'_>) -> Option<Match> {
    hints.reference?;
    (0..line.len()).find_map(|at| {
        let (timestamp, next) = at_token(line, at, hints)?;
        Some(Match { start: line.get(at)?.start, end: line.before(next)?.end, timestamp })
    })
}

/// The relative date that a short line is.
pub(super) fn whole(line: &Line<'_>, hints: &Hints<'_>) -> Option<Timestamp> {
    const MOST_TOKENS: usize = 9;
    hints.reference?;
    (line.len() <= MOST_TOKENS).then(|| first(line, hints).map(|found| found.timestamp)).flatten()
}

fn at_token(line: &Line<'_>, at: usize, hints: &Hints<'_>) -> Option<(Timestamp, usize)> {
    amount_ago(line, at, hints).or_else(|| named_day(line, at, hints))
}

/// "3 hours ago", "vor 3 Stunden", "3時間前".
fn amount_ago(line: &Line<'_>, at: usize, hints: &Hints<'_>) -> Option<(Timestamp, usize)> {
    let amount = line.short(at)?;
    let (unit, next) = unit_at(line, at + 1)?;
    let is_ago = |at: usize| {
        line.word(at).is_some_and(|word| AGO.contains(&word.as_ref())) || line.is_han(at, &['前'])
    };
    let before = at.checked_sub(1).is_some_and(is_ago);
    if !(before || is_ago(next)) {
        return None;
    }
    let next = if before { next } else { next + 1 };
    let reference = hints.reference?;
    let timestamp = match unit {
        // A page that counts minutes knows the moment; one that counts hours knows the day.
        Unit::Minute => {
            let at = reference.checked_sub_signed(TimeDelta::minutes(i64::from(amount)))?;
            Timestamp::Instant(at.with_second(0)?.with_nanosecond(0)?)
        }
        Unit::Hour => {
            let at = reference.checked_sub_signed(TimeDelta::hours(i64::from(amount)))?;
            Timestamp::Day(at.date_naive())
        }
        Unit::Day => Timestamp::Day(reference.date_naive().checked_sub_days(Days::new(u64::from(amount)))?),
    };
    Some((timestamp, next))
}

fn unit_at(line: &Line<'_>, at: usize) -> Option<(Unit, usize)> {
    if let Kind::Han(_) = line.get(at)?.kind {
        let two = |first: &[char], second: &[char]| line.is_han(at, first) && line.is_han(at + 1, second);
        return if two(&['分'], &['钟', '鐘']) {
            Some((Unit::Minute, at + 2))
        } else if two(&['小', '時'], &['时', '時', '間']) {
            Some((Unit::Hour, at + 2))
        } else if line.is_han(at, &['分']) {
            Some((Unit::Minute, at + 1))
        } else if line.is_han(at, &['天', '日']) {
            Some((Unit::Day, at + 1))
        } else {
            None
        };
    }
    let word = line.word(at)?;
    let (_, unit) = UNITS.iter().find(|(start, _)| word.starts_with(start))?;
    let next = if line.is_mark(at + 1, '.') { at + 2 } else { at + 1 };
    Some((*unit, next))
}

/// "Yesterday", "heute, 19:05 Uhr".
fn named_day(line: &Line<'_>, at: usize, hints: &Hints<'_>) -> Option<(Timestamp, usize)> {
    let (ago, next) = match line.get(at)?.kind {
        Kind::Word => {
            let word = line.word(at)?;
            (DAYS.iter().find(|(name, _)| *name == word).map(|(_, ago)| *ago)?, at + 1)
        }
        Kind::Han(first) => {
            let Kind::Han(second) = line.get(at + 1)?.kind else { return None };
            let name: String = [first, second].iter().collect();
            (DAYS.iter().find(|(known, _)| *known == name).map(|(_, ago)| *ago)?, at + 2)
        }
        _ => return None,
    };
    let reference = hints.reference?;
    let day = reference.date_naive().checked_sub_days(Days::new(ago))?;
    let near = (next..next + 3).find_map(|near| clock_at(line, near, Place::AfterDate));
    Some(match near {
        Some((clock, next)) => (Timestamp::Local(day.and_time(clock.time)), next),
        None => (Timestamp::Day(day), next),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
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
