//! The places in a page that the features measure from.

use std::ops::Range;

use super::items::{Items, Totals};
use crate::body::keywords::FOREIGN_HEADING;
use crate::body::outline::{Element, FAR, Outline, Role};
use crate::body::text_stats::{Keywords, share};
use crate::dom::Tag;

/// Where the landmarks are: indices of blocks, places of elements.
#[derive(Debug, Default)]
pub(super) struct Landmarks {
    /// The element with the best score, and the lowest one with most of the good characters.
    pub(super) best: Container,
    pub(super) dense: Container,
    pub(super) headline: u32,
    /// The blocks of the headline's element and of those around it, from itself up.
    pub(super) title: Vec<Range<u32>>,
    pub(super) articles: usize,
    headings: Vec<u32>,
    /// The headings that open no part of the article.
    foreign: Vec<u32>,
    /// The first and the last block of each stretch, and its good characters.
    stretches: Vec<(u32, u32, u32)>,
}

/// What is near a block: indices of blocks.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Near {
    pub(super) paragraph_before: Option<u32>,
    pub(super) paragraph_after: Option<u32>,
    pub(super) heading: Option<u32>,
    /// The last heading that opens no part of the article.
    pub(super) foreign: Option<u32>,
    pub(super) heading_after: Option<u32>,
    /// Good characters of the stretch around the block.
    pub(super) stretch: u32,
}

/// How many paragraphs, headings and stretches are before the block last asked about.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Passed {
    paragraphs: usize,
    headings: usize,
    foreign: usize,
    stretches: usize,
}

/// Blocks between two paragraphs of a stretch at most.
const BETWEEN: u32 = 8;

/// An element and those around it, from itself to the root.
#[derive(Debug, Default)]
pub(super) struct Container {
    pub(super) place: u32,
    /// The blocks of each.
    pub(super) above: Vec<Range<u32>>,
}

/// Share of the good characters that the dense container holds.
const DENSE: f32 = 0.7;

impl Landmarks {
    pub(super) fn new(items: &Items, outline: &Outline, total: &Totals) -> Self {
        let is_heading = |at: &u32| outline.kind(items.place(*at)).tag.heading_level().is_some();
        let headings: Vec<u32> = (0..items.len()).filter(is_heading).collect();
        let foreign = headings.iter().copied().filter(|at| is_foreign(&items.keywords(*at))).collect();
        let headline = headline(items, outline);
        Self {
            best: Container::new(best(items, outline), outline),
            dense: Container::new(dense(items, outline, total), outline),
            headline,
            title: { outline.above(items.place(headline)).take(usize::from(FAR)) }
                .map(|(_, above)| above.blocks())
                .collect(),
            articles: outline.elements().filter(|(_, _, kind)| kind.level(Role::Article) == 0).count(),
            headings,
            foreign,
            stretches: stretches(items, outline),
        }
    }

    /// What is near a block, behind the one asked about before.
    pub(super) fn near(&self, at: u32, paragraphs: &[u32], passed: &mut Passed) -> Near {
        let (paragraph_before, paragraph_after) = around(paragraphs, at, &mut passed.paragraphs);
        let (heading, heading_after) = around(&self.headings, at, &mut passed.headings);
        let (foreign, _) = around(&self.foreign, at, &mut passed.foreign);
        while self.stretches.get(passed.stretches).is_some_and(|(_, last, _)| *last < at) {
            passed.stretches += 1;
        }
        let stretch = self.stretches.get(passed.stretches).filter(|(first, ..)| *first <= at);
        let stretch = stretch.map_or(0, |(_, _, good)| *good);
        Near { paragraph_before, paragraph_after, heading, foreign, heading_after, stretch }
    }
}

/// The last of these blocks before one, and the first after it; so many are known to be before it.
fn around(marks: &[u32], at: u32, passed: &mut usize) -> (Option<u32>, Option<u32>) {
    while marks.get(*passed).is_some_and(|mark| *mark < at) {
        *passed += 1;
    }
    let next = *passed;
    let after = if marks.get(next) == Some(&at) { next + 1 } else { next };
    (next.checked_sub(1).and_then(|before| marks.get(before)).copied(), marks.get(after).copied())
}

/// Paragraphs that stand together. Comments are often longer than what they comment on.
fn stretches(items: &Items, outline: &Outline) -> Vec<(u32, u32, u32)> {
    let mut stretches: Vec<(u32, u32, u32)> = Vec::new();
    for at in items.paragraphs.iter().copied() {
        if outline.kind(items.place(at)).is_comment() {
            continue;
        }
        let good = items.totals(at..at + 1).good;
        match stretches.last_mut() {
            Some((_, last, sum)) if at - *last <= BETWEEN + 1 => (*last, *sum) = (at, *sum + good),
            _ => stretches.push((at, at, good)),
        }
    }
    stretches
}

/// Whether a heading with these keywords opens no part of the article.
pub(super) fn is_foreign(keywords: &Keywords) -> bool {
    keywords.iter().enumerate().any(|(group, count)| *count > 0 && FOREIGN_HEADING >> group & 1 == 1)
}

impl Container {
    fn new(place: u32, outline: &Outline) -> Self {
        Self { place, above: outline.above(place).map(|(_, above)| above.blocks()).collect() }
    }
}

/// The element with the best score.
fn best(items: &Items, outline: &Outline) -> u32 {
    let mut best = (0, 0.0);
    for ((at, element, _), score) in outline.elements().zip(scores(items, outline)) {
        if score > best.1 {
            let totals = items.totals(element.blocks());
            let score = score * (1.0 - share(totals.linked, totals.chars));
            if score > best.1 {
                best = (at, score);
            }
        }
    }
    best.0
}

/// Rates the containers: each paragraph gives its element's parent a score, less to each level above.
fn scores(items: &Items, outline: &Outline) -> Vec<f32> {
    /// What the levels get, from the nearest one on.
    const SHARES: [f32; 4] = [1.0, 0.5, 0.25, 1.0 / 7.0];
    let mut scores = vec![0.0; outline.elements().len()];
    for at in items.paragraphs.iter().copied() {
        let commas = items.get(at).map_or(0, |item| item.stats.commas);
        let chars = items.totals(at..at + 1).chars;
        #[allow(clippy::cast_precision_loss, reason = "a score")]
        let score = 1.0 + commas as f32 + (chars as f32 / 100.0).min(3.0);
        let place = items.place(at);
        let holder = matches!(
            outline.kind(place).tag,
            Tag::P | Tag::Li | Tag::H2 | Tag::H3 | Tag::Blockquote | Tag::Td | Tag::Pre
        );
        let above = outline.above(place);
        let skipped = usize::from(holder && outline.get(place).parent != place);
        for ((place, _), share) in above.skip(skipped).zip(SHARES) {
            if let Some(sum) = scores.get_mut(place as usize) {
                *sum += score * share;
            }
        }
    }
    scores
}

/// Elements stand before those inside them, so the last one with so much is the lowest.
fn dense(items: &Items, outline: &Outline, total: &Totals) -> u32 {
    #[allow(clippy::cast_precision_loss, reason = "a ratio")]
    let enough = DENSE * total.good.max(1) as f32;
    #[allow(clippy::cast_precision_loss, reason = "a ratio")]
    let is_dense = |element: &Element| items.totals(element.blocks()).good as f32 >= enough;
    outline.elements().rfind(|(_, element, _)| is_dense(element)).map_or(0, |(at, ..)| at)
}

/// The h1 most like the page's title, or the block most like it.
fn headline(items: &Items, outline: &Outline) -> u32 {
    let mut best = (0, (false, -1.0));
    for at in 0..items.len() {
        let h1 = outline.kind(items.place(at)).tag == Tag::H1;
        let like =
            if h1 || items.words(at).is_some_and(|words| words >= 3) { items.in_title(at) } else { 0.0 };
        if (h1, like) > best.1 {
            best = (at, (h1, like));
        }
    }
    best.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_around_a_block() {
        let marks = [3, 5, 9];
        let mut passed = 0;
        for (at, expected) in [
            (0, (None, Some(3))),
            (3, (None, Some(5))),
            (4, (Some(3), Some(5))),
            (9, (Some(5), None)),
            (10, (Some(9), None)),
        ] {
            assert_eq!(around(&marks, at, &mut passed), expected, "{at}");
        }
    }
}
