//! The headline that readers see: which heading of the page it is.
//!
//! Headings in menus, boxes, logos and other stories are never taken, nor crossheads once the text is under way.

use std::ops::Range;

use super::heading_checks::is_marked;
use super::heading_score::{Judge, ScoredHeading};
use super::heading_split::split;
use super::live_entries::tells_entry;
use crate::candidate::{Candidates, Source};
use crate::dom::{NodeId, NodeRef, Page};
use crate::normalize::headline::same;

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

/// A heading this much like the title makes a search among other elements needless.
const LIKE_ENOUGH: f32 = 0.5;

/// Returns the headline shown.
pub(super) fn choose<'p>(
    page: &'p Page,
    body: Option<&Range<NodeId>>,
    candidates: &Candidates,
) -> Option<Headline<'p>> {
    let judge = Judge::new(body, candidates);
    let node = best_node(page, &judge)?;
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

fn best<'p>(
    page: &'p Page,
    judge: &Judge<'_>,
    is_of_kind: fn(NodeRef<'p>) -> bool,
) -> Option<ScoredHeading<'p>> {
    let sized = page.body().descendants().filter(|node| CHARS.contains(&node.ink()));
    sized
        .filter(|node| is_of_kind(*node))
        .take(MAX_HEADINGS)
        .filter_map(|node| judge.heading(node))
        .reduce(|best, next| if next.is_better(&best, judge.body) { next } else { best })
}

fn is_heading(node: NodeRef<'_>) -> bool {
    node.tag().heading_level().is_some()
}
