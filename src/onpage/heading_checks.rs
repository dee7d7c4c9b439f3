//! What a heading is besides a headline: a breadcrumb, a logo, a crosshead, a paragraph.

use std::ops::Range;

use super::element::{Words, words_of, words_of_value};
use super::link_targets::is_front_page;
use crate::dom::{Attr, AttrValue, NodeId, NodeRef, Page, Tag};
use crate::lexicon::language::Lang;
use crate::normalize::headline::same;
use crate::normalize::section;

/// Bytes from which a heading may be a paragraph. Chosen on the pages at hand.
const PROSE: usize = 150;

/// Bytes of the first step of a path.
const STEP: usize = 24;

/// Marks between breadcrumbs.
const BREADCRUMB_MARKS: [char; 7] = ['|', '/', '>', '›', '»', '→', '▸'];

/// Characters of a row of breadcrumbs.
const BREADCRUMBS: u32 = 100;

/// Whether a heading is a paragraph: several sentences.
pub(super) fn is_prose(text: &str) -> bool {
    let ends = text.match_indices(['.', '!', '?']);
    if text.len() <= PROSE {
        return false;
    }
    ends.filter(|(at, _)| ends_sentence_at(text, *at)).count() > 1
}

fn ends_sentence_at(text: &str, mark: usize) -> bool {
    let rest = text.get(mark + 1..).unwrap_or_default();
    rest.is_empty() || rest.starts_with(' ')
}

/// Whether a heading is a breadcrumb that is marked as one: "Home - News".
pub(super) fn is_path(text: &str) -> bool {
    let Some((first, rest)) = text.split_once([' ', '>', '»', '/', '-', '：']) else { return false };
    if first.len() > STEP || !rest.trim_start().starts_with(['-', '>', '»', '/', '|']) {
        return false;
    }
    section::is_not_a_name(first.trim(), Lang::UNKNOWN)
}

/// Whether a heading lists links, as one over the tags of a story does: `Keywords: <a>ferry</a>, <a>bridge</a>,
/// <a>tolls</a>`.
pub(super) fn is_link_list(node: NodeRef<'_>) -> bool {
    /// Links of a list; a headline has one, a kicker before it another.
    const LINKS: usize = 3;
    if 2 * node.linked_text_len() < node.text_len() {
        return false;
    }
    node.descendants().filter(|inner| inner.tag() == Tag::A && inner.text_len() > 0).nth(LINKS - 1).is_some()
}

/// Whether markup that feeds are made of (`hentry`) says that this is the title of the entry around it.
pub(super) fn titles_entry(node: NodeRef<'_>) -> bool {
    if node.tag().heading_level().is_some() || !node.has_token(Attr::Class, "entry-title") {
        return false;
    }
    node.ancestors().any(|above| above.has_token(Attr::Class, "hentry"))
}

/// Whether an `<h2>` stands in an article's own header.
pub(super) fn heads_article(node: NodeRef<'_>) -> bool {
    if node.tag() != Tag::H2 {
        return false;
    }
    let mut above = node.ancestors();
    let in_header = above.by_ref().take(3).any(|above| above.tag() == Tag::Header);
    if !in_header {
        return false;
    }
    above.any(|above| above.tag() == Tag::Article)
}

/// Whether an element is a heading of a lower level, as crossheads are.
pub(super) fn is_crosshead(node: NodeRef<'_>) -> bool {
    node.tag().heading_level().is_some_and(|level| level > 1)
}

/// Whether an element is no heading but is marked as the headline: `<div class="article-title">`.
pub(super) fn is_marked(node: NodeRef<'_>) -> bool {
    let is_other = matches!(node.tag(), Tag::A | Tag::Img | Tag::Svg) || node.tag().heading_level().is_some();
    if is_other || !node.values().any(|(name, value)| is_headline_name(node, name, value)) {
        return false;
    }
    node.children().all(|child| child.tag().is_inline() || child.tag() == Tag::Br)
}

fn is_headline_name(node: NodeRef<'_>, name: Attr, value: AttrValue<'_>) -> bool {
    match name {
        Attr::Class | Attr::Id => words_of_value(node, value).any(Words::HEADLINE),
        Attr::Itemprop => has_token(value.text(), "headline"),
        Attr::Role => has_token(value.text(), "heading"),
        _ => false,
    }
}

fn has_token(value: &str, token: &str) -> bool {
    value.split_ascii_whitespace().any(|found| found.eq_ignore_ascii_case(token))
}

/// Whether a heading is a logo: it holds the site's name or links to its front page.
pub(super) fn names_site(node: NodeRef<'_>, site: &[&str], address: Option<&str>) -> bool {
    let mut links = node.descendants().take(3).filter(|inner| inner.tag() == Tag::A);
    if links.any(|link| link.attr(Attr::Href).is_some_and(|href| leads_home(href.trim(), address))) {
        return true;
    }
    let text = node.text();
    site.iter().filter(|site| text.len() <= 2 * site.len()).any(|site| same(site, text))
}

fn leads_home(href: &str, address: Option<&str>) -> bool {
    is_front_page(href) || address.is_some_and(|address| is_blog_of(href, address))
}

/// Whether a link leads to the folder in which all posts of a blog stand: a year or a slug follows in the page's
/// address.
fn is_blog_of(href: &str, address: &str) -> bool {
    if !href.contains("://") || !href.ends_with('/') {
        return false;
    }
    let Some(rest) = address.strip_prefix(href) else { return false };
    let first = rest.split('/').next().unwrap_or_default();
    let is_year = first.len() == 4 && first.bytes().all(|byte| byte.is_ascii_digit());
    is_year || first.contains('-')
}

/// Whether an element is a breadcrumb or a part of one.
pub(super) fn is_breadcrumb(node: NodeRef<'_>) -> bool {
    node.has_token(Attr::Itemprop, "itemListElement") || words_of(node).any(Words::TRAIL)
}

/// Whether a heading is the last of a row of links with a mark before it: the page's own breadcrumb.
pub(super) fn ends_breadcrumbs(node: NodeRef<'_>) -> bool {
    let page = node.page();
    let mut above = node.ancestors().take(3);
    let Some(row) = above.find(|above| page.text_len_in(above.id()..node.id()) > 0) else { return false };
    let before = row.id()..node.id();
    let text_len = page.text_len_in(before.clone());
    if text_len > BREADCRUMBS || page.text_len_in(node.end()..row.end()) > 0 {
        return false;
    }
    let is_marked = page.text_in(before.clone()).trim_end().ends_with(BREADCRUMB_MARKS);
    if !is_marked && !opens_at_home(page, before.clone()) {
        return false;
    }
    2 * page.linked_text_len_in(before) > text_len
}

/// Whether a row of links begins with one to the front page, and goes on: breadcrumbs that only the style sheet parts.
fn opens_at_home(page: &Page, row: Range<NodeId>) -> bool {
    let mut links = row.map(|id| page.node(id)).filter(|node| node.tag() == Tag::A && node.text_len() > 0);
    let leads_home = links.next().and_then(|link| link.attr(Attr::Href)).is_some_and(is_front_page);
    leads_home && links.next().is_some()
}

/// Whether a heading stands in another part of the page: a menu, a box, the site's logo.
pub(super) fn is_elsewhere(node: NodeRef<'_>) -> bool {
    node.ancestors().any(is_other_part) || node.self_and_ancestors().take(2).any(is_logo)
}

fn is_other_part(above: NodeRef<'_>) -> bool {
    matches!(above.tag(), Tag::Nav | Tag::Aside | Tag::Footer | Tag::Dialog | Tag::Form)
}

/// Whether an element is named as the site's own sign.
fn is_logo(node: NodeRef<'_>) -> bool {
    words_of(node).any(Words::LOGO) || node.has_token(Attr::Class, "site-title")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_and_paragraphs_are_no_headlines() {
        assert!(is_path("Home - News") && is_path("Home > News"));
        assert!(!is_path("Bridge - reopens") && !is_path("Home is where the bridge is"));
        assert!(is_prose(&"The old bridge is open again to cars. ".repeat(5)));
        assert!(!is_prose("The old bridge is open again. All are glad.") && !is_prose(&"bridge ".repeat(40)));
    }

    #[test]
    fn blogs_are_known_by_what_follows_their_folder() {
        let blog = "https://example.org/blog/";
        assert!(is_blog_of(blog, "https://example.org/blog/2022/bridge"));
        assert!(is_blog_of(blog, "https://example.org/blog/the-bridge"));
        assert!(!is_blog_of(blog, "https://example.org/blog/city/bridge"));
        assert!(!is_blog_of("/blog/", "/blog/2022/bridge"));
    }
}
