//! What printed dates say among themselves, and against what a program says.

use chrono::{NaiveDate, Timelike};

use crate::article::Timestamp;
use crate::candidate::{Candidates, Source, Value};
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables;
use crate::normalize::{Hints, date};
use crate::report::Field;

use super::date_reading::Reading;

/// Days within which a program sets both dates anew.
const REBUILD: i64 = 3;

/// Nodes above the headline that are still beside it.
const BESIDE: u32 = 40;

/// Nodes under the headline where a date alone is the article's rather than one above, which may be today's.
const UNDER: u32 = 16;

/// Hours by which a clock differs from UTC at most.
const ZONES: i64 = 14;

/// Of the dates shown, those whose line says "published" go first; those far above the headline, where other
/// stories and the day itself have their places, go last.
pub(super) fn order(published: &mut [Reading<'_>], candidates: &Candidates) {
    let headline = headline(candidates);
    let start = published.iter().position(Reading::is_shown).unwrap_or(published.len());
    let end = published.iter().rposition(Reading::is_shown).map_or(start, |at| at + 1);
    let behind = |reading: &Reading<'_>| {
        headline.zip(reading.candidate.node).and_then(|(headline, node)| node.checked_sub(headline))
    };
    let is_under = |reading: &Reading<'_>, most: u32| {
        reading.is_shown() && behind(reading).is_some_and(|nodes| (1..=most).contains(&nodes))
    };
    let alone_under = published.iter().any(|reading| reading.alone && is_under(reading, UNDER));
    let under = published.iter().any(|reading| is_under(reading, BESIDE));
    let above = |reading: &Reading<'_>| {
        let ahead =
            headline.zip(reading.candidate.node).and_then(|(headline, node)| headline.checked_sub(node));
        let is_loose =
            matches!(reading.candidate.source, Source::PlainText | Source::ClassName) && !reading.labelled;
        ahead.is_some_and(|nodes| {
            nodes > BESIDE || nodes > 0 && (is_loose && alone_under || under && is_of_today(reading))
        })
    };
    if let Some(shown) = published.get_mut(start..end) {
        shown.sort_by_cached_key(|reading| (!(reading.labelled && reading.alone), above(reading)));
    }
}

/// Whether a date may be that of the day itself, as mastheads print it: with its weekday, and no word that says of
/// what it is.
fn is_of_today(reading: &Reading<'_>) -> bool {
    const WORDS: usize = 6;
    let Value::Dated { line, datetime: None, .. } = &reading.candidate.value else { return false };
    let words = line.split(|char: char| !char.is_alphabetic()).filter(|word| !word.is_empty());
    !reading.labelled && words.take(WORDS).any(|word| date::is_weekday(&date::fold_word(word)))
}

/// A printed date earlier than the machine-readable one: a page cannot print the day of its publication
/// before that day, so the machine-readable one is that of a rebuild. A day's difference is one of zones; and
/// a page that prints the machine's day too prints the other one of something else.
///
/// It counts only where nothing else stands on its line, which may be about something else, and where no change
/// of its own day speaks for the machine-readable one: after a rebuild the two fall together. Marked as the date of
/// publication it counts beside such a change as well; under the text it must say that it is this one.
pub(super) fn before(
    published: &[Reading<'_>],
    modified: &[Reading<'_>],
    candidates: &Candidates,
) -> Option<usize> {
    let first = published.first().filter(|first| !first.is_read())?;
    let days = |from: Timestamp, to: Timestamp| to.day().signed_duration_since(from.day()).num_days();
    let machine = modified.iter().find(|reading| !reading.is_shown());
    let rebuilt = machine.is_none_or(|change| days(first.timestamp, change.timestamp).abs() <= REBUILD);
    // Above the headline other stories have their dates.
    let headline = headline(candidates)?;
    let counts = |reading: &Reading<'_>| match reading.candidate.source {
        Source::TimeElement | Source::ClassName => reading.alone && (rebuilt || reading.labelled),
        Source::PlainText => rebuilt && reading.alone && reading.candidate.node > Some(headline),
        Source::AfterBody => rebuilt && reading.alone && reading.labelled,
        _ => false,
    };
    let at = published.iter().position(counts)?;
    let printed = published.get(at)?;
    // A last change that fell on the machine's day says nothing against a line that says "published".
    let others = modified.iter().filter(|_| !printed.labelled);
    let is_near =
        |reading: &Reading<'_>| reading.is_read() && days(reading.timestamp, first.timestamp).abs() <= 1;
    let agrees = published.iter().chain(others).any(is_near);
    // A program that set both to the same moment knows of no publication.
    let same_moment = machine.is_none_or(|change| change.timestamp == first.timestamp);
    let earlier = days(printed.timestamp, first.timestamp) > 1 && !agrees;
    let by_clocks = same_moment && is_before(printed.timestamp, first.timestamp);
    (earlier || by_clocks || is_over(printed.timestamp, first, machine)).then_some(at)
}

/// Whether a day printed was over everywhere when the program says the page was published, who knows of a change
/// before that: it is the last time that the page was sent out.
fn is_over(printed: Timestamp, first: &Reading<'_>, change: Option<&Reading<'_>>) -> bool {
    let instant = |reading: &Reading<'_>| reading.timestamp.instant();
    let (Timestamp::Day(day), Some(sent)) = (printed, instant(first)) else { return false };
    // Noon in UTC of the day after.
    let end = day.succ_opt().and_then(|next| next.and_hms_opt(12, 0, 0));
    let is_next = sent.naive_utc().date().signed_duration_since(day).num_days() == 1;
    is_next
        && end.is_some_and(|end| sent.naive_utc() >= end)
        && change.and_then(instant).is_some_and(|change| change < sent)
}

/// The change that a page prints, of an earlier day than the one moment that a program gives for publication and
/// change: that is when the page was built, and readers know no other day than the one printed.
pub(super) fn rebuilt(published: &[Reading<'_>], modified: &[Reading<'_>]) -> Option<usize> {
    let first = published.first().filter(|first| !first.is_read())?;
    let change = modified.iter().find(|reading| !reading.is_read())?;
    if change.timestamp != first.timestamp {
        return None;
    }
    // Without a zone both are times of one clock.
    let zones = i64::from(matches!(first.timestamp, Timestamp::Instant(_)));
    let days =
        |shown: &Reading<'_>| first.timestamp.day().signed_duration_since(shown.timestamp.day()).num_days();
    let mut shown = modified.iter().enumerate().filter(|(_, reading)| reading.is_read());
    let (at, printed) = shown.next()?;
    // The same day may stand there once more without its label, but no other.
    let day = printed.timestamp.day();
    let mut again = published.iter().filter(|reading| reading.is_read());
    let is_alone = printed.alone || again.clone().any(|reading| reading.alone);
    let agree =
        again.all(|reading| reading.timestamp.day() == day) && shown.all(|(_, other)| days(other) > zones);
    (is_alone && agree && days(printed) > zones).then_some(at)
}

/// A second program that names the day which the page prints, against a first that names another: two that
/// agree outvote one, who may mean the day of a draft or of the page in another edition. Loose names and the
/// address count from two days' difference on: the day between is one of zones, or of print and web.
pub(super) fn agreed(published: &[Reading<'_>]) -> Option<usize> {
    let first = published.first().filter(|first| !first.is_read())?.timestamp.day();
    let days_at = |sources: &'static [Source]| {
        let those = published.iter().filter(|reading| sources.contains(&reading.candidate.source));
        those.map(|reading| reading.timestamp.day())
    };
    // What stands in a `<time>` is the same program's.
    let is_printed = |day: NaiveDate| {
        days_at(&[Source::ClassName, Source::PlainText]).any(|printed| printed == day)
            && !days_at(&[Source::TimeElement]).any(|machine| machine == day)
    };
    if published.iter().any(|reading| reading.is_read() && reading.timestamp.day() == first) {
        return None;
    }
    let is_near = |day: NaiveDate| day.signed_duration_since(first).num_days().abs() <= 1;
    let is_loose = |source: Source| matches!(source, Source::LooseMeta | Source::DublinCore | Source::Url);
    published.iter().position(|reading| {
        let day = reading.timestamp.day();
        !reading.is_read()
            && day != first
            && !(is_loose(reading.candidate.source) && is_near(day))
            && is_printed(day)
    })
}

/// A day that a program names, beside a clock time that the page prints of the day before or after: the program's
/// may be the day in UTC. The line with it must say no more, or the address name the same day.
pub(super) fn on_the_clock(published: &[Reading<'_>]) -> Option<usize> {
    let first = published.first().filter(|first| !first.is_read())?;
    let Timestamp::Day(day) = first.timestamp else { return None };
    if published.iter().any(|reading| reading.is_read() && reading.timestamp.day() == day) {
        return None;
    }
    let agrees =
        |of: NaiveDate| published.iter().any(|other| !other.is_read() && other.timestamp.day() == of);
    published.iter().position(|reading| {
        let Some(local) = reading.timestamp.local() else { return false };
        let fits = match day.signed_duration_since(local.date()).num_days() {
            1 => local.hour() >= 12,
            -1 => local.hour() < 14,
            _ => false,
        };
        fits && reading.is_shown() && (reading.alone || agrees(local.date()))
    })
}

/// What says that the date after it is the first one's, in lower case.
static FIRST_PUBLISHED: Phrases = Phrases::new(&tables::PUBLICATION_NOTES, "first published");
/// Words behind that date that name another paper.
static IN_ANOTHER_PAPER: Phrases = Phrases::new(&tables::PUBLICATION_NOTES, "in another paper");

/// A note that says when the article was first published, before dates that say nothing and are later:
/// "This article was originally published on 6 May 2020 and has been updated". Where it goes on with "in …" or
/// "by …" it is about another paper.
pub(super) fn originally(published: &[Reading<'_>], hints: &Hints<'_>) -> Option<usize> {
    let first = published.first().filter(|first| first.is_read() && !first.labelled)?;
    published.iter().position(|reading| {
        let Value::Dated { line, .. } = &reading.candidate.value else { return false };
        reading.is_read()
            && reading.labelled
            && reading.timestamp.day() < first.timestamp.day()
            && first_told(line, hints) == Some(reading.timestamp)
    })
}

/// The date right behind a note of first publication, unless that was in another paper.
fn first_told(line: &str, hints: &Hints<'_>) -> Option<Timestamp> {
    const BETWEEN: usize = 12;
    let line = line.to_lowercase();
    let (at, note) = FIRST_PUBLISHED.within(&line, hints.lang())?;
    let rest = line.get(at + note.len()..)?;
    let found = date::find_all(rest, hints).into_iter().next().filter(|found| found.start <= BETWEEN)?;
    let next = rest.get(found.end..)?.split_whitespace().next();
    let of_other = next.is_some_and(|next| IN_ANOTHER_PAPER.is(next, hints.lang()));
    (!of_other).then_some(found.timestamp)
}

/// Whether one clock time is earlier than the other on all clocks of the world.
fn is_before(one: Timestamp, other: Timestamp) -> bool {
    match (one.local(), other.local()) {
        (Some(one), Some(other)) => other.signed_duration_since(one).num_hours() >= ZONES,
        _ => false,
    }
}

/// The node that shows the headline.
fn headline(candidates: &Candidates) -> Option<u32> {
    candidates.of(Field::Headline).find(|candidate| candidate.source == Source::Heading)?.node
}
