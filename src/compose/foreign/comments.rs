//! Comments told by the link that each of them ends with.

use std::ops::Range;

use super::{Text, common};
use crate::dom::{NodeId, NodeRef, Page, Tag};
use crate::normalize::boilerplate;

/// Comments from which on they are a list of them.
const LEAST: usize = 3;

/// Letters of text that must be left: where all is comments, they are what the page is for.
const ENOUGH: u32 = 100;

/// Letters between the text and the first answer at most: the first comment, if it is taken for text, is in front of it.
const NEAR: u32 = 2000;

/// Returns the lists whose items each hold a link to answer: `<li><p>I took it in 1960.</p><a>Reply</a></li>` three
/// times.
pub(super) fn find(text: &Text<'_>) -> Vec<Range<NodeId>> {
    let page = text.page;
    let mut near = controls(page, text.nodes.start).take_while(|id| text.is_within(NEAR, *id));
    let Some(first) = near.find(|id| is_answer(page.node(*id))) else { return Vec::new() };
    let answers: Vec<NodeId> = controls(page, first).filter(|id| is_answer(page.node(*id))).collect();
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
    lists.retain(|list| text.chosen_len(&(text.nodes.start..list.start)) >= ENOUGH);
    lists
}

/// The child of a list around an answer.
fn item<'p>(page: &'p Page, answer: NodeId, list: NodeRef<'p>) -> Option<NodeRef<'p>> {
    page.node(answer).self_and_ancestors().find(|node| node.parent() == Some(list))
}

/// The links, buttons and spans from a node on.
fn controls(page: &Page, from: NodeId) -> impl Iterator<Item = NodeId> {
    let nodes = page.tags_in(from..page.len());
    nodes.filter(|(_, tag)| matches!(tag, Tag::A | Tag::Button | Tag::Span)).map(|(id, _)| id)
}

/// Whether a link or a button says no more than "Reply".
fn is_answer(control: NodeRef<'_>) -> bool {
    /// Letters of the longest one.
    const LONGEST: u32 = 24;
    (1..=LONGEST).contains(&control.text_len()) && boilerplate::is_reply(control.text())
}
