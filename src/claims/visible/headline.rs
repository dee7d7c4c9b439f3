//! Which heading is the page's headline.

use std::ops::Range;

use super::likeness::Titles;
use super::words::{self, Words};
use crate::claims::claim::{Claims, Value};
use crate::claims::origin::Origin;
use crate::dom::{Attr, NodeId, NodeRef, Page, Tag};
use crate::normalize::headline::same;
use crate::report::Field;

/// The headline and what stands inside its heading besides.
pub(super) struct Headline<'p> {
    pub(super) node: NodeRef<'p>,
    pub(super) text: String,
    pub(super) kicker: Option<String>,
}

/// What speaks for a heading; likeness, from 0 to 1, counts three times.
mod weight {
    pub(super) const LIKENESS: f32 = 3.0;
    /// By level, `<h1>` first.
    pub(super) const LEVELS: [f32; 6] = [1.0, 0.5, 0.3, 0.1, 0.0, 0.0];
    /// An element that is no heading but is marked as the headline.
    pub(super) const MARKED: f32 = 0.3;
    pub(super) const NAMED: f32 = 0.3;
    /// It is the headline that the article's own node gives, word for word.
    pub(super) const CLAIMED: f32 = 0.6;
    pub(super) const FOREIGN: f32 = -1.5;
    pub(super) const LINKED: f32 = -0.6;
    pub(super) const HIDDEN: f32 = -0.8;
    pub(super) const BEHIND: f32 = -2.0;
    pub(super) const INSIDE: f32 = -0.3;
    /// Below it a heading is not the headline.
    pub(super) const LEAST: f32 = 0.9;
}

impl Candidate<'_> {
    /// Of equal ones the first; of copies of one heading that nearest to the text, for the others stand in
    /// bars at the top of the page.
    fn is_better(&self, best: &Self, body: Option<&Range<NodeId>>) -> bool {
        let before_text = body.is_some_and(|body| self.node.id() < body.start);
        #[allow(clippy::float_cmp, reason = "copies have the very same score")]
        let copy = self.score == best.score && self.node.text() == best.node.text();
        self.score > best.score || copy && before_text
    }
}

/// Longer and shorter headings are none.
const CHARS: Range<u32> = 2..400;

/// Headings looked at; pages with more are lists.
const MOST: usize = 200;

/// Another heading than an `<h1>` must be this much like a title.
const LIKE: f32 = 0.35;

/// A heading this much like the title makes a search among other elements needless.
const LIKE_ENOUGH: f32 = 0.5;

pub(super) fn choose<'p>(
    page: &'p Page,
    body: Option<&Range<NodeId>>,
    claims: &Claims,
) -> Option<Headline<'p>> {
    // Microdata is on what is shown, so it cannot vouch for it.
    let head =
        claims.of(Field::Headline).filter(|claim| !matches!(claim.origin, Origin::Microdata | Origin::Rdfa));
    let titles = Titles::of(head.filter_map(|claim| match &claim.value {
        Value::Text(text) => Some(text.as_str()),
        _ => None,
    }));
    let site: Vec<&str> = claims.texts(Field::Publication).collect();
    let claimed = claims.text_at(Field::Headline, Origin::JsonLdArticle);
    let best = |is_candidate: &dyn Fn(NodeRef<'p>) -> bool| {
        page.body()
            .descendants()
            .filter(|node| is_candidate(*node) && CHARS.contains(&node.ink()))
            .take(MOST)
            .filter(|node| !names_site(*node, &site))
            .map(|node| score(node, body, &titles, claimed))
            .filter(|candidate| candidate.score >= weight::LEAST)
            .filter(|candidate| {
                candidate.node.tag() == Tag::H1 || candidate.likeness >= LIKE || titles.is_empty()
            })
            .reduce(|best, next| if next.is_better(&best, body) { next } else { best })
    };
    let heading = best(&|node| node.tag().heading_level().is_some());
    let chosen = match heading {
        Some(heading) if heading.likeness >= LIKE_ENOUGH || titles.is_empty() => heading,
        heading => match (heading, best(&is_marked)) {
            (Some(heading), Some(marked)) if marked.score > heading.score => marked,
            (Some(heading), _) => heading,
            (None, marked) => marked?,
        },
    };
    let (text, kicker) = split(page, chosen.node, &titles, claimed);
    Some(Headline { node: chosen.node, text, kicker })
}

/// An element that is no heading but named so.
fn is_marked(node: NodeRef<'_>) -> bool {
    node.tag().is_element()
        && !matches!(node.tag(), Tag::A | Tag::Img | Tag::Svg)
        && node.tag().heading_level().is_none()
        && (node.has_token(Attr::Itemprop, "headline")
            || node.has_token(Attr::Role, "heading")
            || node.attr(Attr::Class).is_some_and(|class| words::of_value(class).any(Words::HEADLINE)))
        && node.children().all(|child| child.tag().is_inline() || child.tag() == Tag::Br)
}

/// A heading and what speaks for it.
struct Candidate<'p> {
    node: NodeRef<'p>,
    score: f32,
    likeness: f32,
}

/// A heading that holds the site's name or links to its front page is a logo.
fn names_site(node: NodeRef<'_>, site: &[&str]) -> bool {
    let text = node.text();
    let to_root = node.descendants().take(3).any(|inner| {
        inner.tag() == Tag::A && inner.attr(Attr::Href).is_some_and(|href| is_root(href.trim()))
    });
    to_root || site.iter().any(|site| text.len() <= 2 * site.len() && same(site, text))
}

pub(super) fn is_root(href: &str) -> bool {
    let path =
        href.split_once("://").map_or(href, |(_, rest)| rest.split_once('/').map_or("", |(_, path)| path));
    path.is_empty() && href.contains("://")
        || matches!(path, "/" | "./" | "index.html" | "/index.html" | "index.php" | "/index.php")
}

fn score<'p>(
    node: NodeRef<'p>,
    body: Option<&Range<NodeId>>,
    titles: &Titles,
    claimed: Option<&str>,
) -> Candidate<'p> {
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
    let is_claimed = claimed.is_some_and(|claimed| same(claimed, node.text()));
    if is_claimed {
        score += weight::CLAIMED;
    } else if is_elsewhere(node) {
        score += weight::FOREIGN;
    }
    Candidate { node, score, likeness }
}

/// Whether a heading stands in another part of the page: a menu, a box, a breadcrumb.
fn is_elsewhere(node: NodeRef<'_>) -> bool {
    let apart = |above: NodeRef<'_>| {
        matches!(above.tag(), Tag::Nav | Tag::Aside | Tag::Footer | Tag::Dialog | Tag::Form)
            || above.has_token(Attr::Itemprop, "itemListElement")
    };
    node.ancestors().any(apart)
        || node.self_and_ancestors().take(4).any(|above| words::of(above).any(Words::TRAIL))
}

/// How much liker the title a part of a heading must be than the whole.
const CLEARLY: f32 = 0.04;

/// The heading's text without the kicker that stands inside it, and without what else is inside.
fn split(page: &Page, node: NodeRef<'_>, titles: &Titles, claimed: Option<&str>) -> (String, Option<String>) {
    let end = without_tail(page, node, titles);
    let whole = flat(page.text_in(node.id()..end));
    let all = titles.likeness(&whole);
    let Some(first) =
        parts(node).next().filter(|first| page.text_in(node.id()..first.id()).trim().is_empty())
    else {
        return (whole, None);
    };
    let rest = flat(page.text_in(first.end()..end));
    let label = flat(first.text());
    let named = words::of(first);
    let marked = named.any(Words::KICKER.with(Words::SECTION));
    let dated = first.tag() == Tag::Time || named.any(Words::DATE) && label.chars().any(char::is_numeric);
    let better = stands_apart(first) && titles.likeness(&rest) > all + CLEARLY;
    // "Label" and ": " and "Headline", each in an element of its own.
    let joined = first.tag() == Tag::Span && rest.starts_with([':', '–', '|', '•']);
    let told = claimed
        .and_then(|claimed| claimed.split_once(": "))
        .is_some_and(|(before, after)| same(before, &label) && same(after, &rest));
    if (marked || dated || better || joined || told)
        && label.chars().count() < 60
        && rest.chars().count() >= 8
    {
        let rest = rest.trim_start_matches(JOINTS).to_owned();
        let label = label.trim_end_matches(JOINTS).trim_end_matches('.').to_owned();
        return (rest, Some(label).filter(|label| !label.is_empty() && !dated));
    }
    (whole, None)
}

/// Nodes of a heading that are looked at.
const NODES: usize = 60;

/// Marks between a label and a headline.
const JOINTS: [char; 7] = [':', '|', '-', '–', ' ', '/', '•'];

/// The elements inside a heading that hold a part of its text.
fn parts(heading: NodeRef<'_>) -> impl Iterator<Item = NodeRef<'_>> {
    heading
        .descendants()
        .take(NODES)
        .filter(move |inner| inner.tag() != Tag::Text && inner.ink() > 0 && inner.ink() < heading.ink())
}

/// Whether an element is set apart from what follows, as labels are.
fn stands_apart(part: NodeRef<'_>) -> bool {
    matches!(part.tag(), Tag::Span | Tag::Small | Tag::Time)
        || !part.tag().is_inline()
        || part.next_sibling().is_some_and(|next| !next.tag().is_inline() || next.tag() == Tag::Br)
}

/// Where the headline ends: before a last element that only makes it less like the titles, such as a
/// subtitle or a count of comments.
fn without_tail(page: &Page, heading: NodeRef<'_>, titles: &Titles) -> NodeId {
    let last = parts(heading).find(|part| page.text_in(part.end()..heading.end()).trim().is_empty());
    let Some(last) = last.filter(|last| stands_apart(*last) || last.link_density() > 0.9) else {
        return heading.end();
    };
    let before = page.text_in(heading.id()..last.id());
    let good = before.trim().chars().count() >= 8
        && titles.likeness(before) > titles.likeness(heading.text()) + CLEARLY
        && titles.likeness(last.text()) < 0.5;
    if good { last.id() } else { heading.end() }
}

pub(super) fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
