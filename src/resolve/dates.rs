//! When it was published and when it was changed.

use chrono::NaiveDate;

use crate::article::{Article, Timestamp};
use crate::claims::{Claim, Origin, Value};
use crate::context::Context;
use crate::normalize::date::{self, DateHints};
use crate::report::{Field, Note};

use super::hearing::Hearing;
use super::precedence;

/// There was no web before: an earlier day is some other date unless the page claims it for the article.
const FIRST_YEAR: i32 = 1990;

/// A claim that could be read.
#[derive(Clone, Copy)]
struct Reading {
    /// Where the claim stands in the order heard.
    at: usize,
    timestamp: Timestamp,
    origin: Origin,
}

pub(super) fn dates(hearing: &mut Hearing<'_>, context: &Context, article: &mut Article) {
    let language = article.language.clone();
    let claims = hearing.claims;
    let texts = || [Field::Published, Field::Modified].into_iter().flat_map(|field| claims.texts(field));
    let hints = DateHints::default()
        .with_language(language.as_deref())
        .with_order(date::learn_order(texts()))
        .with_not_after(context.not_after);
    let published = readings(hearing, Field::Published, &hints, context.not_after);
    let modified = readings(hearing, Field::Modified, &hints, context.not_after);
    article.published = settle(hearing, Field::Published, &published);
    article.modified = settle(hearing, Field::Modified, &modified);
}

/// The claims of a field that can be read, in order of precedence.
fn readings(
    hearing: &mut Hearing<'_>,
    field: Field,
    hints: &DateHints<'_>,
    not_after: Option<NaiveDate>,
) -> Vec<Reading> {
    let heard = precedence::in_order(hearing.claims, field);
    let mut readings = Vec::new();
    for (at, claim) in heard.iter().enumerate() {
        let Value::Text(said) = &claim.value else { continue };
        match date::parse(said, hints).filter(|timestamp| is_possible(*timestamp, claim, not_after)) {
            Some(timestamp) => readings.push(Reading { at, timestamp, origin: claim.origin }),
            None => note(hearing, field, claim, hints),
        }
    }
    readings
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

/// The first reading; of those after it that mean the same day the one with the most precision.
fn settle(hearing: &mut Hearing<'_>, field: Field, readings: &[Reading]) -> Option<Timestamp> {
    let heard = precedence::in_order(hearing.claims, field);
    let chosen = readings.first().map(|first| {
        readings
            .iter()
            .filter(|other| {
                precision(other.timestamp) > precision(first.timestamp)
                    && agree(first.timestamp, other.timestamp)
            })
            .max_by_key(|other| (precision(other.timestamp), std::cmp::Reverse(other.at)))
            .unwrap_or(first)
    });
    hearing.record(field, &heard, chosen.map(|chosen| chosen.at));
    chosen.map(|chosen| chosen.timestamp)
}

fn precision(timestamp: Timestamp) -> u8 {
    match timestamp {
        Timestamp::Day(_) => 0,
        Timestamp::Local(_) => 1,
        Timestamp::Instant(_) => 2,
    }
}

/// Whether the finer of two can be the coarser one: the same day, or the same clock time.
fn agree(coarse: Timestamp, fine: Timestamp) -> bool {
    match coarse {
        Timestamp::Day(day) => fine.day() == day,
        _ => {
            fine.local().map(|at| at.and_utc().timestamp() / 60)
                == coarse.local().map(|at| at.and_utc().timestamp() / 60)
        }
    }
}
