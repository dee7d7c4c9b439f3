//! Groups without a heading whose markup names them: by `aria-label`, or by the tab that opens them.

use std::collections::HashMap;

use super::card::Card;
use super::card_groups::Group;
use super::heading::Heading;
use super::heading_kind::{Announcement, announcement};
use super::page_links::Tab;
use crate::dom::{Attr, NodeRef};

/// Elements around a group that may name it.
const LEVELS: usize = 8;

/// Gives each group without a heading the name that the elements around it have.
pub(super) fn name<'p>(groups: &mut [Group<'p>], cards: &[Card<'p>], tabs: &[Tab<'p>]) {
    let tabs: HashMap<&str, NodeRef<'p>> = tabs.iter().map(|tab| (tab.target, tab.node)).collect();
    for group in groups.iter_mut().filter(|group| group.heading.is_none()) {
        let Some(first) = cards.get(group.cards.start) else { continue };
        let before = group.cards.start.checked_sub(1).and_then(|at| cards.get(at));
        let after = cards.get(group.cards.end);
        let around = first.root.self_and_ancestors().take(LEVELS);
        // What holds other groups too names neither.
        let mut own = around.take_while(|node| !(holds(*node, before) || holds(*node, after)));
        group.heading = own.find_map(|node| spoken(node).or_else(|| opened(node, &tabs)));
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

/// Returns the text of the tab that opens the group.
fn opened<'p>(node: NodeRef<'p>, tabs: &HashMap<&str, NodeRef<'p>>) -> Option<Heading<'p>> {
    let tab = *tabs.get(node.attr(Attr::Id)?)?;
    Some(Heading::new(tab, tab.text(), Some(announced_stories(tab.text())?)))
}

fn announced_stories(text: &str) -> Option<Announcement> {
    announcement(text).filter(|found| found.start && found.kind.announces_stories())
}
