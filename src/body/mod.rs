//! The article's text: which blocks of the page it is, and how they read.
//!
//! The page is cut into leaf blocks ([`blocks()`]); each is described by the features listed in
//! `features/feature_table.rs`; gradient-boosted trees ([`model`]) give the probability that it is the article's; what is
//! likely enough is chosen and composed into paragraphs and figures.
//!
//! The model was trained by `examples/train_body` on 955 pages with known text (article-extraction-benchmark,
//! fundus, fundus-evaluation, WCXB), 57 more (Readability's and newspaper4k's test pages), and the blocks that hold
//! snippets on trafilatura's 475 evaluation pages. Cross-validated by site, the text as the reader gets it has an F1
//! over runs of four words of .963, .969, .958 and .954 on the first four; of their mean, pages lose nothing with their
//! JSON-LD and .003 with all their classes and ids taken away.

mod blocks;
mod choose_blocks;
mod crosshead_names;
pub(crate) mod features;
mod gaps;
mod grams;
mod index_page;
mod interner;
mod keywords;
pub(crate) mod model;
mod outline;

mod text_scan;
mod text_stats;

#[cfg(test)]
mod tests;

use crate::candidate::{Candidates, Source};
use crate::dom::{NodeId, Page, TextSpan};
use crate::favor::Favor;
use crate::report::Field;
use crate::work;

pub(crate) use blocks::blocks;
use choose_blocks::Choice;
pub(crate) use crosshead_names::{heading_level, is_named_crosshead};
pub(crate) use model::{MODEL, Model};

/// A run of text between two block boundaries.
#[derive(Clone, Debug)]
pub(crate) struct Block {
    /// The nearest element that is no inline one.
    pub(crate) element: NodeId,
    /// Its first text node, and the id after its last one.
    pub(crate) start: NodeId,
    pub(crate) end: NodeId,
    /// Where its text stands.
    text: TextSpan,
    /// How likely it is the article's, 0 to 1.
    pub(crate) probability: f32,
    /// Whether it is taken.
    pub(crate) chosen: bool,
}

impl Block {
    /// Its text, white space collapsed, with a line feed at each `<br>`.
    pub(crate) fn text<'p>(&self, page: &'p Page) -> &'p str {
        page.text_at(self.text)
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
        self.blocks.iter().inspect(|_| work::items(1)).filter(|block| block.chosen)
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

/// What the page's head says of the article, to compare the blocks with.
#[derive(Debug, Default)]
pub(crate) struct HeadText<'c> {
    body: Option<&'c str>,
    titles: Vec<&'c str>,
    descriptions: Vec<&'c str>,
}

impl<'c> HeadText<'c> {
    pub(crate) fn new(candidates: &'c Candidates) -> Self {
        Self {
            body: candidates.article_body.as_deref(),
            titles: candidates.texts(Field::Headline).collect(),
            descriptions: candidates.texts(Field::Description).collect(),
        }
    }
}

/// Whether the page's head dates an article, which a front has none of.
fn is_dated(candidates: &Candidates) -> bool {
    // Microdata may be those of cards.
    let heads = |source| matches!(source, Source::JsonLdArticle | Source::OpenGraphArticle);
    candidates.of(Field::Published).any(|candidate| heads(candidate.source))
}

/// Cuts the page into blocks and chooses the article's.
pub(crate) fn select(page: &Page, candidates: &Candidates, model: &Model, favor: Favor) -> Selection {
    let mut blocks = blocks(page);
    let features = features::PageFeatures::new(page, &blocks, &HeadText::new(candidates));
    choose_blocks::choose(page, &mut blocks, &features, &Choice { model, favor });
    if !is_dated(candidates) && !page.has_known_text() {
        let own = candidates.texts(Field::CanonicalUrl).next();
        index_page::refuse_front(page, &mut blocks, &features, own);
    }
    Selection { blocks }
}
