//! What printed dates say among themselves, and against what a program says.

use std::collections::HashSet;

use chrono::{NaiveDate, NaiveDateTime, Timelike};

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
const BESIDE: i64 = 40;

/// Nodes under the headline where a date alone is the article's rather than one above, which may be today's.
const UNDER: i64 = 16;

/// Hours by which a clock differs from UTC at most.
const ZONES: i64 = 14;

/// Sorts the dates shown: those whose line says "published" go first; those far above the headline, where other
/// stories and the day itself have their places, go last.
///
/// "Friday, 6 May 2022" above the headline, "Published 4 May 2022" under it → 4 May, 6 May
pub(super) fn order(published: &mut [Reading<'_>], candidates: &Candidates) {
    let Some(start) = published.iter().position(Reading::is_shown) else { return };
    let end = published.iter().rposition(Reading::is_shown).map_or(start, |at| at + 1);
    let places = Places::of(published, headline(candidates));
    if let Some(shown) = published.get_mut(start..end) {
        shown.sort_by_cached_key(|reading| (!reading.says_published(), places.is_above(reading)));
    }
}

/// Where the dates shown stand from the headline.
struct Places {
    /// The node of the headline.
    headline: Option<u32>,
    /// Whether one of them stands beside the headline, under it.
    has_under: bool,
    /// Whether one of them stands close under it, alone on its line.
    has_alone_under: bool,
}

impl Places {
    fn of(published: &[Reading<'_>], headline: Option<u32>) -> Self {
        let mut places = Self { headline, has_under: false, has_alone_under: false };
        for reading in published.iter().filter(|reading| reading.is_shown()) {
            let nodes = places.nodes_under(reading).unwrap_or_default();
            places.has_under |= (1..=BESIDE).contains(&nodes);
            places.has_alone_under |= reading.alone && (1..=UNDER).contains(&nodes);
        }
        places
    }

    /// Returns how many nodes a reading stands under the headline; above it the number is negative.
    fn nodes_under(&self, reading: &Reading<'_>) -> Option<i64> {
        Some(i64::from(reading.candidate.node?) - i64::from(self.headline?))
    }

    /// Whether a date stands above the headline and may be another story's or that of the day itself.
    fn is_above(&self, reading: &Reading<'_>) -> bool {
        let nodes = self.nodes_under(reading).unwrap_or_default();
        if !(-BESIDE..0).contains(&nodes) {
            return nodes < 0;
        }
        if reading.labelled {
            return false;
        }
        let is_outdone = is_plain(reading) && self.has_alone_under;
        is_outdone || self.has_under && is_of_today(reading)
    }
}

/// Whether a reading is printed and stands in no element made for dates.
fn is_plain(reading: &Reading<'_>) -> bool {
    matches!(reading.candidate.source, Source::PlainText | Source::ClassName)
}

/// Whether a date may be that of the day itself, as mastheads print it: with its weekday, and no word that says of
/// what it is ("Friday, 6 May 2022").
fn is_of_today(reading: &Reading<'_>) -> bool {
    const WORDS: usize = 6;
    /// Bytes of a line that are looked at.
    const MAX_LINE: usize = 256;
    let Value::Dated { line, datetime: None, .. } = &reading.candidate.value else { return false };
    let length = line.char_indices().map(|(at, _)| at).take_while(|at| *at <= MAX_LINE).last();
    let line =
        if line.len() <= MAX_LINE { line } else { line.get(..length.unwrap_or(0)).unwrap_or_default() };
    let words = line.split(|char: char| !char.is_alphabetic()).filter(|word| !word.is_empty());
    words.take(WORDS).any(|word| date::is_weekday(&date::fold_word(word)))
}

/// Returns the days from one date to another.
fn days(from: Timestamp, to: Timestamp) -> i64 {
    to.day().signed_duration_since(from.day()).num_days()
}

/// Returns those of some readings that readers see.
fn read<'r, 'c>(readings: &'r [Reading<'c>]) -> impl Iterator<Item = &'r Reading<'c>> {
    readings.iter().filter(|reading| reading.is_read())
}

/// Returns the first reading, if no reader sees it.
fn unread<'r, 'c>(readings: &'r [Reading<'c>]) -> Option<&'r Reading<'c>> {
    readings.first().filter(|first| !first.is_read())
}

/// Returns the place of a printed date that is earlier than the machine-readable one.
///
/// "6 May 2022" under the headline, 14 June in the head as publication and change → 6 May: a page cannot print the
/// day of its publication before that day, so the machine-readable one is that of a rebuild. A day's difference is
/// one of zones; and a page that prints the machine's day too prints the other one of something else.
///
/// It counts only where nothing else stands on its line, which may be about something else, and where no change
/// of its own day speaks for the machine-readable one: after a rebuild the two fall together. Marked as the date of
/// publication it counts beside such a change as well; under the text it must say that it is this one.
pub(super) fn before(
    published: &[Reading<'_>],
    modified: &[Reading<'_>],
    candidates: &Candidates,
) -> Option<usize> {
    let first = unread(published)?;
    let change = modified.iter().find(|reading| !reading.is_shown());
    let headline = headline(candidates)?;
    let is_rebuilt = change.is_none_or(|change| days(first.timestamp, change.timestamp).abs() <= REBUILD);
    let at = if is_rebuilt {
        published.iter().position(|reading| counts_after_rebuild(reading, headline))?
    } else {
        published.iter().position(counts_beside_change)?
    };
    let printed = published.get(at)?;
    let is_earlier = if days(printed.timestamp, first.timestamp) > 1 {
        !prints_machines_day(printed, first, published, modified)
    } else {
        false
    };
    // A program that set both to the same moment knows of no publication.
    let is_same_moment = change.is_none_or(|change| change.timestamp == first.timestamp);
    let is_earlier_by_clock = is_same_moment && is_before(printed.timestamp, first.timestamp);
    if is_earlier || is_earlier_by_clock || is_over(printed.timestamp, first, change) {
        Some(at)
    } else {
        None
    }
}

/// Whether a printed date goes before that of a rebuild. Above the headline other stories have their dates.
fn counts_after_rebuild(reading: &Reading<'_>, headline: u32) -> bool {
    if !reading.alone {
        return false;
    }
    match reading.candidate.source {
        Source::TimeElement | Source::ClassName => true,
        Source::PlainText => reading.candidate.node > Some(headline),
        Source::AfterBody => reading.labelled,
        _ => false,
    }
}

/// Whether a printed date goes before the program's beside a change of another day: marked, and as that of publication.
fn counts_beside_change(reading: &Reading<'_>) -> bool {
    match reading.candidate.source {
        Source::TimeElement | Source::ClassName => reading.says_published(),
        _ => false,
    }
}

/// Whether the page prints the machine's day as well. A last change that fell on it says nothing against a line that
/// says "published".
fn prints_machines_day(
    printed: &Reading<'_>,
    first: &Reading<'_>,
    published: &[Reading<'_>],
    modified: &[Reading<'_>],
) -> bool {
    let others = if printed.labelled { &[] } else { modified };
    read(published).chain(read(others)).any(|reading| days(reading.timestamp, first.timestamp).abs() <= 1)
}

/// Whether a day printed was over everywhere when the program says the page was published, who knows of a change
/// before that: it is the last time that the page was sent out.
///
/// "6 May 2022", published 2022-05-07T15:00Z, changed 2022-05-06T09:00Z → yes
fn is_over(printed: Timestamp, first: &Reading<'_>, change: Option<&Reading<'_>>) -> bool {
    const NOON: u32 = 12;
    let (Timestamp::Day(day), Some(sent)) = (printed, first.timestamp.instant()) else { return false };
    let Some(change) = change.and_then(|change| change.timestamp.instant()) else { return false };
    let utc = sent.naive_utc();
    if change >= sent || utc.hour() < NOON {
        return false;
    }
    utc.date().signed_duration_since(day).num_days() == 1
}

/// Returns the place of the change that a page prints, of an earlier day than the one moment that a program gives for
/// publication and change.
///
/// "Updated 6 May 2022", 14 June in the head as publication and change → 6 May: the program's is when the page was
/// built, and readers know no other day than the one printed.
pub(super) fn rebuilt(published: &[Reading<'_>], modified: &[Reading<'_>]) -> Option<usize> {
    let first = unread(published)?.timestamp;
    let change = modified.iter().find(|reading| !reading.is_read())?;
    if change.timestamp != first {
        return None;
    }
    // Without a zone both are times of one clock.
    let zones = i64::from(matches!(first, Timestamp::Instant(_)));
    let at = modified.iter().position(Reading::is_read)?;
    let printed = modified.get(at)?;
    if read(modified).any(|reading| days(reading.timestamp, first) <= zones) {
        return None;
    }
    // The same day may stand there once more without its label, but no other.
    if read(published).any(|again| again.timestamp.day() != printed.timestamp.day()) {
        return None;
    }
    if printed.alone || read(published).any(|again| again.alone) { Some(at) } else { None }
}

/// Returns the place of a second program that names the day which the page prints, against a first that names another.
///
/// 4 May in JSON-LD, 6 May in `article:published_time`, "6 May 2022" on the page → 6 May: two that agree outvote one,
/// who may mean the day of a draft or of the page in another edition. Loose names and the address count from two days'
/// difference on: the day between is one of zones, or of print and web.
pub(super) fn agreed(published: &[Reading<'_>]) -> Option<usize> {
    let first = unread(published)?.timestamp;
    if prints_day(published, first.day()) {
        return None;
    }
    let mut printed = days_of(published, is_plain);
    // What stands in a `<time>` is the same program's.
    for machine in days_of(published, |reading| reading.candidate.source == Source::TimeElement) {
        printed.remove(&machine);
    }
    published.iter().position(|reading| {
        let apart = days(first, reading.timestamp).abs();
        if reading.is_read() || apart <= i64::from(is_loose(reading.candidate.source)) {
            return false;
        }
        printed.contains(&reading.timestamp.day())
    })
}

/// Whether a source holds any date of the page.
fn is_loose(source: Source) -> bool {
    matches!(source, Source::LooseMeta | Source::DublinCore | Source::Url)
}

/// Returns the days of those readings that are of a kind.
fn days_of(readings: &[Reading<'_>], is_kind: fn(&Reading<'_>) -> bool) -> HashSet<NaiveDate> {
    readings.iter().filter(|reading| is_kind(reading)).map(|reading| reading.timestamp.day()).collect()
}

/// Whether readers see this day.
fn prints_day(published: &[Reading<'_>], day: NaiveDate) -> bool {
    read(published).any(|reading| reading.timestamp.day() == day)
}

/// Returns the place of a clock time that the page prints, of the day before or after the one that a program names.
///
/// 7 May in the head, "6 May 2022, 21:40" on the page → the latter: the program's may be the day in UTC. The line with
/// it must say no more, or the address name the same day.
pub(super) fn on_the_clock(published: &[Reading<'_>]) -> Option<usize> {
    let Timestamp::Day(day) = unread(published)?.timestamp else { return None };
    if prints_day(published, day) {
        return None;
    }
    let declared = days_of(published, |reading| !reading.is_read());
    published.iter().position(|reading| {
        let Some(local) = reading.timestamp.local() else { return false };
        if !reading.is_shown() || !may_be_day_in_utc(day, local) {
            return false;
        }
        reading.alone || declared.contains(&local.date())
    })
}

/// Whether a clock somewhere may show this time while it is that day in UTC, the day before or after.
fn may_be_day_in_utc(day: NaiveDate, local: NaiveDateTime) -> bool {
    match day.signed_duration_since(local.date()).num_days() {
        1 => local.hour() >= 12,
        -1 => local.hour() < 14,
        _ => false,
    }
}

/// What says that the date after it is the first one's, in lower case.
static FIRST_PUBLISHED: Phrases = Phrases::new(&tables::PUBLICATION_NOTES, "first published");
/// Words behind that date that name another paper.
static IN_ANOTHER_PAPER: Phrases = Phrases::new(&tables::PUBLICATION_NOTES, "in another paper");

/// Returns the place of the date in a note that says when the article was first published, before dates that say
/// nothing and are later.
///
/// "8 May 2020" and "This article was originally published on 6 May 2020 and has been updated" → 6 May. Where the note
/// goes on with "in …" or "by …" it is about another paper.
pub(super) fn originally(published: &[Reading<'_>], hints: &Hints<'_>) -> Option<usize> {
    let first = published.first().filter(|first| first.is_read() && !first.labelled)?;
    let mut at = 0;
    // A line is read once for all of its dates.
    for of_line in published.chunk_by(|one, other| std::ptr::eq(one.candidate, other.candidate)) {
        if let Some(place) = original_in(of_line, first, hints) {
            return Some(at + place);
        }
        at += of_line.len();
    }
    None
}

/// Returns the place of the date among those of one line that its note of first publication gives.
fn original_in(of_line: &[Reading<'_>], first: &Reading<'_>, hints: &Hints<'_>) -> Option<usize> {
    of_line.iter().find(|reading| may_be_original(reading, first))?;
    let original = first_published(of_line.first()?, hints)?;
    of_line.iter().position(|reading| reading.timestamp == original && may_be_original(reading, first))
}

fn may_be_original(reading: &Reading<'_>, first: &Reading<'_>) -> bool {
    if !reading.is_read() || !reading.labelled {
        return false;
    }
    reading.timestamp.day() < first.timestamp.day()
}

/// Returns the date right behind a note of first publication on a reading's line, unless that was in another paper.
fn first_published(reading: &Reading<'_>, hints: &Hints<'_>) -> Option<Timestamp> {
    const BETWEEN: usize = 12;
    let Value::Dated { line, .. } = &reading.candidate.value else { return None };
    let line = line.to_lowercase();
    let (at, note) = FIRST_PUBLISHED.within(&line, hints.lang())?;
    let rest = line.get(at + note.len()..)?;
    let found = date::find_all(rest, hints).into_iter().next().filter(|found| found.start <= BETWEEN)?;
    let next = rest.get(found.end..)?.split_whitespace().next();
    let is_elsewhere = next.is_some_and(|next| IN_ANOTHER_PAPER.is(next, hints.lang()));
    if is_elsewhere { None } else { Some(found.timestamp) }
}

/// Whether one clock time is earlier than the other on all clocks of the world.
fn is_before(one: Timestamp, other: Timestamp) -> bool {
    match (one.local(), other.local()) {
        (Some(one), Some(other)) => other.signed_duration_since(one).num_hours() >= ZONES,
        _ => false,
    }
}

/// Returns the node that shows the headline.
fn headline(candidates: &Candidates) -> Option<u32> {
    candidates.of(Field::Headline).find(|candidate| candidate.source == Source::Heading)?.node
}
