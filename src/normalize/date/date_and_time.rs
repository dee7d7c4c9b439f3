//! Finds the dates of a line: a day with the time before or behind it.

use chrono::{NaiveDate, NaiveDateTime};

use super::date_labels;
use super::date_line::{Kind, Line};
use super::month_names::{is_weekday, language_of_names, month_at};
use super::named_month_dates::{Days, Extent};
use super::summer_time::Zone;
use super::time_of_day::{Clock, Place, Precision, clock_at};
use super::time_zones::{is_zone_word, zone_at};
use super::word_folding::fold_word;
use crate::article::Timestamp;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables;
use crate::normalize::Hints;

/// Words between a day and its time, or around both: "6 May 2022 at 7:12", "2022年5月6日（金）19時".
static CONNECTORS: Phrases = Phrases::new(&tables::DATE_WORDS, "between a day and its time");
/// Words that may stand around a date that is a whole text, beside connectors and labels.
static FILLERS: Phrases = Phrases::new(&tables::DATE_WORDS, "around a date");

/// Marks between a day and its time, as [`Line`] has them.
const CONNECTING_MARKS: &[char] =
    &[',', '|', '-', '·', '(', ')', '@', '/', '.', ';', ':', '♦', '●', '»', '\''];

/// How many connectors may stand between a day and its time; "Fri., the 6th of May 2022 | um 19:05" needs no more.
const MAX_CONNECTORS: usize = 7;

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

impl<'a> Reader<'a> {
    pub(super) fn new(line: &'a Line<'a>, hints: &'a Hints<'a>, extent: Extent) -> Self {
        let page = language_of_names(line.language);
        Self { line, days: Days { line, hints, page, extent }, hints }
    }

    /// Returns all dates, in order, none overlapping.
    pub(super) fn all(&self) -> Vec<Match> {
        let mut matches = Vec::new();
        let mut at = 0;
        while let Some(first) = self.line.get(at) {
            let found = self.date_at(at).filter(|(_, next)| *next > at);
            let Some((timestamp, next)) = found else {
                at += 1;
                continue;
            };
            if let Some(last) = self.line.before(next) {
                matches.push(Match { start: first.start, end: last.end, timestamp });
            }
            at = next;
        }
        matches
    }

    /// Returns the date that starts at `at`, and the token after it.
    fn date_at(&self, at: usize) -> Option<(Timestamp, usize)> {
        if !self.may_start(at) {
            return None;
        }
        self.time_first(at).or_else(|| self.day_first(at)).or_else(|| self.year_last(at))
    }

    /// Whether a date may start at `at`. Looking up words is what costs: one that starts a date has a number within a
    /// few tokens.
    fn may_start(&self, at: usize) -> bool {
        const REACH: usize = 7;
        match self.line.kind(at) {
            Some(Kind::Number { .. } | Kind::Han(_)) => true,
            Some(Kind::Word) => (at + 1..=at + REACH).any(|near| self.line.short(near).is_some()),
            Some(Kind::Mark(_)) | None => false,
        }
    }

    /// "07:12, 6 May 2022", "7:12 PM EDT, Fri May 6, 2022".
    fn time_first(&self, at: usize) -> Option<(Timestamp, usize)> {
        let (clock, next) = clock_at(self.line, at, Place::BeforeDate)?;
        let (zone, mut near) = self.zone_after(next, clock.precision);
        for _ in 0..=MAX_CONNECTORS {
            if let Some((day, next)) = self.days.day_at(near) {
                return Some((timestamp(day, clock, zone)?, next));
            }
            near = self.after_connector(near)?;
        }
        None
    }

    /// "6 May 2022", "6 May 2022 at 7:12 p.m. ET".
    fn day_first(&self, at: usize) -> Option<(Timestamp, usize)> {
        let (day, next) = self.days.day_at(at)?;
        match self.time_near(next) {
            Some((clock, after)) => {
                let (zone, after) = self.zone_after(after, clock.precision);
                Some((timestamp(day, clock, zone)?, after))
            }
            None => Some((Timestamp::Day(day), next)),
        }
    }

    /// Returns the time behind a day that ends at `at`, with connectors between.
    fn time_near(&self, mut at: usize) -> Option<(Clock, usize)> {
        for _ in 0..=MAX_CONNECTORS {
            if let Some((clock, after)) = clock_at(self.line, at, Place::AfterDate) {
                return (!self.opens_next_date(at, after)).then_some((clock, after));
            }
            at = self.after_connector(at)?;
        }
        None
    }

    /// Whether the digits read as a time are the start of another date ("2022 | 10.05.2022").
    fn opens_next_date(&self, at: usize, after: usize) -> bool {
        self.days.day_at(at).is_some_and(|(_, next)| next > after)
    }

    /// Returns the zone behind a time and the token after it; none for a shared name, which leaves the time local.
    fn zone_after(&self, at: usize, precision: Precision) -> (Option<Zone>, usize) {
        if let Some((zone, next)) = zone_at(self.line, at, precision, self.hints) {
            return (Some(zone), next);
        }
        let brackets = usize::from(self.line.is_mark(at, '('));
        let is_shared = is_zone_word(self.line.raw(at + brackets), self.line.language);
        (None, if is_shared { at + 1 + 2 * brackets } else { at })
    }

    /// "Fri May  6 07:12:36 CEST 2022", as Unix prints it.
    fn year_last(&self, at: usize) -> Option<(Timestamp, usize)> {
        if self.line.number(at + 1).is_none() || !self.line.is_mark(at + 3, ':') {
            return None;
        }
        let (month, next) = month_at(self.line, at, self.days.page)?;
        let day = self.line.short(next)?;
        let (clock, next) = clock_at(self.line, next + 1, Place::AfterDate)?;
        if clock.precision == Precision::Minutes {
            return None;
        }
        let zone = zone_at(self.line, next, clock.precision, self.hints);
        let (zone, next) = zone.map_or((None, next), |(zone, next)| (Some(zone), next));
        // The year may be taken for a zone's offset by no one: it has no sign.
        let (year, 4) = self.line.number(next)? else { return None };
        let day = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?;
        Some((timestamp(day, clock, zone)?, next + 1))
    }

    /// Returns the token after a connector, a weekday or a separating mark at `at`.
    fn after_connector(&self, at: usize) -> Option<usize> {
        let connects = match self.line.kind(at)? {
            Kind::Mark(mark) => CONNECTING_MARKS.contains(&mark),
            Kind::Word | Kind::Han(_) => {
                let word = fold_word(self.line.raw(at));
                CONNECTORS.is(&word, self.line.language) || is_weekday(&word)
            }
            Kind::Number { .. } => false,
        };
        connects.then_some(at + 1)
    }

    /// Whether nothing but labels, connectors and fillers stands outside the matches.
    pub(super) fn only_fillers(&self, matches: &[Match]) -> bool {
        (0..self.line.len()).all(|at| {
            let Some(token) = self.line.get(at) else { return true };
            let is_matched = matches.iter().any(|found| found.start <= token.start && token.end <= found.end);
            is_matched || self.after_connector(at).is_some() || self.is_filler(at)
        })
    }

    fn is_filler(&self, at: usize) -> bool {
        /// Labels in Han script are short; a sentence is not.
        const MAX_HAN: usize = 48;
        match self.line.kind(at) {
            Some(Kind::Mark(mark)) => !matches!(mark, '©' | '$' | '€' | '%' | '#' | '?'),
            Some(Kind::Word) => self.line.has(at, &FILLERS) || is_name_beside_date(self.line, at),
            Some(Kind::Han(_)) => {
                self.line.text.chars().count() < MAX_HAN && date_labels::holds_label(self.line.text)
            }
            Some(Kind::Number { .. }) | None => false,
        }
    }
}

/// Whether the word at `at` is a label or a zone.
fn is_name_beside_date(line: &Line<'_>, at: usize) -> bool {
    let word = line.raw(at);
    date_labels::of_word(word).is_some()
        || date_labels::holds_label(word)
        || is_zone_word(word, line.language)
}

fn timestamp(day: NaiveDate, clock: Clock, zone: Option<Zone>) -> Option<Timestamp> {
    let local = NaiveDateTime::new(day, clock.time);
    match zone {
        Some(zone) => zone.instant(local),
        None => Some(Timestamp::Local(local)),
    }
}
