//! The places in a page that the features measure from.

use super::survey::Item;
use crate::body::facts::share;
use crate::body::lexicon::keywords::FOREIGN_HEADING;
use crate::body::outline::{Outline, Role, Totals};
use crate::dom::Tag;

/// Where the landmarks are.
#[derive(Debug, Default)]
pub(super) struct Landmarks {
    /// The element with the best score, and the lowest one with most of the good characters.
    pub(super) best: Container,
    pub(super) dense: Container,
    pub(super) first_paragraph: Option<usize>,
    pub(super) last_paragraph: Option<usize>,
    pub(super) headline: usize,
    /// The element of the headline.
    pub(super) title: usize,
    pub(super) articles: usize,
    /// For each block.
    pub(super) near: Vec<Near>,
}

/// What is near a block: indices of blocks.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Near {
    pub(super) paragraph_before: Option<usize>,
    pub(super) paragraph_after: Option<usize>,
    pub(super) heading: Option<usize>,
    /// The last heading that opens no part of the article.
    pub(super) foreign: Option<usize>,
    pub(super) heading_after: Option<usize>,
    /// Good characters of the stretch around the block.
    pub(super) stretch: u32,
}

/// Blocks between two paragraphs of a stretch at most.
const BETWEEN: usize = 8;

/// An element and those around it, from itself to the root.
#[derive(Debug, Default)]
pub(super) struct Container {
    pub(super) place: usize,
    /// Where the blocks of each begin and end.
    pub(super) above: Vec<(usize, usize)>,
}

/// Share of the good characters that the dense container holds.
const DENSE: f32 = 0.7;

impl Landmarks {
    pub(super) fn new(items: &[Item], outline: &Outline, total: &Totals) -> Self {
        let heading = |item: &Item| outline.get(item.place).tag.heading_level();
        let headline = headline(items, outline);
        let mut landmarks = Self {
            best: Container::new(best(outline), outline),
            dense: Container::new(dense(outline, total), outline),
            first_paragraph: items.iter().position(Item::is_paragraph),
            last_paragraph: items.iter().rposition(Item::is_paragraph),
            headline,
            title: items.get(headline).map_or(0, |item| item.place),
            articles: outline.elements.iter().filter(|element| element.level(Role::Article) == 0).count(),
            near: Vec::with_capacity(items.len()),
        };
        landmarks.look_back(items, heading);
        landmarks.look_ahead(items, heading);
        landmarks.stretches(items, outline);
        landmarks
    }

    /// Joins paragraphs that stand together. Comments are often longer than what they comment on.
    fn stretches(&mut self, items: &[Item], outline: &Outline) {
        let is_part = |item: &Item| item.is_paragraph() && !outline.get(item.place).is_comment();
        let mut paragraphs = items.iter().enumerate().filter(|(_, item)| is_part(item)).peekable();
        while let Some((first, item)) = paragraphs.next() {
            let (mut last, mut good) = (first, item.totals.good);
            while let Some((at, item)) = paragraphs.next_if(|(at, _)| at - last <= BETWEEN + 1) {
                last = at;
                good += item.totals.good;
            }
            for near in self.near.get_mut(first..=last).unwrap_or_default() {
                near.stretch = good;
            }
        }
    }

    fn look_back(&mut self, items: &[Item], heading: impl Fn(&Item) -> Option<u8>) {
        let mut near = Near::default();
        for (at, item) in items.iter().enumerate() {
            self.near.push(near);
            if item.is_paragraph() {
                near.paragraph_before = Some(at);
            }
            if heading(item).is_some() {
                near.heading = Some(at);
                if is_foreign(item) {
                    near.foreign = Some(at);
                }
            }
        }
    }

    fn look_ahead(&mut self, items: &[Item], heading: impl Fn(&Item) -> Option<u8>) {
        let (mut next, mut next_heading) = (None, None);
        for (at, (near, item)) in self.near.iter_mut().zip(items).enumerate().rev() {
            near.paragraph_after = next;
            near.heading_after = next_heading;
            if heading(item).is_some() {
                next_heading = Some(at);
            }
            if item.is_paragraph() {
                next = Some(at);
            }
        }
    }
}

/// Whether a heading opens no part of the article.
pub(super) fn is_foreign(heading: &Item) -> bool {
    heading.facts.groups & FOREIGN_HEADING != 0
}

impl Container {
    fn new(place: usize, outline: &Outline) -> Self {
        Self { place, above: outline.above(place).map(|(_, above)| (above.first, above.last)).collect() }
    }
}

fn best(outline: &Outline) -> usize {
    let mut best = (0, 0.0);
    for (at, element) in outline.elements.iter().enumerate() {
        let score = element.score * (1.0 - share(element.totals.linked, element.totals.chars));
        if score > best.1 {
            best = (at, score);
        }
    }
    best.0
}

/// Elements stand before those inside them, so the last one with so much is the lowest.
fn dense(outline: &Outline, total: &Totals) -> usize {
    #[allow(clippy::cast_precision_loss, reason = "a ratio")]
    let enough = DENSE * total.good.max(1) as f32;
    #[allow(clippy::cast_precision_loss, reason = "a ratio")]
    outline.elements.iter().rposition(|element| element.totals.good as f32 >= enough).unwrap_or(0)
}

/// The h1 most like the page's title, or the block most like it.
fn headline(items: &[Item], outline: &Outline) -> usize {
    let mut best = (0, (false, -1.0));
    for (at, item) in items.iter().enumerate() {
        let h1 = outline.get(item.place).tag == Tag::H1;
        let like = if h1 || item.facts.words >= 3 { item.facts.in_title } else { 0.0 };
        if (h1, like) > best.1 {
            best = (at, (h1, like));
        }
    }
    best.0
}
