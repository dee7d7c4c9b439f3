//! Which heading is the page's headline.

use std::ops::Range;

use super::heading_split::split;
use super::likeness::Titles;
use super::live;
use super::words::{self, Words};
use crate::candidate::Source;
use crate::candidate::{Candidates, Value};
use crate::dom::{Attr, AttrValue, NodeId, NodeRef, Page, Tag};
use crate::lexicon::language::Lang;
use crate::normalize::headline::{rest_of_title, same};
use crate::normalize::section;
use crate::report::Field;
use crate::text::letters_and_digits;

/// The headline and what stands inside its heading besides.
pub(super) struct Headline<'p> {
    pub(super) node: NodeRef<'p>,
    pub(super) text: String,
    pub(super) kicker: Option<String>,
    /// [`Source::Heading`], or [`Source::EntryHeading`] where it tells of the newest entry only.
    pub(super) source: Source,
}

/// What speaks for a heading; likeness, from 0 to 1, counts three times.
mod weight {
    pub(super) const LIKENESS: f32 = 3.0;
    /// By level, `<h1>` first.
    pub(super) const LEVELS: [f32; 6] = [1.0, 0.5, 0.3, 0.1, 0.0, 0.0];
    /// An element that is no heading but is marked as the headline.
    pub(super) const MARKED: f32 = 0.3;
    pub(super) const NAMED: f32 = 0.3;
    /// A lower heading in an article's own header that is like no title.
    pub(super) const HEADER: f32 = 0.5;
    /// It is the headline that the article's own node gives, word for word.
    pub(super) const CLAIMED: f32 = 0.6;
    pub(super) const FOREIGN: f32 = -1.5;
    /// A step of the breadcrumb, even if it is the claimed headline: a heading below that a title repeats word
    /// for word is the headline shown.
    pub(super) const STEP: f32 = -1.0;
    pub(super) const LINKED: f32 = -0.6;
    pub(super) const HIDDEN: f32 = -0.8;
    pub(super) const BEHIND: f32 = -2.0;
    pub(super) const INSIDE: f32 = -0.3;
    /// Behind the mark that parts the steps, which no headline stands behind: there a heading of another wording
    /// below is the one that readers see, even if the article's node gives this one.
    pub(super) const BEHIND_MARK: f32 = -2.0;
    /// A lower heading in the text.
    pub(super) const CROSSHEAD: f32 = -1.0;
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

/// How much like a title another heading than an `<h1>` must be.
mod like {
    /// Where only `<title>` says something, which names the site as well.
    pub(super) const SOME: f32 = 0.35;
    /// Where a claim made for the article does.
    pub(super) const MUCH: f32 = 0.5;
    /// Inside the text, where lower headings are crossheads.
    pub(super) const INSIDE: f32 = 0.8;
    /// The same with paragraphs before it.
    pub(super) const ALL_BUT: f32 = 0.9;
}

/// A heading this much like the title makes a search among other elements needless.
const LIKE_ENOUGH: f32 = 0.5;

pub(super) fn choose<'p>(
    page: &'p Page,
    body: Option<&Range<NodeId>>,
    candidates: &Candidates,
) -> Option<Headline<'p>> {
    let judge = Judge::new(body, candidates);
    let candidates = |is_candidate: &dyn Fn(NodeRef<'p>) -> bool| {
        page.body()
            .descendants()
            .filter(|node| is_candidate(*node) && CHARS.contains(&node.ink()))
            .take(MOST)
            .filter_map(|node| judge.candidate(node))
            .reduce(|best, next| if next.is_better(&best, body) { next } else { best })
    };
    let heading = candidates(&|node| node.tag().heading_level().is_some());
    let chosen = match heading {
        Some(heading) if heading.likeness >= LIKE_ENOUGH || judge.titles.is_empty() => heading,
        heading => match (heading, candidates(&|node| CHARS.contains(&node.ink()) && is_marked(node))) {
            (Some(heading), Some(marked)) if marked.score > heading.score => marked,
            (Some(heading), _) => heading,
            (None, marked) => marked?,
        },
    };
    let (text, kicker) = split(page, chosen.node, &judge.titles, judge.claimed);
    let is_entry = judge.claimed.is_some_and(|claimed| !same(claimed, &text))
        && body.is_some_and(|body| live::tells_entry(page, &text, body));
    let source = if is_entry { Source::EntryHeading } else { Source::Heading };
    Some(Headline { node: chosen.node, text, kicker, source })
}

/// What a heading is judged by.
struct Judge<'c> {
    /// Where the text is.
    body: Option<&'c Range<NodeId>>,
    titles: Titles,
    /// What the site is called.
    site: Vec<&'c str>,
    /// The headlines in the claims made for the article.
    own: Vec<&'c str>,
    /// The one that its own node gives.
    claimed: Option<&'c str>,
    /// The page's own address.
    address: Option<&'c str>,
    /// How much like a title a heading outside the text must be.
    least: f32,
}

impl<'c> Judge<'c> {
    fn new(body: Option<&'c Range<NodeId>>, candidates: &'c Candidates) -> Self {
        // Microdata is on what is shown, so it cannot vouch for it.
        let head = candidates
            .of(Field::Headline)
            .filter(|candidate| !matches!(candidate.source, Source::Microdata | Source::Rdfa));
        let titles = Titles::of(head.filter_map(|candidate| match &candidate.value {
            Value::Text(text) => Some(text.as_str()),
            _ => None,
        }));
        let own: Vec<&str> = [Source::JsonLdArticle, Source::OpenGraph]
            .iter()
            .filter_map(|source| candidates.text_at(Field::Headline, *source))
            .collect();
        let claimed = candidates.text_at(Field::Headline, Source::JsonLdArticle);
        let least = if own.is_empty() { like::SOME } else { like::MUCH };
        let address = candidates.texts(Field::CanonicalUrl).next();
        Self { body, titles, site: site_names(candidates, &own), own, claimed, address, least }
    }

    /// A heading with what speaks for it; `None` if it cannot be the headline.
    fn candidate<'p>(&self, node: NodeRef<'p>) -> Option<Candidate<'p>> {
        let likeness = self.titles.likeness(node.text());
        let inside = self.body.is_some_and(|body| body.start < node.id() && node.id() < body.end);
        let least = if inside && is_crosshead(node) { like::INSIDE } else { self.least };
        // A word that no title has is a menu's.
        let is_word = likeness == 0.0 && node.text().bytes().all(|byte| byte.is_ascii_alphabetic());
        let is_like = likeness >= least || self.titles.is_empty() || self.is_trusted(node) && !is_word;
        if !is_like
            || inside && is_crosshead(node) && self.is_under_way(node) && !self.repeats_title(node, likeness)
            || names_site(node, &self.site, self.address)
            || is_path(node.text())
            || likeness < like::MUCH && is_prose(node.text())
        {
            return None;
        }
        let score = self.score(node, likeness);
        (score >= weight::LEAST).then_some(Candidate { node, score, likeness })
    }

    /// Whether paragraphs stand before a heading in the text.
    fn is_under_way(&self, node: NodeRef<'_>) -> bool {
        self.body.is_some_and(|body| node.page().ink_in(body.start..node.id()) > OPENING)
    }

    /// Whether a heading has the words of a claim made for the article in their order, or nearly all words of
    /// `<title>` where that is all there is.
    fn repeats_title(&self, node: NodeRef<'_>, likeness: f32) -> bool {
        let said = letters_and_digits(node.text());
        let repeats = |own: &&str| {
            let own = letters_and_digits(own);
            own.contains(&said) || said.contains(&own)
        };
        if self.own.is_empty() { likeness >= like::ALL_BUT } else { self.own.iter().any(repeats) }
    }

    /// Whether a heading that is like no title may be the headline: an `<h1>` outside the text, which has its
    /// own parts, or what stands in an article's own header.
    fn is_trusted(&self, node: NodeRef<'_>) -> bool {
        let before = self.body.is_none_or(|body| node.id() < body.start);
        before && (node.tag() == Tag::H1 || heads_article(node) || titles_entry(node))
    }

    fn score(&self, node: NodeRef<'_>, likeness: f32) -> f32 {
        let level = node.tag().heading_level().and_then(|level| weight::LEVELS.get(usize::from(level) - 1));
        let mut score = likeness * weight::LIKENESS + level.copied().unwrap_or(weight::MARKED);
        let mut add = |holds: bool, weight: f32| score += if holds { weight } else { 0.0 };
        add(words::of(node).any(Words::HEADLINE), weight::NAMED);
        add(likeness < self.least && (heads_article(node) || titles_entry(node)), weight::HEADER);
        add(node.link_density() > 0.9, weight::LINKED);
        if let Some(body) = self.body {
            let inside = if is_crosshead(node) { weight::CROSSHEAD } else { weight::INSIDE };
            add(node.id() >= body.end, weight::BEHIND);
            add(body.start < node.id() && node.id() < body.end, inside);
        }
        add(node.self_and_ancestors().any(NodeRef::is_hidden), weight::HIDDEN);
        add(node.self_and_ancestors().take(4).any(is_step), weight::STEP);
        add(ends_trail(node), weight::BEHIND_MARK);
        // Equal ones have equal words.
        let is_claimed = likeness > 0.99 && self.claimed.is_some_and(|claimed| same(claimed, node.text()));
        add(is_claimed, weight::CLAIMED);
        add(!is_claimed && is_elsewhere(node), weight::FOREIGN);
        score
    }
}

/// Whether a heading is a paragraph: several sentences.
fn is_prose(text: &str) -> bool {
    let ends = text.char_indices().filter(|(_, char)| matches!(char, '.' | '!' | '?'));
    let is_end = |at: usize| {
        let rest = text.get(at + 1..).unwrap_or_default();
        rest.is_empty() || rest.starts_with(' ')
    };
    text.len() > PROSE && ends.filter(|(at, _)| is_end(*at)).count() > 1
}

/// "Home - News": a breadcrumb that is marked as a heading.
fn is_path(text: &str) -> bool {
    let first = text.split_once([' ', '>', '»', '/', '-', '：']).filter(|(first, _)| first.len() <= 24);
    first.is_some_and(|(first, rest)| {
        rest.trim_start().starts_with(['-', '>', '»', '/', '|'])
            && section::is_not_a_name(first.trim(), Lang::UNKNOWN)
    })
}

/// Characters of the text, white space aside, before which its first heading may be the headline.
const OPENING: u32 = 200;

/// Bytes of a heading that may be a paragraph.
const PROSE: usize = 150;

/// Whether markup that feeds are made of says that this is the title of the entry around it.
fn titles_entry(node: NodeRef<'_>) -> bool {
    node.tag().heading_level().is_none()
        && node.has_token(Attr::Class, "entry-title")
        && node.ancestors().any(|above| above.has_token(Attr::Class, "hentry"))
}

/// Whether an `<h2>` stands in an article's own header.
fn heads_article(node: NodeRef<'_>) -> bool {
    let mut above = node.ancestors();
    node.tag() == Tag::H2
        && above.by_ref().take(3).any(|above| above.tag() == Tag::Header)
        && above.any(|above| above.tag() == Tag::Article)
}

/// Whether an element is a heading of a lower level, as crossheads are.
fn is_crosshead(node: NodeRef<'_>) -> bool {
    node.tag().heading_level().is_some_and(|level| level > 1)
}

/// What the site is called: as claimed, unless that is the headline, and as its titles name it beside the
/// headline.
fn site_names<'c>(candidates: &'c Candidates, headlines: &[&str]) -> Vec<&'c str> {
    let named =
        candidates.texts(Field::Publication).filter(|name| !headlines.iter().any(|own| same(own, name)));
    let title = candidates.text_at(Field::Headline, Source::Title).unwrap_or_default();
    let beside = headlines.iter().filter_map(|headline| rest_of_title(title, headline));
    named.chain(beside).collect()
}

/// An element that is no heading but named so.
fn is_marked(node: NodeRef<'_>) -> bool {
    let has = |value: &str, token: &str| {
        value.split_ascii_whitespace().any(|found| found.eq_ignore_ascii_case(token))
    };
    let is_named = |(name, value): (Attr, AttrValue<'_>)| match name {
        Attr::Class | Attr::Id => words::of_value(node, value).any(Words::HEADLINE),
        Attr::Itemprop => has(value.text(), "headline"),
        Attr::Role => has(value.text(), "heading"),
        _ => false,
    };
    !matches!(node.tag(), Tag::A | Tag::Img | Tag::Svg)
        && node.values().any(is_named)
        && node.tag().heading_level().is_none()
        && node.children().all(|child| child.tag().is_inline() || child.tag() == Tag::Br)
}

/// A heading and what speaks for it.
struct Candidate<'p> {
    node: NodeRef<'p>,
    score: f32,
    likeness: f32,
}

/// A heading that holds the site's name or links to its front page is a logo.
fn names_site(node: NodeRef<'_>, site: &[&str], own: Option<&str>) -> bool {
    let text = node.text();
    let is_front = |href: &str| is_root(href) || own.is_some_and(|own| is_blog_of(href, own));
    let to_root = node.descendants().take(3).any(|inner| {
        inner.tag() == Tag::A && inner.attr(Attr::Href).is_some_and(|href| is_front(href.trim()))
    });
    to_root || site.iter().any(|site| text.len() <= 2 * site.len() && same(site, text))
}

/// Whether a link leads to the folder in which all posts of a blog stand: a year or a slug follows in the page's
/// address.
fn is_blog_of(href: &str, own: &str) -> bool {
    let rest = own.strip_prefix(href).filter(|_| href.contains("://") && href.ends_with('/'));
    rest.is_some_and(|rest| {
        let first = rest.split('/').next().unwrap_or_default();
        first.contains('-') || first.len() == 4 && first.bytes().all(|byte| byte.is_ascii_digit())
    })
}

pub(super) fn is_root(href: &str) -> bool {
    let path =
        href.split_once("://").map_or(href, |(_, rest)| rest.split_once('/').map_or("", |(_, path)| path));
    path.is_empty() && href.contains("://")
        || matches!(path, "/" | "./" | "index.html" | "/index.html" | "index.php" | "/index.php")
}

/// Whether an element is a breadcrumb or a part of one.
fn is_step(node: NodeRef<'_>) -> bool {
    node.has_token(Attr::Itemprop, "itemListElement") || words::of(node).any(Words::TRAIL)
}

/// Whether a heading is the last of a row of links and a mark parts it from them: the page's own step.
fn ends_trail(node: NodeRef<'_>) -> bool {
    const MARKS: [char; 7] = ['|', '/', '>', '›', '»', '→', '▸'];
    const LONGEST: u32 = 100;
    let page = node.page();
    let row = node.ancestors().take(3).find(|above| page.ink_in(above.id()..node.id()) > 0);
    row.is_some_and(|row| {
        let before = row.id()..node.id();
        let ink = page.ink_in(before.clone());
        ink <= LONGEST
            && page.ink_in(node.end()..row.end()) == 0
            && page.text_in(before.clone()).trim_end().ends_with(MARKS)
            && 2 * page.linked_ink_in(before) > ink
    })
}

/// Whether a heading stands in another part of the page: a menu, a box, the site's logo.
fn is_elsewhere(node: NodeRef<'_>) -> bool {
    let apart = |above: NodeRef<'_>| {
        matches!(above.tag(), Tag::Nav | Tag::Aside | Tag::Footer | Tag::Dialog | Tag::Form)
    };
    node.ancestors().any(apart) || node.self_and_ancestors().take(2).any(is_logo)
}

/// Whether an element is named as the site's own sign.
fn is_logo(node: NodeRef<'_>) -> bool {
    words::of(node).any(Words::LOGO) || node.has_token(Attr::Class, "site-title")
}

pub(super) fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
