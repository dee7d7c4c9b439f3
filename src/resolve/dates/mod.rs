//! When it was published and when it was changed.
//!
//! What is read of each claim stands in [`reading`], what printed dates have to say against machine-readable
//! ones in [`printed`], and on which clock an instant is told in [`clock`].

mod clock;
mod locale;
mod printed;
mod reading;

use crate::article::{Article, Timestamp};
use crate::candidate::Source;
use crate::normalize::{Hints, date};
use crate::report::{Field, Note};
use crate::settings::Context;

use super::precedence;
use super::resolver::Resolver;
use reading::Reading;

pub(super) fn dates(resolver: &mut Resolver<'_>, context: &Context, article: &mut Article) {
    let candidates = resolver.candidates;
    let language = locale::language(article.language.as_deref(), candidates, context);
    let hints = Hints::default().with_language(language.as_deref()).with_not_after(context.not_after);
    let hints = hints.with_order(date::learn_order(reading::lines(candidates)));
    let hints = hints.with_order(hints.order.or_else(|| reading::order_by_days(candidates, &hints)));
    let mut published = reading::all(resolver, Field::Published, &hints);
    let mut modified = reading::all(resolver, Field::Modified, &hints);
    // Lines shown say themselves which of the two they are.
    modified.extend(published.iter().filter(|reading| reading.modified));
    modified.sort_by_key(|reading| precedence::rank(Field::Modified, reading.candidate.source));
    published.retain(|reading| !reading.modified);
    printed::order(&mut published, candidates);
    let before = printed::before(&published, &modified, candidates);
    let printed = before.or_else(|| printed::agreed(&published));
    let printed = printed.or_else(|| printed::on_the_clock(&published));
    if let Some(at) = printed.or_else(|| printed::originally(&published, &hints)) {
        published.rotate_left(at);
    }
    // Many pages have one date, print it and call it an update whether anything was changed or not: their readers
    // and editors know no other day of publication. Where only a program knows of a change nobody is shown a date.
    if published.iter().all(|reading| reading.candidate.source == Source::Masthead) {
        if let Some(shown) = modified.iter().find(|reading| reading.is_read()) {
            published.insert(0, *shown);
            resolver.note(Note::UpdateForPublication);
        }
    }
    if let Some(at) = printed::rebuilt(&published, &modified) {
        modified.rotate_left(at);
        published.splice(0..0, modified.first().copied());
        resolver.note(Note::UpdateForPublication);
    }
    let language = language.as_deref();
    let host = context.address.as_ref().and_then(url::Url::host_str);
    let told = |at: Option<Timestamp>, readings: &[Reading<'_>]| {
        at.map(|at| clock::at_home(at, readings, language, host))
    };
    article.published = told(settle(resolver, Field::Published, &published, language), &published);
    // Nothing was changed before it was published; a day is one of zones, or of print and web.
    if let Some(published) = article.published.map(|at| at.day()) {
        modified.retain(|reading| published.signed_duration_since(reading.timestamp.day()).num_days() <= 1);
    }
    // A line without a label may print the minute of the change, and with it the zone that the program left out.
    if let Some(first) = modified.first().copied() {
        let zoned = |shown: &&Reading<'_>| shown.is_shown() && shown.timestamp.instant().is_some();
        let same = published.iter().filter(zoned).filter(|shown| agree(first.timestamp, shown.timestamp));
        modified.extend(same.filter(|_| matches!(first.timestamp, Timestamp::Local(_))));
    }
    article.modified = told(settle(resolver, Field::Modified, &modified, language), &modified);
}

/// The first reading; of those after it that mean the same the one with the most precision.
fn settle(
    resolver: &mut Resolver<'_>,
    field: Field,
    readings: &[Reading<'_>],
    language: Option<&str>,
) -> Option<Timestamp> {
    let first = readings.first();
    let chosen = first.map(|first| {
        readings.iter().filter(|other| agree(first.timestamp, other.timestamp)).fold(first, |best, next| {
            if precision(next.timestamp) > precision(best.timestamp) { next } else { best }
        })
    });
    // The program's seconds go with the zone that the page prints.
    let exact = |chosen: Timestamp| match (first.map(|first| first.timestamp), chosen) {
        (Some(Timestamp::Local(local)), Timestamp::Instant(at)) => {
            local.and_local_timezone(*at.offset()).single().map_or(chosen, Timestamp::Instant)
        }
        _ => chosen,
    };
    let told = chosen.map(|chosen| clock::own(exact(chosen.timestamp), readings, language));
    // Who told of the page's own clock is the source of what it says.
    let teller = told.and_then(|told| {
        readings.iter().find(|reading| reading.is_shown() && reading.timestamp == told).or(chosen)
    });
    let mut heard = precedence::in_order(resolver.candidates, field);
    // Candidates of the other field that told of this one.
    for reading in readings.iter().filter(|reading| reading.candidate.field != field) {
        if heard.last().is_none_or(|last| !std::ptr::eq(*last, reading.candidate)) {
            heard.push(reading.candidate);
        }
    }
    let teller = if told == chosen.map(|chosen| chosen.timestamp) { chosen } else { teller };
    let at = teller
        .and_then(|teller| heard.iter().position(|candidate| std::ptr::eq(*candidate, teller.candidate)));
    resolver.record(field, &heard, at);
    told
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

/// Whether a reader sees such a claim beside the headline.
fn is_shown(source: Source) -> bool {
    matches!(source, Source::TimeElement | Source::ClassName | Source::PlainText)
}
