//! The standfirst: an element named so, or a line right under the headline.
//!
//! Never taken: captions, bylines, dates, descriptions of the author, what stands inside the text.

use std::ops::RangeInclusive;

use super::credit_lines::{has_opening, is_name_line};
use super::element::{Element, Part, Words, words_of};
use super::layout::{Findings, LABEL, LINE, Layout};
use super::plain_dates::has_letters_beside;
use super::rendered_text::{flat, has_number, one_line};
use super::set_apart_dek;
use crate::body::Block;
use crate::candidate::Source;
use crate::dom::{Attr, NodeId, NodeRef, Tag};
use crate::normalize::Hints;
use crate::normalize::byline::{self, Credit};
use crate::normalize::photo_credit::is_credit_line;
use crate::normalize::{boilerplate, edge_lines};
use crate::report::Field;
use crate::text;
use crate::text::scripts::is_wide;

// Sizes and distances, chosen on the pages at hand.

/// Characters of a standfirst, white space aside; a wide one, as those of Chinese, counts for two.
const CHARS: RangeInclusive<u32> = 25..=500;
/// Characters of one that is named so and stands right under the headline, and nodes between the two.
const SHORT: u32 = 10;
const NEXT: NodeId = 4;
/// Words of one that nothing marks, of a sentence, and of a heading that may be the headline once more.
const WORDS: usize = 6;
const SENTENCE: usize = 8;
const TITLE: usize = 4;
/// Characters of words as long as those of a sentence, few as they may be.
const LONG: u32 = 36;
/// Letters of a standfirst beside the dates in it.
const LETTERS: usize = 20;
/// Share of linked characters from which it is a list of links.
const LINKED: f32 = 0.5;
/// Blocks of the text that may be standfirsts.
const DEEP: usize = 2;
/// Of more the nearest to the headline are kept.
const KEPT: usize = 4;

/// Nodes of one that are looked at.
const MAX_NODES: usize = 24;

/// Collects what is named as a standfirst, loosely (as a lead or a description) or not.
#[derive(Default)]
pub(super) struct MarkedDeks<'p> {
    list: Vec<(bool, NodeRef<'p>)>,
}

impl<'p> MarkedDeks<'p> {
    /// Takes note of an element.
    pub(super) fn visit(&mut self, element: Element<'p>, layout: &Layout<'_, 'p>) {
        let Element { node, words, part } = element;
        if part == Part::Foot || !is_named(node, words) || !layout.is_after_headline(node) {
            return;
        }
        if holds_text(layout, node) || node.link_density() >= LINKED {
            return;
        }
        if !CHARS.contains(&width(node)) && !is_short(layout, node, words) {
            return;
        }
        if words.any(Words::BIO) && is_about_author(node) {
            return;
        }
        self.list.push((words.any(Words::LEAD), node));
    }

    /// Adds the standfirsts: first those that are named so, then what may be a first paragraph or a description as
    /// well, then the line under the headline.
    pub(super) fn finish(mut self, layout: &Layout<'_, 'p>, findings: &mut Findings) {
        self.drop_frames();
        self.list.retain(|(_, node)| !(is_in_text(layout, *node) || is_under_title(layout, *node)));
        self.list.sort_by_key(|(is_loose, node)| (width(*node) < *CHARS.start(), *is_loose));
        let deks = self.list.into_iter().map(|(_, node)| node);
        for node in deks.filter(|node| is_of_story(layout, *node)).take(KEPT) {
            findings.push_text(Field::Dek, &flat(without_counter(node)), Source::ClassName, Some(node.id()));
        }
        let lines =
            [set_apart_dek::labelled_line(layout), next_line(layout), set_apart_dek::first_line(layout)];
        for node in lines.into_iter().flatten().filter(|node| is_dek(layout, *node)) {
            findings.push_text(Field::Dek, &flat(node.text()), Source::PlainText, Some(node.id()));
        }
    }
}

impl MarkedDeks<'_> {
    /// Drops what frames a standfirst and the byline below it: `<div class=excerpt><p class=excerpt>…</p>By Ida Berg</div>`.
    fn drop_frames(&mut self) {
        let inner = self.list.iter().skip(1).map(|(_, node)| Some(*node)).chain([None]);
        let kept = self
            .list
            .iter()
            .zip(inner)
            .filter(|((_, node), inner)| !inner.is_some_and(|inner| frames(*node, inner)));
        self.list = kept.map(|(named, _)| *named).collect();
    }
}

/// Whether an element holds another one and little else.
fn frames(node: NodeRef<'_>, inner: NodeRef<'_>) -> bool {
    node.contains(inner) && 2 * inner.text_len() > node.text_len() && inner.text_len() >= *CHARS.start()
}

fn is_named(node: NodeRef<'_>, words: Words) -> bool {
    if words.any(Words::DEK) || words.is_subtitle() {
        return true;
    }
    if words != Words::SUB {
        return false;
    }
    node.has_token(Attr::Class, "sub")
}

/// Whether an element holds several parts and reaches into the text.
fn holds_text(layout: &Layout<'_, '_>, node: NodeRef<'_>) -> bool {
    if node.end() <= layout.text_start.saturating_add(1) {
        return false;
    }
    node.children().filter(|child| child.text_len() > 0).nth(2).is_some()
}

/// Whether a few words are named so and stand right under the headline.
fn is_short(layout: &Layout<'_, '_>, node: NodeRef<'_>, words: Words) -> bool {
    let is_next = layout.headline.is_some_and(|headline| node.id() < headline.end() + NEXT);
    if !is_next || words.any(Words::LEAD) || node.text_len() < SHORT {
        return false;
    }
    // Neither a label nor a date.
    let text = node.text();
    !(text.split_whitespace().nth(2).is_none() || text.contains(char::is_numeric))
}

/// Whether a description is the author's: an element named so holds it and little else.
fn is_about_author(node: NodeRef<'_>) -> bool {
    let most = node.text_len() + 2 * LINE;
    let small = node.ancestors().take(3).take_while(|above| above.text_len() <= most);
    small.map(words_of).any(|words| words.any(Words::BYLINE))
}

/// Whether an element stands inside the text. A standfirst may count as one of its first blocks; a few words there are
/// a crosshead.
fn is_in_text(layout: &Layout<'_, '_>, node: NodeRef<'_>) -> bool {
    let deep = layout.body.chosen().nth(DEEP).map_or(NodeId::MAX, |block| block.start);
    node.id() >= deep || node.id() > layout.text_start && !is_sentence(node.text())
}

/// Whether an element stands right under a heading of a few words, as what a box is about does.
fn is_under_title(layout: &Layout<'_, '_>, node: NodeRef<'_>) -> bool {
    let blocks = &layout.body.blocks;
    let above = blocks.partition_point(|block| block.start < node.id()).checked_sub(1);
    let Some(above) = above.and_then(|at| blocks.get(at)) else { return false };
    let mut headings = layout.page.node(above.element).self_and_ancestors().take(2);
    headings.any(|heading| is_title_above(layout, heading, node))
}

fn is_title_above(layout: &Layout<'_, '_>, heading: NodeRef<'_>, node: NodeRef<'_>) -> bool {
    if heading.tag().heading_level().is_none() || heading.end() != node.id() {
        return false;
    }
    let headline = layout.headline.map_or(NodeId::MAX, NodeRef::end);
    !(heading.id() < headline || text::has_words(heading.text(), TITLE))
}

/// Returns a line that follows the headline at once: a heading that is none of the text, or a whole sentence or one
/// above something else than text, which no crosshead is; or what stands between headline and byline or date.
fn next_line<'p>(layout: &Layout<'_, 'p>) -> Option<NodeRef<'p>> {
    let headline = layout.headline?;
    let blocks = &layout.body.blocks;
    let at = blocks.partition_point(|block| block.start < headline.end());
    let block = blocks.get(at)?;
    let next = blocks.get(at + 1);
    let node = layout.page.node(block.element);
    if !headline.ancestors().take(2).any(|above| above.contains(node)) {
        return None;
    }
    let is_whole = if next.is_some_and(|next| is_signature(layout, next)) {
        is_heading(node) || is_plain_sentence(layout, block, node)
    } else {
        is_heading(node) && is_no_crosshead(block, node, next)
    };
    if is_whole { Some(node) } else { None }
}

fn is_heading(node: NodeRef<'_>) -> bool {
    node.tag().heading_level().is_some()
}

/// Whether a heading is a sentence or has no text under it. Under a crosshead the text begins, under a standfirst the
/// byline.
fn is_no_crosshead(block: &Block, node: NodeRef<'_>, next: Option<&Block>) -> bool {
    if !block.chosen || is_sentence(node.text()) {
        return true;
    }
    let text_follows = next.is_none_or(|next| next.chosen);
    if text_follows {
        return false;
    }
    text::has_words(node.text(), SENTENCE)
}

/// Whether a line under the headline is as long as a standfirst and tells of the story.
fn is_dek(layout: &Layout<'_, '_>, node: NodeRef<'_>) -> bool {
    if !CHARS.contains(&width(node)) || node.link_density() >= LINKED {
        return false;
    }
    if !text::has_words(node.text(), WORDS) && width(node) < LONG {
        return false;
    }
    is_of_story(layout, node)
}

/// Whether a line says who wrote the article, or when.
fn is_signature(layout: &Layout<'_, '_>, block: &Block) -> bool {
    if layout.page.text_len_in(block.start..block.end) > LINE {
        return false;
    }
    let line = one_line(block.text(layout.page));
    let is_dated = has_number(&line) && layout.is_dated(&line);
    is_dated || has_opening(&line) || is_name_line(&line)
}

/// Whether a block of its own holds no link, no date at its end and no word to the reader, and stands under no picture,
/// whose caption it may be.
fn is_plain_sentence(layout: &Layout<'_, '_>, block: &Block, node: NodeRef<'_>) -> bool {
    if node.end() > block.end.saturating_add(1) || node.linked_text_len() > 0 {
        return false;
    }
    let text = node.text().trim();
    if layout.headline.is_some_and(|headline| text.starts_with(headline.text().trim())) {
        return false;
    }
    let is_long = text::has_words(text, SENTENCE) || width(node) >= LONG;
    if !is_long || text.ends_with([':', '：']) {
        return false;
    }
    !is_under_picture(layout, node)
}

fn is_under_picture(layout: &Layout<'_, '_>, node: NodeRef<'_>) -> bool {
    let headline = layout.headline.map_or(node.id(), NodeRef::end);
    (headline..node.id()).any(|id| layout.page.node(id).tag() == Tag::Img)
}

/// Whether words say when, and little else but who says so: "6 May 2022, 18:27 (updated 19:56)", "example.cn 2022-05-06
/// 来源：新华网".
fn is_dates(layout: &Layout<'_, '_>, text: &str) -> bool {
    let dates = layout.dates_in(text);
    if dates.is_empty() {
        return false;
    }
    let names_facts =
        dates.iter().any(|date| date.label.is_some()) || text.split_whitespace().any(has_opening);
    if names_facts && text.len() <= LINE as usize {
        return true;
    }
    !has_letters_beside(text, &dates, LETTERS)
}

/// Returns the characters of an element, wide ones twice.
fn width(node: NodeRef<'_>) -> u32 {
    let least = *CHARS.start();
    if !(least / 2..least).contains(&node.text_len()) {
        return node.text_len();
    }
    let wide = node.text().chars().filter(|char| is_wide(*char)).count();
    node.text_len() + u32::try_from(wide).unwrap_or(0)
}

fn is_sentence(text: &str) -> bool {
    if !text::ends_sentence(text) {
        return false;
    }
    text::has_words(text, SENTENCE)
}

/// Whether words tell of the story, and not of a picture, who wrote it or when.
fn is_of_story(layout: &Layout<'_, '_>, node: NodeRef<'_>) -> bool {
    let line = node.text().lines().next().unwrap_or_default().trim();
    let is_byline = has_opening(line) && byline::credit(line, &Hints::default()) != Credit::No;
    if is_byline || holds_facts(node) || holds_media(node) {
        return false;
    }
    let is_credit = node.text().contains('©') || line.trim_start_matches('(').split('/').any(is_credit_line);
    !(is_credit || is_in_caption(node) || is_dates(layout, node.text()) || is_of_site(node.text()))
}

/// Whether words are the site's: a label, a notice, whom it is paid by.
fn is_of_site(text: &str) -> bool {
    boilerplate::is_insert(text) || boilerplate::is_notice(text) || edge_lines::is_disclosure(text)
}

/// Whether a third of an element or more is a byline or a date.
fn holds_facts(node: NodeRef<'_>) -> bool {
    let nodes = std::iter::once(node).chain(node.descendants().take(MAX_NODES));
    let elements = nodes.filter(|inner| inner.tag().is_element());
    let named = elements.filter(|inner| words_of(*inner).any(Words::BYLINE.with(Words::DATE)));
    3 * named.map(NodeRef::text_len).max().unwrap_or(0) > node.text_len()
}

/// Whether an element holds a picture or a film: then it is that one's frame, and its words are the caption.
fn holds_media(node: NodeRef<'_>) -> bool {
    node.descendants().take(MAX_NODES).any(|inner| {
        matches!(inner.tag(), Tag::Img | Tag::Figure | Tag::Figcaption | Tag::Video | Tag::Iframe)
    })
}

fn is_in_caption(node: NodeRef<'_>) -> bool {
    words_of(node).any(Words::CAPTION) || is_alone_with_picture(node)
}

/// Whether an element is the text of one that holds a picture, but for its credit: `<div><img><p>A ferry.</p></div>`.
fn is_alone_with_picture(node: NodeRef<'_>) -> bool {
    let Some(parent) = node.parent() else { return false };
    if parent.text_len() > node.text_len() + LABEL {
        return false;
    }
    let above = parent.descendants().take(MAX_NODES).take_while(|inner| inner.id() < node.id());
    above.map(NodeRef::tag).any(|tag| tag == Tag::Img)
}

/// Returns the words of an element without a counter in an element of its own at their end: "It rained." of
/// `It rained. <span>2101</span>`.
fn without_counter(node: NodeRef<'_>) -> &str {
    let text = node.text().trim_end();
    let words = text.trim_end_matches(|char: char| char.is_ascii_digit());
    let Some(number) = text.get(words.len()..).filter(|number| !number.is_empty()) else { return text };
    let mut last = node.descendants().take(MAX_NODES).filter(|inner| inner.tag().is_element());
    if last.any(|inner| inner.text().trim() == number) { words } else { text }
}
