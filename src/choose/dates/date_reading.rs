//! The candidates for dates, read.

use chrono::{Datelike, NaiveDate};

use crate::article::Timestamp;
use crate::candidate::{Candidate, Candidates, Source, Value};
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables;
use crate::normalize::byline;
use crate::normalize::date::{self, DateLabel, Found};
use crate::normalize::{DayOrder, Hints};
use crate::report::{Field, Note};

use crate::choose::precedence;
use crate::choose::resolver::Resolver;

/// There was no web before: an earlier day is some other date unless the page declares it for the article.
const FIRST_YEAR: i32 = 1990;

/// There were no newspapers before.
const FIRST_PRINTED: i32 = 1601;

/// Characters of a date and its label.
const ALONE: usize = 32;

/// Bytes read on either side of a date; a line may hold any number of dates.
const MAX_BESIDE: usize = 256;

/// A candidate that could be read.
#[derive(Clone, Copy)]
pub(super) struct Reading<'c> {
    pub(super) candidate: &'c Candidate,
    pub(super) timestamp: Timestamp,
    /// Whether it is the date of a change.
    pub(super) modified: bool,
    /// Whether its line, or the part of it between marks, is nothing but this date with a word that says of what.
    pub(super) alone: bool,
    /// Whether its line says that it is the day of publication.
    pub(super) labelled: bool,
}

impl<'c> Reading<'c> {
    fn new(candidate: &'c Candidate, date: &Dated) -> Self {
        let modified = date.label == Some(DateLabel::Modified);
        let labelled = date.label == Some(DateLabel::Published);
        Self { candidate, timestamp: date.timestamp, modified, alone: date.alone, labelled }
    }

    /// Whether a reader sees it beside the headline.
    pub(super) fn is_shown(&self) -> bool {
        super::is_shown(self.candidate.source)
    }

    /// Whether its line says that it is the day of publication, and says no more.
    pub(super) fn says_published(&self) -> bool {
        self.labelled && self.alone
    }

    /// Whether an attribute for programs stands beside what a reader sees.
    pub(super) fn by_program(&self) -> bool {
        matches!(self.candidate.value, Value::Dated { datetime: Some(_), .. })
    }

    /// Whether a reader sees it at all.
    pub(super) fn is_read(&self) -> bool {
        self.is_shown() || self.candidate.source == Source::AfterBody
    }
}

/// All texts of the page that hold a date.
pub(super) fn lines(candidates: &Candidates) -> impl Iterator<Item = &str> {
    candidates.of(Field::Published).chain(candidates.of(Field::Modified)).filter_map(text)
}

fn text(candidate: &Candidate) -> Option<&str> {
    match &candidate.value {
        Value::Text(text) | Value::Dated { line: text, .. } => Some(text),
        _ => None,
    }
}

/// Day or month first, where only one reading of a numeric date is a day that the page names elsewhere.
pub(super) fn order_by_days(candidates: &Candidates, hints: &Hints<'_>) -> Option<DayOrder> {
    let days = lines(candidates).find_map(|line| both_days(line, hints))?;
    match days.map(|day| lines(candidates).any(|line| day_of(line, hints) == Some(day))) {
        [true, false] => Some(DayOrder::DayMonth),
        [false, true] => Some(DayOrder::MonthDay),
        _ => None,
    }
}

/// Returns the two days that a numeric date may be, with the day first and with the month first: "03/05/2022" → 3 May,
/// 5 March.
fn both_days(line: &str, hints: &Hints<'_>) -> Option<[NaiveDate; 2]> {
    if !date::may_hold_date(line) || !date::may_hold_numeric(line) || day_of(line, hints).is_some() {
        return None;
    }
    let [one, other] = [DayOrder::DayMonth, DayOrder::MonthDay]
        .map(|order| Some(date::parse(line, &hints.with_order(Some(order)))?.day()));
    if one == other { None } else { Some([one?, other?]) }
}

/// Returns the day of a line that can be read in one way only.
fn day_of(line: &str, hints: &Hints<'_>) -> Option<NaiveDate> {
    Some(date::parse(line, &hints.with_order(None))?.day())
}

/// Returns the candidates that can be read, in order of precedence.
pub(super) fn all<'c>(resolver: &mut Resolver<'c>, field: Field, hints: &Hints<'_>) -> Vec<Reading<'c>> {
    let mut readings = Vec::new();
    for candidate in precedence::in_order(resolver.candidates, field) {
        let of_candidate = match &candidate.value {
            Value::Text(said) => of_text(said, field, hints, resolver.candidates),
            Value::Dated { line, datetime, label } => of_line(line, datetime.as_deref(), *label, hints),
            _ => continue,
        };
        let before = readings.len();
        for date in of_candidate {
            if is_possible(date.timestamp, candidate.source, hints.not_after) {
                readings.push(Reading::new(candidate, &date));
            }
        }
        if readings.len() == before {
            note(resolver, field, candidate, hints);
        }
    }
    readings
}

/// A date that a candidate holds.
struct Dated {
    timestamp: Timestamp,
    label: Option<DateLabel>,
    alone: bool,
}

/// Returns the date that a text for programs is.
fn of_text(text: &str, field: Field, hints: &Hints<'_>, candidates: &Candidates) -> Vec<Dated> {
    let label = if field == Field::Modified { Some(DateLabel::Modified) } else { None };
    let timestamp = as_printed(text, hints, candidates).or_else(|| date::parse(text, hints));
    timestamp.map(|timestamp| Dated { timestamp, label, alone: false }).into_iter().collect()
}

/// Returns the date of a program in the order of day and month in which it is the day that the page prints, where it is
/// in one only: programs write "06/05/2022" with the month first on pages in any language.
fn as_printed(text: &str, hints: &Hints<'_>, candidates: &Candidates) -> Option<Timestamp> {
    if !text.contains('/') {
        return None;
    }
    let [one, other] = [DayOrder::DayMonth, DayOrder::MonthDay]
        .map(|order| date::parse(text, &hints.with_order(Some(order))));
    let (one, other) = (one?, other?);
    if one == other {
        return None;
    }
    match [one, other].map(|date| is_printed(date.day(), hints, candidates)) {
        [true, false] => Some(one),
        [false, true] => Some(other),
        _ => None,
    }
}

/// Whether the page prints a day.
fn is_printed(day: NaiveDate, hints: &Hints<'_>, candidates: &Candidates) -> bool {
    let lines = candidates.of(Field::Published).filter_map(|candidate| match &candidate.value {
        Value::Dated { line, .. } => Some(line),
        _ => None,
    });
    lines.flat_map(|line| date::find_printed(line, hints)).any(|found| found.timestamp.day() == day)
}

/// Returns the dates of a line: what stands before each says what it is, and else what its markup says.
///
/// "Published 6 May 2022 | Updated 8 May 2022" → the 6th as publication, the 8th as a change
fn of_line(line: &str, datetime: Option<&str>, marked: Option<DateLabel>, hints: &Hints<'_>) -> Vec<Dated> {
    let found = date::find_printed(line, hints);
    let last = found.last();
    if let Some(timestamp) = datetime.and_then(|said| date::parse(said, hints)) {
        if !last.is_some_and(|last| is_published_elsewhen(last, timestamp)) {
            let local = last.filter(|last| is_day_beside(timestamp, last));
            let printed = local.and_then(|local| of_part(line, local, marked, hints));
            return of_attribute(line, timestamp, last, marked, hints).into_iter().chain(printed).collect();
        }
    }
    if found.is_empty() {
        let timestamp = date::parse(line, hints);
        let whole = timestamp.map(|timestamp| Dated { timestamp, label: marked, alone: true });
        return whole.into_iter().collect();
    }
    // What stands there for programs too is hidden from readers.
    let is_single = found.len() == 1;
    let printed = found.iter().filter(|date| is_single || !is_machine(line, date));
    printed.filter_map(|date| of_part(line, date, marked, hints)).collect()
}

/// Whether a printed date is of the day before or after an instant in UTC: `<time datetime="2022-05-04T00:25Z">May 3</time>`.
/// It tells the page's own clock.
fn is_day_beside(machine: Timestamp, printed: &Found) -> bool {
    if machine.instant().is_none_or(|at| at.offset().local_minus_utc() != 0) {
        return false;
    }
    printed.timestamp.day().signed_duration_since(machine.day()).num_days().abs() == 1
}

/// Whether the words "published on …" give another day than the attribute beside them: then the words are meant.
fn is_published_elsewhen(printed: &Found, machine: Timestamp) -> bool {
    let apart = printed.timestamp.day().signed_duration_since(machine.day()).num_days();
    printed.label == Some(DateLabel::Published) && apart.abs() > 1
}

/// Returns the date of an attribute, as the last date printed beside it is labelled.
fn of_attribute(
    line: &str,
    timestamp: Timestamp,
    printed: Option<&Found>,
    marked: Option<DateLabel>,
    hints: &Hints<'_>,
) -> Option<Dated> {
    if date::is_of_other(printed.map_or(line, |date| before(line, date))) {
        return None;
    }
    let alone = printed.map_or(line.is_empty(), |date| is_alone(line, date, hints));
    Some(Dated { timestamp, label: printed.and_then(|date| date.label).or(marked), alone })
}

/// Returns one of the dates that a line prints, unless it is of something else.
fn of_part(line: &str, date: &Found, marked: Option<DateLabel>, hints: &Hints<'_>) -> Option<Dated> {
    let alone = is_alone(line, date, hints);
    let before = before(line, date);
    let is_named = alone || date.label.is_some();
    let is_of_other = !is_named && is_labelled_otherwise(before);
    if is_of_other || date::is_of_other(before) {
        return None;
    }
    Some(Dated { timestamp: date.timestamp, label: date.label.or(marked), alone })
}

/// "2022-05-06T10:10:52+01:00"
fn is_machine(line: &str, date: &Found) -> bool {
    let date = line.get(date.range()).unwrap_or_default().as_bytes();
    matches!((date.get(4), date.get(10)), (Some(b'-'), Some(b'T')))
}

/// Labels that mean "date" alone: "日時：2022年5月6日".
static DATE_WORDS: Phrases = Phrases::new(&tables::DATE_LABELS, "date");

/// "Registration deadline: 6 May 2022": a label before the date that is none of ours, nor a mere word for a date.
fn is_labelled_otherwise(before: &str) -> bool {
    let label = without_weekday(before.trim_end());
    let bare = label.trim_end_matches([':', '：']);
    bare.len() < label.len() && DATE_WORDS.closing(bare.trim_end(), Lang::UNKNOWN).is_none()
}

/// "Deadline: Friday," without the weekday, which belongs to the date.
fn without_weekday(before: &str) -> &str {
    let bare = before.trim_end_matches([',', '.']);
    match bare.rsplit_once(char::is_whitespace) {
        Some((rest, last)) if date::is_weekday(&date::fold_word(last)) => rest.trim_end(),
        _ => before,
    }
}

/// Returns what stands before a date on its line, up to [`MAX_BESIDE`].
fn before<'l>(line: &'l str, date: &Found) -> &'l str {
    let mut start = date.start.saturating_sub(MAX_BESIDE);
    while !line.is_char_boundary(start) {
        start += 1;
    }
    line.get(start..date.start).unwrap_or_default()
}

/// Returns what stands behind a date on its line, up to [`MAX_BESIDE`].
fn after<'l>(line: &'l str, date: &Found) -> &'l str {
    let mut end = line.len().min(date.end + MAX_BESIDE);
    while !line.is_char_boundary(end) {
        end -= 1;
    }
    line.get(date.end..end).unwrap_or_default()
}

/// Whether nothing but labels and names stands beside a date, up to the marks that part a line: "Concert: 6 May
/// 2022" and "It opened on 6 May 2022" are about something else.
fn is_alone(line: &str, date: &Found, hints: &Hints<'_>) -> bool {
    const MARKS: [char; 5] = ['|', '•', '·', '/', '\n'];
    let before = before(line, date).rsplit(MARKS).next().unwrap_or_default();
    let after = after(line, date).split(MARKS).next().unwrap_or_default();
    let part = line.get(date.start - before.len()..date.end + after.len()).unwrap_or_default();
    if part.chars().count() > ALONE {
        return false;
    }
    date::parse(part, hints).is_some() || byline::is_introduced(part)
}

/// Whether an article may be of this day: none of the future, nor one before the web unless the page declares it.
fn is_possible(timestamp: Timestamp, source: Source, not_after: Option<NaiveDate>) -> bool {
    let day = timestamp.day();
    if not_after.is_some_and(|last| day > last) {
        return false;
    }
    let is_declared = matches!(
        source,
        Source::JsonLdArticle
            | Source::OpenGraphArticle
            | Source::Microdata
            | Source::Citation
            | Source::DublinCore
    );
    day.year() >= if is_declared { FIRST_PRINTED } else { FIRST_YEAR }
}

/// Notes why a candidate was not read, if it was meant to be a date at all.
fn note(resolver: &mut Resolver<'_>, field: Field, candidate: &Candidate, hints: &Hints<'_>) {
    let Value::Text(said) = &candidate.value else { return };
    let source = candidate.source;
    let either = [DayOrder::DayMonth, DayOrder::MonthDay]
        .map(|order| date::parse(said, &hints.with_order(Some(order))));
    if let [Some(one), Some(other)] = either {
        if one != other {
            resolver.note(Note::AmbiguousDate { field, source });
            return;
        }
    }
    if said.chars().any(|char| char.is_ascii_digit()) {
        resolver.note(Note::Malformed { field, source });
    }
}
