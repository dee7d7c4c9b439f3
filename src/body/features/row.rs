//! Writes the features of one block.

#![allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    reason = "features are small numbers, and those that are not need no precision"
)]

use super::landmarks::{Container, is_foreign};
use super::survey::{Item, Survey};
use super::table::{Feature, ROW, Row};
use crate::body::facts::{End, share};
use crate::body::outline::{Element, FAR, Totals, child_kind};
use crate::body::words::Kind;
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

impl Survey {
    /// A row with what is the same for all blocks.
    pub(crate) fn page_row(&self) -> Row {
        let mut row = [0.0; ROW];
        let mut writer = Writer(&mut row);
        let best = self.outline.get(self.landmarks.best.place).totals;
        writer.set(Feature::BestGood, share(best.good, self.total.good));
        writer.set(Feature::BestLinked, share(best.linked, best.chars));
        writer.set(Feature::BodyLength, self.body_length);
        writer.set(Feature::PageBlocks, (self.items.len() as f32).ln_1p());
        writer.set(Feature::PageGood, (self.total.good as f32).ln_1p());
        writer.set(Feature::PageDense, share(self.total.good, self.total.chars));
        writer.set(Feature::PageParagraphs, (self.total.paragraphs as f32).ln_1p());
        writer.set(Feature::Articles, (self.landmarks.articles as f32).ln_1p());
        row
    }

    /// Writes the features of a block into such a row.
    pub(crate) fn row(&self, at: usize, row: &mut Row) {
        let Some(item) = self.items.get(at) else { return };
        let mut writer = Writer(row);
        let element = self.outline.get(item.place);
        text(&mut writer, item);
        keywords(&mut writer, item);
        self.element(&mut writer, element);
        self.around(&mut writer, item);
        self.alike(&mut writer, item);
        self.position(&mut writer, at, item);
        self.headings(&mut writer, at);
        self.containers(&mut writer, at, item);
        self.neighbours(&mut writer, at, item);
        self.windows(&mut writer, at, item);
        self.witnesses(&mut writer, item);
    }

    /// The blocks before and after, and what is between.
    fn windows(&self, row: &mut Writer<'_>, at: usize, item: &Item) {
        const WIDE: usize = 5;
        let before = |at: usize| self.items.get(at).map_or(self.total, |item| item.before);
        let earlier = before(at.saturating_sub(WIDE)).to(&item.before);
        let later = before(at + 1).to(&before(at + 1 + WIDE));
        row.set(Feature::GoodAfter, share(later.good, later.chars));
        row.set(Feature::LinkedBefore, share(earlier.linked, earlier.chars));
        row.set(Feature::LinkedAfter, share(later.linked, later.chars));
        row.set(Feature::PicturesBefore, item.pictures as f32);
        row.set(Feature::Links, item.inline.links.min(10) as f32);
        let path = self.paths.get(item.path);
        let look = self.looks.get(item.look);
        row.set(Feature::PathParagraphs, share(path.paragraphs, path.blocks));
        row.set(Feature::LookParagraphs, share(look.paragraphs, look.blocks));
    }

    fn element(&self, row: &mut Writer<'_>, element: &Element) {
        let tag = element.tag;
        let code = TAGS.iter().position(|known| *known == tag).unwrap_or(TAGS.len());
        row.set(Feature::Tag, code as f32);
        row.flag(Feature::IsP, tag == Tag::P);
        row.flag(Feature::IsDiv, tag == Tag::Div);
        row.set(Feature::Heading, heading(element));
        row.set(Feature::Depth, f32::from(element.depth));
        row.fill(Feature::UpArticle, element.levels.iter().map(|level| f32::from(*level)));
        let parent = self.outline.get(element.parent);
        let children = parent.children;
        let of_kind = |kind: usize| children.get(kind).copied().map_or(0.0, f32::from);
        row.set(Feature::SameSiblings, of_kind(child_kind(tag)));
        row.set(Feature::Siblings, children.iter().map(|count| f32::from(*count)).sum());
        row.set(Feature::ParagraphSiblings, of_kind(child_kind(Tag::P)));
    }

    /// The element and four levels above it.
    fn around(&self, row: &mut Writer<'_>, item: &Item) {
        let mut levels = [Totals::default(); 5];
        let mut place = item.place;
        for level in &mut levels {
            let element = self.outline.get(place);
            *level = element.totals;
            place = element.parent;
        }
        let all = self.total.good;
        row.fill(Feature::Good0, levels.iter().map(|level| share(level.good, all)));
        row.fill(Feature::Linked0, levels.iter().map(|level| share(level.linked, level.chars)));
        row.fill(Feature::PerBlock0, levels.iter().map(|level| share(level.chars, level.blocks)));
        let above = || levels.iter().skip(1).take(3);
        row.fill(Feature::Blocks1, above().map(|level| level.blocks as f32));
        row.fill(Feature::Paragraphs1, above().map(|level| share(level.paragraphs, level.blocks)));
        let own = item.totals.good;
        row.fill(Feature::OtherGood1, above().map(|level| share(level.good.saturating_sub(own), all)));
    }

    fn alike(&self, row: &mut Writer<'_>, item: &Item) {
        let groups = [
            (Feature::PathBlocks, self.paths.get(item.path)),
            (Feature::LookBlocks, self.looks.get(item.look)),
        ];
        for (first, group) in groups {
            let values = [
                group.blocks as f32,
                share(group.good, self.total.good),
                share(group.chars, group.blocks),
                share(group.linked, group.chars),
                share(group.good.saturating_sub(item.totals.good), self.total.good),
            ];
            row.fill(first, values);
        }
    }

    fn position(&self, row: &mut Writer<'_>, at: usize, item: &Item) {
        let landmarks = &self.landmarks;
        let all = &self.total;
        let near = landmarks.near.get(at).copied().unwrap_or_default();
        let since = |mark: usize| at as f32 - mark as f32;
        let steps = |steps: f32| steps.min(30.0);
        row.set(Feature::Position, at as f32 / self.items.len() as f32);
        row.set(Feature::CharPosition, share(item.before.chars, all.chars));
        row.set(Feature::GoodPosition, share(item.before.good, all.good));
        row.set(Feature::GoodRest, 1.0 - share(item.before.good + item.totals.good, all.good.max(1)));
        row.set(Feature::FromParagraph, near.paragraph_before.map_or(40.0, |mark| steps(since(mark))));
        row.set(Feature::ToParagraph, near.paragraph_after.map_or(40.0, |mark| steps(-since(mark))));
        let first = landmarks.first_paragraph.unwrap_or(self.items.len());
        let last = landmarks.last_paragraph.unwrap_or(0);
        row.set(Feature::FromFirst, since(first).clamp(-30.0, 30.0));
        row.set(Feature::ToLast, (-since(last)).clamp(-30.0, 30.0));
        row.set(Feature::FromHeadline, since(landmarks.headline).clamp(-50.0, 200.0));
        let next = near.heading_after.and_then(|next| self.items.get(next));
        row.set(Feature::ToHeading, near.heading_after.map_or(50.0, |mark| (-since(mark)).min(40.0)));
        row.flag(Feature::NextForeign, next.is_some_and(is_foreign));
        row.set(Feature::StretchGood, share(near.stretch, all.good));
        row.set(Feature::FromForeign, near.foreign.map_or(50.0, |mark| since(mark).min(40.0)));
    }

    /// The heading above the block.
    fn headings(&self, row: &mut Writer<'_>, at: usize) {
        let last = self.landmarks.near.get(at).and_then(|near| near.heading);
        let Some((last, item)) = last.and_then(|last| Some((last, self.items.get(last)?))) else {
            row.set(Feature::FromHeading, 50.0);
            row.fill(Feature::HeadingLevel, [0.0; 4]);
            return;
        };
        let own = self.outline.get(item.place);
        row.set(Feature::FromHeading, (at as f32 - last as f32).min(40.0));
        row.set(Feature::HeadingLevel, heading(own));
        row.flag(Feature::HeadingForeign, is_foreign(item));
        row.set(Feature::HeadingLinked, share(item.totals.linked, item.totals.chars));
        row.flag(Feature::HeadingInBest, self.outline.get(self.landmarks.best.place).holds(last));
    }

    fn containers(&self, row: &mut Writer<'_>, at: usize, item: &Item) {
        let Self { landmarks, outline, .. } = self;
        row.fill(Feature::BestUp, self.container(&landmarks.best, at, item));
        row.fill(Feature::DenseUp, self.container(&landmarks.dense, at, item));
        let dense = landmarks.dense.place;
        let inside = outline.get(dense).holds(at);
        let mut above = outline.above(item.place).take_while(|_| inside);
        let child = above.find(|(place, above)| above.parent == dense && *place != dense);
        let child = child.map_or([-1.0, -1.0, 0.0, 0.0], |(_, child)| {
            let totals = child.totals;
            let p = flag(child.tag == Tag::P);
            [share(totals.good, self.total.good), share(totals.linked, totals.chars), totals.blocks as f32, p]
        });
        row.fill(Feature::ChildGood, child);
        let mut above = outline.above(landmarks.title).take(usize::from(FAR)).enumerate();
        let common = above.find(|(_, (_, above))| above.holds(at));
        row.set(Feature::HeadlineCommon, common.map_or(f32::from(FAR), |(level, _)| level as f32));
        let good = common.map_or(0, |(_, (_, above))| above.totals.good);
        row.set(Feature::HeadlineGood, share(good, self.total.good));
    }

    /// Levels up, levels to what is around both, blocks outside, blocks to the end.
    fn container(&self, container: &Container, at: usize, item: &Item) -> [f32; 4] {
        let element = self.outline.get(container.place);
        let inside = element.holds(at);
        let depth = self.outline.get(item.place).depth;
        let up = if inside { f32::from(depth.saturating_sub(element.depth)) } else { f32::from(FAR) };
        let common =
            container.above.iter().position(|(first, last)| (*first..*last).contains(&at)).unwrap_or(0);
        let (at, first, last) = (at as f32, element.first as f32, element.last as f32 - 1.0);
        let outside = if at < first { at - first } else { (at - last).max(0.0) };
        [up, common as f32, outside.clamp(-30.0, 30.0), (last - at).clamp(-30.0, 30.0)]
    }

    fn neighbours(&self, row: &mut Writer<'_>, at: usize, item: &Item) {
        let get = |offset: isize| at.checked_add_signed(offset).and_then(|at| self.items.get(at));
        let words = |offset| get(offset).map_or(-1.0, |item| item.facts.words.min(100) as f32);
        row.fill(Feature::WordsA2, [-2, -1, 1, 2].map(words));
        let linked = |item: &Item| share(item.totals.linked, item.totals.chars);
        let level = |item: &Item| heading(self.outline.get(item.place));
        let sides = [get(-1), get(1)];
        row.fill(Feature::LinkedA1, sides.map(|side| side.map_or(-1.0, linked)));
        row.fill(Feature::HeadingA1, sides.map(|side| side.map_or(-1.0, level)));
        row.fill(Feature::EndsA1, sides.map(|side| flag(side.is_some_and(ends_sentence))));
        row.fill(Feature::LookA1, sides.map(|side| flag(side.is_some_and(|side| side.look == item.look))));
    }

    fn witnesses(&self, row: &mut Writer<'_>, item: &Item) {
        let facts = &item.facts;
        row.set(Feature::InTitle, facts.in_title);
        row.set(Feature::InBody, if self.has_body { facts.in_body } else { -1.0 });
        row.set(Feature::InDescription, facts.in_description);
        row.set(Feature::Repeated, facts.repeated);
        row.set(Feature::Repeats, facts.repeats);
        let article = self.outline.get(item.place).article.map(|place| self.outline.get(place).totals);
        let good = article.map_or(-1.0, |article| share(article.good, self.total.good));
        row.set(Feature::ArticleGood, good);
    }
}

fn text(row: &mut Writer<'_>, item: &Item) {
    let Item { facts, totals, inline, .. } = item;
    let (words, chars) = (facts.words.max(1), totals.chars);
    row.set(Feature::Words, facts.words as f32);
    row.set(Feature::Chars, chars as f32);
    row.set(Feature::WordLength, share(chars, words));
    row.set(Feature::Linked, share(totals.linked, chars));
    row.set(Feature::Sentences, facts.sentences as f32);
    row.set(Feature::SentenceRate, share(facts.sentences, words));
    row.set(Feature::Commas, share(facts.commas, words));
    row.flag(Feature::EndsSentence, ends_sentence(item));
    row.flag(Feature::EndsColon, facts.end == End::Colon);
    row.flag(Feature::EndsEllipsis, facts.end == End::Ellipsis);
    let first = facts.first.unwrap_or(Kind::Other);
    row.flag(Feature::StartsUpper, first == Kind::Upper);
    row.flag(Feature::StartsLower, first == Kind::Lower);
    row.set(Feature::Upper, share(facts.upper, facts.letters));
    row.set(Feature::Capitalised, share(facts.capitalised, words));
    row.set(Feature::Digits, share(facts.digits, chars));
    row.set(Feature::NoLetters, 1.0 - share(facts.letters.min(chars), chars));
    row.set(Feature::Separators, facts.separators as f32);
    row.set(Feature::Quotes, share(facts.quotes, words));
    row.set(Feature::Cjk, share(facts.cjk, chars));
    row.set(Feature::Bold, share(inline.bold.min(chars), chars));
    row.set(Feature::Italic, share(inline.italic.min(chars), chars));
}

fn keywords(row: &mut Writer<'_>, item: &Item) {
    let per = item.facts.words.clamp(3, 50) as f32;
    row.fill(Feature::KeyRelated, item.facts.keywords.iter().map(|count| f32::from(*count) / per));
    row.set(Feature::Labels, share(item.facts.labels, item.facts.words.clamp(1, 50)));
}

fn flag(value: bool) -> f32 {
    f32::from(u8::from(value))
}

fn ends_sentence(item: &Item) -> bool {
    matches!(item.facts.end, End::Sentence | End::Ellipsis)
}

fn heading(element: &Element) -> f32 {
    element.tag.heading_level().map_or(0.0, f32::from)
}
