//! Groups whose markup names them: those in a pane by the tab that opens it, and those without a heading by `aria-label`.

use std::collections::HashMap;

use super::body_position::BodyPosition;
use super::card::Card;
use super::card_groups::Group;
use super::heading::Heading;
use super::heading_kind::{Announcement, announcement};
use super::page_links::Tab;
use crate::dom::{Attr, NodeRef};

/// Elements around a group that may name it.
const LEVELS: usize = 8;

/// Returns the panes that a tab opens as headings: `<a href=#p2>Most read</a>` heads what stands in `<ul id=p2>`.
/// What holds text of the article is no pane.
pub(super) fn panes<'p>(tabs: &[Tab<'p>], position: &BodyPosition<'p>) -> Vec<Heading<'p>> {
    let opening = tabs.iter().filter(|tab| !tab.target.is_empty());
    let opening = opening.filter_map(|tab| Some((tab.target, (tab, announced_stories(tab.node.text())?))));
    let opening: HashMap<&str, (&Tab<'p>, Announcement)> = opening.collect();
    if opening.is_empty() {
        return Vec::new();
    }
    let nodes = position.page().nodes().filter(|node| node.linked_text_len() > 0);
    let panes = nodes.filter_map(|node| {
        let (tab, found) = opening.get(node.attr(Attr::Id)?)?;
        let heading = Heading::new(node, tab.node.text(), Some(*found));
        if node.contains(tab.node) || position.prose_in(node.id(), node.end()) > 0 {
            return None;
        }
        Some(Heading { scope: (node.id(), node.end()), ..heading })
    });
    panes.collect()
}

/// Gives each group without a heading the name that the elements around it have.
pub(super) fn name<'p>(groups: &mut [Group<'p>], cards: &[Card<'p>]) {
    for group in groups.iter_mut().filter(|group| group.heading.is_none()) {
        let Some(first) = cards.get(group.cards.start) else { continue };
        let before = group.cards.start.checked_sub(1).and_then(|at| cards.get(at));
        let after = cards.get(group.cards.end);
        let around = first.root.self_and_ancestors().take(LEVELS);
        // What holds other groups too names neither.
        let mut own = around.take_while(|node| !(holds(*node, before) || holds(*node, after)));
        group.heading = own.find_map(spoken);
    }
}

fn holds(node: NodeRef<'_>, card: Option<&Card<'_>>) -> bool {
    card.is_some_and(|card| node.contains(card.main.node))
}

/// Returns the name that is read out to those who cannot see the group.
fn spoken(node: NodeRef<'_>) -> Option<Heading<'_>> {
    let text = node.attr(Attr::AriaLabel)?.trim();
    let mut heading = Heading::new(node, text, Some(announced_stories(text)?));
    heading.spoken = true;
    Some(heading)
}

fn announced_stories(text: &str) -> Option<Announcement> {
    announcement(text).filter(|found| found.start && found.kind.announces_stories())
}
