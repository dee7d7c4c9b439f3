//! Live pages, whose shown headline changes with every entry.

use std::ops::Range;

use super::words::{self, Words};
use crate::dom::{Attr, NodeId, NodeRef, Page, Tag};
use crate::normalize::date;
use crate::normalize::headline::matches_title;

/// Headings of entries looked at: the newest stand first.
const MOST: usize = 40;

/// An entry's headline of fewer words says nothing.
const WORDS: usize = 3;

/// Whether the headline tells what an entry of the text tells: a heading that begins with a clock time and
/// goes on with the headline's words.
pub(super) fn tells_entry(page: &Page, headline: &str, body: &Range<NodeId>) -> bool {
    let headings = body.clone().map(|id| page.node(id)).filter(|node| node.tag().heading_level().is_some());
    headings.take(MOST).filter_map(|heading| behind_clock(heading.text())).any(|entry| {
        entry.split_whitespace().take(WORDS).count() == WORDS && matches_title(entry, headline) > 0.99
    })
}

/// Whether a byline or a date inside the text belongs to an entry: what is around it repeats, each time with a
/// time or the like of it.
pub(super) fn is_of_entry(node: NodeRef<'_>) -> bool {
    /// Levels from a byline to the entry around it, and entries looked at.
    const LEVELS: usize = 5;
    const ENTRIES: usize = 64;
    /// Letters that an entry has at least beside it, and at most: more are a story of its own.
    const TEXT: u32 = 40;
    const STORY: u32 = 5000;
    let is_entry = |above: &NodeRef<'_>| (node.ink() + TEXT..STORY).contains(&above.ink());
    let entries = node.ancestors().take(LEVELS).filter(is_entry);
    { entries }.any(|entry| {
        let mut others = entry.parent().into_iter().flat_map(NodeRef::children).take(ENTRIES);
        is_item(entry) && others.any(|other| other != entry && is_like(other, entry) && repeats(other, node))
    })
}

fn is_item(node: NodeRef<'_>) -> bool {
    matches!(node.tag(), Tag::Li | Tag::Article | Tag::Section | Tag::Div)
}

pub(super) fn is_like(node: NodeRef<'_>, other: NodeRef<'_>) -> bool {
    let class = node.attr(Attr::Class);
    node.tag() == other.tag()
        && class == other.attr(Attr::Class)
        && (class.is_some() || node.tag() != Tag::Div)
}

/// Whether an entry has a time, or what looks like this byline.
fn repeats(entry: NodeRef<'_>, byline: NodeRef<'_>) -> bool {
    /// Nodes at the head of an entry.
    const HEAD: usize = 24;
    let mut head = entry.descendants().take(HEAD);
    head.any(|node| node.tag() == Tag::Time || is_like(node, byline) && words::of(node).any(Words::BYLINE))
}

/// What stands behind the clock time that a line begins with: "11.13 Uhr: …", "9:45 – …".
fn behind_clock(line: &str) -> Option<&str> {
    let (_, end) = date::opening_clock(line)?;
    Some(line.get(end..)?.trim_start_matches(|char: char| !char.is_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::behind_clock;

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
            assert_eq!(behind_clock(line), expected, "{line}");
        }
    }
}
