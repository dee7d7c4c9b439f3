//! What stands inside a heading beside the headline: a kicker before it, counts and sources behind it.

use std::ops::Range;

use super::headline::flat;
use super::likeness::Titles;
use super::rendered_text::spaced;
use super::words::{self, Words};
use crate::dom::{NodeId, NodeRef, Page, Tag};
use crate::normalize::headline::same;

/// A headline has so many characters at least.
const LEAST: usize = 8;

/// How much liker the title a part of a heading must be than the whole.
const CLEARLY: f32 = 0.04;

/// The heading's text without the kicker that stands inside it, and without what else is inside.
pub(super) fn split(
    page: &Page,
    node: NodeRef<'_>,
    titles: &Titles,
    claimed: Option<&str>,
) -> (String, Option<String>) {
    let end = without_tail(page, node, titles);
    let whole = in_lines(page, node.id()..end);
    let all = titles.likeness(&whole);
    // `<span>Bridge</span><span>reopens</span>`: where only the style sheet parts the words the title tells.
    let parted = flat(&spaced(page, node.id()..end));
    let parted_likeness = if parted == whole { all } else { titles.likeness(&parted) };
    let (whole, all) = if parted_likeness > all { (parted, parted_likeness) } else { (whole, all) };
    let Some(first) =
        parts(node).next().filter(|first| page.text_in(node.id()..first.id()).trim().is_empty())
    else {
        return (whole, None);
    };
    let rest = in_lines(page, first.end()..end);
    let label = flat(first.text());
    let named = words::of(first);
    let marked = named.any(Words::KICKER.with(Words::SECTION).with(Words::TOPIC));
    let dated = first.tag() == Tag::Time || named.any(Words::DATE) && label.chars().any(char::is_numeric);
    let gain = titles.likeness(&rest) - all;
    // A colon at its end sets it apart as well.
    let better = stands_apart(first) && gain > CLEARLY || label.ends_with(':') && gain > 0.0;
    // "Label" and ": " and "Headline", each in an element of its own.
    let joined = first.tag() == Tag::Span && rest.starts_with([':', '–', '|', '•']);
    // The article's node gives the rest alone, or has the label and a mark before it.
    let told = claimed.is_some_and(|claimed| {
        let mut joined = MARKS.iter().filter_map(|mark| claimed.split_once(mark));
        same(claimed, &rest) || joined.any(|(before, after)| same(before, &label) && same(after, &rest))
    });
    if (marked || dated || better || joined || told)
        && label.chars().count() < 60
        && rest.chars().count() >= LEAST
    {
        let rest = rest.trim_start_matches(JOINTS).to_owned();
        let label = label.trim_end_matches(JOINTS).trim_end_matches('.').to_owned();
        return (rest, Some(label).filter(|label| !label.is_empty() && !dated));
    }
    (whole, None)
}

/// The words of a heading, parted where a subtitle begins that only the style sheet sets on a line of its own:
/// `Bridge reopens<span>What drivers need to know</span>`.
fn in_lines(page: &Page, nodes: Range<NodeId>) -> String {
    let text = page.text_in(nodes.clone());
    let spans = nodes.clone().take(NODES).map(|id| page.node(id)).filter(|node| node.tag() == Tag::Span);
    let gap = spans.filter_map(|span| {
        let (before, rest) = text.split_at_checked(page.text_in(nodes.start..span.id()).len())?;
        // A word whose letters are set apart is one word.
        let are_words = before.contains(' ') && span.text().contains(' ');
        let meet = before.ends_with(char::is_lowercase) && rest.starts_with(char::is_uppercase);
        (are_words && meet).then(|| [before, rest].join(" "))
    });
    gap.map(|text| flat(&text)).next().unwrap_or_else(|| flat(text))
}

/// Nodes of a heading that are looked at.
const NODES: usize = 60;

/// Marks by which titles join a label and a headline.
const MARKS: [&str; 5] = [": ", " | ", " – ", " — ", " - "];

/// What may stand between the two in a heading.
const JOINTS: [char; 7] = [':', '|', '-', '–', ' ', '/', '•'];

/// The elements inside a heading that hold a part of its text.
fn parts(heading: NodeRef<'_>) -> impl Iterator<Item = NodeRef<'_>> {
    heading
        .descendants()
        .take(NODES)
        .filter(move |inner| inner.tag() != Tag::Text && inner.ink() > 0 && inner.ink() < heading.ink())
}

/// Whether an element is set apart from what follows, as labels are.
fn stands_apart(part: NodeRef<'_>) -> bool {
    matches!(part.tag(), Tag::Span | Tag::Small | Tag::Time)
        || !part.tag().is_inline()
        || part.next_sibling().is_some_and(|next| !next.tag().is_inline() || next.tag() == Tag::Br)
}

/// Elements taken off a heading's end.
const TAILS: usize = 3;

/// Where the headline ends: before last elements that only make it less like the titles, such as a
/// subtitle, a source, a count of comments.
fn without_tail(page: &Page, heading: NodeRef<'_>, titles: &Titles) -> NodeId {
    let mut end = heading.end();
    for _ in 0..TAILS {
        let is_last = |part: &NodeRef<'_>| {
            let before = page.text_in(heading.id()..part.id());
            part.end() <= end
                && before.trim().chars().nth(LEAST - 1).is_some()
                && page.text_in(part.end()..end).trim().is_empty()
        };
        let Some(last) = parts(heading).find(is_last) else { break };
        let before = page.text_in(heading.id()..last.id());
        let whole = titles.likeness(page.text_in(heading.id()..end));
        // "#", which leads to the heading itself.
        let is_sign = last.tag() == Tag::A && !last.text().chars().any(char::is_alphanumeric);
        let good = is_sign
            || (stands_apart(last) || last.link_density() > 0.9)
                && is_no_part(titles.likeness(last.text()), titles.likeness(before) - whole);
        if !good {
            break;
        }
        end = last.id();
    }
    end
}

/// Whether an element at the end is none of the headline, by its own likeness to the titles and by what is
/// gained without it.
fn is_no_part(likeness: f32, gain: f32) -> bool {
    gain > if likeness > 0.0 { CLEARLY } else { 0.0 } && likeness < 0.5
}
