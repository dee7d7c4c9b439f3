//! Writes the features of one block.

#![allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    reason = "features are small numbers, and those that are not need no precision"
)]

use super::items::{Item, Totals};
use super::landmarks::{Container, is_foreign};
use super::survey::Survey;
use super::table::{Feature, ROW, Row};
use crate::body::facts::{End, Keywords, share};
use crate::body::outline::{Children, Element, FAR, Kind, child_kind};
use crate::body::words::Kind as CharKind;
use crate::dom::Tag;

/// A row that is being written.
struct Writer<'r>(&'r mut Row);

impl Writer<'_> {
    fn set(&mut self, feature: Feature, value: f32) {
        self.0[feature as usize] = value;
    }

    fn flag(&mut self, feature: Feature, value: bool) {
        self.set(feature, flag(value));
    }

    /// Writes features that follow each other in the table.
    fn fill(&mut self, first: Feature, values: impl IntoIterator<Item = f32>) {
        for (slot, value) in self.0.get_mut(first as usize..).into_iter().flatten().zip(values) {
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
    survey: &'s Survey,
    row: Row,
    last: Last,
}

/// What the row is of, for what the next one has in common with it.
#[derive(Clone, Copy, Default)]
struct Last {
    kind: Option<u32>,
    parent: Option<u32>,
    /// The parent's children, and the sums of it and of three levels above it.
    children: Children,
    above: [Totals; 4],
}

impl<'s> Rows<'s> {
    /// A row with what is the same for all blocks.
    pub(super) fn new(survey: &'s Survey) -> Self {
        let Survey { outline, landmarks, items, total, .. } = survey;
        let mut row = [0.0; ROW];
        let mut writer = Writer(&mut row);
        let best = items.totals(outline.get(landmarks.best.place).blocks());
        writer.set(Feature::BestGood, share(best.good, total.good));
        writer.set(Feature::BestLinked, share(best.linked, best.chars));
        writer.set(Feature::BodyLength, survey.body_length);
        writer.set(Feature::PageBlocks, (items.len() as f32).ln_1p());
        writer.set(Feature::PageGood, (total.good as f32).ln_1p());
        writer.set(Feature::PageDense, share(total.good, total.chars));
        writer.set(Feature::PageParagraphs, (total.paragraphs as f32).ln_1p());
        writer.set(Feature::Articles, (landmarks.articles as f32).ln_1p());
        Self { survey, row, last: Last::default() }
    }

    /// The features of a block.
    pub(crate) fn of(&mut self, at: u32) -> &Row {
        let survey = self.survey;
        if let Some(item) = survey.items.get(at) {
            survey.write(&mut Writer(&mut self.row), &Block::new(survey, at, item), &mut self.last);
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
    fn new(survey: &Survey, at: u32, item: Item) -> Self {
        let items = &survey.items;
        let (keywords, totals) = (items.keywords(at), items.totals(at..at + 1));
        let place = items.place(at);
        Self { at, item, keywords, totals, place, element: survey.outline.get(place) }
    }
}

impl Survey {
    /// The rows of its blocks.
    pub(crate) fn rows(&self) -> Rows<'_> {
        Rows::new(self)
    }

    /// Writes the features of a block over those of the last one.
    fn write(&self, row: &mut Writer<'_>, block: &Block, last: &mut Last) {
        text(row, block);
        keywords(row, block);
        if last.kind.replace(block.element.kind) != Some(block.element.kind) {
            element(row, self.outline.kind(block.place));
        }
        if last.parent.replace(block.element.parent) != Some(block.element.parent) {
            last.children = self.outline.children(block.element.parent);
            last.above = self.above(block.element.parent);
            self.parent(row, last);
        }
        let of_kind = last.children.get(child_kind(self.outline.kind(block.place).tag));
        row.set(Feature::SameSiblings, of_kind.copied().map_or(0.0, f32::from));
        self.around(row, block, &last.above);
        self.alike(row, block);
        self.position(row, block);
        self.containers(row, block);
        self.neighbours(row, block);
        self.windows(row, block);
        self.witnesses(row, block);
    }

    /// An element and three levels above it.
    fn above(&self, place: u32) -> [Totals; 4] {
        let mut levels = [Totals::default(); 4];
        let mut place = place;
        for level in &mut levels {
            let element = self.outline.get(place);
            *level = self.items.totals(element.blocks());
            level.paragraphs = self.items.paragraphs_in(&element.blocks());
            place = element.parent;
        }
        levels
    }

    /// What blocks in one parent have in common.
    fn parent(&self, row: &mut Writer<'_>, Last { children, above, .. }: &Last) {
        row.set(Feature::Siblings, children.iter().map(|count| f32::from(*count)).sum());
        row.set(Feature::ParagraphSiblings, children.get(child_kind(Tag::P)).copied().map_or(0.0, f32::from));
        row.fill(Feature::Good1, above.iter().map(|level| share(level.good, self.total.good)));
        row.fill(Feature::Linked1, above.iter().map(|level| share(level.linked, level.chars)));
        row.fill(Feature::PerBlock1, above.iter().map(|level| share(level.chars, level.blocks)));
        let near = || above.iter().take(3);
        row.fill(Feature::Blocks1, near().map(|level| level.blocks as f32));
        row.fill(Feature::Paragraphs1, near().map(|level| share(level.paragraphs, level.blocks)));
    }

    /// The element, and what is beside the block in those above.
    fn around(&self, row: &mut Writer<'_>, block: &Block, above: &[Totals; 4]) {
        let own = self.items.totals(block.element.blocks());
        row.set(Feature::Good0, share(own.good, self.total.good));
        row.set(Feature::Linked0, share(own.linked, own.chars));
        row.set(Feature::PerBlock0, share(own.chars, own.blocks));
        let other = |level: &Totals| share(level.good.saturating_sub(block.totals.good), self.total.good);
        row.fill(Feature::OtherGood1, above.iter().take(3).map(other));
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
        row.set(Feature::PicturesBefore, f32::from(block.item.pictures));
        row.set(Feature::Links, f32::from(block.item.links));
    }

    fn alike(&self, row: &mut Writer<'_>, block: &Block) {
        let [path, look] = self.alike.get(block.element.kind);
        for (first, group) in [(Feature::PathBlocks, path), (Feature::LookBlocks, look)] {
            let values = [
                group.blocks as f32,
                share(group.good, self.total.good),
                share(group.chars, group.blocks),
                share(group.linked, group.chars),
                share(group.good.saturating_sub(block.totals.good), self.total.good),
            ];
            row.fill(first, values);
        }
        row.set(Feature::PathParagraphs, share(path.paragraphs, path.blocks));
        row.set(Feature::LookParagraphs, share(look.paragraphs, look.blocks));
    }

    fn position(&self, row: &mut Writer<'_>, block: &Block) {
        let Self { landmarks, items, total, .. } = self;
        let near = landmarks.near(block.at, &items.paragraphs);
        let since = |mark: u32| block.at as f32 - mark as f32;
        let steps = |steps: f32| steps.min(30.0);
        let before = items.totals(0..block.at);
        row.set(Feature::Position, block.at as f32 / items.len() as f32);
        row.set(Feature::CharPosition, share(before.chars, total.chars));
        row.set(Feature::GoodPosition, share(before.good, total.good));
        row.set(Feature::GoodRest, 1.0 - share(before.good + block.totals.good, total.good.max(1)));
        row.set(Feature::FromParagraph, near.paragraph_before.map_or(40.0, |mark| steps(since(mark))));
        row.set(Feature::ToParagraph, near.paragraph_after.map_or(40.0, |mark| steps(-since(mark))));
        let first = items.paragraphs.first().copied().unwrap_or(items.len());
        let last = items.paragraphs.last().copied().unwrap_or(0);
        row.set(Feature::FromFirst, since(first).clamp(-30.0, 30.0));
        row.set(Feature::ToLast, (-since(last)).clamp(-30.0, 30.0));
        row.set(Feature::FromHeadline, since(landmarks.headline).clamp(-50.0, 200.0));
        row.set(Feature::ToHeading, near.heading_after.map_or(50.0, |mark| (-since(mark)).min(40.0)));
        let next_foreign = near.heading_after.is_some_and(|next| is_foreign(&items.keywords(next)));
        row.flag(Feature::NextForeign, next_foreign);
        row.set(Feature::StretchGood, share(near.stretch, total.good));
        row.set(Feature::FromForeign, near.foreign.map_or(50.0, |mark| since(mark).min(40.0)));
        self.heading(row, block.at, near.heading);
    }

    /// The heading above the block.
    fn heading(&self, row: &mut Writer<'_>, at: u32, last: Option<u32>) {
        let Some(last) = last else {
            row.set(Feature::FromHeading, 50.0);
            row.fill(Feature::HeadingLevel, [0.0; 4]);
            return;
        };
        let totals = self.items.totals(last..last + 1);
        row.set(Feature::FromHeading, (at as f32 - last as f32).min(40.0));
        row.set(Feature::HeadingLevel, heading(self.outline.kind(self.items.place(last))));
        row.flag(Feature::HeadingForeign, is_foreign(&self.items.keywords(last)));
        row.set(Feature::HeadingLinked, share(totals.linked, totals.chars));
        row.flag(Feature::HeadingInBest, self.outline.get(self.landmarks.best.place).holds(last));
    }

    fn containers(&self, row: &mut Writer<'_>, block: &Block) {
        let Self { landmarks, outline, items, .. } = self;
        let at = block.at;
        row.fill(Feature::BestUp, self.container(&landmarks.best, block));
        row.fill(Feature::DenseUp, self.container(&landmarks.dense, block));
        let dense = landmarks.dense.place;
        let inside = outline.get(dense).holds(at);
        let mut above = outline.above(block.place).take_while(|_| inside);
        let child = above.find(|(place, above)| above.parent == dense && *place != dense);
        let child = child.map_or([-1.0, -1.0, 0.0, 0.0], |(place, child)| {
            let totals = items.totals(child.blocks());
            let p = flag(outline.kind(place).tag == Tag::P);
            [share(totals.good, self.total.good), share(totals.linked, totals.chars), totals.blocks as f32, p]
        });
        row.fill(Feature::ChildGood, child);
        let mut above = outline.above(landmarks.title).take(usize::from(FAR)).enumerate();
        let common = above.find(|(_, (_, above))| above.holds(at));
        row.set(Feature::HeadlineCommon, common.map_or(f32::from(FAR), |(level, _)| level as f32));
        let good = common.map_or(0, |(_, (_, above))| items.totals(above.blocks()).good);
        row.set(Feature::HeadlineGood, share(good, self.total.good));
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

    fn witnesses(&self, row: &mut Writer<'_>, block: &Block) {
        let facts = &block.item.facts;
        row.set(Feature::InTitle, share(facts.in_title, facts.runs(2)));
        row.set(Feature::InBody, if self.has_body { share(facts.in_body, facts.runs(3)) } else { -1.0 });
        row.set(Feature::InDescription, share(facts.in_description, facts.runs(3)));
        row.set(Feature::Repeated, share(facts.repeated, facts.compared()));
        row.set(Feature::Repeats, share(facts.repeats, facts.compared()));
        let article = self.outline.article(block.at).map(|blocks| self.items.totals(blocks));
        let good = article.map_or(-1.0, |article| share(article.good, self.total.good));
        row.set(Feature::ArticleGood, good);
    }
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
    let Block { item: Item { facts, bold, italic, .. }, totals, .. } = block;
    let (words, chars) = (facts.words.max(1), totals.chars);
    row.set(Feature::Words, facts.words as f32);
    row.set(Feature::Chars, chars as f32);
    row.set(Feature::WordLength, share(chars, words));
    row.set(Feature::Linked, share(totals.linked, chars));
    row.set(Feature::Sentences, facts.sentences as f32);
    row.set(Feature::SentenceRate, share(facts.sentences, words));
    row.set(Feature::Commas, share(facts.commas, words));
    row.flag(Feature::EndsSentence, ends_sentence(facts.end));
    row.flag(Feature::EndsColon, facts.end == End::Colon);
    row.flag(Feature::EndsEllipsis, facts.end == End::Ellipsis);
    let first = facts.first.unwrap_or(CharKind::Other);
    row.flag(Feature::StartsUpper, first == CharKind::Upper);
    row.flag(Feature::StartsLower, first == CharKind::Lower);
    row.set(Feature::Upper, share(facts.upper, facts.letters));
    row.set(Feature::Capitalised, share(facts.capitalised, words));
    row.set(Feature::Digits, share(facts.digits, chars));
    row.set(Feature::NoLetters, 1.0 - share(facts.letters.min(chars), chars));
    row.set(Feature::Separators, facts.separators as f32);
    row.set(Feature::Quotes, share(facts.quotes, words));
    row.set(Feature::Cjk, share(facts.cjk, chars));
    row.set(Feature::Bold, share(*bold, chars));
    row.set(Feature::Italic, share(*italic, chars));
}

fn keywords(row: &mut Writer<'_>, block: &Block) {
    let words = block.item.facts.words;
    let per = words.clamp(3, 50) as f32;
    row.fill(Feature::KeyRelated, block.keywords.iter().map(|count| f32::from(*count) / per));
    row.set(Feature::Labels, share(block.item.facts.labels, words.clamp(1, 50)));
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
