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

/// Characters of a line that is nothing but a date and its label.
const ALONE: usize = 32;

/// A claim that could be read.
#[derive(Clone, Copy)]
struct Reading<'c> {
    claim: &'c Claim,
    timestamp: Timestamp,
    /// Whether it tells of a change.
    modified: bool,
    /// Whether its line is nothing but this date, with a word that says of what.
    alone: bool,
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
    if let Some(at) = printed_before(&published, &modified, claims) {
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
///
/// A date in plain text, which may be another one, counts only where the machine-readable ones of publication
/// and change fall together, as they do after a rebuild.
fn printed_before(published: &[Reading<'_>], modified: &[Reading<'_>], claims: &Claims) -> Option<usize> {
    let first = published.first().filter(|first| !is_shown(first.claim))?;
    let days = |from: Timestamp, to: Timestamp| to.day().signed_duration_since(from.day()).num_days();
    let machine = modified.iter().find(|reading| !is_shown(reading.claim));
    let rebuilt = machine.is_none_or(|change| days(first.timestamp, change.timestamp).abs() <= REBUILD);
    // Above the headline other stories have their dates.
    let headline = claims.of(Field::Headline).find(|claim| claim.origin == Origin::Heading)?.node;
    let counts = |reading: &Reading<'_>| match reading.claim.origin {
        Origin::TimeElement | Origin::Marked => true,
        Origin::Plain => rebuilt && reading.alone && reading.claim.node > headline,
        _ => false,
    };
    let at = published.iter().position(counts)?;
    (days(published.get(at)?.timestamp, first.timestamp) > 1).then_some(at)
}

/// Days within which a program sets both dates anew.
const REBUILD: i64 = 3;

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
        let alone = matches!(&claim.value, Value::Dated { line, .. } if line.chars().count() <= ALONE);
        let mut add = |timestamp: Timestamp, modified: bool| {
            if is_possible(timestamp, claim, hints.not_after) {
                readings.push(Reading { claim, timestamp, modified, alone });
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
                shown(line, datetime.as_deref(), *updated, hints, add);
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
    if found.is_empty() {
        if let Some(timestamp) = date::parse(line, hints) {
            add(timestamp, updated);
        }
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
    let chosen = chosen.map(|chosen| in_own_zone(chosen, readings));
    let mut heard = precedence::in_order(hearing.claims, field);
    // Claims of the other field that told of this one.
    for reading in readings.iter().filter(|reading| reading.claim.field != field) {
        if heard.last().is_none_or(|last| !std::ptr::eq(*last, reading.claim)) {
            heard.push(reading.claim);
        }
    }
    let at = chosen.and_then(|chosen| heard.iter().position(|claim| std::ptr::eq(*claim, chosen.claim)));
    hearing.record(field, &heard, at);
    chosen.map(|chosen| chosen.timestamp)
}

/// The page's clock time with the zone that the page shows for it: programs often label it as UTC.
fn in_own_zone<'r, 'c>(chosen: &'r Reading<'c>, readings: &'r [Reading<'c>]) -> &'r Reading<'c> {
    let is_utc = |reading: &Reading<'_>| {
        reading.timestamp.instant().is_some_and(|at| at.offset().local_minus_utc() == 0)
    };
    let same_clock = |other: &&Reading<'_>| {
        is_shown(other.claim)
            && other.timestamp.instant().is_some()
            && !is_utc(other)
            && other.timestamp.local() == chosen.timestamp.local()
    };
    readings.iter().filter(|_| is_utc(chosen)).find(same_clock).unwrap_or(chosen)
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
