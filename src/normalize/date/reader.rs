//! Finds the dates of a line: a day with the time before or behind it.

use chrono::{NaiveDate, NaiveDateTime};

use super::clock::{Clock, Place, clock_at};
use super::label;
use super::lexicon::{PageLanguage, is_weekday, month_at};
use super::printed::Days;
use super::scan::{Kind, Line};
use super::zone::{Zone, zone_at};
use crate::article::Timestamp;
use crate::normalize::Hints;

/// A date and the bytes it takes in the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Match {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) timestamp: Timestamp,
}

/// Reads one line.
pub(super) struct Reader<'a> {
    line: &'a Line<'a>,
    days: Days<'a>,
    hints: &'a Hints<'a>,
}

/// Words between a day and its time, or around both, in the languages of the lexicon.
#[rustfmt::skip]
const CONNECTORS: &[&str] = &[
    "op", "em", "στισ", "στη", "per", "ja", "roku", "t", "at", "on", "um", "am", "kl", "klo", "kell",
    "kello", "a", "as", "las", "les", "alle", "ore", "ora", "o", "h", "godz", "godzina", "w", "в", "о",
    "об", "у", "u", "v", "ob", "los", "às", "στις", "ωρα", "saat", "luc", "pukul", "jam", "เวลา", "الساعة",
    "ساعت", "בשעה", "שעה", "plkst", "val", "d", "de", "del", "il", "el", "le", "den", "der", "om", "the",
    "i", "na", "dne", "dnia", "uhr", "น", "hora", "horas", "heure", "г", "р", "года", "року", "m", "uri",
    "ura", "ώρα", "of", "a las", "ngay", "วันที่", "ที่", "klockan", "klokken", "yom", "יום", "ה", "ב",
    "يوم", "في", "المصادف", "الموافق", "در", "روز", "को", "बजे", "তারিখ", "দিন", "tarihinde", "time", "saa",
    "tarehe", "hari", "ان", "az", "gia", "tai", "tanggal", "tgl", "hs", "hrs", "e", "en", "et", "and", "by",
    "thu", "eguna", "εκδοση",
];

/// Words that may stand around a date that is a whole text, beside connectors and labels.
const FILLERS: &[&str] = &[
    // Ukrainian weekdays with an apostrophe are two words here.
    "п",
    "ятниця",
    "ятницю",
    "date",
    "submitted",
    "recorded",
    "presented",
    "reviewed",
    "received",
    "accepted",
    "page",
    "content",
    "current",
    "commented",
    "written",
    "added",
    "wrote",
    "entry",
    "time",
    "last",
    "dated",
    "released",
    "since",
    "original",
    "originally",
    "article",
    "story",
    "day",
    "local",
    "zuletzt",
    "vom",
    "artikel",
    "mis",
    "mise",
    "derniere",
    "ultima",
    "ultimo",
    "última",
    "actualizacion",
    "fecha",
    "data",
    "sist",
    "senast",
    "sidst",
    "ostatnia",
    "posledni",
    "utolso",
    "son",
    "haber",
    "tarihi",
    "zaman",
    "дата",
    "последнее",
    "время",
    "تاريخ",
    "اخر",
    "آخر",
    "cập",
    "lan",
    "cuoi",
    "online",
    "fully",
    "et",
    "edt",
    "est",
    "ist",
    "cst",
    "pst",
    "bst",
    "gmt",
    "utc",
    "summer",
    "standard",
    "daylight",
    "central",
    "european",
    "eastern",
    "pacific",
    "mountain",
    "coordinated",
    "universal",
    "hours",
    "print",
    "edition",
];

/// How many connectors may stand between a day and its time.
const MOST_CONNECTORS: usize = 7;

impl<'a> Reader<'a> {
    /// Reads dates anywhere in the line; `exact` where the line is meant to be one date.
    pub(super) fn new(line: &'a Line<'a>, hints: &'a Hints<'a>, exact: bool) -> Self {
        let page = PageLanguage::new(hints.language);
        Self { line, days: Days { line, hints, page, exact }, hints }
    }

    /// All dates, in order, none overlapping.
    pub(super) fn all(&self) -> Vec<Match> {
        let mut matches = Vec::new();
        let mut at = 0;
        while at < self.line.len() {
            match self.at(at) {
                Some((timestamp, next)) if next > at => {
                    if let (Some(first), Some(last)) = (self.line.get(at), self.line.before(next)) {
                        matches.push(Match { start: first.start, end: last.end, timestamp });
                    }
                    at = next;
                }
                _ => at += 1,
            }
        }
        matches
    }

    /// The date that starts at `at`, and the token after it.
    fn at(&self, at: usize) -> Option<(Timestamp, usize)> {
        match self.line.get(at)?.kind {
            Kind::Mark(_) => return None,
            // Looking up words is what costs: one that starts a date has a number within a few tokens.
            Kind::Word => {
                const REACH: usize = 7;
                (at + 1..=at + REACH).find(|&near| self.line.short(near).is_some())?;
            }
            Kind::Number { .. } | Kind::Han(_) => {}
        }
        self.time_first(at).or_else(|| self.day_first(at)).or_else(|| self.year_last(at))
    }

    /// "07:12, 6 May 2022", "7:12 PM EDT, Fri May 6, 2022".
    fn time_first(&self, at: usize) -> Option<(Timestamp, usize)> {
        let (clock, next) = clock_at(self.line, at, Place::BeforeDate)?;
        let zone = zone_at(self.line, next, clock.seconds, self.hints);
        let mut near = zone.map_or_else(|| self.unknown_zone(next), |(_, next)| next);
        for _ in 0..=MOST_CONNECTORS {
            if let Some((day, next)) = self.days.day_at(near) {
                return Some((timestamp(day, clock, zone.map(|(zone, _)| zone))?, next));
            }
            near = self.connector(near)?;
        }
        None
    }

    /// "6 May 2022", "6 May 2022 at 7:12 p.m. ET".
    fn day_first(&self, at: usize) -> Option<(Timestamp, usize)> {
        let (day, next) = self.days.day_at(at)?;
        let mut near = next;
        for _ in 0..=MOST_CONNECTORS {
            if let Some((clock, after)) = clock_at(self.line, near, Place::AfterDate) {
                if self.opens_next_date(near, after) {
                    break;
                }
                let (zone, after) = match zone_at(self.line, after, clock.seconds, self.hints) {
                    Some((zone, after)) => (Some(zone), after),
                    None => (None, self.unknown_zone(after)),
                };
                return Some((timestamp(day, clock, zone)?, after));
            }
            let Some(after) = self.connector(near) else { break };
            near = after;
        }
        Some((Timestamp::Day(day), next))
    }

    /// The token after the name of a zone that is shared, so that the time stays local.
    fn unknown_zone(&self, at: usize) -> usize {
        let open = usize::from(self.line.is_mark(at, '('));
        if super::zone::is_zone_word(self.line.raw(at + open)) { at + 1 + 2 * open } else { at }
    }

    /// Whether the digits read as a time are the start of another date ("2022 | 10.05.2022").
    fn opens_next_date(&self, at: usize, after: usize) -> bool {
        self.days.day_at(at).is_some_and(|(_, next)| next > after)
    }

    /// "Fri May  6 07:12:36 CEST 2022", as Unix prints it.
    fn year_last(&self, at: usize) -> Option<(Timestamp, usize)> {
        if !(self.line.number(at + 1).is_some() && self.line.is_mark(at + 3, ':')) {
            return None;
        }
        let (month, next) = month_at(self.line, at, self.days.page)?;
        let day = self.line.short(next)?;
        let (clock, next) = clock_at(self.line, next + 1, Place::AfterDate)?;
        let zone = zone_at(self.line, next, clock.seconds, self.hints);
        let next = zone.map_or(next, |(_, next)| next);
        // The year may be taken for a zone's offset by no one: it has no sign.
        let (year, digits) = self.line.number(next)?;
        if digits != 4 || !clock.seconds {
            return None;
        }
        let day = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?;
        Some((timestamp(day, clock, zone.map(|(zone, _)| zone))?, next + 1))
    }

    /// The token after a connector, a weekday or a separating mark at `at`.
    fn connector(&self, at: usize) -> Option<usize> {
        let is_connector = match self.line.get(at)?.kind {
            Kind::Mark(c) => matches!(
                c,
                ',' | '|' | '-' | '·' | '(' | ')' | '@' | '/' | '.' | ';' | ':' | '♦' | '●' | '»' | '\''
            ),
            Kind::Word => {
                let word = self.line.word(at)?;
                CONNECTORS.contains(&word.as_ref()) || is_weekday(&word) || is_hangul_weekday(&word)
            }
            Kind::Han(c) => "星期周週曜日月火水木金土一二三四五六於于的".contains(c),
            Kind::Number { .. } => false,
        };
        is_connector.then_some(at + 1)
    }

    /// Whether nothing but labels, connectors and fillers stands outside the matches.
    pub(super) fn only_fillers(&self, matches: &[Match]) -> bool {
        (0..self.line.len()).all(|at| {
            let Some(token) = self.line.get(at) else { return true };
            matches.iter().any(|found| found.start <= token.start && token.end <= found.end)
                || self.connector(at).is_some()
                || self.is_filler(at)
        })
    }

    fn is_filler(&self, at: usize) -> bool {
        match self.line.get(at).map(|token| token.kind) {
            Some(Kind::Mark(c)) => !matches!(c, '©' | '$' | '€' | '%' | '#' | '?'),
            Some(Kind::Word) => {
                let word = self.line.word(at).unwrap_or_default();
                FILLERS.contains(&word.as_ref())
                    || label::of_word(&word).is_some()
                    || label::holds_label(self.line.raw(at))
                    || super::zone::is_zone_word(self.line.raw(at))
            }
            // Labels in Han script are short; a sentence is not.
            Some(Kind::Han(_)) => self.line.text.chars().count() < 48 && label::holds_label(self.line.text),
            Some(Kind::Number { .. }) | None => false,
        }
    }
}

fn is_hangul_weekday(word: &str) -> bool {
    matches!(word, "월" | "화" | "수" | "목" | "금" | "토" | "일")
}

fn timestamp(day: NaiveDate, clock: Clock, zone: Option<Zone>) -> Option<Timestamp> {
    let local = NaiveDateTime::new(day, clock.time);
    match zone {
        Some(zone) => zone.instant(local),
        None => Some(Timestamp::Local(local)),
    }
}
