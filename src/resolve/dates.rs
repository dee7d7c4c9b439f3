//! When it was published and when it was changed.

use chrono::NaiveDate;

use crate::article::{Article, Timestamp};
use crate::claims::{Claim, Claims, Origin, Value};
use crate::context::Context;
use crate::normalize::date::{self, DateHints, DateLabel};
use crate::report::{Field, Note};

use super::hearing::Hearing;
use super::precedence;

/// There was no web before: an earlier day is some other date unless the page claims it for the article.
const FIRST_YEAR: i32 = 1990;

/// A claim that could be read.
#[derive(Clone, Copy)]
struct Reading<'c> {
    claim: &'c Claim,
    timestamp: Timestamp,
    /// Whether it tells of a change.
    modified: bool,
}

pub(super) fn dates(hearing: &mut Hearing<'_>, context: &Context, article: &mut Article) {
    let language = article.language.clone();
    let claims = hearing.claims;
    let hints = DateHints::default()
        .with_language(language.as_deref())
        .with_order(date::learn_order(lines(claims)))
        .with_not_after(context.not_after);
    let mut published = readings(hearing, Field::Published, &hints);
    let mut modified = readings(hearing, Field::Modified, &hints);
    // Lines shown say themselves which of the two they are.
    modified.extend(published.iter().filter(|reading| reading.modified));
    modified.sort_by_key(|reading| precedence::rank(Field::Modified, reading.claim.origin));
    published.retain(|reading| !reading.modified);
    if let Some(at) = printed_before(&published) {
        published.rotate_left(at);
    }
    // A page that tells its last change only has no other date for its readers.
    if published.is_empty() {
        published.extend(modified.iter().filter(|reading| is_shown(reading.claim)).take(1));
    }
    article.published = settle(hearing, Field::Published, &published);
    article.modified = settle(hearing, Field::Modified, &modified);
}

/// Whether a reader sees the claim beside the headline.
fn is_shown(claim: &Claim) -> bool {
    matches!(claim.origin, Origin::TimeElement | Origin::Marked | Origin::Plain)
}

/// A printed date earlier than the machine-readable one: a page cannot print the day of its publication
/// before that day, so the machine-readable one is that of a rebuild. A day's difference is one of zones.
fn printed_before(published: &[Reading<'_>]) -> Option<usize> {
    let first = published.first().filter(|first| !is_shown(first.claim))?;
    let at = published
        .iter()
        .position(|reading| matches!(reading.claim.origin, Origin::TimeElement | Origin::Marked))?;
    let printed = published.get(at)?;
    let days = first.timestamp.day().signed_duration_since(printed.timestamp.day()).num_days();
    (days > 1).then_some(at)
}

/// All texts of the page that hold a date.
fn lines(claims: &Claims) -> impl Iterator<Item = &str> {
    claims.of(Field::Published).chain(claims.of(Field::Modified)).filter_map(|claim| match &claim.value {
        Value::Text(text) | Value::Dated { line: text, .. } => Some(text.as_str()),
        _ => None,
    })
}

/// The claims that can be read, in order of precedence.
fn readings<'c>(hearing: &mut Hearing<'c>, field: Field, hints: &DateHints<'_>) -> Vec<Reading<'c>> {
    let mut readings = Vec::new();
    for claim in precedence::in_order(hearing.claims, field) {
        let before = readings.len();
        let mut add = |timestamp: Timestamp, modified: bool| {
            if is_possible(timestamp, claim, hints.not_after) {
                readings.push(Reading { claim, timestamp, modified });
            }
        };
        match &claim.value {
            Value::Text(said) => {
                if let Some(timestamp) = date::parse(said, hints) {
                    add(timestamp, field == Field::Modified);
                }
                if readings.len() == before {
                    note(hearing, field, claim, hints);
                }
            }
            Value::Dated { line, datetime, updated } => {
                shown(line, datetime.as_deref(), *updated, hints, add)
            }
            _ => {}
        }
    }
    readings
}

/// The dates of a line: what stands before each says what it is.
fn shown(
    line: &str,
    datetime: Option<&str>,
    updated: bool,
    hints: &DateHints<'_>,
    mut add: impl FnMut(Timestamp, bool),
) {
    let found = date::find_all(line, hints);
    let is_update = |label: Option<DateLabel>| label.map_or(updated, |label| label == DateLabel::Modified);
    if let Some(machine) = datetime.and_then(|said| date::parse(said, hints)) {
        add(machine, is_update(found.last().and_then(|found| found.label)));
        return;
    }
    for date in found {
        add(date.timestamp, is_update(date.label));
    }
}

fn is_possible(timestamp: Timestamp, claim: &Claim, not_after: Option<NaiveDate>) -> bool {
    use chrono::Datelike;
    let day = timestamp.day();
    let explicit = matches!(
        claim.origin,
        Origin::JsonLdArticle
            | Origin::OpenGraphArticle
            | Origin::Microdata
            | Origin::Citation
            | Origin::DublinCore
    );
    not_after.is_none_or(|last| day <= last) && (day.year() >= FIRST_YEAR || (explicit && day.year() > 1600))
}

/// Says why a claim was not read, if it was meant to be a date at all.
fn note(hearing: &mut Hearing<'_>, field: Field, claim: &Claim, hints: &DateHints<'_>) {
    let Value::Text(said) = &claim.value else { return };
    let source = claim.origin.source();
    let either = [date::DayOrder::DayMonth, date::DayOrder::MonthDay]
        .map(|order| date::parse(said, &hints.with_order(Some(order))));
    if let [Some(one), Some(other)] = either {
        if one != other {
            hearing.note(Note::AmbiguousDate { field, source });
            return;
        }
    }
    if said.chars().any(|char| char.is_ascii_digit()) {
        hearing.note(Note::Malformed { field, source });
    }
}

/// The first reading; of those after it that mean the same the one with the most precision.
fn settle(hearing: &mut Hearing<'_>, field: Field, readings: &[Reading<'_>]) -> Option<Timestamp> {
    let first = readings.first();
    let chosen = first.map(|first| {
        readings.iter().filter(|other| agree(first.timestamp, other.timestamp)).fold(first, |best, next| {
            if precision(next.timestamp) > precision(best.timestamp) { next } else { best }
        })
    });
    let mut heard = precedence::in_order(hearing.claims, field);
    for reading in readings {
        if !heard.iter().any(|claim| std::ptr::eq(*claim, reading.claim)) {
            heard.push(reading.claim);
        }
    }
    let at = chosen.and_then(|chosen| heard.iter().position(|claim| std::ptr::eq(*claim, chosen.claim)));
    hearing.record(field, &heard, at);
    chosen.map(|chosen| chosen.timestamp)
}

/// How much a timestamp says: of two equal instants the one on the page's own clock says more.
fn precision(timestamp: Timestamp) -> u8 {
    match timestamp {
        Timestamp::Day(_) => 0,
        Timestamp::Local(_) => 1,
        Timestamp::Instant(at) if at.offset().local_minus_utc() == 0 => 2,
        Timestamp::Instant(_) => 3,
    }
}

/// Whether the finer of two can be the coarser one: the same day, or the same clock time.
fn agree(coarse: Timestamp, fine: Timestamp) -> bool {
    match coarse {
        Timestamp::Instant(at) => fine.instant() == Some(at),
        Timestamp::Day(day) => fine.day() == day,
        _ => {
            fine.local().map(|at| at.and_utc().timestamp() / 60)
                == coarse.local().map(|at| at.and_utc().timestamp() / 60)
        }
    }
}
