//! Lines without any markup that says what they are: the order in which bylines, dates and counts are read in them.
//!
//! Never taken: lines of other parts of the page, of cards, of the headline.

use std::borrow::Cow;

use super::credit_lines::{CREDITS, has_label, has_opening, is_bare_opening, is_credit, is_name_line};
use super::element::{Part, Words, words_of};
use super::layout::{Findings, LINE, Layout};
use super::plain_bylines::{self, Line};
use super::plain_dates::{self, CLOSE, SHORT_LINE, is_about_article, is_note};
use super::rendered_text::{has_number, one_line, spaced};
use super::story_cards::{is_in_card, is_of_card};
use super::{reading_counts, section_lines, shown_kicker};
use crate::body::Block;
use crate::candidate::Source;
use crate::dom::Tag;
use crate::normalize::byline;
use crate::normalize::date::{self, Found};
use crate::text;

/// Bytes from which a caption is a sentence. Chosen on the pages at hand.
const SENTENCE: usize = 60;

/// Lines on either side that may hold the date of a name.
const NEIGHBOURS: usize = 2;

/// Levels from a block to an element for facts about the article.
const MAX_LEVELS: usize = 4;

/// Adds the facts in the lines of some blocks.
pub(super) fn collect(blocks: &[Block], part: Part, layout: &Layout<'_, '_>, findings: &mut Findings) {
    let lines = Lines::new(blocks, part, layout);
    shown_kicker::collect_plain(blocks, &lines.texts, layout, findings);
    section_lines::collect_labelled(blocks, &lines.texts, lines.source, layout, findings);
    if part == Part::Head {
        section_lines::collect_alone(blocks, layout, findings);
    }
    plain_bylines::collect_labelled(blocks, &lines.texts, lines.source, layout, findings);
    if part == Part::Foot {
        plain_bylines::collect_noted(blocks, &lines.texts, layout, findings);
    }
    let mut above = None;
    for (at, block) in blocks.iter().enumerate() {
        let count = findings.count();
        if let Some(place) = lines.place(at, block) {
            read_block(block, place, layout, findings);
        }
        let may_be_labelled = part == Part::Foot || is_note(block.text(layout.page));
        if findings.count() == count && may_be_labelled {
            plain_dates::collect_labelled(block, above, layout, findings);
        }
        above = Some(block);
    }
}

/// Where a line stands.
#[derive(Clone, Copy)]
struct Place {
    /// The number of its block in its part of the page.
    at: usize,
    source: Source,
    /// Whether a name may be a byline there: a line beside it holds a date.
    is_beside_date: bool,
    /// Whether it is named after something that the article tells of, or a picture, and no label says otherwise.
    is_of_other: bool,
    is_release_date: bool,
}

/// The blocks of a part of the page.
struct Lines<'l, 'p> {
    layout: &'l Layout<'l, 'p>,
    blocks: &'l [Block],
    source: Source,
    /// The text of each that is short enough for a line.
    texts: Vec<Option<Cow<'p, str>>>,
    /// Whether it holds a number.
    have_number: Vec<bool>,
}

impl<'l, 'p> Lines<'l, 'p> {
    fn new(blocks: &'l [Block], part: Part, layout: &'l Layout<'l, 'p>) -> Self {
        let texts: Vec<_> = blocks.iter().map(|block| line_of(block, layout)).collect();
        let have_number = texts.iter().map(|text| text.as_deref().is_some_and(has_number)).collect();
        let source = if part == Part::Head { Source::PlainText } else { Source::AfterBody };
        Self { layout, blocks, source, texts, have_number }
    }

    fn text(&self, at: usize) -> Option<&str> {
        self.texts.get(at)?.as_deref()
    }

    fn has_number(&self, at: usize) -> bool {
        self.have_number.get(at) == Some(&true)
    }

    /// Returns the place of a block whose line may hold a fact.
    fn place(&self, at: usize, block: &Block) -> Option<Place> {
        let line = self.text(at)?;
        let start = self.layout.page.node(block.start);
        if !self.is_telling(at, line) || self.layout.is_in_headline(start) {
            return None;
        }
        if self.source == Source::AfterBody && !self.is_near(at, line, block) {
            return None;
        }
        if self.layout.is_foreign(block) {
            return None;
        }
        let names = names_of(block, self.layout);
        let above = at.checked_sub(1).and_then(|at| self.text(at));
        Some(Place {
            at,
            source: self.source,
            is_beside_date: self.is_beside_date(at, line),
            is_of_other: !above.is_some_and(date::is_label) && is_of_other(block, names, self.layout),
            is_release_date: names.is_release_date(),
        })
    }

    /// Whether a line may hold a fact: it has a number, says "by" or is a name.
    fn is_telling(&self, at: usize, line: &str) -> bool {
        self.has_number(at)
            || has_opening(line)
            || byline::is_source_line(line)
            || self.source == Source::PlainText && is_credit(line)
    }

    /// Whether a line under the text may be about the article: far down it must say what its date is.
    fn is_near(&self, at: usize, line: &str, block: &Block) -> bool {
        if at >= CLOSE {
            return has_labelled_date(line, self.layout);
        }
        let is_sentence = block.chosen && line.chars().count() > SHORT_LINE;
        let may_be_of_other = is_sentence || is_in_card(self.layout, self.layout.page.node(block.start));
        !may_be_of_other || has_labelled_date(line, self.layout) || has_label(line)
    }

    /// Whether a line is a name, or a source's, that stands apart or beside a date.
    fn is_beside_date(&self, at: usize, line: &str) -> bool {
        if !(is_name_line(line) || byline::is_source_line(line)) {
            return false;
        }
        let mut steps = 1..=NEIGHBOURS;
        self.is_set_apart(at)
            || steps.any(|step| {
                self.is_dated(at + step) || at.checked_sub(step).is_some_and(|at| self.is_dated(at))
            })
    }

    fn is_dated(&self, at: usize) -> bool {
        if !self.has_number(at) {
            return false;
        }
        self.text(at).is_some_and(|line| self.layout.is_dated(line))
    }

    /// Whether a block stands right under the headline, or in an element for facts about the article.
    fn is_set_apart(&self, at: usize) -> bool {
        let Some(block) = self.blocks.get(at) else { return false };
        let page = self.layout.page;
        let node = page.node(block.element);
        let above = at.checked_sub(1).and_then(|above| self.blocks.get(above));
        let is_under = above
            .zip(self.layout.headline)
            .is_some_and(|(above, headline)| headline.contains(page.node(above.start)));
        if is_under && node.tag() == Tag::P {
            return true;
        }
        let levels = node.self_and_ancestors().take(MAX_LEVELS);
        levels.filter(|above| above.text_len() <= LINE).any(|above| words_of(above).any(Words::META))
    }
}

/// Returns the text of a block on one line, if it may be one or some lines of facts.
fn line_of<'p>(block: &Block, layout: &Layout<'_, 'p>) -> Option<Cow<'p, str>> {
    let text = block.text(layout.page);
    let length = layout.page.text_len_in(block.start..block.end);
    // A byline with the date and a note on the reviewer, a line each.
    let is_byline =
        length > LINE && length <= CREDITS && text.contains('\n') && has_opening(text.trim_start());
    if length <= LINE || is_byline { Some(one_line(text)) } else { None }
}

fn has_labelled_date(line: &str, layout: &Layout<'_, '_>) -> bool {
    if !date::may_hold_date_within(line) {
        return false;
    }
    date::find_all(line, &layout.hints()).first().is_some_and(|date| date.label.is_some())
}

/// Returns what the elements right around a block are named.
fn names_of(block: &Block, layout: &Layout<'_, '_>) -> Words {
    let levels = layout.page.node(block.start).ancestors().take(2).filter(|above| above.text_len() <= LINE);
    levels.map(words_of).fold(Words::NONE, Words::with)
}

/// Whether a block's dates are those of something that the article tells of, of a picture or of another story.
fn is_of_other(block: &Block, names: Words, layout: &Layout<'_, '_>) -> bool {
    let is_caption = names.any(Words::CAPTION) && block.text(layout.page).len() > SENTENCE;
    is_caption || names.is_event() || is_of_card(layout, layout.page.node(block.start))
}

/// Reads the lines of a block; a `<br>` ends a line as well.
fn read_block(block: &Block, place: Place, layout: &Layout<'_, '_>, findings: &mut Findings) {
    let text = spaced(layout.page, block.start..block.end);
    let mut lines = text.trim().lines();
    while let Some(line) = lines.next() {
        let is_beside_date =
            place.is_beside_date || is_name_line(line.trim()) && is_above_date(lines.clone(), layout);
        let text = one_line(line);
        let text = with_next(text, &mut lines);
        let is_dated = has_number(&text);
        if is_dated {
            read_numbers(&text, block, place, layout, findings);
        }
        let line = Line { text: &text, block, source: place.source, is_dated, is_beside_date };
        plain_bylines::collect(line, layout, findings);
    }
}

/// Returns a line or, where it is nothing but the label of a byline, the line with the next: cells of a table.
fn with_next<'t>(line: Cow<'t, str>, lines: &mut std::str::Lines<'t>) -> Cow<'t, str> {
    if !is_bare_opening(line.trim_end_matches([':', ' '])) {
        return line;
    }
    match lines.next() {
        Some(next) => Cow::Owned([line.trim_end_matches([':', ' ']), ": ", next.trim()].concat()),
        None => line,
    }
}

/// Whether one of the next lines of a block holds a date: "Ada Lund", "Gazette", "6 May 2022".
fn is_above_date<'t>(lines: impl Iterator<Item = &'t str>, layout: &Layout<'_, '_>) -> bool {
    let mut dated = lines.take(NEIGHBOURS).filter(|line| has_number(line));
    dated.any(|line| layout.is_dated(line))
}

/// Adds what the numbers of a line say: dates, a reading time, views.
fn read_numbers(line: &str, block: &Block, place: Place, layout: &Layout<'_, '_>, findings: &mut Findings) {
    let dates = layout.dates_of_facts(line);
    if is_date_line(line, &dates, place) && is_about_article(line, &dates, block, (place.at, place.source)) {
        let source = if place.is_release_date { Source::AfterBody } else { place.source };
        plain_dates::push(line, source, block, layout, findings);
    }
    reading_counts::collect_plain(line, &dates, block, place.source, layout, findings);
}

/// Whether a line has a date that says what it is, or that is no other thing's.
fn is_date_line(line: &str, dates: &[Found], place: Place) -> bool {
    let Some(first) = dates.first() else { return false };
    if first.label.is_some() {
        return true;
    }
    if place.is_of_other {
        return false;
    }
    place.source != Source::AfterBody || !is_reference(line, first)
}

/// Whether a line names a work and its day in brackets, as lists of sources do: "Lund, A. (6 May 2022). Of bridges".
fn is_reference(line: &str, date: &Found) -> bool {
    let before = line.get(..date.start).unwrap_or_default().trim_end();
    let title = line.get(date.end..).and_then(|rest| rest.strip_prefix(')')).unwrap_or_default();
    if before.len() <= 1 || !before.ends_with('(') {
        return false;
    }
    text::has_words(title, 2)
}
