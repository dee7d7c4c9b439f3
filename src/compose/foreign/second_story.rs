//! Another story under the article, as sites show that load the next one while the reader scrolls.

use std::ops::Range;

use super::{Text, outermost};
use crate::dom::{NodeId, NodeRef, Page, Tag};

/// Letters from which on the first article is one, and not a teaser above the story.
const ENOUGH: u32 = 300;

/// Returns the `<article>`s behind the first one with text, if each has a headline of its own:
/// `<article><h1>Quay opens</h1>…</article><article><h1>Bees in the belfry</h1>…</article>`.
pub(super) fn find(text: &Text<'_>) -> Vec<Range<NodeId>> {
    let Text { page, nodes, .. } = text;
    let first = page.node(nodes.start).ancestors().filter(|node| node.tag() == Tag::Article).last();
    let Some(first) = first.filter(|first| has_h1(page, *first)) else { return Vec::new() };
    if text.chosen_len(&(first.id()..first.end())) < ENOUGH {
        return Vec::new();
    }
    let later = page.tags_in(first.end()..nodes.end.max(first.end())).filter(|(_, tag)| *tag == Tag::Article);
    let later = outermost(later.map(|(id, _)| page.node(id)));
    later.filter(|article| has_h1(page, *article)).map(|article| article.id()..article.end()).collect()
}

fn has_h1(page: &Page, article: NodeRef<'_>) -> bool {
    page.tags_in(article.id()..article.end()).any(|(_, tag)| tag == Tag::H1)
}
