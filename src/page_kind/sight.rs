//! What the stages found of a page, as the features of its kind.

use super::elements::Elements;
use super::features::{Feature, PageRow, float};
use super::lines::Lines;
use super::own_address;
use super::rows::Rows;
use super::voice;
use crate::article::{Article, ParagraphKind};
use crate::body::{Block, Selection};
use crate::candidate::{Candidates, Source};
use rustc_hash::FxHashMap;

use crate::dom::{Attr, NodeId, NodeRef, Page, Tag};
use crate::lexicon::language::Lang;
use crate::report::Field;
use crate::settings::Context;

/// All that the kind of a page is judged by.
pub(crate) struct Sight<'s> {
    pub(crate) page: &'s Page,
    pub(crate) selection: &'s Selection,
    pub(crate) candidates: &'s Candidates,
    pub(crate) article: &'s Article,
    pub(crate) context: &'s Context,
}

/// Characters of a block that is a sentence or two, and of a paragraph.
const MIDDLE: u32 = 100;
const LONG: u32 = 250;

impl Sight<'_> {
    /// The features of the page, and its elements.
    pub(super) fn row(&self) -> (PageRow, Elements) {
        let mut row = PageRow::default();
        let chosen = self.write_text(&mut row);
        let elements = self.write_elements(chosen, &mut row);
        if let Some(address) = &self.context.address {
            own_address::write(address, &mut row);
        }
        let language = self.article.language.as_deref().map_or(Lang::UNKNOWN, Lang::of);
        voice::write(self.page, self.selection, language, &mut row);
        self.write_claims(&mut row);
        self.write_article(&mut row);
        (row, elements)
    }

    /// Writes the features of the blocks, and returns how many characters were chosen.
    fn write_text(&self, row: &mut PageRow) -> u32 {
        let (mut sums, mut lines) = (Sums::default(), Lines::default());
        for block in &self.selection.blocks {
            sums.add(self.page, block);
            lines.add(block.text(self.page));
        }
        sums.write(row);
        lines.write(sums.blocks, row);
        self.write_range(&sums, row);
        self.write_containers(&sums, row);
        sums.chosen
    }

    /// Writes the features of the nodes, and returns the elements; `chosen` is how many characters were chosen.
    fn write_elements(&self, chosen: u32, row: &mut PageRow) -> Elements {
        let mut elements = Elements::new(self.selection.range().unwrap_or_default());
        let mut rows = Rows::default();
        let body = self.page.body().id();
        for (id, tag, class) in self.page.classes_in(0..self.page.len()) {
            elements.count(id, tag);
            if tag == Tag::Text {
                continue;
            }
            elements.add(self.page.node(id), tag, class);
            if id >= body {
                rows.add(self.page.node(id), tag, class);
            }
        }
        let chars = self.page.root().text_len();
        elements.write(chars, chosen, row);
        rows.write(chars, row);
        elements
    }

    /// Writes where the chosen blocks stand.
    fn write_range(&self, sums: &Sums, row: &mut PageRow) {
        let Some(range) = self.selection.range() else { return };
        let blocks = &self.selection.blocks;
        let first = blocks.partition_point(|block| block.start < range.start);
        let last = blocks.partition_point(|block| block.start < range.end);
        row.share(Feature::Density, sums.blocks_chosen, count(last.saturating_sub(first)));
        row.share(Feature::Start, self.page.text_len_in(0..range.start), sums.chars);
        row.share(Feature::End, self.page.text_len_in(range.end..self.page.len()), sums.chars);
    }

    /// Writes in how many elements the chosen blocks stand, and how much of them in one.
    fn write_containers(&self, sums: &Sums, row: &mut PageRow) {
        let (mut parents, mut above) = (FxHashMap::default(), FxHashMap::default());
        for block in self.selection.chosen() {
            let chars = self.page.text_len_in(block.start..block.end);
            let Some(parent) = self.page.node(block.element).parent() else { continue };
            *parents.entry(parent.id()).or_insert(0) += chars;
            *above.entry(parent.parent().map_or(0, NodeRef::id)).or_insert(0) += chars;
        }
        let most = |sums: &FxHashMap<NodeId, u32>| sums.values().copied().max().unwrap_or_default();
        row.share(Feature::Containers, count(parents.len()), sums.blocks_chosen);
        row.share(Feature::OneContainer, most(&parents), sums.chosen);
        row.share(Feature::OneContainerAbove, most(&above), sums.chosen);
    }

    fn write_claims(&self, row: &mut PageRow) {
        let mut head = self.page.nodes().take_while(|node| node.tag() != Tag::Body);
        let claim = head.find(|node| node.tag() == Tag::Meta && node.attr(Attr::Property) == Some("og:type"));
        if let Some(claim) = claim.and_then(|meta| meta.attr(Attr::Content)) {
            let claimed = match claim.trim().to_ascii_lowercase().as_str() {
                claim if claim.contains("article") || claim == "blog" => Feature::ClaimsArticle,
                "website" => Feature::ClaimsWebsite,
                claim if claim.contains("product") => Feature::ClaimsProduct,
                _ => Feature::ClaimsOther,
            };
            row.set(claimed, 1.0);
        }
        row.set(Feature::ClaimsDate, f32::from(self.has(Field::Published, is_claim)));
        row.set(Feature::ClaimsAuthor, f32::from(self.has(Field::Byline, is_claim)));
        row.set(Feature::ShownDate, f32::from(self.has(Field::Published, is_shown)));
        row.set(Feature::ShownAuthor, f32::from(self.has(Field::Byline, is_shown)));
        row.count(Feature::Bylines, self.shown(Field::Byline));
        row.count(Feature::ShownDates, self.shown(Field::Published));
        row.set(
            Feature::HeadlineShown,
            f32::from(self.has(Field::Headline, |source| source == Source::Heading)),
        );
    }

    fn has(&self, field: Field, is: fn(Source) -> bool) -> bool {
        self.candidates.of(field).any(|candidate| is(candidate.source))
    }

    fn shown(&self, field: Field) -> u32 {
        count(self.candidates.of(field).filter(|candidate| is_shown(candidate.source)).count())
    }

    fn write_article(&self, row: &mut PageRow) {
        let article = self.article;
        let headline = article.headline.as_deref().map_or(0, str::len);
        row.set(Feature::HasHeadline, f32::from(headline > 0));
        row.count(Feature::HeadlineChars, count(headline));
        row.count(Feature::HeadlineWords, words(article.headline.as_deref()));
        let title = self.page.title().unwrap_or_default();
        row.count(Feature::TitleWords, words(Some(title)));
        row.count(Feature::TitleParts, count(title.matches(['|', '–', '—', '·', '»', '-']).take(9).count()));
        row.set(Feature::HasDate, f32::from(article.published.is_some()));
        row.set(Feature::HasAuthor, f32::from(article.byline.is_some()));
        row.set(Feature::HasDek, f32::from(article.dek.is_some()));
        row.set(Feature::HasKicker, f32::from(article.kicker.is_some()));
        row.set(Feature::HasSection, f32::from(article.section.is_some()));
        row.count(Feature::Tags, count(article.tags.len()));
        row.count(Feature::Figures, count(article.figures.len()));
        row.count(Feature::RelatedLinks, count(article.related_links.len()));
        row.set(Feature::ReadingTime, f32::from(self.has(Field::ReadingTime, is_shown)));
        let kinds = |is: fn(ParagraphKind) -> bool| {
            count(article.paragraphs.iter().filter(|paragraph| is(paragraph.kind)).count())
        };
        row.count(Feature::Subheadings, kinds(|kind| matches!(kind, ParagraphKind::Subheading { .. })));
        row.count(Feature::Items, kinds(|kind| kind == ParagraphKind::ListItem));
        let texts = kinds(|kind| matches!(kind, ParagraphKind::Text | ParagraphKind::Correction));
        row.share(Feature::Texts, texts, count(article.paragraphs.len()));
        let set = |kind| matches!(kind, ParagraphKind::Preformatted | ParagraphKind::TableRow);
        row.count(Feature::Preformatted, kinds(set));
    }
}

fn words(text: Option<&str>) -> u32 {
    /// Words counted: titles have few.
    const MOST: usize = 60;
    count(text.unwrap_or_default().split_whitespace().take(MOST).count())
}

fn is_claim(source: Source) -> bool {
    matches!(
        source,
        Source::JsonLdArticle
            | Source::OpenGraphArticle
            | Source::Meta
            | Source::LooseMeta
            | Source::DublinCore
            | Source::Parsely
            | Source::Sailthru
    )
}

fn is_shown(source: Source) -> bool {
    matches!(source, Source::ClassName | Source::TimeElement | Source::PlainText | Source::UnmarkedName)
}

/// Sums over the blocks of a page.
#[derive(Debug, Default)]
struct Sums {
    chars: u32,
    linked: u32,
    blocks: u32,
    blocks_linked: u32,
    long_links: u32,
    chosen: u32,
    chosen_linked: u32,
    blocks_chosen: u32,
    middle: u32,
    long: u32,
    longest: u32,
    prose_left: u32,
    prose_blocks_left: u32,
    /// Characters by their probability: of the chosen ones, and of all.
    sure: f32,
    likely: f32,
    best: f32,
}

impl Sums {
    fn add(&mut self, page: &Page, block: &Block) {
        let chars = page.text_len_in(block.start..block.end);
        let linked = page.linked_text_len_in(block.start..block.end).min(chars);
        self.chars += chars;
        self.linked += linked;
        self.blocks += 1;
        self.likely += float(chars) * block.probability;
        self.best = self.best.max(block.probability);
        if linked * 10 >= chars * 9 {
            self.blocks_linked += 1;
            self.long_links += u32::from(chars as usize >= super::lines::LINE);
        }
        if block.chosen {
            self.add_chosen(chars, linked, block.probability);
        } else if chars >= MIDDLE && linked * 3 < chars {
            self.prose_left += chars;
            self.prose_blocks_left += 1;
        }
    }

    fn add_chosen(&mut self, chars: u32, linked: u32, probability: f32) {
        self.chosen += chars;
        self.chosen_linked += linked;
        self.blocks_chosen += 1;
        self.middle += u32::from(chars >= MIDDLE);
        self.long += u32::from(chars >= LONG);
        self.longest = self.longest.max(chars);
        self.sure += float(chars) * probability;
    }

    fn write(&self, row: &mut PageRow) {
        row.count(Feature::Chars, self.chars);
        row.count(Feature::Chosen, self.chosen);
        row.share(Feature::ChosenShare, self.chosen, self.chars);
        row.count(Feature::ChosenBlocks, self.blocks_chosen);
        row.count(Feature::LongBlocks, self.long);
        row.count(Feature::MiddleBlocks, self.middle);
        row.count(Feature::LongestBlock, self.longest);
        row.share(Feature::MeanBlock, self.chosen, self.blocks_chosen);
        row.share(Feature::ChosenLinked, self.chosen_linked, self.chosen);
        row.set(Feature::Probability, self.sure / float(self.chosen.max(1)));
        row.set(Feature::BestProbability, self.best);
        row.set(Feature::Likely, self.likely.ln_1p());
        row.count(Feature::ProseLeft, self.prose_left);
        row.count(Feature::ProseBlocksLeft, self.prose_blocks_left);
        row.share(Feature::Linked, self.linked, self.chars);
        row.count(Feature::Blocks, self.blocks);
        row.share(Feature::LinkedBlocks, self.blocks_linked, self.blocks);
        row.count(Feature::LongLinks, self.long_links);
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
