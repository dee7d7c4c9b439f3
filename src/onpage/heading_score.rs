//! How likely a heading is the page's headline.

use std::ops::Range;

use super::element::{Words, words_of};
use super::heading_checks::{
    ends_breadcrumbs, heads_article, is_breadcrumb, is_crosshead, is_elsewhere, is_link_list, is_path,
    is_prose, names_site, titles_entry,
};
use super::likeness::Titles;
use crate::candidate::{Candidates, Source, Value};
use crate::dom::{NodeId, NodeRef, Tag};
use crate::normalize::headline::{rest_of_title, same};
use crate::report::Field;
use crate::text::{has_words, letters_and_digits};

/// What counts for a heading and against it; likeness, from 0 to 1, counts three times. Chosen on the pages at hand.
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
    pub(super) const DECLARED: f32 = 0.6;
    pub(super) const FOREIGN: f32 = -1.5;
    /// A breadcrumb, even if it is the declared headline: a heading below that a title repeats word for word is the
    /// headline shown.
    pub(super) const BREADCRUMB: f32 = -1.0;
    pub(super) const LINKED: f32 = -0.6;
    pub(super) const HIDDEN: f32 = -0.8;
    pub(super) const AFTER_BODY: f32 = -2.0;
    pub(super) const INSIDE: f32 = -0.3;
    /// Behind the mark between breadcrumbs, where no headline stands: a heading of another wording below is the one
    /// that readers see, even if the article's node gives this one.
    pub(super) const BEHIND_MARK: f32 = -2.0;
    /// A lower heading in the text.
    pub(super) const CROSSHEAD: f32 = -1.0;
    /// Below it a heading is not the headline.
    pub(super) const LEAST: f32 = 0.9;
}

/// How much like a title another heading than an `<h1>` must be. Chosen on the pages at hand.
mod like {
    /// Where only `<title>` is known, which names the site as well.
    pub(super) const TITLE: f32 = 0.35;
    /// Where the page declares the headline of its article.
    pub(super) const DECLARED: f32 = 0.5;
    /// Inside the text, where lower headings are crossheads.
    pub(super) const INSIDE: f32 = 0.8;
    /// The same with paragraphs before it.
    pub(super) const UNDER_WAY: f32 = 0.9;
    /// From here on it is the title.
    pub(super) const WHOLE: f32 = 0.99;
}

/// Characters of the text, white space aside, before which its first heading may be the headline.
const OPENING: u32 = 200;

/// Words of a heading that is taken for the headline by its place alone.
const WORDS: usize = 4;

/// Nodes of a heading that are looked at.
const MAX_PARTS: usize = 8;

/// Share of linked characters of a heading that is a link.
const LINK: f32 = 0.9;

/// A heading and its score.
pub(super) struct ScoredHeading<'p> {
    pub(super) node: NodeRef<'p>,
    pub(super) score: f32,
    pub(super) likeness: f32,
}

impl ScoredHeading<'_> {
    /// Of equal ones the first; of copies of one heading that nearest to the text, for the others stand in bars at
    /// the top of the page.
    pub(super) fn is_better(&self, best: &Self, body: Option<&Range<NodeId>>) -> bool {
        let before_text = body.is_some_and(|body| self.node.id() < body.start);
        self.score > best.score || before_text && self.is_copy_of(best)
    }

    #[allow(clippy::float_cmp, reason = "copies have the very same score")]
    fn is_copy_of(&self, other: &Self) -> bool {
        if self.score != other.score {
            return false;
        }
        self.node.text() == other.node.text()
    }
}

/// What a heading is judged by.
pub(super) struct Judge<'c> {
    /// Where the text is.
    pub(super) body: Option<&'c Range<NodeId>>,
    pub(super) titles: Titles,
    /// The headline that the article's own node declares.
    pub(super) declared: Option<&'c str>,
    /// What the site is called.
    site: Vec<&'c str>,
    /// The headlines declared for the article.
    own: Vec<&'c str>,
    /// The page's own address.
    address: Option<&'c str>,
    /// How much like a title a heading outside the text must be.
    least: f32,
}

impl<'c> Judge<'c> {
    pub(super) fn new(body: Option<&'c Range<NodeId>>, candidates: &'c Candidates) -> Self {
        let declared = candidates.text_at(Field::Headline, Source::JsonLdArticle);
        let open_graph = candidates.text_at(Field::Headline, Source::OpenGraph);
        let own: Vec<&str> = declared.into_iter().chain(open_graph).collect();
        Self {
            body,
            titles: titles(candidates),
            declared,
            site: site_names(candidates, &own),
            least: if own.is_empty() { like::TITLE } else { like::DECLARED },
            own,
            address: candidates.texts(Field::CanonicalUrl).next(),
        }
    }

    /// Returns a heading with its score; `None` if it cannot be the headline.
    pub(super) fn heading<'p>(&self, node: NodeRef<'p>) -> Option<ScoredHeading<'p>> {
        let likeness = self.titles.likeness(node.text()).max(self.likeness_inside(node));
        if !self.is_like_title(node, likeness) || self.is_crosshead_of_text(node, likeness) {
            return None;
        }
        if names_site(node, &self.site, self.address) || is_path(node.text()) || is_link_list(node) {
            return None;
        }
        if likeness < like::DECLARED && is_prose(node.text()) {
            return None;
        }
        let score = self.score(node, likeness);
        (score >= weight::LEAST).then_some(ScoredHeading { node, score, likeness })
    }

    /// Returns how much the part of a heading that is marked as the headline is like a title: a kicker may stand beside
    /// it.
    fn likeness_inside(&self, node: NodeRef<'_>) -> f32 {
        let parts = node.descendants().take(MAX_PARTS).filter(|part| part.tag() == Tag::Span);
        let marked = parts.filter(|part| words_of(*part).any(Words::HEADLINE));
        marked.map(|part| self.titles.likeness(part.text())).fold(0.0, f32::max)
    }

    /// Whether a heading right over the text may be its headline although no title says so: several words, and no
    /// breadcrumb, logo, box or link.
    pub(super) fn may_head_text(&self, node: NodeRef<'_>) -> bool {
        let text = node.text();
        let is_other = names_site(node, &self.site, self.address) || is_path(text) || is_prose(text);
        if is_other || !has_words(text, WORDS) || node.link_density() > LINK {
            return false;
        }
        let is_hidden = node.self_and_ancestors().any(NodeRef::is_hidden);
        let is_trail = node.self_and_ancestors().take(4).any(is_breadcrumb);
        !(is_hidden || is_trail || is_elsewhere(node))
    }

    fn is_like_title(&self, node: NodeRef<'_>, likeness: f32) -> bool {
        let is_inside = self.is_inside(node) && is_crosshead(node);
        let least = if is_inside { like::INSIDE } else { self.least };
        if likeness >= least || self.titles.is_empty() {
            return true;
        }
        // A word that no title has is a menu's.
        let is_word = likeness == 0.0 && node.text().bytes().all(|byte| byte.is_ascii_alphabetic());
        if is_word {
            return false;
        }
        self.is_trusted(node)
    }

    /// Whether a heading stands in the text with paragraphs before it, and is not the title.
    fn is_crosshead_of_text(&self, node: NodeRef<'_>, likeness: f32) -> bool {
        if !self.is_inside(node) || !is_crosshead(node) {
            return false;
        }
        let is_under_way =
            self.body.is_some_and(|body| node.page().text_len_in(body.start..node.id()) > OPENING);
        if !is_under_way {
            return false;
        }
        !self.repeats_title(node, likeness)
    }

    fn is_inside(&self, node: NodeRef<'_>) -> bool {
        self.body.is_some_and(|body| (body.start + 1..body.end).contains(&node.id()))
    }

    /// Whether a heading has the words of a declared headline in their order, or nearly all words of `<title>` where
    /// that is all there is.
    fn repeats_title(&self, node: NodeRef<'_>, likeness: f32) -> bool {
        if self.own.is_empty() {
            return likeness >= like::UNDER_WAY;
        }
        let shown = letters_and_digits(node.text());
        let mut own = self.own.iter().map(|own| letters_and_digits(own));
        own.any(|own| own.contains(&shown) || shown.contains(&own))
    }

    /// Whether a heading that is like no title may be the headline: an `<h1>` outside the text, which has its own
    /// parts, or what stands in an article's own header.
    fn is_trusted(&self, node: NodeRef<'_>) -> bool {
        if self.body.is_some_and(|body| node.id() >= body.start) {
            return false;
        }
        node.tag() == Tag::H1 || heads_article(node) || titles_entry(node)
    }

    fn score(&self, node: NodeRef<'_>, likeness: f32) -> f32 {
        let level = node.tag().heading_level().and_then(|level| weight::LEVELS.get(usize::from(level) - 1));
        let base = likeness * weight::LIKENESS + level.copied().unwrap_or(weight::MARKED);
        let heads = likeness < self.least && (heads_article(node) || titles_entry(node));
        let is_after_body = self.body.is_some_and(|body| node.id() >= body.end);
        let inside = if is_crosshead(node) { weight::CROSSHEAD } else { weight::INSIDE };
        // Equal ones have equal words.
        let is_declared =
            likeness > like::WHOLE && self.declared.is_some_and(|declared| same(declared, node.text()));
        let terms = [
            (words_of(node).any(Words::HEADLINE), weight::NAMED),
            (heads, weight::HEADER),
            (node.link_density() > LINK, weight::LINKED),
            (is_after_body, weight::AFTER_BODY),
            (self.is_inside(node), inside),
            (node.self_and_ancestors().any(NodeRef::is_hidden), weight::HIDDEN),
            (node.self_and_ancestors().take(4).any(is_breadcrumb), weight::BREADCRUMB),
            (ends_breadcrumbs(node), weight::BEHIND_MARK),
            (is_declared, weight::DECLARED),
            (!is_declared && is_elsewhere(node), weight::FOREIGN),
        ];
        terms.iter().fold(base, |score, (holds, weight)| if *holds { score + weight } else { score })
    }
}

/// Returns the titles that the page's head declares. Microdata is on what is shown, so it cannot vouch for it.
fn titles(candidates: &Candidates) -> Titles {
    let head = candidates
        .of(Field::Headline)
        .filter(|candidate| !matches!(candidate.source, Source::Microdata | Source::Rdfa));
    Titles::of(head.filter_map(|candidate| match &candidate.value {
        Value::Text(text) => Some(text.as_str()),
        _ => None,
    }))
}

/// Returns what the site is called: as declared, unless that is the headline, and as its titles name it beside the
/// headline.
fn site_names<'c>(candidates: &'c Candidates, headlines: &[&str]) -> Vec<&'c str> {
    let named =
        candidates.texts(Field::Publication).filter(|name| !headlines.iter().any(|own| same(own, name)));
    let title = candidates.text_at(Field::Headline, Source::Title).unwrap_or_default();
    let beside = headlines.iter().filter_map(|headline| rest_of_title(title, headline));
    named.chain(beside).collect()
}
