//! Dates in lines without any markup.

use super::facts::{Finder, LINE};
use super::headline::flat;
use super::openings::has_opening;
use super::region::Region;
use super::rendered_text::spaced;
use super::words;
use crate::body::{Block, Selection};
use crate::candidate::Source;
use crate::candidate::Value;
use crate::normalize::Hints;
use crate::normalize::byline::{self, Credit};
use crate::normalize::date::{self, DateLabel, Found};
use crate::report::Field;
use crate::text::start_of;

/// Blocks so close under the text's end that a date in plain text there may be about it.
const CLOSE: usize = 7;

/// Characters of a line of the text that is nothing but a date or a name.
const TAIL_LINE: usize = 40;

/// Letters beside the dates of a line that is not a sentence.
const REST: usize = 40;

/// Bytes of the start of a long line that may say when the article was written.
const START: usize = 160;

/// Bytes before the date that opens a text.
const OPENING: usize = 48;

impl Finder<'_, '_> {
    /// The dates of a line, with the order of day and month left open.
    pub(super) fn dates_in(&self, line: &str) -> Vec<Found> {
        if !date::may_hold_date_within(line) || line.contains("://") {
            return Vec::new();
        }
        date::find_all_in_either_order(line, &self.hints())
    }

    /// Adds a line with dates.
    pub(super) fn push_dates(&mut self, line: &str, source: Source, block: &Block) {
        // "Site last updated" tells of no article.
        if ["Site ", "Website "].iter().any(|site| line.starts_with(site)) {
            return;
        }
        let label = is_note(line).then_some(DateLabel::Published);
        let value = Value::Dated { line: line.to_owned(), datetime: None, label };
        let source = self.place_of_date(block.start, source);
        self.push(Field::Published, value, source, Some(block.start));
    }

    /// Lines far under the text, which must say what their date is.
    pub(super) fn far_lines(&mut self, blocks: &[Block]) {
        for (at, block) in blocks.iter().enumerate() {
            self.labelled_below(block, at.checked_sub(1).and_then(|at| blocks.get(at)));
        }
    }

    /// A date under the text whose label is a block of its own, or that opens a long line.
    pub(super) fn labelled_below(&mut self, block: &Block, before: Option<&Block>) {
        let node = self.page.node(block.element);
        let line = block.text(self.page);
        let long = self.page.ink_in(block.start..block.end) > LINE;
        if !date::may_hold_date_within(line)
            || node.self_and_ancestors().take(6).any(|above| Region::is_of_others(above, words::of(above)))
        {
            return;
        }
        let label = before.map(|before| before.text(self.page)).filter(|label| date::is_label(label));
        let mut line = match label {
            Some(label) if !long => flat(&[label, line].join(" ")),
            _ => flat(&spaced(self.page, block.start..block.end)),
        };
        if long && !is_note(&line) {
            line.truncate(start_of(&line, START).len());
        }
        let dates = self.dates_in(&line);
        let labelled = is_told_last(&line, &dates) || dates.first().is_some_and(|date| date.label.is_some());
        if labelled && (!block.chosen || is_about_article(&line, &dates, block, (CLOSE, Source::AfterBody))) {
            self.push_dates(&line, Source::AfterBody, block);
        }
    }

    /// The date that the headline begins with: "6 May 2022 – Bridge reopens".
    pub(super) fn headline_date(&mut self) {
        let Some(headline) = self.headline.filter(|headline| date::may_hold_date(headline.text())) else {
            return;
        };
        let text = headline.text();
        let dates = self.dates_in(text);
        let Some(first) = dates.first().filter(|first| first.start == 0 && is_set_apart(text, first)) else {
            return;
        };
        let line = text.get(first.range()).unwrap_or_default().to_owned();
        let value = Value::Dated { line, datetime: None, label: None };
        self.push(Field::Published, value, Source::ClassName, Some(headline.id()));
    }

    /// The date of the dateline: "BERLIN, 6 May 2022 – The old bridge …", "(06.05.2022) The old bridge …".
    pub(super) fn opening_date(&mut self, body: &Selection) {
        let Some(block) = body.chosen().next() else { return };
        let text = block.text(self.page);
        let start = start_of(text, START);
        let dates = self.dates_in(start);
        let first = dates.first().filter(|first| first.start <= OPENING && is_set_apart(start, first));
        if let Some(line) = first.and_then(|first| start.get(..first.end)) {
            self.push_dates(&flat(line), Source::PlainText, block);
        }
    }
}

/// The letters of a line beside the dates in it.
pub(super) fn letters_beside(line: &str, dates: &[Found]) -> impl Iterator<Item = char> {
    let in_date = |at: usize| dates.iter().any(|date| date.range().contains(&at));
    line.char_indices().filter(move |(at, char)| char.is_alphabetic() && !in_date(*at)).map(|(_, char)| char)
}

/// Whether a line begins like a sentence about the article in a language whose verb comes last.
pub(super) fn is_note(line: &str) -> bool {
    const NOTES: [&str; 7] = [
        "Der Artikel ",
        "Dieser Artikel ",
        "Der Beitrag ",
        "Dieser Beitrag ",
        "Dieser Text ",
        "Dit artikel ",
        "Dit bericht ",
    ];
    line.len() <= NOTE && NOTES.iter().any(|start| line.starts_with(start))
}

/// Bytes of such a sentence.
const NOTE: usize = 400;

/// Whether the last word of such a sentence says what its date is: "Der Artikel wurde am 6. Mai 2022 von Ada Lund
/// veröffentlicht".
fn is_told_last(line: &str, dates: &[Found]) -> bool {
    let behind = |date: &Found| line.get(date.end..).unwrap_or_default().split_whitespace().next_back();
    is_note(line) && dates.first().and_then(behind).is_some_and(date::is_label)
}

/// Whether a line's dates may be the article's: a sentence tells of something else, and what stands far
/// from the headline must say what it is.
pub(super) fn is_about_article(line: &str, dates: &[Found], block: &Block, place: (usize, Source)) -> bool {
    let (at, source) = place;
    let short = line.chars().count() <= TAIL_LINE;
    if source == Source::AfterBody && (!block.chosen || short) {
        return at < CLOSE || dates.first().is_some_and(|date| date.label.is_some());
    }
    !block.chosen
        || letters_beside(line, dates).take(REST + 1).count() <= REST
        || is_credited(line)
        || dates.iter().any(|date| is_told(line, date))
        || is_told_last(line, dates)
        || source == Source::AfterBody && opens_with_label(line)
}

/// Whether a short line says who wrote the article, and so when too: "Von Ada Lund und Bo Berg | Samstag, 9. März 2024,
/// 18:30 Uhr | 14 Kommentare".
fn is_credited(line: &str) -> bool {
    line.len() <= START
        && !line.ends_with('.')
        && has_opening(line)
        && byline::credit(line, &Hints::default()) == Credit::Whole
}

/// Whether a line begins like a note about the article: "Posted by Ada Lund on 6 May 2022 and filed under …".
fn opens_with_label(line: &str) -> bool {
    line.split_once(' ').is_some_and(|(first, _)| first != "First" && date::is_label(first))
}

/// Whether the words right before a date in a sentence say what it is: "originally published on 6 May 2022".
fn is_told(line: &str, date: &Found) -> bool {
    let before = line.get(..date.start).unwrap_or_default().trim_end();
    let from = before.rmatch_indices(' ').nth(1).map_or(0, |(at, _)| at);
    before.get(from..).is_some_and(date::is_label)
}

/// Whether a dash, a bar or a bracket parts a date from what follows it.
fn is_set_apart(text: &str, date: &Found) -> bool {
    let rest = text.get(date.end..).unwrap_or_default();
    rest.trim_start().starts_with(['–', '—', '|', ')', '/', ':']) || rest.starts_with(" - ")
}
