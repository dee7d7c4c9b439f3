//! Writes the features of one block.

#![allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    reason = "features are small numbers, and those that are not need no precision"
)]

use std::ops::Range;

use super::feature_table::{Feature, MOST_COUNTED, MOST_FROM_HEADLINE, MOST_PAGE_GOOD, MOST_PAGE_PARAGRAPHS};
use super::items::{Item, Totals};
use super::landmarks::{Container, Passed, is_foreign};
use super::page_features::PageFeatures;
use crate::body::outline::{Children, Element, FAR, Kind, child_kind};
use crate::body::text_stats::{End, Keywords, share};
use crate::dom::Tag;
use crate::rank::{ROW, Row};
use crate::text::char_kind::Kind as CharKind;

/// A row that is being written.
struct Writer<'r>(&'r mut Row);

impl Writer<'_> {
    fn set(&mut self, feature: Feature, value: f32) {
        self.0[feature as usize] = value;
    }

    fn flag(&mut self, feature: Feature, value: bool) {
        self.set(feature, flag(value));
    }

    /// Sets one of several features that follow each other in the table.
    fn set_nth(&mut self, first: Feature, nth: usize, value: f32) {
        if let Some(slot) = self.0.get_mut(first as usize + nth) {
            *slot = value;
        }
    }

    /// Writes features that follow each other in the table.
    fn fill(&mut self, first: Feature, values: impl IntoIterator<Item = f32>) {
        let slots = self.0.get_mut(first as usize..).unwrap_or_default();
        for (slot, value) in slots.iter_mut().zip(values) {
            *slot = value;
        }
    }
}

/// The tags that the model tells apart, in no particular order.
const TAGS: [Tag; 20] = [
    Tag::P,
    Tag::Div,
    Tag::Li,
    Tag::H1,
    Tag::H2,
    Tag::H3,
    Tag::H4,
    Tag::H5,
    Tag::H6,
    Tag::Td,
    Tag::Th,
    Tag::Blockquote,
    Tag::Pre,
    Tag::Figcaption,
    Tag::Dt,
    Tag::Dd,
    Tag::Section,
    Tag::Article,
    Tag::Span,
    Tag::Body,
];

/// The rows of a page's blocks, written one over the other.
pub(crate) struct Rows<'s> {
    features: &'s PageFeatures,
    row: Row,
    last: Last,
}

/// What the row is of, for what the next one has in common with it: that is not written again.
#[derive(Clone, Default)]
struct Last {
    /// What the block by itself says, and its characters.
    own: Option<(Item, Totals)>,
    /// The element's kind, and the sums over the blocks of its path and its look.
    kind: Option<u32>,
    alike: [Totals; 2],
    /// The block had words of keyword groups.
    has_keywords: bool,
    /// The parent's children, and the places and the sums of it and of three levels above it.
    children: Children,
    above: [(Option<u32>, Totals); LEVELS],
    /// The headings before and after it.
    heading: Option<u32>,
    heading_after: Option<u32>,
    /// The blocks of the dense container's child around it.
    child: Range<u32>,
    passed: Passed,
}

/// Levels above an element that features tell of.
const LEVELS: usize = 4;

impl<'s> Rows<'s> {
    /// A row with what is the same for all blocks.
    pub(super) fn new(features: &'s PageFeatures) -> Self {
        let PageFeatures { outline, landmarks, items, total, .. } = features;
        let mut row = [0.0; ROW];
        let mut writer = Writer(&mut row);
        let best = items.totals(outline.get(landmarks.best.place).blocks());
        writer.set(Feature::BestGood, share(best.good, total.good));
        writer.set(Feature::BestLinked, share(best.linked, best.chars));
        writer.set(Feature::BodyLength, features.body_length);
        writer.set(Feature::PageBlocks, (items.len() as f32).ln_1p());
        writer.set(Feature::PageGood, (total.good as f32).ln_1p().min(MOST_PAGE_GOOD));
        writer.set(Feature::PageDense, share(total.good, total.chars));
        let paragraphs = (total.paragraphs as f32).ln_1p();
        writer.set(Feature::PageParagraphs, paragraphs.min(MOST_PAGE_PARAGRAPHS));
        writer.set(Feature::Articles, (landmarks.articles as f32).ln_1p());
        Self { features, row, last: Last::default() }
    }

    /// The features of a block, behind the one asked about before.
    pub(crate) fn of(&mut self, at: u32) -> &Row {
        let features = self.features;
        if let Some(item) = features.items.get(at) {
            features.write(&mut Writer(&mut self.row), &Block::new(features, at, item), &mut self.last);
        }
        &self.row
    }
}

/// A block with what features are told from.
struct Block {
    at: u32,
    item: Item,
    keywords: Keywords,
    totals: Totals,
    /// Its element and the place of that.
    place: u32,
    element: Element,
}

impl Block {
    fn new(features: &PageFeatures, at: u32, item: Item) -> Self {
        let items = &features.items;
        let (keywords, totals) = (items.keywords(at), items.totals(at..at + 1));
        let place = items.place(at);
        Self { at, item, keywords, totals, place, element: features.outline.get(place) }
    }
}

impl PageFeatures {
    /// The rows of its blocks.
    pub(crate) fn rows(&self) -> Rows<'_> {
        Rows::new(self)
    }

    /// Writes the features of a block over those of the last one.
    fn write(&self, row: &mut Writer<'_>, block: &Block, last: &mut Last) {
        if last.own.replace((block.item, block.totals)) != Some((block.item, block.totals)) {
            text(row, block);
            self.head_text(row, block);
        }
        keywords(row, block, last);
        if last.kind.replace(block.element.kind) != Some(block.element.kind) {
            element(row, self.outline.kind(block.place));
            last.alike = self.alike.get(block.element.kind);
            self.alike(row, last);
        }
        self.above(row, block.element.parent, last);
        let of_kind = last.children.get(child_kind(self.outline.kind(block.place).tag));
        row.set(Feature::SameSiblings, of_kind.map_or(0.0, |count| counted(u32::from(*count))));
        self.around(row, block, last);
        self.position(row, block, last);
        self.containers(row, block, last);
        self.neighbours(row, block);
        self.windows(row, block);
        let article = self.outline.article(block.at).map(|blocks| self.items.totals(blocks));
        let good = article.map_or(-1.0, |article| share(article.good, self.total.good));
        row.set(Feature::ArticleGood, good);
    }

    /// The parent and three levels above it. Where one is that of the last block, so are those above.
    fn above(&self, row: &mut Writer<'_>, parent: u32, last: &mut Last) {
        let mut place = parent;
        for (nth, level) in last.above.iter_mut().enumerate() {
            if level.0.replace(place) == Some(place) {
                break;
            }
            if nth == 0 {
                last.children = self.outline.children(parent);
                siblings(row, &last.children);
            }
            let element = self.outline.get(place);
            let mut totals = self.items.totals(element.blocks());
            totals.paragraphs = self.items.paragraphs_in(&element.blocks());
            self.level(row, nth, &totals);
            level.1 = totals;
            place = element.parent;
        }
    }

    fn level(&self, row: &mut Writer<'_>, nth: usize, totals: &Totals) {
        row.set_nth(Feature::Good1, nth, share(totals.good, self.total.good));
        row.set_nth(Feature::Linked1, nth, share(totals.linked, totals.chars));
        row.set_nth(Feature::PerBlock1, nth, share(totals.chars, totals.blocks));
        if nth < LEVELS - 1 {
            row.set_nth(Feature::Blocks1, nth, counted(totals.blocks));
            row.set_nth(Feature::Paragraphs1, nth, share(totals.paragraphs, totals.blocks));
        }
    }

    /// The element, and what is beside the block in those above and among those alike.
    fn around(&self, row: &mut Writer<'_>, block: &Block, last: &Last) {
        let own = self.items.totals(block.element.blocks());
        row.set(Feature::Good0, share(own.good, self.total.good));
        row.set(Feature::Linked0, share(own.linked, own.chars));
        row.set(Feature::PerBlock0, share(own.chars, own.blocks));
        let other = |of: &Totals| share(of.good.saturating_sub(block.totals.good), self.total.good);
        row.fill(Feature::OtherGood1, last.above.iter().take(LEVELS - 1).map(|(_, level)| other(level)));
        let [path, look] = &last.alike;
        row.set(Feature::PathOtherGood, other(path));
        row.set(Feature::LookOtherGood, other(look));
    }

    /// The blocks before and after, and what is between.
    fn windows(&self, row: &mut Writer<'_>, block: &Block) {
        const WIDE: u32 = 5;
        let at = block.at;
        let earlier = self.items.totals(at.saturating_sub(WIDE)..at);
        let later = self.items.totals(at + 1..at + 1 + WIDE);
        row.set(Feature::GoodAfter, share(later.good, later.chars));
        row.set(Feature::LinkedBefore, share(earlier.linked, earlier.chars));
        row.set(Feature::LinkedAfter, share(later.linked, later.chars));
    }

    /// The blocks of the same path and of the same look.
    fn alike(&self, row: &mut Writer<'_>, Last { alike: [path, look], .. }: &Last) {
        for (first, group) in [(Feature::PathBlocks, path), (Feature::LookBlocks, look)] {
            let values = [
                counted(group.blocks),
                share(group.good, self.total.good),
                share(group.chars, group.blocks),
                share(group.linked, group.chars),
            ];
            row.fill(first, values);
        }
        row.set(Feature::PathParagraphs, share(path.paragraphs, path.blocks));
        row.set(Feature::LookParagraphs, share(look.paragraphs, look.blocks));
    }

    fn position(&self, row: &mut Writer<'_>, block: &Block, last: &mut Last) {
        let Self { landmarks, items, total, .. } = self;
        let near = landmarks.near(block.at, &items.paragraphs, &mut last.passed);
        let since = |mark: u32| block.at as f32 - mark as f32;
        let steps = |steps: f32| steps.min(30.0);
        let before = items.totals(0..block.at);
        row.set(Feature::Position, block.at as f32 / items.len() as f32);
        row.set(Feature::CharPosition, share(before.chars, total.chars));
        row.set(Feature::GoodPosition, share(before.good, total.good));
        row.set(Feature::GoodRest, 1.0 - share(before.good + block.totals.good, total.good.max(1)));
        row.set(Feature::FromParagraph, near.paragraph_before.map_or(40.0, |mark| steps(since(mark))));
        row.set(Feature::ToParagraph, near.paragraph_after.map_or(40.0, |mark| steps(-since(mark))));
        let first_paragraph = items.paragraphs.first().copied().unwrap_or(items.len());
        let last_paragraph = items.paragraphs.last().copied().unwrap_or(0);
        row.set(Feature::FromFirst, since(first_paragraph).clamp(-30.0, 30.0));
        row.set(Feature::ToLast, (-since(last_paragraph)).clamp(-30.0, 30.0));
        row.set(Feature::FromHeadline, since(landmarks.headline).clamp(-50.0, MOST_FROM_HEADLINE));
        row.set(Feature::ToHeading, near.heading_after.map_or(50.0, |mark| (-since(mark)).min(40.0)));
        if last.heading_after != near.heading_after {
            last.heading_after = near.heading_after;
            let foreign = near.heading_after.is_some_and(|next| is_foreign(&items.keywords(next)));
            row.flag(Feature::NextForeign, foreign);
        }
        row.set(Feature::StretchGood, share(near.stretch, total.good));
        row.set(Feature::FromForeign, near.foreign.map_or(50.0, |mark| since(mark).min(40.0)));
        row.set(Feature::FromHeading, near.heading.map_or(50.0, |mark| since(mark).min(40.0)));
        if let Some(heading) = near.heading.filter(|_| last.heading != near.heading) {
            self.heading(row, heading);
        }
        last.heading = near.heading;
    }

    /// The heading above the block.
    fn heading(&self, row: &mut Writer<'_>, at: u32) {
        let totals = self.items.totals(at..at + 1);
        row.set(Feature::HeadingLevel, heading(self.outline.kind(self.items.place(at))));
        row.flag(Feature::HeadingForeign, is_foreign(&self.items.keywords(at)));
        row.set(Feature::HeadingLinked, share(totals.linked, totals.chars));
        row.flag(Feature::HeadingInBest, self.outline.get(self.landmarks.best.place).holds(at));
    }

    fn containers(&self, row: &mut Writer<'_>, block: &Block, last: &mut Last) {
        let Self { landmarks, items, .. } = self;
        row.fill(Feature::BestUp, self.container(&landmarks.best, block));
        row.fill(Feature::DenseUp, self.container(&landmarks.dense, block));
        if !last.child.contains(&block.at) {
            last.child = self.child(row, block);
        }
        let common = landmarks.title.iter().position(|blocks| blocks.contains(&block.at));
        row.set(Feature::HeadlineCommon, common.map_or(f32::from(FAR), |level| level as f32));
        let common = common.and_then(|level| landmarks.title.get(level));
        let good = common.map_or(0, |blocks| items.totals(blocks.clone()).good);
        row.set(Feature::HeadlineGood, share(good, self.total.good));
    }

    /// The dense container's child around the block; says which blocks it holds.
    fn child(&self, row: &mut Writer<'_>, block: &Block) -> Range<u32> {
        let Self { landmarks, outline, items, .. } = self;
        let dense = landmarks.dense.place;
        let inside = outline.get(dense).holds(block.at);
        let mut above = outline.above(block.place).take_while(|_| inside);
        let Some((place, child)) = above.find(|(place, above)| above.parent == dense && *place != dense)
        else {
            row.fill(Feature::ChildGood, [-1.0, -1.0, 0.0, 0.0]);
            return 0..0;
        };
        let totals = items.totals(child.blocks());
        row.set(Feature::ChildGood, share(totals.good, self.total.good));
        row.set(Feature::ChildLinked, share(totals.linked, totals.chars));
        row.set(Feature::ChildBlocks, counted(totals.blocks));
        row.flag(Feature::ChildIsP, outline.kind(place).tag == Tag::P);
        child.blocks()
    }

    /// Levels up, levels to what is around both, blocks outside, blocks to the end.
    fn container(&self, container: &Container, block: &Block) -> [f32; 4] {
        let element = self.outline.get(container.place);
        let inside = element.holds(block.at);
        let depth = |place: u32| self.outline.kind(place).depth;
        let levels = depth(block.place).saturating_sub(depth(container.place));
        let up = f32::from(if inside { levels } else { u16::from(FAR) });
        let common = container.above.iter().position(|blocks| blocks.contains(&block.at)).unwrap_or(0);
        let (at, first, last) = (block.at as f32, element.first as f32, element.last as f32 - 1.0);
        let outside = if at < first { at - first } else { (at - last).max(0.0) };
        [up, common as f32, outside.clamp(-30.0, 30.0), (last - at).clamp(-30.0, 30.0)]
    }

    fn neighbours(&self, row: &mut Writer<'_>, block: &Block) {
        let get = |offset: i32| block.at.checked_add_signed(offset).filter(|at| *at < self.items.len());
        let words = |offset| get(offset).and_then(|at| self.items.words(at));
        let words = |offset| words(offset).map_or(-1.0, |words| words.min(100) as f32);
        row.fill(Feature::WordsA2, [words(-2), words(-1), words(1), words(2)]);
        let linked = |at: u32| {
            let totals = self.items.totals(at..at + 1);
            share(totals.linked, totals.chars)
        };
        let kind = |at: u32| self.outline.kind(self.items.place(at));
        let look = kind(block.at).look;
        let sides = [get(-1), get(1)];
        row.fill(Feature::LinkedA1, sides.map(|side| side.map_or(-1.0, linked)));
        row.fill(Feature::HeadingA1, sides.map(|side| side.map_or(-1.0, |at| heading(kind(at)))));
        let ends = |at: u32| self.items.end(at).is_some_and(ends_sentence);
        row.fill(Feature::EndsA1, sides.map(|side| flag(side.is_some_and(ends))));
        row.fill(Feature::LookA1, sides.map(|side| flag(side.is_some_and(|at| kind(at).look == look))));
    }

    /// What the page's head or other blocks say as well.
    fn head_text(&self, row: &mut Writer<'_>, block: &Block) {
        let stats = &block.item.stats;
        row.set(Feature::InTitle, share(stats.in_title, stats.runs(2)));
        row.set(Feature::InBody, if self.has_body { share(stats.in_body, stats.runs(3)) } else { -1.0 });
        row.set(Feature::InDescription, share(stats.in_description, stats.runs(3)));
        row.set(Feature::Repeated, share(stats.repeated, stats.compared()));
        row.set(Feature::Repeats, share(stats.repeats, stats.compared()));
    }
}

/// The parent's children.
fn siblings(row: &mut Writer<'_>, children: &Children) {
    row.set(Feature::Siblings, counted(children.iter().map(|count| u32::from(*count)).sum()));
    row.set(
        Feature::ParagraphSiblings,
        children.get(child_kind(Tag::P)).map_or(0.0, |count| counted(u32::from(*count))),
    );
}

/// What the element is, and what is around it.
fn element(row: &mut Writer<'_>, kind: &Kind) {
    let code = TAGS.iter().position(|known| *known == kind.tag).unwrap_or(TAGS.len());
    row.set(Feature::Tag, code as f32);
    row.flag(Feature::IsP, kind.tag == Tag::P);
    row.flag(Feature::IsDiv, kind.tag == Tag::Div);
    row.set(Feature::Heading, heading(kind));
    row.set(Feature::Depth, f32::from(kind.depth));
    row.fill(Feature::UpArticle, kind.levels.iter().map(|level| f32::from(*level)));
}

fn text(row: &mut Writer<'_>, block: &Block) {
    let Block { item: Item { stats, bold, italic, links, pictures }, totals, .. } = block;
    let (words, chars) = (stats.words.max(1), totals.chars);
    row.set(Feature::Words, stats.words as f32);
    row.set(Feature::Chars, chars as f32);
    row.set(Feature::WordLength, share(chars, words));
    row.set(Feature::Linked, share(totals.linked, chars));
    row.set(Feature::Sentences, stats.sentences as f32);
    row.set(Feature::SentenceRate, share(stats.sentences, words));
    row.set(Feature::Commas, share(stats.commas, words));
    row.flag(Feature::EndsSentence, ends_sentence(stats.end));
    row.flag(Feature::EndsColon, stats.end == End::Colon);
    row.flag(Feature::EndsEllipsis, stats.end == End::Ellipsis);
    let first = stats.first.unwrap_or(CharKind::Other);
    row.flag(Feature::StartsUpper, first == CharKind::Upper);
    row.flag(Feature::StartsLower, first == CharKind::Lower);
    row.set(Feature::Upper, share(stats.upper, stats.letters));
    row.set(Feature::Capitalised, share(stats.capitalised, words));
    row.set(Feature::Digits, share(stats.digits, chars));
    row.set(Feature::NoLetters, 1.0 - share(stats.letters.min(chars), chars));
    row.set(Feature::Separators, stats.separators as f32);
    row.set(Feature::Quotes, share(stats.quotes, words));
    row.set(Feature::Cjk, share(stats.cjk, chars));
    row.set(Feature::Bold, share(*bold, chars));
    row.set(Feature::Italic, share(*italic, chars));
    row.set(Feature::Labels, share(stats.labels, stats.words.clamp(1, 50)));
    row.set(Feature::PicturesBefore, f32::from(*pictures));
    row.set(Feature::Links, f32::from(*links));
}

fn keywords(row: &mut Writer<'_>, block: &Block, last: &mut Last) {
    let words = block.item.stats.words;
    let has_keywords = block.keywords != Keywords::default();
    if std::mem::replace(&mut last.has_keywords, has_keywords) || has_keywords {
        let per = words.clamp(3, 50) as f32;
        row.fill(Feature::KeyRelated, block.keywords.iter().map(|count| f32::from(*count) / per));
    }
}

/// Returns a count of blocks or siblings, capped.
fn counted(count: u32) -> f32 {
    count.min(MOST_COUNTED) as f32
}

fn flag(value: bool) -> f32 {
    f32::from(u8::from(value))
}

fn ends_sentence(end: End) -> bool {
    matches!(end, End::Sentence | End::Ellipsis)
}

fn heading(kind: &Kind) -> f32 {
    kind.tag.heading_level().map_or(0.0, f32::from)
}
