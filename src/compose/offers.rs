//! Lines that offer something of the site, told by where their links lead or what they look like.

use crate::address::leads_to_follow;
use crate::body::{Block, heading_level};
use crate::dom::{Attr, NodeId, NodeRef, Page, Tag};
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables::ELEMENT_NAMES;

static BUTTONS: Phrases = Phrases::new(&ELEMENT_NAMES, "button");

/// Whether a block is nothing but a link that looks like a button: `<a class="btn green">To the offer</a>`. Folded text
/// may be opened by one.
pub(super) fn is_button(page: &Page, block: &Block) -> bool {
    let len = page.text_len_in(block.start..block.end);
    if page.linked_text_len_in(block.start..block.end) < len {
        return false;
    }
    if heading_level(page.node(block.element)).is_some() {
        return false;
    }
    link_around(page, block.start).is_some_and(looks_like_button)
}

/// The link that a text stands in.
fn link_around(page: &Page, text: NodeId) -> Option<NodeRef<'_>> {
    /// Levels from the text to its link.
    const LEVELS: usize = 6;
    page.node(text).ancestors().take(LEVELS).find(|node| node.tag() == Tag::A)
}

/// Whether a link leads to another page and a word of its classes is that of a button.
fn looks_like_button(link: NodeRef<'_>) -> bool {
    let mut words = link.classes().flat_map(|class| class.split(['-', '_']));
    match link.attr(Attr::Href) {
        Some(href) if !href.starts_with('#') => words.any(|word| BUTTONS.is_in_any_case(word)),
        _ => false,
    }
}

/// Whether a short line begins or ends with a link to where the site can be followed: `<p>News by mail: <a
/// href=/newsletter/>sign up</a>!</p>`. Amid a line it may be the story's.
pub(super) fn invites(page: &Page, block: &Block) -> bool {
    /// Letters of the longest line.
    const LONGEST: u32 = 200;
    /// Letters that may stand behind the link.
    const BEHIND: u32 = 3;
    let nodes = block.start..block.end;
    let is_short = page.text_len_in(nodes.clone()) <= LONGEST;
    if !is_short || page.linked_text_len_in(nodes.clone()) == 0 {
        return false;
    }
    let inside = page.tags_in(nodes.clone()).filter(|(_, tag)| *tag == Tag::A).map(|(id, _)| page.node(id));
    let mut links = link_around(page, block.start).into_iter().chain(inside);
    links.any(|link| {
        let before = page.text_len_in(nodes.start..link.id().max(nodes.start));
        let behind = page.text_len_in(link.end().min(nodes.end)..nodes.end);
        match (before, behind) {
            (0, _) | (_, ..=BEHIND) => link.attr(Attr::Href).is_some_and(leads_to_follow),
            _ => false,
        }
    })
}
