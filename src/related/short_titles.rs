//! Stories with short titles in lists of others: "Winter tips" below "Ten ways to save heat in an old house".

use std::ops::Range;

use super::page_links::{Chance, Link};
use crate::dom::{NodeId, NodeRef};
use crate::work;

/// Levels between a link and the list that it stands in.
const LEVELS: usize = 5;

/// Lets the links with short titles be stories that stand in a list like the link to a story before or after them and
/// lead to the same folder: `/blog/winter-tips` below `/blog/ten-ways-to-save-heat`. In the article's text a list is
/// one of the article.
pub(super) fn admit(links: &mut [Link<'_>], text: &Range<NodeId>) {
    admit_after(links.iter_mut(), text);
    admit_after(links.iter_mut().rev(), text);
}

/// Lets links be stories that are like the last story before them, in the order at hand.
fn admit_after<'a, 'p: 'a>(links: impl Iterator<Item = &'a mut Link<'p>>, text: &Range<NodeId>) {
    let mut story: Option<Link<'p>> = None;
    for link in links.filter(|link| !text.contains(&link.node.id())) {
        let is_short = link.chance == Chance::Short;
        if is_short && story.is_some_and(|story| stand_alike(&story, link)) {
            link.chance = Chance::Admitted;
        }
        if link.may_be_story() {
            story = Some(*link);
        }
    }
}

/// Whether two links lead to one folder and hang alike in one element.
fn stand_alike(story: &Link<'_>, link: &Link<'_>) -> bool {
    work::items(1);
    if !story.address.same_host(&link.address) || link.address.folders().next().is_none() {
        return false;
    }
    let is_beside = story.address.folders().eq(link.address.folders());
    if is_beside { hang_alike(story.node, link.node) } else { false }
}

/// Whether two links hang in different items of one list, each below the same tags.
fn hang_alike(story: NodeRef<'_>, link: NodeRef<'_>) -> bool {
    let (mut a, mut b) = (story, link);
    for level in 0..LEVELS {
        if a.tag() != b.tag() {
            return false;
        }
        let (Some(up_a), Some(up_b)) = (a.parent(), b.parent()) else { return false };
        if up_a == up_b {
            return level > 0;
        }
        (a, b) = (up_a, up_b);
    }
    false
}
