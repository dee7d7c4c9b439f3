//! The lines that tell the time of an entry.

use super::declared::DeclaredUpdates;
use super::live_signs::LivePage;
use crate::body::Block;
use crate::dom::{NodeId, Page, Tag};
use crate::normalize::date;

/// A block that tells a time, and perhaps begins an entry.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    pub(super) block: usize,
    pub(super) kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A line of its own, which may also name the author.
    Line,
    /// The entry's title or text, which goes on at this byte.
    Lead { rest: usize },
}

/// Blocks before the first chosen one that may tell its time.
const BEFORE: usize = 8;

/// The blocks that tell a time, from the first chosen one to the last. Where the page does not say that it is a
/// live blog only `<time>` counts. A title that the head lists is as good as a time.
pub(super) fn marks(
    page: &Page,
    blocks: &[Block],
    live_page: LivePage,
    declared: &DeclaredUpdates<'_>,
) -> Vec<Mark> {
    let Some(first) = blocks.iter().position(|block| block.chosen) else { return Vec::new() };
    let last = blocks.iter().rposition(|block| block.chosen).unwrap_or(first);
    let from = first.saturating_sub(BEFORE);
    let lines = Lines { page, times: time_elements(page), live_page, declared };
    if lines.times.is_empty() && live_page == LivePage::Unannounced {
        return Vec::new();
    }
    let within = blocks.iter().enumerate().take(last + 1).skip(from);
    within.filter_map(|(at, block)| Some(Mark { block: at, kind: lines.kind(block)? })).collect()
}

fn time_elements(page: &Page) -> Vec<NodeId> {
    let times = page.tags_in(0..page.len()).filter(|(_, tag)| *tag == Tag::Time);
    times.map(|(id, _)| id).collect()
}

/// What the lines of a page are read with.
struct Lines<'a> {
    page: &'a Page,
    /// Its `<time>` elements, in order.
    times: Vec<NodeId>,
    live_page: LivePage,
    declared: &'a DeclaredUpdates<'a>,
}

impl Lines<'_> {
    fn kind(&self, block: &Block) -> Option<Kind> {
        /// Bytes of the longest line that only tells a time and a name.
        const LINE: usize = 80;
        let text = block.text(self.page);
        if text.len() <= LINE && self.has_time_element(block) {
            return Some(Kind::Line);
        }
        if self.live_page == LivePage::Unannounced {
            return None;
        }
        if self.declared.know(text) {
            return Some(Kind::Lead { rest: rest_after_time(text).unwrap_or(0) });
        }
        if let Some(rest) = rest_after_time(text) {
            let letters = letters(text.get(rest..).unwrap_or_default());
            let is_title = letters > 0 && self.page.node(block.element).tag().heading_level().is_some();
            return Some(if is_title || letters > LETTERS { Kind::Lead { rest } } else { Kind::Line });
        }
        let dates = if text.len() <= LINE { date::find_all(text, &self.declared.hints) } else { Vec::new() };
        let date = dates.first().filter(|date| date.timestamp.local().is_some())?;
        let around = letters(text.get(..date.start)?) + letters(text.get(date.end..)?);
        (around <= LETTERS).then_some(Kind::Line)
    }

    /// Whether a block is in a `<time>`, holds one, or stands right before one without text.
    fn has_time_element(&self, block: &Block) -> bool {
        /// Nodes after the text among which an empty one is looked for.
        const NEAR: u32 = 4;
        let Some(first) = self.times.get(self.times.partition_point(|time| *time < block.element)) else {
            return false;
        };
        let element = self.page.node(block.element);
        let end = (block.end + NEAR).min(element.end());
        if *first >= end {
            return false;
        }
        let around = self.page.node(block.start).ancestors().take_while(|node| node.id() > block.element);
        let mut near = self.page.tags_in(block.start..end);
        let mut around = around.chain([element]);
        around.any(|node| node.tag() == Tag::Time) || near.any(|(_, tag)| tag == Tag::Time)
    }
}

/// Letters that a time has at most beside its digits: "Uhr", "GMT", a month.
const LETTERS: usize = 8;

/// How many letters a text has; more than [`LETTERS`] are not counted on.
fn letters(text: &str) -> usize {
    text.chars().filter(|char| char.is_alphabetic()).take(LETTERS + 1).count()
}

/// Where a text goes on after the time that it opens with.
pub(super) fn rest_after_time(text: &str) -> Option<usize> {
    /// Signs that set a time off on both sides.
    const SIGNS: [char; 12] = ['+', '*', '•', '·', '-', '–', '—', '|', ':', '[', ']', ' '];
    let opens = text.trim_start_matches(SIGNS);
    let (_, length) = date::opening_clock(opens)?;
    let rest = opens.get(length..)?.trim_start_matches(SIGNS);
    Some(text.len() - rest.len())
}
