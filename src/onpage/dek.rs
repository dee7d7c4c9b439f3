//! The standfirst under the headline.

use super::facts::{Finder, LINE};
use super::headline::flat;
use super::openings::has_opening;
use super::plain_dates::letters_beside;
use super::plain_lines::is_name_line;
use super::rendered_text::{has_number, one_line};
use super::words::{self, Words};
use crate::body::Block;
use crate::candidate::Source;
use crate::dom::{NodeId, NodeRef, Tag};
use crate::normalize::Hints;
use crate::normalize::boilerplate::is_service_line;
use crate::normalize::byline::{self, Credit};
use crate::normalize::photo_credit::is_credit_line;
use crate::report::Field;
use crate::text;
use crate::text::scripts::is_wide;

/// Characters of a standfirst, white space aside; a wide one, as those of Chinese, counts for two.
const CHARS: std::ops::RangeInclusive<u32> = 25..=500;

/// Nodes of one that are looked at.
const NODES: usize = 24;

/// Characters of one that is named so and stands right under the headline, and nodes between the two.
const SHORT: u32 = 10;
const NEXT: NodeId = 4;

/// Words of one that nothing marks.
const WORDS: usize = 6;

/// Words of a sentence.
const SENTENCE: usize = 8;

/// Words of a heading that may be the headline once more.
const TITLE: usize = 4;

/// Characters of words as long as those of a sentence, few as they may be.
const WIDE: u32 = 36;

/// Blocks of the text that may be standfirsts.
const DEEP: usize = 2;

/// Of more the nearest to the headline are kept.
const MOST: usize = 4;

impl<'p> Finder<'_, 'p> {
    /// An element that is named as a standfirst.
    pub(super) fn dek(&mut self, node: NodeRef<'p>, words: Words) {
        let after = self.headline.is_some_and(|headline| node.id() >= headline.end());
        let holds_text = node.end() > self.text.saturating_add(1)
            && node.children().filter(|child| child.ink() > 0).count() > 2;
        let next = self.headline.is_some_and(|headline| node.id() < headline.end() + NEXT);
        let short = next && !words.any(Words::LEAD) && node.ink() >= SHORT && is_phrase(node.text());
        let long_enough = CHARS.contains(&width(node)) || short;
        let of_author = || words.any(Words::BIO) && is_about_author(node);
        if after && !holds_text && long_enough && node.link_density() < 0.5 && !of_author() {
            self.deks.push((words.any(Words::LEAD), node));
        }
    }

    /// Adds the standfirsts: first those that are named so, then what may be a first paragraph or a
    /// description as well, then a heading right under the headline. Inside the text they are another's.
    pub(super) fn push_deks(&mut self, blocks: &[Block]) {
        let mut deks = std::mem::take(&mut self.deks);
        // A standfirst may count as one of the text's first blocks; a few words there are a crosshead.
        let deep =
            blocks.iter().filter(|block| block.chosen).nth(DEEP).map_or(NodeId::MAX, |block| block.start);
        let is_inside =
            |node: NodeRef<'_>| node.id() >= deep || node.id() > self.text && !is_sentence(node.text());
        deks.retain(|(_, node)| !is_inside(*node) && !self.heads_box(*node, blocks));
        deks.sort_by_key(|(is_loose, node)| (width(*node) < *CHARS.start(), *is_loose));
        let deks =
            deks.into_iter().filter(|(_, node)| is_told(*node) && !self.is_dates(node.text())).take(MOST);
        for (_, node) in deks.collect::<Vec<_>>() {
            self.push_text(Field::Dek, &flat(node.text()), Source::ClassName, Some(node.id()));
        }
        if let Some(node) = self.next_line(blocks) {
            self.push_text(Field::Dek, &flat(node.text()), Source::PlainText, Some(node.id()));
        }
    }

    /// Whether an element stands right under a heading of a few words, as what a box is about does.
    fn heads_box(&self, node: NodeRef<'_>, blocks: &[Block]) -> bool {
        let before = blocks.partition_point(|block| block.start < node.id()).checked_sub(1);
        let Some(before) = before.and_then(|at| blocks.get(at)) else { return false };
        let heading = self.page.node(before.element).self_and_ancestors().take(2);
        let mut heading = heading.filter(|above| above.tag().heading_level().is_some());
        let headline = self.headline.map_or(NodeId::MAX, NodeRef::end);
        heading.any(|above| {
            above.end() == node.id() && above.id() >= headline && !text::has_words(above.text(), TITLE)
        })
    }

    /// A line that follows the headline at once: a heading that is none of the text, or a whole sentence or one above
    /// something else than text, which no crosshead is; or what stands between headline and byline or date.
    fn next_line(&self, blocks: &[Block]) -> Option<NodeRef<'p>> {
        let headline = self.headline?;
        let at = blocks.partition_point(|block| block.start < headline.end());
        let block = blocks.get(at)?;
        let next = blocks.get(at + 1);
        let node = self.page.node(block.element);
        let beside = headline.ancestors().take(2).any(|above| above.contains(node));
        let whole = if next.is_some_and(|next| self.is_signature(next)) {
            node.tag().heading_level().is_some() || self.is_plain_sentence(block, node)
        } else {
            // Under a crosshead the text begins, under a standfirst the byline.
            let text_follows = next.is_none_or(|next| next.chosen);
            let whole = is_sentence(node.text()) || !text_follows && text::has_words(node.text(), SENTENCE);
            node.tag().heading_level().is_some() && (whole || !block.chosen)
        };
        let good = beside
            && whole
            && CHARS.contains(&width(node))
            && node.link_density() < 0.5
            && (text::has_words(node.text(), WORDS) || width(node) >= WIDE)
            && is_told(node)
            && !self.is_dates(node.text());
        good.then_some(node)
    }

    /// Whether a line says who wrote the article, or when.
    fn is_signature(&self, block: &Block) -> bool {
        let line = one_line(block.text(self.page));
        self.page.ink_in(block.start..block.end) <= LINE
            && (has_number(&line) && self.is_dated(&line) || has_opening(&line) || is_name_line(&line))
    }

    /// Whether a block of its own holds no link, no date at its end and no word to the reader, and stands under no
    /// picture, whose caption it may be.
    fn is_plain_sentence(&self, block: &Block, node: NodeRef<'_>) -> bool {
        let text = node.text().trim();
        let under_picture = || {
            let headline_end = self.headline.map_or(node.id(), NodeRef::end);
            (headline_end..node.id()).any(|id| self.page.node(id).tag() == Tag::Img)
        };
        let repeats = || self.headline.is_some_and(|headline| text.starts_with(headline.text().trim()));
        node.end() <= block.end.saturating_add(1)
            && !repeats()
            && node.linked_ink() == 0
            && (text::has_words(text, SENTENCE) || width(node) >= WIDE)
            && !text.ends_with([':', '：'])
            && !is_service_line(text)
            && self.dates_in(text).last().is_none_or(|date| date.end < text.len())
            && !under_picture()
    }

    /// Whether words say when, and little else: "6 May 2022, 18:27 (updated 19:56)".
    fn is_dates(&self, text: &str) -> bool {
        let dates = self.dates_in(text);
        !dates.is_empty() && letters_beside(text, &dates).take(LETTERS).count() < LETTERS
    }
}

/// Letters of a standfirst beside the dates in it.
const LETTERS: usize = 20;

/// Whether a description is the author's: an element named so holds it and little else.
fn is_about_author(node: NodeRef<'_>) -> bool {
    let most = node.ink() + 2 * LINE;
    let small = node.ancestors().take(3).take_while(|above| above.ink() <= most);
    small.map(words::of).any(|words| words.any(Words::BYLINE))
}

/// The characters of an element, wide ones twice.
fn width(node: NodeRef<'_>) -> u32 {
    let least = *CHARS.start();
    let short = (least / 2..least).contains(&node.ink());
    let wide = if short { node.text().chars().filter(|char| is_wide(*char)).count() } else { 0 };
    node.ink() + u32::try_from(wide).unwrap_or(0)
}

/// Whether a few words are neither a label nor a date.
fn is_phrase(text: &str) -> bool {
    text.split_whitespace().nth(2).is_some() && !text.contains(char::is_numeric)
}

fn is_sentence(text: &str) -> bool {
    text::ends_sentence(text) && text::has_words(text, SENTENCE)
}

/// Whether words tell of the story, and not of a picture or who wrote it.
fn is_told(node: NodeRef<'_>) -> bool {
    let text = node.text();
    let line = text.lines().next().unwrap_or_default().trim();
    let in_caption = || {
        words::of(node).any(Words::CAPTION)
            || node.self_and_ancestors().take(3).any(|above| above.tag() == Tag::Figcaption)
    };
    let is_byline = has_opening(line) && byline::credit(line, &Hints::default()) != Credit::No;
    let facts = || {
        let named = std::iter::once(node)
            .chain(node.descendants().take(NODES))
            .filter(|inner| inner.tag().is_element());
        let named = named.filter(|inner| words::of(*inner).any(Words::BYLINE.with(Words::DATE)));
        3 * named.map(NodeRef::ink).max().unwrap_or(0) > node.ink()
    };
    // A lead that holds a picture or a film is that one's frame, and its words are the caption.
    let is_frame = || {
        let is_media =
            |tag| matches!(tag, Tag::Img | Tag::Figure | Tag::Figcaption | Tag::Video | Tag::Iframe);
        node.descendants().take(NODES).any(|inner| is_media(inner.tag()))
    };
    !is_byline
        && !facts()
        && !is_frame()
        && !line.trim_start_matches('(').split('/').any(is_credit_line)
        && !text.contains('©')
        && !in_caption()
}
