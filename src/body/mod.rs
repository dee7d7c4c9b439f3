//! The article's text: which blocks of the page it is, and how they read.
//!
//! The page is cut into leaf blocks ([`blocks()`]); each is described by the features listed in
//! `features/table.rs`; gradient-boosted trees ([`model`]) give the probability that it is the article's; what is
//! likely enough is chosen and composed into paragraphs and figures.
//!
//! The model was trained by `examples/train_body` on 955 pages with known text (article-extraction-benchmark,
//! fundus, fundus-evaluation, WCXB), 57 more (Readability's and newspaper4k's test pages), and the blocks that hold
//! snippets on trafilatura's 475 evaluation pages. Cross-validated by site, the text as the reader gets it has an F1
//! over runs of four words of .975, .972, .957 and .956 on the first four; of their mean, pages lose nothing with their
//! JSON-LD and .020 with all their classes and ids taken away.

mod apart;
mod around;
mod blocks;
mod caption;
mod choose;
mod compose;
mod facts;
pub(crate) mod features;
mod figures;
mod footnotes;
mod front;
mod grams;
mod keys;
mod kinds;
mod lexicon;
mod live;
pub(crate) mod model;
mod outline;
mod pictures;
mod prose;
mod scan;
mod service;

#[cfg(test)]
mod tests;

use crate::article::{Embed, Figure, LiveUpdate, Paragraph};
use crate::claims::{Claims, Origin};
use crate::dom::{NodeId, Page};
use crate::report::{Field, Verdict};

pub(crate) use blocks::blocks;
pub(crate) use caption::is_credit_line;
pub(crate) use compose::{account, compose};
pub(crate) use live::Coverage;
pub(crate) use model::{MODEL, Model};
pub(crate) use service::is_service_line;

/// A run of text between two block boundaries.
#[derive(Clone, Debug)]
pub(crate) struct Block {
    /// The nearest element that is no inline one.
    pub(crate) element: NodeId,
    /// Its first text node, and the id after its last one.
    pub(crate) start: NodeId,
    pub(crate) end: NodeId,
    /// How likely it is the article's, 0 to 1.
    pub(crate) probability: f32,
    /// Whether it is taken.
    pub(crate) chosen: bool,
}

impl Block {
    /// Its text, white space collapsed, with a line feed at each `<br>`.
    pub(crate) fn text<'p>(&self, page: &'p Page) -> &'p str {
        page.trimmed_in(self.start..self.end)
    }
}

/// The blocks of a page with the verdict on each.
#[derive(Debug, Default)]
pub(crate) struct Selection {
    /// All blocks in page order.
    pub(crate) blocks: Vec<Block>,
}

impl Selection {
    /// The chosen blocks.
    pub(crate) fn chosen(&self) -> impl Iterator<Item = &Block> {
        self.blocks.iter().filter(|block| block.chosen)
    }

    /// The block that begins with a node.
    pub(crate) fn block_at(&self, start: NodeId) -> Option<&Block> {
        let at = self.blocks.binary_search_by_key(&start, |block| block.start).ok()?;
        self.blocks.get(at)
    }

    /// From the first node of the first chosen block to the node after the last of the last chosen one.
    pub(crate) fn range(&self) -> Option<std::ops::Range<NodeId>> {
        Some(self.chosen().next()?.start..self.chosen().last()?.end)
    }
}

/// The article's text as the reader gets it.
#[derive(Debug, Default)]
pub(crate) struct Body {
    pub(crate) paragraphs: Vec<Paragraph>,
    pub(crate) figures: Vec<Figure>,
    pub(crate) embeds: Vec<Embed>,
    pub(crate) live_updates: Vec<LiveUpdate>,
    /// A name alone on a line right after the text.
    pub(crate) sign_off: Option<String>,
    /// The lines at its end that say who worked on it.
    pub(crate) closing_credits: Vec<ClosingCredit>,
    /// The verdict on each block.
    pub(crate) verdicts: Vec<Verdict>,
}

/// A line at the text's end that says who worked on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ClosingCredit {
    pub(crate) line: String,
    /// The part of it that holds the names.
    pub(crate) names: String,
    /// Whether those named only helped.
    pub(crate) helped: bool,
}

/// What is known of the page's other parts, so that they are kept out of the paragraphs.
#[derive(Debug, Default)]
pub(crate) struct Elsewhere<'a> {
    pub(crate) headline: Option<&'a str>,
    pub(crate) kicker: Option<&'a str>,
    pub(crate) dek: Option<&'a str>,
    /// Nodes whose text became claims: byline line, date line, breadcrumb.
    pub(crate) nodes: Vec<NodeId>,
    /// Blocks (index in the selection) that promote another story.
    pub(crate) promos: Vec<usize>,
    /// What the page says of itself as a live blog.
    pub(crate) live: Coverage<'a>,
}

/// What the page's head says of the article, to compare the blocks with.
#[derive(Debug, Default)]
pub(crate) struct Witnesses<'c> {
    body: Option<&'c str>,
    titles: Vec<&'c str>,
    descriptions: Vec<&'c str>,
}

impl<'c> Witnesses<'c> {
    pub(crate) fn new(claims: &'c Claims) -> Self {
        Self {
            body: claims.article_body.as_deref(),
            titles: claims.texts(Field::Headline).collect(),
            descriptions: claims.texts(Field::Description).collect(),
        }
    }
}

/// Whether the page's head dates an article, which a front has none of.
fn is_dated(claims: &Claims) -> bool {
    // Microdata may be those of cards.
    let heads = |origin| matches!(origin, Origin::JsonLdArticle | Origin::OpenGraphArticle);
    claims.of(Field::Published).any(|claim| heads(claim.origin))
}

/// Cuts the page into blocks and chooses the article's.
pub(crate) fn select(page: &Page, claims: &Claims, model: &Model) -> Selection {
    let mut blocks = blocks(page);
    let survey = features::Survey::new(page, &blocks, &Witnesses::new(claims));
    choose::choose(page, &mut blocks, &survey, model);
    if !is_dated(claims) {
        let own = claims.texts(Field::CanonicalUrl).next();
        front::refuse_front(page, &mut blocks, &survey, own);
    }
    Selection { blocks }
}
