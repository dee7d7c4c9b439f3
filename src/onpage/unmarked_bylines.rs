//! Names that no markup calls a byline: under a label on a line of its own, beside a date, under the headline.

use std::borrow::Cow;

use chrono::DateTime;

use super::credit::CREDIT_LINE;
use super::facts::{Finder, LINE};
use super::openings::is_bare_opening;
use super::words::{self, Words};
use crate::body::{Block, Selection};
use crate::candidate::Source;
use crate::candidate::Value;
use crate::dom::{NodeId, Tag};
use crate::normalize::date::{self, Found};
use crate::normalize::{byline, reading_time};
use crate::report::Field;

/// Nodes between "By" and the name on the next line.
const LABELLED: NodeId = 12;

impl Finder<'_, '_> {
    /// A line that is nothing but "By" or "Author", and the name on the next.
    pub(super) fn labelled_names(
        &mut self,
        blocks: &[Block],
        lines: &[Option<Cow<'_, str>>],
        source: Source,
    ) {
        for (pair, lines) in blocks.windows(2).zip(lines.windows(2)) {
            let ([label, block], [Some(opening), Some(name)]) = (pair, lines) else { continue };
            let opening = opening.trim_end_matches([':', ' ']);
            if !is_bare_opening(opening) || block.start - label.end.min(block.start) > LABELLED {
                continue;
            }
            if name.chars().count() > CREDIT_LINE || self.is_foreign(label) || self.is_foreign(block) {
                continue;
            }
            // Initials stand in for a picture.
            let initials = name.chars().count() <= 3 && name.chars().all(|c| c.is_ascii_uppercase());
            let line = [opening, ": ", name.as_ref()].concat();
            let named = byline::parse_line(name, &self.hints()).is_some() || byline::group(name).is_some();
            if named && !initials && byline::parse_line(&line, &self.hints()).is_some() {
                let value = Value::Credits { line, names: Vec::new(), links: Vec::new() };
                self.push(Field::Byline, value, source, Some(block.start));
                // The label names nobody, but it is no part of the text either.
                let label_line = opening.to_owned();
                let value = Value::Credits { line: label_line, names: Vec::new(), links: Vec::new() };
                self.push(Field::Byline, value, source, Some(label.start));
            }
        }
    }

    /// The reporter in the opening of a dispatch; the first block may be a standfirst or a caption.
    pub(super) fn opening_credit(&mut self, body: &Selection) {
        const FIRST: usize = 2;
        let credit = |block: &Block| byline::lede_credit(block.text(self.page).trim_start());
        if let Some(line) = body.chosen().take(FIRST).find_map(credit) {
            let value = Value::Credits { line: line.to_owned(), names: Vec::new(), links: Vec::new() };
            self.push(Field::Byline, value, Source::PlainText, None);
        }
    }

    /// Whether a block stands right under the headline, or in an element for facts about the article.
    pub(super) fn is_set_apart(&self, blocks: &[Block], at: usize) -> bool {
        let Some(block) = blocks.get(at) else { return false };
        let above = at.checked_sub(1).and_then(|above| blocks.get(above));
        let under = self
            .headline
            .zip(above)
            .is_some_and(|(headline, above)| headline.contains(self.page.node(above.start)));
        let node = self.page.node(block.element);
        under && node.tag() == Tag::P
            || node
                .self_and_ancestors()
                .take(4)
                .any(|above| above.ink() <= LINE && words::of(above).any(Words::META))
    }

    /// Whether a line holds a date or a reading time, as lines beside bylines do.
    pub(super) fn is_dated(&self, line: &str) -> bool {
        !self.days_in(line).is_empty() || reading_time::parse(line, &self.hints()).is_some()
    }

    /// Where a line names a day, whichever it is: "3 hours ago" and "6/5/2022" name one as well.
    pub(super) fn days_in(&self, line: &str) -> Vec<Found> {
        let some_day = DateTime::from_timestamp(1_600_000_000, 0).map(|at| at.fixed_offset());
        date::find_all_in_either_order(line, &self.hints().with_reference(some_day))
    }
}
