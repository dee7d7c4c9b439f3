//! When it was published and when it was changed.
//!
//! [`date_reading`] reads the candidates, [`printed_days`] weighs printed dates against those for programs, and
//! [`page_clock`] puts an instant on the page's own clock.

mod date_reading;
mod locale;
mod page_clock;
mod printed_days;

use crate::article::Timestamp;
use crate::candidate::{Candidates, Source};
use crate::normalize::{Hints, date};
use crate::report::{Field, Note, Rule};
use crate::settings::Context;

use super::precedence;
use super::resolver::Resolver;
use date_reading::Reading;
use page_clock::Home;

/// Returns the dates of publication and of the last change.
pub(super) fn dates(
    resolver: &mut Resolver<'_>,
    context: &Context,
    language: Option<&str>,
) -> (Option<Timestamp>, Option<Timestamp>) {
    let candidates = resolver.candidates;
    let language = locale::language(language, candidates, context);
    let hints = context.hints(language.as_deref());
    let hints = hints.with_order(date::learn_order(date_reading::lines(candidates)));
    let hints = hints.with_order(hints.order.or_else(|| date_reading::order_by_days(candidates, &hints)));
    let mut published = date_reading::all(resolver, Field::Published, &hints);
    let mut modified = date_reading::all(resolver, Field::Modified, &hints);
    // Lines shown say themselves which of the two they are.
    modified.extend(published.iter().filter(|reading| reading.modified));
    modified.sort_by_key(|reading| precedence::rank(Field::Modified, reading.candidate.source));
    published.retain(|reading| !reading.modified);
    printed_days::order(&mut published, candidates);
    let mut rule = Rule::Precedence;
    if let Some((at, printed)) = printed_first(&published, &modified, &hints, candidates) {
        published.rotate_left(at);
        rule = printed;
    }
    if update_for_publication(&mut published, &mut modified) {
        resolver.note(Note::UpdateForPublication);
        rule = Rule::UpdateForPublication;
    }
    let home =
        Home { language: language.as_deref(), host: context.address.as_ref().and_then(url::Url::host_str) };
    let at = pick_most_precise(resolver, Field::Published, &published, rule, home);
    // Nothing was changed before it was published; a day is one of zones, or of print and web.
    if let Some(published) = at.map(|at| at.day()) {
        modified.retain(|reading| published.signed_duration_since(reading.timestamp.day()).num_days() <= 1);
    }
    add_zoned(&mut modified, &published);
    let change = pick_most_precise(resolver, Field::Modified, &modified, Rule::Precedence, home);
    (at, change)
}

/// Returns the printed date that goes before the program's, and the rule that says so.
fn printed_first(
    published: &[Reading<'_>],
    modified: &[Reading<'_>],
    hints: &Hints<'_>,
    candidates: &Candidates,
) -> Option<(usize, Rule)> {
    if let Some(at) = printed_days::before(published, modified, candidates) {
        return Some((at, Rule::PrintedBeforeRebuild));
    }
    if let Some(at) = printed_days::agreed(published) {
        return Some((at, Rule::TwoAgainstOne));
    }
    if let Some(at) = printed_days::on_the_clock(published) {
        return Some((at, Rule::PrintedClockTime));
    }
    Some((printed_days::originally(published, hints)?, Rule::OriginallyPublished))
}

/// Gives the update that a page prints for its publication as well, where readers know no other day.
///
/// Many pages have one date, print it and call it an update whether anything was changed or not. Where only a program
/// knows of a change nobody is shown a date.
fn update_for_publication<'c>(published: &mut Vec<Reading<'c>>, modified: &mut [Reading<'c>]) -> bool {
    let mut is_update = false;
    if published.iter().all(|reading| reading.candidate.source == Source::Masthead) {
        if let Some(shown) = modified.iter().find(|reading| reading.is_read()) {
            published.insert(0, *shown);
            is_update = true;
        }
    }
    if let Some(at) = printed_days::rebuilt(published, modified) {
        modified.rotate_left(at);
        published.splice(0..0, modified.first().copied());
        is_update = true;
    }
    is_update
}

/// Adds the lines without a label that print the minute of the change, and with it the zone that the program left out.
fn add_zoned<'c>(modified: &mut Vec<Reading<'c>>, published: &[Reading<'c>]) {
    let Some(first) = modified.first().map(|first| first.timestamp) else { return };
    if matches!(first, Timestamp::Local(_)) {
        let shown = published.iter().filter(|reading| reading.is_shown());
        let zoned = shown.filter(|reading| reading.timestamp.instant().is_some());
        modified.extend(zoned.filter(|reading| agree(first, reading.timestamp)));
    }
}

/// Returns the first reading or, of those after it that mean the same, the one with the most precision, on the page's
/// own clock.
fn pick_most_precise(
    resolver: &mut Resolver<'_>,
    field: Field,
    readings: &[Reading<'_>],
    rule: Rule,
    home: Home<'_>,
) -> Option<Timestamp> {
    let Some(first) = readings.first() else {
        resolver.record(field, &resolver.in_order(field), None);
        return None;
    };
    let equal = readings.iter().filter(|other| agree(first.timestamp, other.timestamp));
    let chosen =
        equal.fold(
            first,
            |best, next| {
                if precision(next.timestamp) > precision(best.timestamp) { next } else { best }
            },
        );
    let local =
        page_clock::to_local_offset(exact(first.timestamp, chosen.timestamp), readings, home.language);
    // The reading of the page's own clock is the source of what it says.
    let mut shown = readings.iter().filter(|reading| reading.is_shown());
    let on_page = shown.find(|reading| reading.timestamp == local);
    let (source, rule) = if local == chosen.timestamp {
        (chosen, if std::ptr::eq(chosen, first) { rule } else { Rule::MorePrecise })
    } else {
        (on_page.unwrap_or(chosen), Rule::PageClock)
    };
    record(resolver, field, readings, source, rule);
    Some(page_clock::with_country_zone(local, readings, home))
}

/// Records the choice; candidates of the other field that are read for this one stand behind its own.
fn record(
    resolver: &mut Resolver<'_>,
    field: Field,
    readings: &[Reading<'_>],
    source: &Reading<'_>,
    rule: Rule,
) {
    let mut ordered = resolver.in_order(field);
    for reading in readings.iter().filter(|reading| reading.candidate.field != field) {
        if ordered.last().is_none_or(|last| !std::ptr::eq(*last, reading.candidate)) {
            ordered.push(reading.candidate);
        }
    }
    let at = ordered.iter().position(|candidate| std::ptr::eq(*candidate, source.candidate));
    resolver.record(field, &ordered, at.map(|at| (at, rule)));
}

/// Returns the chosen time with the seconds that the program gives, in the zone that the page prints.
fn exact(first: Timestamp, chosen: Timestamp) -> Timestamp {
    match (first, chosen) {
        (Timestamp::Local(local), Timestamp::Instant(at)) => {
            local.and_local_timezone(*at.offset()).single().map_or(chosen, Timestamp::Instant)
        }
        _ => chosen,
    }
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

/// Whether a reader sees such a candidate beside the headline.
fn is_shown(source: Source) -> bool {
    matches!(source, Source::TimeElement | Source::ClassName | Source::PlainText)
}
