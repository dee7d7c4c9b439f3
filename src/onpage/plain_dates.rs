//! Dates in lines without any markup.
//!
//! Never taken: the site's own dates, days that sentences tell of, dates far under the text without a label.

use super::element::words_of;
use super::layout::{Findings, LINE, Layout};
use super::marked_dates::source_of_date;
use super::region::Region;
use super::rendered_text::{flat, spaced};
use crate::body::Block;
use crate::candidate::{Source, Value};
use crate::dom::NodeRef;
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables::ARTICLE_NOTES;
use crate::normalize::date::{self, DateLabel, Found};
use crate::report::Field;
use crate::text::start_of;

// Distances and sizes, chosen on the pages at hand.

/// Blocks so close under the text's end that a date in plain text there may be about it.
pub(super) const CLOSE: usize = 7;
/// Characters of a line of the text that is nothing but a date or a name.
pub(super) const SHORT_LINE: usize = 40;
/// Letters beside the dates of a line that is not a sentence.
const REST: usize = 40;
/// Bytes of the start of a long line that may say when the article was written.
const START: usize = 160;
/// Bytes before the date that opens a text.
const OPENING: usize = 48;
/// Blocks of a text of which one may open with its date, and bytes of the bracket before it.
const LEADS: usize = 4;
const BRACKET: usize = 1;
/// Bytes of a note about the article.
const NOTE: usize = 400;

/// Levels from a block to an element that holds other things.
const MAX_LEVELS: usize = 6;

/// How notes about the article begin in a language whose verb comes last, and notes about the site.
static NOTES: Phrases = Phrases::new(&ARTICLE_NOTES, "note");
static SITE_NOTES: Phrases = Phrases::new(&ARTICLE_NOTES, "site note");

/// Adds a line with dates.
pub(super) fn push(
    line: &str,
    source: Source,
    block: &Block,
    layout: &Layout<'_, '_>,
    findings: &mut Findings,
) {
    // "Site last updated" is no date of the article.
    if SITE_NOTES.opening(line, Lang::UNKNOWN).is_some() {
        return;
    }
    let label = is_note(line).then_some(DateLabel::Published);
    let value = Value::Dated { line: line.to_owned(), datetime: None, label };
    let source = source_of_date(layout, block.start, source);
    findings.push(layout, Field::Published, value, source, Some(block.start));
}

/// Adds the dates of lines far under the text, which must say what their date is.
pub(super) fn collect_far(blocks: &[Block], layout: &Layout<'_, '_>, findings: &mut Findings) {
    let mut above = None;
    for block in blocks {
        collect_labelled(block, above, layout, findings);
        above = Some(block);
    }
}

/// Adds a date under the text whose label is the block above, or opens a long line.
pub(super) fn collect_labelled(
    block: &Block,
    above: Option<&Block>,
    layout: &Layout<'_, '_>,
    findings: &mut Findings,
) {
    if !date::may_hold_date_within(block.text(layout.page)) || is_of_others(layout.page.node(block.element)) {
        return;
    }
    let line = labelled_line(block, above, layout);
    let dates = layout.dates_in(&line);
    let is_labelled = opens_with_labelled_date(&dates) || is_labelled_last(&line, &dates);
    if !is_labelled || block.chosen && !is_about_article(&line, &dates, block, (CLOSE, Source::AfterBody)) {
        return;
    }
    push(&line, Source::AfterBody, block, layout, findings);
}

fn is_of_others(node: NodeRef<'_>) -> bool {
    let mut levels = node.self_and_ancestors().take(MAX_LEVELS);
    levels.any(|above| Region::is_of_others(above, words_of(above)))
}

/// Returns the text of a block with the label above it, if there is one; of a long one the start.
fn labelled_line(block: &Block, above: Option<&Block>, layout: &Layout<'_, '_>) -> String {
    let is_long = layout.page.text_len_in(block.start..block.end) > LINE;
    let label = above.map(|above| above.text(layout.page)).filter(|label| date::is_label(label));
    if let (Some(label), false) = (label, is_long) {
        return flat(&[label, block.text(layout.page)].join(" "));
    }
    let mut line = flat(&spaced(layout.page, block.start..block.end));
    if is_long && !is_note(&line) {
        line.truncate(start_of(&line, START).len());
    }
    line
}

/// Adds the date that the headline begins with: "6 May 2022 – Bridge reopens".
pub(super) fn collect_headline_date(layout: &Layout<'_, '_>, findings: &mut Findings) {
    let Some(headline) = layout.headline.filter(|headline| date::may_hold_date(headline.text())) else {
        return;
    };
    let text = headline.text();
    let dates = layout.dates_in(text);
    let first = dates.first().filter(|first| first.start == 0).filter(|first| is_set_apart(text, first));
    if let Some(line) = first.and_then(|first| text.get(first.range())) {
        let value = Value::Dated { line: line.to_owned(), datetime: None, label: None };
        findings.push(layout, Field::Published, value, Source::ClassName, Some(headline.id()));
    }
}

/// Adds the date of the dateline: "BERLIN, 6 May 2022 – The old bridge …", "(06.05.2022) The old bridge …".
pub(super) fn collect_dateline(layout: &Layout<'_, '_>, findings: &mut Findings) {
    let mut lines = layout.body.chosen().take(LEADS).enumerate().filter_map(|(at, block)| {
        // Behind a standfirst the date itself opens the text.
        let furthest = if at == 0 { OPENING } else { BRACKET };
        Some((at, block, dateline(block.text(layout.page), furthest, layout)?))
    });
    let Some((at, block, line)) = lines.next() else { return };
    // Each entry of a chronicle opens with its day.
    if at == 0 || lines.next().is_none() {
        push(&flat(line), Source::PlainText, block, layout, findings);
    }
}

/// Returns the start of a text up to the date that is set apart from what follows.
fn dateline<'t>(text: &'t str, furthest: usize, layout: &Layout<'_, '_>) -> Option<&'t str> {
    let start = start_of(text.trim_start(), START);
    let dates = layout.dates_in(start);
    let first = dates.first()?;
    let opens = first.start <= furthest && is_set_apart(start, first);
    if opens { start.get(..first.end) } else { None }
}

/// Returns the line with a bar for each date.
pub(super) fn without_dates(line: &str, dates: &[Found]) -> String {
    let mut rest = String::with_capacity(line.len());
    let mut from = 0;
    for date in dates {
        rest.push_str(line.get(from..date.start).unwrap_or_default());
        rest.push_str(" | ");
        from = date.end;
    }
    rest.push_str(line.get(from..).unwrap_or_default());
    rest
}

/// Whether a line has at least so many letters beside the dates in it.
pub(super) fn has_letters_beside(line: &str, dates: &[Found], least: usize) -> bool {
    let is_in_date = |at: usize| dates.iter().any(|date| date.range().contains(&at));
    let letters = line.char_indices().filter(|(_, char)| char.is_alphabetic());
    letters.filter(|(at, _)| !is_in_date(*at)).take(least).count() >= least
}

/// Whether a line begins like a sentence about the article in a language whose verb comes last.
pub(super) fn is_note(line: &str) -> bool {
    if line.len() > NOTE {
        return false;
    }
    NOTES.opening(line, Lang::UNKNOWN).is_some()
}

/// Whether the last word of such a sentence says what its date is: "Der Artikel wurde am 6. Mai 2022 von Ada Lund
/// veröffentlicht".
fn is_labelled_last(line: &str, dates: &[Found]) -> bool {
    let Some(date) = dates.first().filter(|_| is_note(line)) else { return false };
    let last = line.get(date.end..).unwrap_or_default().split_whitespace().next_back();
    last.is_some_and(date::is_label)
}

/// Whether a line's dates may be the article's: a sentence is about something else, and what stands far from the
/// headline must say what it is. `place` is the number of its block and its source.
pub(super) fn is_about_article(line: &str, dates: &[Found], block: &Block, place: (usize, Source)) -> bool {
    let (at, source) = place;
    let is_under_text = source == Source::AfterBody;
    if is_under_text && (!block.chosen || line.chars().count() <= SHORT_LINE) {
        return at < CLOSE || opens_with_labelled_date(dates);
    }
    !block.chosen
        || !has_letters_beside(line, dates, REST + 1)
        || is_labelled_note(line, dates)
        || is_under_text && (opens_with_label(line) || opens_row(line, dates))
}

/// Whether a line begins with a date that is set apart from what follows: "6 May 2022 - Published by: Ada Lund".
fn opens_row(line: &str, dates: &[Found]) -> bool {
    dates.first().is_some_and(|first| first.start == 0 && is_set_apart(line, first))
}

/// Whether a sentence says that its date is the article's.
fn is_labelled_note(line: &str, dates: &[Found]) -> bool {
    dates.iter().any(|date| is_labelled_before(line, date)) || is_labelled_last(line, dates)
}

fn opens_with_labelled_date(dates: &[Found]) -> bool {
    dates.first().is_some_and(|date| date.label.is_some())
}

/// Whether a line begins like a note about the article: "Posted by Ada Lund on 6 May 2022 and filed under …".
fn opens_with_label(line: &str) -> bool {
    let first = line.split_once(' ').map(|(first, _)| first).filter(|first| *first != "First");
    first.is_some_and(date::is_label)
}

/// Whether the words right before a date in a sentence say what it is: "originally published on 6 May 2022".
fn is_labelled_before(line: &str, date: &Found) -> bool {
    let before = line.get(..date.start).unwrap_or_default().trim_end();
    let from = before.rmatch_indices(' ').nth(1).map_or(0, |(at, _)| at);
    before.get(from..).is_some_and(date::is_label)
}

/// Whether a dash, a bar or a bracket parts a date from what follows it.
fn is_set_apart(text: &str, date: &Found) -> bool {
    let rest = text.get(date.end..).unwrap_or_default();
    rest.trim_start().starts_with(['–', '—', '|', ')', '/', ':']) || rest.starts_with(" - ")
}
