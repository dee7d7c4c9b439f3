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

impl Reading<'_> {
    /// Whether a reader sees it beside the headline.
    pub(super) fn is_shown(&self) -> bool {
        super::is_shown(self.candidate.source)
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
    let read = |text: &str, order| date::parse(text, &hints.with_order(order)).map(|at| at.day());
    let numeric = |line: &&str| date::may_hold_date(line) && date::may_hold_numeric(line);
    let mut open = lines(candidates).filter(numeric).filter_map(|line| {
        let [one, other] = [DayOrder::DayMonth, DayOrder::MonthDay].map(|order| read(line, Some(order)));
        (read(line, None).is_none() && one != other).then_some((one?, other?))
    });
    let (day_first, month_first) = open.next()?;
    let known = |day: NaiveDate| lines(candidates).any(|line| read(line, None) == Some(day));
    match (known(day_first), known(month_first)) {
        (true, false) => Some(DayOrder::DayMonth),
        (false, true) => Some(DayOrder::MonthDay),
        _ => None,
    }
}

/// Returns the candidates that can be read, in order of precedence.
pub(super) fn all<'c>(resolver: &mut Resolver<'c>, field: Field, hints: &Hints<'_>) -> Vec<Reading<'c>> {
    let mut readings = Vec::new();
    for candidate in precedence::in_order(resolver.candidates, field) {
        let before = readings.len();
        let mut add = |timestamp: Timestamp, label: Option<DateLabel>, alone: bool| {
            if is_possible(timestamp, candidate, hints.not_after) {
                let modified = label == Some(DateLabel::Modified);
                let labelled = label == Some(DateLabel::Published);
                readings.push(Reading { candidate, timestamp, modified, alone, labelled });
            }
        };
        match &candidate.value {
            Value::Text(said) => {
                if let Some(timestamp) = date::parse(said, hints) {
                    add(timestamp, (field == Field::Modified).then_some(DateLabel::Modified), false);
                }
                if readings.len() == before {
                    note(resolver, field, candidate, hints);
                }
            }
            Value::Dated { line, datetime, label } => {
                shown(line, datetime.as_deref(), *label, hints, add);
            }
            _ => {}
        }
    }
    readings
}

/// The dates of a line: what stands before each says what it is, and else what its markup says.
fn shown(
    line: &str,
    datetime: Option<&str>,
    marked: Option<DateLabel>,
    hints: &Hints<'_>,
    mut add: impl FnMut(Timestamp, Option<DateLabel>, bool),
) {
    let found = date::find_all(line, hints);
    let machine = datetime.and_then(|said| date::parse(said, hints));
    // Where the attribute gives another day than the words "published on …" the words are meant.
    let differs = |machine: &Timestamp| {
        let days = |date: &Found| date.timestamp.day().signed_duration_since(machine.day()).num_days();
        let labelled = |date: &&Found| date.label == Some(DateLabel::Published);
        found.last().filter(labelled).is_some_and(|date| days(date).abs() > 1)
    };
    if let Some(machine) = machine.filter(|machine| !differs(machine)) {
        let printed = found.last();
        if date::is_of_other(printed.map_or(line, |date| before(line, date))) {
            return;
        }
        let alone = printed.map_or(line.is_empty(), |date| is_alone(line, date, hints));
        add(machine, printed.and_then(|date| date.label).or(marked), alone);
        return;
    }
    if found.is_empty() {
        if let Some(timestamp) = date::parse(line, hints) {
            add(timestamp, marked, true);
        }
    }
    // What stands there for programs too is hidden from readers.
    let is_printed =
        |date: &&Found| found.len() == 1 || !is_machine(line.get(date.range()).unwrap_or_default());
    for date in found.iter().filter(is_printed) {
        let alone = is_alone(line, date, hints);
        let before = before(line, date);
        let of_other = !alone && date.label.is_none() && is_labelled_otherwise(before);
        if !of_other && !date::is_of_other(before) {
            add(date.timestamp, date.label.or(marked), alone);
        }
    }
}

/// "2022-05-06T10:10:52+01:00"
fn is_machine(date: &str) -> bool {
    date.as_bytes().get(10) == Some(&b'T') && date.as_bytes().get(4) == Some(&b'-')
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
    part.chars().count() <= ALONE && (date::parse(part, hints).is_some() || byline::is_introduced(part))
}

fn is_possible(timestamp: Timestamp, candidate: &Candidate, not_after: Option<NaiveDate>) -> bool {
    let day = timestamp.day();
    let explicit = matches!(
        candidate.source,
        Source::JsonLdArticle
            | Source::OpenGraphArticle
            | Source::Microdata
            | Source::Citation
            | Source::DublinCore
    );
    not_after.is_none_or(|last| day <= last) && (day.year() >= FIRST_YEAR || (explicit && day.year() > 1600))
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
