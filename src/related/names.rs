//! Groups without a heading whose markup names them: by `aria-label`, or by the tab that opens them.

use std::collections::HashMap;

use super::cards::Card;
use super::groups::{Group, Heading};
use super::headings::{Announcement, HeadingKind, announcement};
use super::links::Tab;
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
        let own = around.take_while(|node| {
            [before, after].into_iter().flatten().all(|other| !node.contains(other.main.node))
        });
        group.heading = own.into_iter().find_map(|node| spoken(node).or_else(|| opened(node, &tabs)));
    }
}

/// The name that is read out to those who cannot see the group.
fn spoken(node: NodeRef<'_>) -> Option<Heading<'_>> {
    let text = node.attr(Attr::AriaLabel)?.trim();
    let mut heading = Heading::new(node, text, Some(stories(text)?));
    heading.spoken = true;
    Some(heading)
}

/// The text of the tab that opens the group.
fn opened<'p>(node: NodeRef<'p>, tabs: &HashMap<&str, NodeRef<'p>>) -> Option<Heading<'p>> {
    let tab = *tabs.get(node.attr(Attr::Id)?)?;
    Some(Heading::new(tab, tab.text(), Some(stories(tab.text())?)))
}

fn stories(text: &str) -> Option<Announcement> {
    announcement(text).filter(|found| {
        found.start && matches!(found.kind, HeadingKind::Related | HeadingKind::Latest | HeadingKind::Popular)
    })
}
