//! Pictures, and which text belongs to one: its caption, inside the element around it or right behind it.

use crate::dom::{Attr, NodeId, NodeRef, Page, Tag};
use crate::lexicon::facts::Words;

/// Letters of the longest caption.
const LONGEST: u32 = 600;

/// Nodes between a picture and its caption, and nodes of a figure that are looked at.
const NEAR: NodeId = 30;
const NODES: usize = 120;

/// An `<img>`, or the custom element that stands for one on accelerated pages.
pub(super) fn is_picture(node: NodeRef<'_>) -> bool {
    node.tag() == Tag::Img || node.tag() == Tag::Custom && node.attr(Attr::LocalName) == Some("amp-img")
}

/// The pictures of a figure, without the copies for browsers that run no scripts.
pub(super) fn of_figure(figure: NodeRef<'_>) -> impl Iterator<Item = NodeRef<'_>> {
    let mut copies = 0;
    figure.descendants().filter(move |node| {
        if node.tag() == Tag::Noscript {
            copies = node.end();
        }
        node.id() >= copies && is_picture(*node)
    })
}

/// The element that holds the caption of a figure: one that is made or named for it, or what holds all its text.
pub(super) fn caption_in(figure: NodeRef<'_>) -> Option<NodeRef<'_>> {
    let parts = || figure.descendants().take(NODES).filter(|part| part.tag().is_element() && part.ink() > 0);
    let made = parts().find(|part| part.tag() == Tag::Figcaption);
    let named = || parts().find(|part| is_named(*part) && !holds_picture(*part));
    let all = || parts().find(|part| part.ink() == figure.ink() && !holds_picture(*part));
    made.or_else(named).or_else(|| all().filter(|_| is_pictures(figure)))
}

/// The element named a caption that stands right behind a picture.
pub(super) fn caption_behind<'p>(page: &'p Page, picture: NodeRef<'p>) -> Option<NodeRef<'p>> {
    let behind = (picture.end()..page.len()).take(NEAR as usize).map(|id| page.node(id));
    let blank = behind.take_while(|node| node.tag() != Tag::Text || node.ink() == 0);
    blank.filter(|node| node.tag().is_element()).find(|node| is_caption(*node))
}

/// Whether an element's text is that of a picture: of the figure that it is, or of the picture before it.
pub(super) fn is_text_of_picture(page: &Page, node: NodeRef<'_>) -> bool {
    if node.tag() == Tag::Figure {
        is_pictures(node)
    } else {
        is_caption(node) && follows_picture(page, node)
    }
}

/// Whether a figure is pictures and their words, and no table, list or code with a number.
fn is_pictures(figure: NodeRef<'_>) -> bool {
    let other = |tag| {
        matches!(tag, Tag::Table | Tag::Pre | Tag::Blockquote | Tag::Ul | Tag::Ol | Tag::Figure | Tag::Iframe)
    };
    let parts = || figure.descendants().take(NODES);
    figure.ink() <= LONGEST && parts().any(is_picture) && !parts().any(|part| other(part.tag()))
}

fn is_caption(node: NodeRef<'_>) -> bool {
    (1..=LONGEST).contains(&node.ink()) && is_named(node) && !holds_picture(node)
}

fn is_named(node: NodeRef<'_>) -> bool {
    node.class_meaning().facts.any(Words::LEGEND)
}

fn holds_picture(node: NodeRef<'_>) -> bool {
    node.descendants().take(NODES).any(is_picture)
}

fn follows_picture(page: &Page, node: NodeRef<'_>) -> bool {
    let before = (node.id().saturating_sub(NEAR)..node.id()).rev().map(|id| page.node(id));
    before.take_while(|before| before.tag() != Tag::Text || before.ink() == 0).any(is_picture)
}

/// Whether what is around a picture says that it is an advertisement or the sign of an organisation.
pub(super) fn is_of_others(picture: NodeRef<'_>) -> bool {
    /// Levels that may say so, and letters of what is around a mere picture.
    const LEVELS: usize = 4;
    const BOX: u32 = 100;
    let mut around = picture.self_and_ancestors().take(LEVELS).take_while(|above| above.ink() <= BOX);
    around.any(|above| {
        above.class_meaning().facts.any(Words::AD)
            || matches!(above.attr(Attr::Itemprop), Some("logo" | "publisher"))
    })
}
