//! Time zones as pages print them: offsets, and names that mean one zone only.
//!
//! A name that several zones share is taken where the page's language or region settles it, and left alone elsewhere:
//! the time is then [`Timestamp::Local`](crate::article::Timestamp::Local), never an instant an hour or half a day off.

use super::date_line::{Kind, Line};
use super::summer_time::{Summer, Zone};
use super::time_of_day::Precision;
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Meanings;
use crate::lexicon::tables;
use crate::normalize::Hints;
use crate::normalize::language::{primary, region};

/// A row of `time_zones.tsv`: a zone, and the pages on which its name means it.
#[derive(Clone, Copy)]
struct NamedZone {
    zone: Zone,
    pages: Pages,
}

/// Pages by language or region, each as the table lists them: "BD bn".
#[derive(Clone, Copy)]
enum Pages {
    All,
    Except(&'static str),
    Only(&'static str),
}

static ZONES: Meanings<NamedZone> = Meanings::new(&tables::TIME_ZONES, NamedZone::read);

impl NamedZone {
    /// Reads "-05:00 us winter except AU".
    fn read(meaning: &'static str) -> Option<Self> {
        let (offset, rest) = meaning.split_once(' ').unwrap_or((meaning, ""));
        let (season, pages) = if let Some((season, places)) = rest.split_once("except ") {
            (season, Pages::Except(places))
        } else if let Some((season, places)) = rest.split_once("only ") {
            (season, Pages::Only(places))
        } else {
            (rest, Pages::All)
        };
        let summer = match season.trim_end() {
            "us" => Summer::American,
            "us winter" => Summer::AmericanWinter,
            "eu winter" => Summer::EuropeanWinter,
            _ => Summer::Never,
        };
        Some(Self { zone: Zone { minutes: offset_minutes(offset)?, summer }, pages })
    }
}

impl Pages {
    fn hold(self, tag: Option<&str>) -> bool {
        match self {
            Self::All => true,
            Self::Except(places) => !tag.is_some_and(|tag| names_place(places, tag)),
            Self::Only(places) => tag.is_some_and(|tag| names_place(places, tag)),
        }
    }
}

/// Whether the language or the region of a tag is one of the places, where regions have capitals.
fn names_place(places: &str, tag: &str) -> bool {
    let (language, region) = (primary(tag).to_ascii_lowercase(), region(tag).map(str::to_ascii_uppercase));
    places.split(' ').any(|place| place == language || Some(place) == region.as_deref())
}

/// Returns the minutes of an offset from UTC as tables have it: 330 for "+05:30".
pub(crate) fn offset_minutes(offset: &str) -> Option<i32> {
    let (hours, minutes) = offset.get(1..)?.split_once(':')?;
    let ahead = hours.parse::<i32>().ok()? * 60 + minutes.parse::<i32>().ok()?;
    match offset.as_bytes() {
        [b'+', ..] => Some(ahead),
        [b'-', ..] => Some(-ahead),
        _ => None,
    }
}

/// Returns the zone that starts at `at`, behind a time of that precision, and the token after it.
pub(super) fn zone_at(
    line: &Line<'_>,
    at: usize,
    precision: Precision,
    hints: &Hints<'_>,
) -> Option<(Zone, usize)> {
    let is_bracketed = line.is_mark(at, '(');
    let first = if is_bracketed { at + 1 } else { at };
    let (mut zone, mut next) = named(line, first, hints).or_else(|| bare_offset(line, first, precision))?;
    // A program that prints seconds means the name as the standards have it.
    if precision == Precision::Seconds {
        zone = zone.by_the_standard();
    }
    if is_bracketed {
        next = line.skip_mark(next, &[')']);
    } else if line.is_mark(next, '(') {
        // "GMT+0200 (CEST)": the name repeats the offset.
        next = after_bracket(line, next).unwrap_or(next);
    }
    Some((zone, next))
}

/// Returns the token after a short bracket that holds only words.
fn after_bracket(line: &Line<'_>, open: usize) -> Option<usize> {
    const MAX_WORDS: usize = 6;
    for at in open + 1..open + 2 + MAX_WORDS {
        match line.kind(at)? {
            Kind::Word => {}
            Kind::Mark(')') if at > open + 1 => return Some(at + 1),
            _ => return None,
        }
    }
    None
}

/// Returns the zone of a name: "MESZ", "Eastern Daylight Time", "GMT+4".
fn named(line: &Line<'_>, at: usize, hints: &Hints<'_>) -> Option<(Zone, usize)> {
    const MAX_WORDS: usize = 3;
    if line.kind(at)? != Kind::Word {
        return None;
    }
    if is_universal(line.raw(at)) {
        return Some(offset_after_name(line, at + 1).unwrap_or((Zone::fixed(0), at + 1)));
    }
    let longest = (at + 1..=at + MAX_WORDS).rev();
    let mut names =
        longest.filter_map(|end| Some((ZONES.of(line.raw_range(at, end), line.language).next()?, end)));
    let (NamedZone { zone, pages }, end) = names.next()?;
    pages.hold(hints.language).then_some((zone, end))
}

fn is_universal(name: &str) -> bool {
    name.eq_ignore_ascii_case("gmt") || name.eq_ignore_ascii_case("utc")
}

/// "+4", "+0200", "-05:30" after "GMT" or "UTC".
fn offset_after_name(line: &Line<'_>, at: usize) -> Option<(Zone, usize)> {
    magnitude(line, at + 1, sign(line, at)?)
}

/// A bare offset: "+02:00", "+0200", "-0500"; "-05:00" only behind seconds, which machines print: else it may be the end
/// of a range of hours.
fn bare_offset(line: &Line<'_>, at: usize, precision: Precision) -> Option<(Zone, usize)> {
    let sign = sign(line, at)?;
    let (_, digits) = line.number(at + 1)?;
    let is_offset = match (digits, precision) {
        (1 | 2, Precision::Minutes) if sign < 0 => false,
        (1, _) => line.is_joint(at + 2, ':'),
        _ => true,
    };
    if is_offset { magnitude(line, at + 1, sign) } else { None }
}

fn sign(line: &Line<'_>, at: usize) -> Option<i32> {
    match line.mark(at)? {
        '+' => Some(1),
        '-' => Some(-1),
        _ => None,
    }
}

fn magnitude(line: &Line<'_>, at: usize, sign: i32) -> Option<(Zone, usize)> {
    if !line.tight(at) {
        return None;
    }
    let (value, digits) = line.number(at)?;
    let (hours, minutes, next) = match digits {
        3 | 4 => (value / 100, value % 100, at + 1),
        1 | 2 if line.is_joint(at + 1, ':') => (value, line.two_digits(at + 2)?, at + 3),
        1 | 2 => (value, 0, at + 1),
        _ => return None,
    };
    minutes_ahead(sign, hours, minutes).map(|minutes| (Zone::fixed(minutes), next))
}

/// Returns the minutes ahead of UTC; `None` beyond the fourteen hours that zones reach.
pub(super) fn minutes_ahead(sign: i32, hours: u32, minutes: u32) -> Option<i32> {
    const MAX_AHEAD: u32 = 14 * 60;
    let total = hours.checked_mul(60)?.checked_add(minutes)?;
    if minutes >= 60 || total > MAX_AHEAD {
        return None;
    }
    Some(sign * i32::try_from(total).ok()?)
}

/// Whether the word, as it stands, is the name of a zone, a shared one included.
pub(super) fn is_zone_word(name: &str, language: Lang) -> bool {
    ZONES.of(name, language).next().is_some()
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDateTime;

    use super::*;

    fn shown(text: &str, language: Option<&str>, at: &str) -> Option<String> {
        let hints = Hints::default().with_language(language);
        let (zone, _) = zone_at(&Line::new(text, hints.lang()), 0, Precision::Minutes, &hints)?;
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
