//! Another story under the article, as sites show that load the next one while the reader scrolls.

use std::ops::Range;

use super::{Text, outermost};
use crate::dom::{NodeId, NodeRef, Page, Tag};

/// Letters from which on the first article is one, and not a teaser above the story.
const ENOUGH: u32 = 300;

/// Returns the `<article>`s behind the first one with text and the columns beside it, if each has a headline of its own:
/// `<article><h1>Quay opens</h1>…</article><article><h1>Bees in the belfry</h1>…</article>`.
pub(super) fn find(text: &Text<'_>) -> Vec<Range<NodeId>> {
    [later_articles(text), columns(text)].concat()
}

/// Returns the columns beside the text that have a headline of their own: `<div><h1>Dates of the season</h1>…</div>
/// <aside><h1>Tom Okoro's column</h1>…</aside>`.
fn columns(text: &Text<'_>) -> Vec<Range<NodeId>> {
    let Text { page, nodes, .. } = text;
    let Some(container) = page.node(nodes.start).ancestors().find(|node| !node.tag().is_inline()) else {
        return Vec::new();
    };
    let container = container.parent().unwrap_or(container);
    let asides =
        page.tags_in(nodes.clone()).filter(|(_, tag)| *tag == Tag::Aside).map(|(id, _)| page.node(id));
    let beside = outermost(asides).filter(|aside| !container.contains(*aside));
    let beside = beside.filter(|aside| has_h1(page, *aside));
    beside.map(|aside| aside.id()..aside.end()).collect()
}

/// Returns the `<article>`s behind the first one.
fn later_articles(text: &Text<'_>) -> Vec<Range<NodeId>> {
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
