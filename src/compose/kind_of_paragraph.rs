//! What a paragraph is by its markup.

use crate::article::ParagraphKind;
use crate::body::heading_level;
use crate::dom::{NodeId, NodeRef, Tag};
use crate::text::ends_with_stop;

/// What a paragraph of this element is; the item of a list that is an entry of a live blog is none.
pub(super) fn kind(element: NodeRef<'_>, entry: Option<NodeId>) -> ParagraphKind {
    if let Some(level) = heading_level(element).filter(|_| !is_sentence(element)) {
        return ParagraphKind::Subheading { level };
    }
    let above = element.self_and_ancestors();
    let mut inside = above.take_while(|node| Some(node.id()) != entry);
    inside
        .find_map(|node| match node.tag() {
            Tag::Blockquote => Some(ParagraphKind::Quote),
            Tag::Li if is_column(node) => None,
            Tag::Li => Some(ParagraphKind::ListItem),
            Tag::Dt => Some(ParagraphKind::Term),
            Tag::Dd => Some(ParagraphKind::Definition),
            Tag::Pre => Some(ParagraphKind::Preformatted),
            Tag::Article | Tag::Main | Tag::Body | Tag::Td => Some(ParagraphKind::Text),
            _ => None,
        })
        .unwrap_or_default()
}

/// Whether a heading holds a sentence longer than a crosshead: `<h4>Take a closer look at each of the changes, since …</h4>`.
fn is_sentence(heading: NodeRef<'_>) -> bool {
    /// Letters of the longest crosshead.
    const LONGEST: u32 = 120;
    let text = heading.text();
    match heading.text_len() {
        ..=LONGEST => false,
        // "I saw it open. Did you?" asks.
        _ if text.ends_with('?') => false,
        _ => ends_with_stop(text) || text.contains(". "),
    }
}

/// Whether the item of a list is a column of the page, with the article in it: alone among its neighbours it is long
/// and has paragraphs.
pub(super) fn is_column(item: NodeRef<'_>) -> bool {
    /// Paragraphs and characters of more than an item.
    const MOST: usize = 4;
    const LONG: u32 = 800;
    /// Items looked at.
    const ITEMS: usize = 8;
    if item.text_len() <= LONG || !has_paragraphs(item, MOST + 1) {
        return false;
    }
    let others = item.parent().into_iter().flat_map(NodeRef::children).take(2 * ITEMS);
    let mut long = others.filter(|other| *other != item).filter(|other| other.text_len() > LONG / 4);
    !long.any(|other| has_paragraphs(other, 2))
}

/// Whether an element holds so many paragraphs or more.
fn has_paragraphs(element: NodeRef<'_>, least: usize) -> bool {
    /// Nodes looked at.
    const NODES: usize = 200;
    element.descendants().take(NODES).filter(|node| node.tag() == Tag::P).take(least).count() == least
}
