//! Time zones as pages print them: offsets, and names that mean one zone only.
//!
//! A name that several zones share is taken where the page's language settles it, and left alone elsewhere:
//! the time is then [`Timestamp::Local`], never an instant an hour or half a day off.

use chrono::{DateTime, Datelike, Days, FixedOffset, NaiveDate, NaiveDateTime, Weekday};

use super::scan::{Kind, Line};
use crate::article::Timestamp;
use crate::normalize::Hints;
use crate::normalize::language::{primary, region};

/// When a zone's clock is an hour ahead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Summer {
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
    minutes: i32,
    summer: Summer,
}

impl Zone {
    const fn fixed(minutes: i32) -> Self {
        Self { minutes, summer: Summer::Never }
    }

    /// The instant that the clock of the zone shows at that day and time.
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
        instant(local, offset)
    }
}

/// The instant of a local time at an offset.
pub(super) fn instant(local: NaiveDateTime, offset: FixedOffset) -> Option<Timestamp> {
    let utc = local.checked_sub_offset(offset)?;
    Some(Timestamp::Instant(DateTime::from_naive_utc_and_offset(utc, offset)))
}

/// Second Sunday of March to first Sunday of November; before 2007 first Sunday of April to last of October.
fn is_american_summer(local: NaiveDateTime) -> Option<bool> {
    let year = local.year();
    let (start, end) = if year >= 2007 {
        (sunday_from(year, 3, 8)?, sunday_from(year, 11, 1)?)
    } else {
        (sunday_from(year, 4, 1)?, sunday_from(year, 10, 25)?)
    };
    Some(start.and_hms_opt(2, 0, 0)? <= local && local < end.and_hms_opt(2, 0, 0)?)
}

/// Last Sunday of March to last Sunday of October, at 01:00 UTC.
fn is_european_summer(local: NaiveDateTime, minutes: i32) -> Option<bool> {
    let year = local.year();
    let shift = chrono::TimeDelta::minutes(i64::from(minutes));
    let start = sunday_from(year, 3, 25)?.and_hms_opt(1, 0, 0)?.checked_add_signed(shift)?;
    let end = sunday_from(year, 10, 25)?.and_hms_opt(1, 0, 0)?.checked_add_signed(shift)?;
    Some(start <= local && local < end)
}

/// The first Sunday on or after a day.
fn sunday_from(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    let day = NaiveDate::from_ymd_opt(year, month, day)?;
    day.checked_add_days(Days::new(u64::from(Weekday::Sun.days_since(day.weekday()))))
}

/// Names that mean one zone wherever they are printed beside a time; minutes ahead of UTC.
const NAMES: &[(&str, i32)] = &[
    ("UTC", 0),
    ("GMT", 0),
    ("Z", 0),
    ("WET", 0),
    ("WEST", 60),
    ("CET", 60),
    ("MEZ", 60),
    ("CEST", 120),
    ("MESZ", 120),
    ("EET", 120),
    ("OEZ", 120),
    ("EEST", 180),
    ("OESZ", 180),
    ("MSK", 180),
    ("МСК", 180),
    ("мск", 180),
    ("TRT", 180),
    ("TSİ", 180),
    ("EDT", -240),
    ("CDT", -300),
    ("MDT", -360),
    ("PDT", -420),
    ("AKST", -540),
    ("AKDT", -480),
    ("HST", -600),
    ("BRT", -180),
    ("ART", -180),
    ("CLST", -180),
    ("PKT", 300),
    ("NPT", 345),
    ("ICT", 420),
    ("WIB", 420),
    ("WITA", 480),
    ("WIT", 540),
    ("SGT", 480),
    ("HKT", 480),
    ("PHT", 480),
    ("AWST", 480),
    ("JST", 540),
    ("KST", 540),
    ("AEST", 600),
    ("AEDT", 660),
    ("ACST", 570),
    ("ACDT", 630),
    ("NZST", 720),
    ("NZDT", 780),
    ("SAST", 120),
    ("EAT", 180),
    ("CAT", 120),
    ("WAT", 60),
    ("IRST", 210),
    ("NDT", -150),
    ("NST", -210),
];

/// Names that differ by season, without "Standard" or "Daylight".
const SEASONAL: &[(&str, i32, Summer)] = &[
    ("ET", -300, Summer::American),
    ("CT", -360, Summer::American),
    ("MT", -420, Summer::American),
    ("PT", -480, Summer::American),
    ("Eastern", -300, Summer::American),
    ("Pacific", -480, Summer::American),
];

/// Where a shared name is taken for one of its zones.
enum Where {
    /// Unless the page's language or region is one of these.
    Except(&'static [&'static str]),
    /// Only where the page's region is one of these.
    Only(&'static [&'static str]),
}

/// Names that several zones share: minutes ahead of UTC, and the pages on which they mean that.
const SHARED: &[(&str, i32, Where)] = &[
    // Eastern time in America, and in Australia.
    ("EST", -300, Where::Except(&["AU"])),
    // Pacific, Philippine and Pakistan time.
    ("PST", -480, Where::Except(&["PH", "PK", "fil", "tl", "ur"])),
    // Mountain, Malaysia and Myanmar time.
    ("MST", -420, Where::Except(&["MY", "ms", "MM", "my"])),
    // American Central, China and Cuba time.
    ("CST", -360, Where::Only(&["US", "CA", "MX"])),
    // India, Ireland and Israel time.
    ("IST", 330, Where::Except(&["IE", "ga", "IL", "he", "iw"])),
    // British summer and Bangladesh time.
    ("BST", 60, Where::Except(&["BD", "bn"])),
    // Gulf and South Georgia time.
    ("GST", 240, Where::Only(&["AE", "OM", "ar"])),
    // Atlantic and Arabia time.
    ("AST", -240, Where::Only(&["CA", "PR"])),
    ("ADT", -180, Where::Only(&["CA"])),
];

/// The zone that starts at `at`, and the token after it. `after_seconds` says that the time before it was
/// machine-made, so that a bare "-05:00" is an offset and not the end of a range of hours.
pub(super) fn zone_at(
    line: &Line<'_>,
    at: usize,
    after_seconds: bool,
    hints: &Hints<'_>,
) -> Option<(Zone, usize)> {
    let open = line.is_mark(at, '(');
    let first = if open { at + 1 } else { at };
    let (mut zone, mut next) = named(line, first, hints).or_else(|| offset(line, first, after_seconds))?;
    // A program that prints seconds means the name as the standards have it.
    if after_seconds && matches!(zone.summer, Summer::AmericanWinter | Summer::EuropeanWinter) {
        zone = Zone::fixed(zone.minutes);
    }
    // "GMT+0200 (CEST)": the name repeats the offset.
    if !open && line.is_mark(next, '(') {
        next = closing(line, next).unwrap_or(next);
    } else if open && line.is_mark(next, ')') {
        next += 1;
    }
    Some((zone, next))
}

/// The token after a short bracket that holds only words.
fn closing(line: &Line<'_>, open: usize) -> Option<usize> {
    const MOST_WORDS: usize = 6;
    for at in open + 1..open + 2 + MOST_WORDS {
        match line.get(at)?.kind {
            Kind::Word => {}
            Kind::Mark(')') if at > open + 1 => return Some(at + 1),
            _ => return None,
        }
    }
    None
}

fn named(line: &Line<'_>, at: usize, hints: &Hints<'_>) -> Option<(Zone, usize)> {
    if line.get(at)?.kind != Kind::Word {
        return None;
    }
    let name = line.raw(at);
    let next = at + 1;
    if matches!(name, "GMT" | "UTC" | "Utc" | "Gmt") {
        return Some(offset_after_name(line, next).unwrap_or((Zone::fixed(0), next)));
    }
    if let Some(&(_, minutes)) = NAMES.iter().find(|(known, _)| *known == name) {
        return Some((winter(name, minutes), next));
    }
    if let Some(&(_, minutes, summer)) = SEASONAL.iter().find(|(known, ..)| *known == name) {
        return Some(season(line, next, Zone { minutes, summer }));
    }
    let (_, minutes, place) = SHARED.iter().find(|(known, ..)| *known == name)?;
    place.allows(hints.language).then_some((winter(name, *minutes), next))
}

/// The zone of a name, with the season in which the name is right.
fn winter(name: &str, minutes: i32) -> Zone {
    let summer = match name {
        "EST" | "CST" | "PST" => Summer::AmericanWinter,
        "CET" | "MEZ" | "EET" | "OEZ" | "WET" => Summer::EuropeanWinter,
        _ => Summer::Never,
    };
    Zone { minutes, summer }
}

/// "Eastern Standard Time", "Pacific Daylight Time", "Eastern Time".
fn season(line: &Line<'_>, mut next: usize, zone: Zone) -> (Zone, usize) {
    let fixed = match line.word(next).as_deref() {
        Some("standard") => Zone::fixed(zone.minutes),
        Some("daylight") => Zone::fixed(zone.minutes + 60),
        Some("time") => return (zone, next + 1),
        _ => return (zone, next),
    };
    next += 1;
    if line.word(next).as_deref() == Some("time") {
        next += 1;
    }
    (fixed, next)
}

impl Where {
    fn allows(&self, language: Option<&str>) -> bool {
        let named = |places: &[&str]| {
            language.is_some_and(|tag| {
                let (language, region) = (primary(tag), region(tag));
                places.iter().any(|place| {
                    place.eq_ignore_ascii_case(language)
                        && !place.starts_with(|c: char| c.is_ascii_uppercase())
                        || region.is_some_and(|region| {
                            place.starts_with(|c: char| c.is_ascii_uppercase())
                                && place.eq_ignore_ascii_case(region)
                        })
                })
            })
        };
        match self {
            Self::Except(places) => !named(places),
            Self::Only(places) => named(places),
        }
    }
}

/// "+4", "+0200", "-05:30" after "GMT" or "UTC".
fn offset_after_name(line: &Line<'_>, at: usize) -> Option<(Zone, usize)> {
    let sign = sign(line, at)?;
    magnitude(line, at + 1, sign, 1)
}

/// A bare offset: "+02:00", "+0200", "-0500"; "-05:00" only where it cannot be the end of a range.
fn offset(line: &Line<'_>, at: usize, after_seconds: bool) -> Option<(Zone, usize)> {
    let sign = sign(line, at)?;
    let found = magnitude(line, at + 1, sign, 2)?;
    let range_like = sign < 0 && line.number(at + 1).is_some_and(|(_, digits)| digits <= 2);
    (after_seconds || !range_like).then_some(found)
}

fn sign(line: &Line<'_>, at: usize) -> Option<i32> {
    match line.mark(at)? {
        '+' => Some(1),
        '-' => Some(-1),
        _ => None,
    }
}

fn magnitude(line: &Line<'_>, at: usize, sign: i32, fewest_digits: u8) -> Option<(Zone, usize)> {
    if !line.tight(at) {
        return None;
    }
    let (value, digits) = line.number(at)?;
    let value = i32::try_from(value).ok()?;
    let (hours, minutes, next) = match digits {
        3 | 4 => (value / 100, value % 100, at + 1),
        1 | 2 if line.is_mark(at + 1, ':') && line.tight(at + 1) && line.tight(at + 2) => {
            let (minutes, digits) = line.number(at + 2)?;
            if digits != 2 {
                return None;
            }
            (value, i32::try_from(minutes).ok()?, at + 3)
        }
        1 | 2 if digits >= fewest_digits => (value, 0, at + 1),
        _ => return None,
    };
    minutes_ahead(sign, hours, minutes).map(|minutes| (Zone::fixed(minutes), next))
}

/// Minutes ahead of UTC; `None` beyond the fourteen hours that zones reach.
pub(super) fn minutes_ahead(sign: i32, hours: i32, minutes: i32) -> Option<i32> {
    let total = hours * 60 + minutes;
    ((0..60).contains(&minutes) && (0..=14 * 60).contains(&total)).then_some(sign * total)
}

/// Whether the word, as it stands, is the name of a zone, a shared one included.
pub(super) fn is_zone_word(name: &str) -> bool {
    NAMES.iter().any(|(known, _)| *known == name)
        || SEASONAL.iter().any(|(known, ..)| *known == name)
        || SHARED.iter().any(|(known, ..)| *known == name)
}

/// A fixed zone so many minutes ahead.
pub(super) fn fixed(minutes: i32) -> Zone {
    Zone::fixed(minutes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, language: Option<&str>, at: &str) -> Option<String> {
        let hints = Hints::default().with_language(language);
        let (zone, _) = zone_at(&Line::new(text), 0, false, &hints)?;
        let at = NaiveDateTime::parse_from_str(at, "%Y-%m-%d %H:%M").unwrap();
        Some(zone.instant(at).unwrap().to_string())
    }

    #[test]
    fn seasons_follow_the_rule_of_the_place() {
        for (zone, at, expected) in [
            ("ET", "2022-01-06 07:12", "2022-01-06T07:12:00-05:00"),
            ("ET", "2022-05-06 07:12", "2022-05-06T07:12:00-04:00"),
            ("ET", "2022-11-06 01:59", "2022-11-06T01:59:00-04:00"),
            ("ET", "2022-11-06 02:00", "2022-11-06T02:00:00-05:00"),
            ("PT", "2006-03-20 07:12", "2006-03-20T07:12:00-08:00"),
            ("Eastern Daylight Time", "2022-05-06 07:12", "2022-05-06T07:12:00-04:00"),
            ("GMT+4", "2022-05-06 07:12", "2022-05-06T07:12:00+04:00"),
            ("GMT+0200 (CEST)", "2022-05-06 07:12", "2022-05-06T07:12:00+02:00"),
            ("(UTC+5:30)", "2022-05-06 07:12", "2022-05-06T07:12:00+05:30"),
            ("MESZ", "2022-05-06 07:12", "2022-05-06T07:12:00+02:00"),
        ] {
            assert_eq!(shown(zone, None, at).as_deref(), Some(expected), "{zone}");
        }
    }

    #[test]
    fn shared_names_need_the_page() {
        let at = "2022-01-06 07:12";
        assert_eq!(shown("CST", None, at), None);
        assert_eq!(shown("CST", Some("zh-CN"), at), None);
        assert_eq!(shown("CST", Some("en-US"), at).unwrap(), "2022-01-06T07:12:00-06:00");
        assert_eq!(shown("EST", Some("en-AU"), at), None);
        assert_eq!(shown("IST", Some("he"), at), None);
        assert_eq!(shown("IST", Some("en-IN"), at).unwrap(), "2022-01-06T07:12:00+05:30");
        assert_eq!(shown("-11:00", None, at), None);
        assert_eq!(shown("+99:00", None, at), None);
        assert_eq!(shown("et", None, at), None);
    }
}
