//! Comments told by the link that each of them ends with.

use std::ops::Range;

use super::{chosen_len, common};
use crate::body::Selection;
use crate::dom::{NodeId, NodeRef, Page, Tag};
use crate::normalize::boilerplate;

/// Comments from which on they are a list of them.
const LEAST: usize = 3;

/// Letters of text that must be left: where all is comments, they are what the page is for.
const ENOUGH: u32 = 100;

/// Returns the lists whose items each hold a link to answer: `<li><p>I took it in 1960.</p><a>Reply</a></li>` three
/// times.
pub(super) fn find(page: &Page, selection: &Selection) -> Vec<Range<NodeId>> {
    let Some(text) = selection.range() else { return Vec::new() };
    let answers: Vec<NodeId> = answers(page, text.start..page.body().end()).collect();
    let mut lists: Vec<Range<NodeId>> = Vec::new();
    for near in answers.windows(LEAST) {
        let [first, .., last] = near else { continue };
        let parent = common(page, *first, *last);
        let mut items: Vec<NodeRef<'_>> =
            near.iter().filter_map(|answer| item(page, *answer, parent)).collect();
        items.dedup();
        let [begin, .., end] = items.as_slice() else { continue };
        if items.len() < LEAST {
            continue;
        }
        match lists.last_mut() {
            Some(open) if open.contains(&begin.id()) => open.end = open.end.max(end.end()),
            _ => lists.push(begin.id()..end.end()),
        }
    }
    let all = text.start..page.body().end();
    lists.retain(|list| chosen_len(page, selection, &(all.start..list.start)) >= ENOUGH);
    lists
}

/// The child of a list around an answer.
fn item<'p>(page: &'p Page, answer: NodeId, list: NodeRef<'p>) -> Option<NodeRef<'p>> {
    page.node(answer).self_and_ancestors().find(|node| node.parent() == Some(list))
}

/// The links and buttons that say no more than "Reply".
fn answers(page: &Page, nodes: Range<NodeId>) -> impl Iterator<Item = NodeId> {
    let controls = page.tags_in(nodes).filter(|(_, tag)| matches!(tag, Tag::A | Tag::Button | Tag::Span));
    controls.map(|(id, _)| id).filter(|id| boilerplate::is_reply(page.node(*id).text()))
}
