//! The headline that readers see: which heading of the page it is, and what stands inside it besides (a kicker before
//! it, counts and sources behind it).
//!
//! Headings in menus, boxes, logos and other stories are never taken, nor crossheads once the text is under way.

use std::ops::Range;

use super::element::{Words, words_of};
use super::heading_checks::is_marked;
use super::heading_score::{Judge, ScoredHeading};
use super::likeness::Titles;
use super::live_entries::tells_entry;
use super::rendered_text::{flat, spaced};
use crate::candidate::{Candidates, Source};
use crate::dom::{NodeId, NodeRef, Page, Tag};
use crate::normalize::date;
use crate::normalize::headline::same;
use crate::text::start_of;

/// The headline and what stands inside its heading besides.
pub(super) struct Headline<'p> {
    pub(super) node: NodeRef<'p>,
    pub(super) text: String,
    pub(super) kicker: Option<String>,
    /// [`Source::Heading`], or [`Source::EntryHeading`] where it is the headline of the newest entry only.
    pub(super) source: Source,
}

/// Longer and shorter headings are no headlines.
const CHARS: Range<u32> = 2..400;

/// Headings looked at; pages with more are lists.
const MAX_HEADINGS: usize = 200;

/// Characters between a heading and the text that it stands over: byline, date, a standfirst. Chosen on the pages at hand.
const OVER_TEXT: u32 = 300;

/// Bytes behind a heading that may be its date.
const DATE: usize = 60;

/// Levels from a heading to the header that it stands in.
const LEVELS: usize = 3;

/// A heading this much like the title makes a search among other elements needless.
const LIKE_ENOUGH: f32 = 0.5;

/// Returns the headline shown.
pub(super) fn choose<'p>(
    page: &'p Page,
    body: Option<&Range<NodeId>>,
    candidates: &Candidates,
) -> Option<Headline<'p>> {
    let judge = Judge::new(body, candidates);
    let node = best_node(page, &judge).or_else(|| heading_over_text(page, &judge))?;
    let (text, kicker) = split(page, node, &judge.titles, judge.declared);
    let is_declared = judge.declared.is_none_or(|declared| same(declared, &text));
    let is_entry = !is_declared && body.is_some_and(|body| tells_entry(page, &text, body));
    let source = if is_entry { Source::EntryHeading } else { Source::Heading };
    Some(Headline { node, text, kicker, source })
}

/// Returns the best heading, or an element that is marked as the headline where that is better.
fn best_node<'p>(page: &'p Page, judge: &Judge<'_>) -> Option<NodeRef<'p>> {
    let heading = best(page, judge, is_heading);
    if let Some(heading) = &heading {
        if heading.likeness >= LIKE_ENOUGH || judge.titles.is_empty() {
            return Some(heading.node);
        }
    }
    let marked = best(page, judge, is_marked);
    match (heading, marked) {
        (Some(heading), Some(marked)) if marked.score > heading.score => Some(marked.node),
        (heading, marked) => heading.or(marked).map(|best| best.node),
    }
}

/// Returns the heading that stands right over the text, where none is like a title: titles may be written for search, or
/// name the site's parts only.
fn heading_over_text<'p>(page: &'p Page, judge: &Judge<'_>) -> Option<NodeRef<'p>> {
    let start = judge.body?.start;
    let sized = page.body().descendants().take_while(|node| node.id() <= start);
    let headings = sized.filter(|node| CHARS.contains(&node.text_len()) && is_heading(*node));
    let last = headings.take(MAX_HEADINGS).last()?;
    if page.text_len_in(last.end()..start.max(last.end())) > OVER_TEXT || !judge.may_head_text(last) {
        return None;
    }
    // Slogans and crossheads stand over texts as well.
    let in_header = last.ancestors().take(LEVELS).any(|above| above.tag() == Tag::Header);
    let is_dated =
        date::may_hold_date_within(start_of(page.text_in(last.end()..page.len()), DATE).trim_start());
    if in_header || is_dated { Some(last) } else { None }
}

fn best<'p>(
    page: &'p Page,
    judge: &Judge<'_>,
    is_of_kind: fn(NodeRef<'p>) -> bool,
) -> Option<ScoredHeading<'p>> {
    let sized = page.body().descendants().filter(|node| CHARS.contains(&node.text_len()));
    sized
        .filter(|node| is_of_kind(*node))
        .take(MAX_HEADINGS)
        .filter_map(|node| judge.heading(node))
        .reduce(|best, next| if next.is_better(&best, judge.body) { next } else { best })
}

fn is_heading(node: NodeRef<'_>) -> bool {
    node.tag().heading_level().is_some()
}

/// Characters of the shortest headline.
const LEAST: usize = 8;

/// Characters of the longest label, and one more.
const LABEL: usize = 60;

/// How much liker the title a part of a heading must be than the whole. Chosen on the pages at hand.
const CLEARLY: f32 = 0.04;

/// Nodes of a heading that are looked at.
const MAX_NODES: usize = 60;

/// Elements taken off a heading's end.
const MAX_TAILS: usize = 3;

/// What may stand between a label and a headline in a heading.
const JOINTS: [char; 7] = [':', '|', '-', '–', ' ', '/', '•'];

/// Returns the heading's text without the kicker that stands inside it and without what else is inside, and the
/// kicker.
///
/// `<h1><span>Opinion:</span> Bridge reopens</h1>` → "Bridge reopens", "Opinion".
fn split(
    page: &Page,
    node: NodeRef<'_>,
    titles: &Titles,
    declared: Option<&str>,
) -> (String, Option<String>) {
    let end = without_tail(page, node, titles);
    let (whole, likeness) = whole_text(page, node.id()..end, titles);
    let label = Label::of(page, node, end).filter(Label::fits);
    let Some(label) = label.filter(|label| label.is_apart(titles, likeness, declared)) else {
        return (whole, None);
    };
    let rest = label.rest.trim_start_matches(JOINTS).to_owned();
    let text = label.text.trim_end_matches(JOINTS).trim_end_matches('.');
    let is_kicker = !(text.is_empty() || label.is_date());
    (rest, is_kicker.then(|| text.to_owned()))
}

/// Returns the text of a heading and how much it is like the titles. Where only the style sheet parts two words
/// (`<span>Bridge</span><span>reopens</span>`) the titles decide.
fn whole_text(page: &Page, nodes: Range<NodeId>, titles: &Titles) -> (String, f32) {
    let whole = in_lines(page, nodes.clone());
    let likeness = titles.likeness(&whole);
    let parted = flat(&spaced(page, nodes));
    if parted == whole {
        return (whole, likeness);
    }
    let parted_likeness = titles.likeness(&parted);
    if parted_likeness > likeness { (parted, parted_likeness) } else { (whole, likeness) }
}

/// The first element of a heading and the text after it.
struct Label<'p> {
    node: NodeRef<'p>,
    text: String,
    rest: String,
    /// Whether the text after it is marked as the headline.
    is_before_headline: bool,
}

impl<'p> Label<'p> {
    fn of(page: &Page, heading: NodeRef<'p>, end: NodeId) -> Option<Self> {
        let first = parts(heading).next()?;
        if !page.text_in(heading.id()..first.id()).trim().is_empty() {
            return None;
        }
        let mut behind = parts(heading).skip_while(|part| part.id() < first.end());
        let is_before_headline = behind.next().is_some_and(|part| words_of(part).any(Words::HEADLINE));
        let rest = in_lines(page, first.end()..end);
        Some(Self { node: first, text: flat(first.text()), rest, is_before_headline })
    }

    fn fits(&self) -> bool {
        if self.text.chars().count() >= LABEL {
            return false;
        }
        self.rest.chars().count() >= LEAST
    }

    /// Whether it is a label and no part of the headline.
    fn is_apart(&self, titles: &Titles, whole: f32, declared: Option<&str>) -> bool {
        let is_marked = words_of(self.node).any(Words::KICKER.with(Words::SECTION).with(Words::TOPIC));
        // "Label" and ": " and "Headline", each in an element of its own.
        let is_joined = self.node.tag() == Tag::Span && self.rest.starts_with([':', '–', '|', '•']);
        is_marked
            || self.is_before_headline
            || is_joined
            || self.is_date()
            || self.improves_rest(titles, whole)
            || declared.is_some_and(|declared| self.is_cut_from(declared))
    }

    fn is_date(&self) -> bool {
        if self.node.tag() == Tag::Time {
            return true;
        }
        if !words_of(self.node).any(Words::DATE) {
            return false;
        }
        self.text.contains(char::is_numeric)
    }

    /// Whether the rest alone is more like the titles. A colon at the label's end sets it apart as well.
    fn improves_rest(&self, titles: &Titles, whole: f32) -> bool {
        let gain = titles.likeness(&self.rest) - whole;
        gain > CLEARLY && stands_apart(self.node) || gain > 0.0 && self.text.ends_with(':')
    }

    /// Whether the article's own node has the label and a mark before the rest.
    fn is_cut_from(&self, declared: &str) -> bool {
        let cuts = declared.match_indices([':', '|', '–', '—', '-']).filter_map(|(at, mark)| {
            let (before, after) = declared.split_at_checked(at)?;
            let after = after.strip_prefix(mark)?.strip_prefix(' ')?;
            let before = if mark == ":" { before } else { before.strip_suffix(' ')? };
            Some((before, after))
        });
        cuts.filter(|(before, _)| same(before, &self.text)).any(|(_, after)| same(after, &self.rest))
    }
}

/// Returns the words of a heading, parted where a subtitle begins that only the style sheet sets on a line of its
/// own: `Bridge reopens<span>What drivers need to know</span>`.
fn in_lines(page: &Page, nodes: Range<NodeId>) -> String {
    let text = page.text_in(nodes.clone());
    let mut spans =
        nodes.clone().take(MAX_NODES).map(|id| page.node(id)).filter(|node| node.tag() == Tag::Span);
    let lines = spans.find_map(|span| {
        let (before, rest) = text.split_at_checked(page.text_in(nodes.start..span.id()).len())?;
        begins_line(before, rest, span).then(|| [before, rest].join(" "))
    });
    lines.map_or_else(|| flat(text), |text| flat(&text))
}

/// Whether a subtitle begins at a span. A word whose letters are set apart is one word.
fn begins_line(before: &str, rest: &str, span: NodeRef<'_>) -> bool {
    if !before.contains(' ') || !span.text().contains(' ') {
        return false;
    }
    before.ends_with(char::is_lowercase) && rest.starts_with(char::is_uppercase)
}

/// Returns the elements inside a heading that hold a part of its text.
fn parts(heading: NodeRef<'_>) -> impl Iterator<Item = NodeRef<'_>> {
    heading
        .descendants()
        .take(MAX_NODES)
        .filter(|inner| inner.tag() != Tag::Text)
        .filter(move |inner| (1..heading.text_len()).contains(&inner.text_len()))
}

/// Whether an element is set apart from what follows, as labels are.
fn stands_apart(part: NodeRef<'_>) -> bool {
    matches!(part.tag(), Tag::Span | Tag::Small | Tag::Time) || !part.tag().is_inline()
}

/// Returns where the headline ends: before last elements that only make it less like the titles, such as a
/// subtitle, a source, a count of comments.
fn without_tail(page: &Page, heading: NodeRef<'_>, titles: &Titles) -> NodeId {
    let mut end = heading.end();
    for _ in 0..MAX_TAILS {
        let last = parts(heading).find(|part| is_last(page, heading, *part, end));
        let Some(last) = last.filter(|last| is_tail(page, heading.id()..end, *last, titles)) else { break };
        end = last.id();
    }
    end
}

/// Whether a part ends the heading and a headline stands before it.
fn is_last(page: &Page, heading: NodeRef<'_>, part: NodeRef<'_>, end: NodeId) -> bool {
    if part.end() > end {
        return false;
    }
    let before = page.text_in(heading.id()..part.id());
    if before.trim().chars().nth(LEAST - 1).is_none() {
        return false;
    }
    page.text_in(part.end()..end).trim().is_empty()
}

/// Whether the last part of a heading is none of the headline, by its own likeness to the titles and by what is
/// gained without it.
fn is_tail(page: &Page, nodes: Range<NodeId>, last: NodeRef<'_>, titles: &Titles) -> bool {
    // "#", which leads to the heading itself.
    if last.tag() == Tag::A && !last.text().contains(char::is_alphanumeric) {
        return true;
    }
    if !stands_apart(last) && last.link_density() <= 0.9 {
        return false;
    }
    // Titles of another wording do not judge a bracket behind the headline.
    let is_bracket = last.text().trim_start().starts_with('(');
    let likeness = titles.likeness(last.text());
    let before = titles.likeness(page.text_in(nodes.start..last.id()));
    let gain = before - titles.likeness(page.text_in(nodes));
    let clearly = if likeness > 0.0 { CLEARLY } else { 0.0 };
    if is_bracket && before < LIKE_ENOUGH {
        return false;
    }
    gain > clearly
}
