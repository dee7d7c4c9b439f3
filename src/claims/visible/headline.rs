//! Which heading is the page's headline.

use std::ops::Range;

use super::likeness::Titles;
use super::words::{self, Words};
use crate::claims::claim::Claims;
use crate::dom::{Attr, NodeId, NodeRef, Page, Tag};
use crate::normalize::headline::same;
use crate::report::Field;

/// The headline and what stands inside its heading besides.
pub(super) struct Headline<'p> {
    pub(super) node: NodeRef<'p>,
    pub(super) text: String,
    pub(super) kicker: Option<String>,
    /// How much it is like the page's titles, 0 to 1.
    pub(super) likeness: f32,
}

/// What speaks for a heading; likeness, from 0 to 1, counts three times.
mod weight {
    pub(super) const LIKENESS: f32 = 3.0;
    /// By level, `<h1>` first.
    pub(super) const LEVELS: [f32; 6] = [1.0, 0.5, 0.3, 0.1, 0.0, 0.0];
    /// An element that is no heading but is marked as the headline.
    pub(super) const MARKED: f32 = 0.3;
    pub(super) const NAMED: f32 = 0.3;
    pub(super) const FOREIGN: f32 = -1.5;
    pub(super) const LINKED: f32 = -0.6;
    pub(super) const HIDDEN: f32 = -0.8;
    pub(super) const BEHIND: f32 = -2.0;
    pub(super) const INSIDE: f32 = -0.3;
    /// Below it a heading is not the headline.
    pub(super) const LEAST: f32 = 0.9;
}

/// Longer and shorter headings are none.
const CHARS: Range<u32> = 2..400;

/// Headings looked at; pages with more are lists.
const MOST: usize = 200;

pub(super) fn choose<'p>(
    page: &'p Page,
    body: Option<&Range<NodeId>>,
    claims: &Claims,
) -> Option<Headline<'p>> {
    let titles = Titles::of(claims.texts(Field::Headline));
    let site: Vec<&str> = claims.texts(Field::Publication).collect();
    let best = page
        .body()
        .descendants()
        .filter(|node| is_candidate(*node))
        .filter(|node| CHARS.contains(&node.ink()))
        .take(MOST)
        .filter(|node| !names_site(*node, &site))
        .map(|node| score(node, body, &titles))
        .filter(|(score, _)| *score >= weight::LEAST)
        // Of equal ones the first.
        .reduce(|best, next| if next.0 > best.0 { next } else { best });
    let (_, node) = best?;
    let (text, kicker) = split(page, node, &titles);
    let likeness = titles.likeness(&text);
    Some(Headline { node, text, kicker, likeness })
}

fn is_candidate(node: NodeRef<'_>) -> bool {
    if node.tag().heading_level().is_some() {
        return true;
    }
    node.tag().is_element()
        && node.tag() != Tag::A
        && (node.has_token(Attr::Itemprop, "headline")
            || node
                .attr(Attr::Class)
                .is_some_and(|class| class.contains("itle") || class.contains("eadline"))
                && words::of(node).any(Words::HEADLINE)
                && node.children().all(|child| child.tag().is_inline() || child.tag() == Tag::Br))
}

/// A heading that holds the site's name or links to its front page is a logo.
fn names_site(node: NodeRef<'_>, site: &[&str]) -> bool {
    let text = node.text();
    let to_root = node.descendants().take(3).any(|inner| {
        inner.tag() == Tag::A && inner.attr(Attr::Href).is_some_and(|href| is_root(href.trim()))
    });
    to_root || site.iter().any(|site| same(site, text))
}

fn is_root(href: &str) -> bool {
    let path =
        href.split_once("://").map_or(href, |(_, rest)| rest.split_once('/').map_or("", |(_, path)| path));
    path.is_empty() && href.contains("://")
        || matches!(path, "/" | "./" | "index.html" | "/index.html" | "index.php" | "/index.php")
}

fn score<'p>(node: NodeRef<'p>, body: Option<&Range<NodeId>>, titles: &Titles) -> (f32, NodeRef<'p>) {
    let likeness = titles.likeness(node.text());
    let level = node.tag().heading_level().and_then(|level| weight::LEVELS.get(usize::from(level) - 1));
    let mut score = likeness * weight::LIKENESS + level.copied().unwrap_or(weight::MARKED);
    if words::of(node).any(Words::HEADLINE) {
        score += weight::NAMED;
    }
    if node.link_density() > 0.9 {
        score += weight::LINKED;
    }
    if let Some(body) = body {
        if node.id() >= body.end {
            score += weight::BEHIND;
        } else if node.id() > body.start {
            score += weight::INSIDE;
        }
    }
    for above in node.self_and_ancestors() {
        if above.is_hidden() {
            score += weight::HIDDEN;
            break;
        }
    }
    if is_elsewhere(node) {
        score += weight::FOREIGN;
    }
    (score, node)
}

fn is_elsewhere(node: NodeRef<'_>) -> bool {
    node.ancestors()
        .any(|above| matches!(above.tag(), Tag::Nav | Tag::Aside | Tag::Footer | Tag::Dialog | Tag::Form))
}

/// The heading's text without the kicker that stands inside it.
fn split(page: &Page, node: NodeRef<'_>, titles: &Titles) -> (String, Option<String>) {
    let whole = flat(node.text());
    let all = titles.likeness(&whole);
    // The first element that is not the whole heading.
    let first = node
        .descendants()
        .filter(|inner| inner.tag() != Tag::Text && inner.ink() > 0 && inner.ink() < node.ink())
        .next();
    let Some(first) = first.filter(|first| page.text_in(node.id()..first.id()).trim().is_empty()) else {
        return (whole, None);
    };
    let rest = flat(page.text_in(first.end()..node.end()));
    let label = flat(first.text());
    let marked = words::of(first).any(Words::KICKER.with(Words::SECTION));
    let apart = !first.tag().is_inline()
        || first.next_sibling().is_some_and(|next| !next.tag().is_inline() || next.tag() == Tag::Br)
        || first.tag() == Tag::Span;
    let better = apart && titles.likeness(&rest) > all + 0.04;
    if (marked || better) && label.chars().count() < 60 && rest.chars().count() >= 8 {
        let rest = rest.trim_start_matches([':', '|', '-', '–', ' ', '/', '•']).to_owned();
        let label = label.trim_end_matches([':', '|', '-', '–', ' ', '/', '•', '.']).to_owned();
        return (rest, Some(label).filter(|label| !label.is_empty()));
    }
    (whole, None)
}

pub(super) fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
