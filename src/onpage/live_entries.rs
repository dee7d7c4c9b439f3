//! Live pages: entries that repeat, each with a byline and a time of its own, under a headline that changes with them.

use std::ops::Range;

use super::element::{Words, words_of};
use crate::dom::{Attr, NodeId, NodeRef, Page, Tag};
use crate::normalize::date;
use crate::normalize::headline::matches_title;

/// Headings of entries looked at: the newest stand first.
const MAX_HEADINGS: usize = 40;

/// Levels from a byline to its entry, entries looked at, and nodes at the head of one.
const MAX_LEVELS: usize = 5;
const MAX_ENTRIES: usize = 64;
const MAX_HEAD: usize = 24;

// Sizes of entries, chosen on the pages at hand.

/// Words of an entry's headline; fewer say nothing.
const WORDS: usize = 3;
/// Characters that an entry has at least beside its byline.
const TEXT: u32 = 40;
/// Characters of a story of its own.
const STORY: u32 = 5000;
/// How much like the headline an entry's words are.
const LIKENESS: f32 = 0.99;

/// Whether the headline repeats an entry of the text: a heading that begins with a clock time and goes on with the
/// headline's words.
pub(super) fn tells_entry(page: &Page, headline: &str, body: &Range<NodeId>) -> bool {
    let headings = body.clone().map(|id| page.node(id)).filter(|node| node.tag().heading_level().is_some());
    let entries = headings.take(MAX_HEADINGS).filter_map(|heading| after_clock(heading.text()));
    let mut entries = entries.filter(|entry| entry.split_whitespace().nth(WORDS - 1).is_some());
    entries.any(|entry| matches_title(entry, headline) > LIKENESS)
}

/// Whether a byline or a date inside the text belongs to an entry: an element that holds it repeats, each time with
/// a time or a byline like it.
pub(super) fn is_of_entry(node: NodeRef<'_>) -> bool {
    let sizes = node.text_len() + TEXT..STORY;
    let mut levels = node.ancestors().take(MAX_LEVELS).filter(|above| sizes.contains(&above.text_len()));
    levels.any(|entry| has_repeated(entry, node))
}

fn has_repeated(entry: NodeRef<'_>, byline: NodeRef<'_>) -> bool {
    if !matches!(entry.tag(), Tag::Li | Tag::Article | Tag::Section | Tag::Div) {
        return false;
    }
    let siblings = entry.parent().into_iter().flat_map(NodeRef::children).take(MAX_ENTRIES);
    let mut others = siblings.filter(|other| *other != entry).filter(|other| is_like(*other, entry));
    others.any(|other| other.descendants().take(MAX_HEAD).any(|node| is_time_or_byline(node, byline)))
}

fn is_time_or_byline(node: NodeRef<'_>, byline: NodeRef<'_>) -> bool {
    node.tag() == Tag::Time || is_like(node, byline) && words_of(node).any(Words::BYLINE)
}

/// Whether two elements are of one kind: the same tag and class. A bare `<div>` is of no kind.
pub(super) fn is_like(node: NodeRef<'_>, other: NodeRef<'_>) -> bool {
    let class = node.attr(Attr::Class);
    if node.tag() != other.tag() || class != other.attr(Attr::Class) {
        return false;
    }
    class.is_some() || node.tag() != Tag::Div
}

/// Returns what stands after the clock time that a line begins with: "11.13 Uhr: Brücke offen" → "Brücke offen".
fn after_clock(line: &str) -> Option<&str> {
    let (_, end) = date::opening_clock(line)?;
    Some(line.get(end..)?.trim_start_matches(|char: char| !char.is_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::after_clock;

    #[test]
    fn entries_begin_with_a_clock_time() {
        for (line, expected) in [
            ("11.13 Uhr: Brücke wieder offen", Some("Brücke wieder offen")),
            ("9:45 – Bridge opens", Some("Bridge opens")),
            ("9:45am Bridge opens", Some("Bridge opens")),
            ("17h30 : le pont rouvre", Some("le pont rouvre")),
            ("12 bridges closed", None),
            ("10.000 bridges", None),
            ("Bridge opens", None),
            ("", None),
        ] {
            assert_eq!(after_clock(line), expected, "{line}");
        }
    }
}
