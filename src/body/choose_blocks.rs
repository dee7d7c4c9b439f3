//! From probabilities to the choice.

use super::Block;
use super::features::PageFeatures;
use super::gaps;
use super::model::Model;
use crate::dom::{NodeId, NodeRef, Page, Tag};
use crate::favor::Favor;
use crate::lexicon::class_words::FactWords;
use crate::text::hash::{ByHash, hash};

/// When the F1 to be expected of what is taken is below this, less likely blocks are taken too.
const LITTLE: f32 = 0.15;

/// The F1 to be expected then, at least: a page of which less is to be expected has no article.
const ENOUGH: f32 = 0.3;

/// Steps of probability that are told apart for that; 1 is one of its own.
const STEPS: usize = 65;

/// Words from which on a second block with the same text in another place is a copy; shorter ones may be meant.
const COPY: u32 = 10;

/// What tells how likely a block is the article's, and how likely it must be.
pub(super) struct Choice<'m> {
    pub(super) model: &'m Model,
    pub(super) favor: Favor,
}

/// Takes the blocks that are likely enough; of two copies of a text the likelier.
pub(super) fn choose(page: &Page, blocks: &mut [Block], features: &PageFeatures, choice: &Choice<'_>) {
    let threshold = rate(blocks, features, choice);
    let mut copies = Copies::default();
    let mut is_introduced = false;
    for (at, block) in (0..).zip(&mut *blocks) {
        let element = page.node(block.element);
        let is_label = features.is_label(at) && !matches!(element.tag(), Tag::Td | Tag::Th);
        block.chosen = block.probability >= threshold && !is_label && !is_in_link_list(element);
        if !block.chosen {
            continue;
        }
        let is_said_again = is_introduced && copies.know(page, block);
        if features.words(at) >= COPY && !is_said_again {
            copies.add(page, at as usize, block);
        }
        is_introduced = block.text(page).ends_with(':') && !features.is_repeated(at);
    }
    copies.drop_all_but_likeliest(page, blocks);
    drop_copy_in_one(blocks, features);
    gaps::fill(page, blocks, features);
    if page.has_known_text() {
        drop_outside(page, blocks);
    }
}

/// Drops the blocks that stand in no element of which the caller says that it has the text.
fn drop_outside(page: &Page, blocks: &mut [Block]) {
    for block in blocks {
        block.chosen = block.chosen && page.may_hold_text(block.element);
    }
}

/// Drops blocks that each hold what several chosen ones before them do, as a version to be printed or a wall does.
fn drop_copy_in_one(blocks: &mut [Block], features: &PageFeatures) {
    /// Words from which on a block may be a copy of several.
    const SEVERAL: u32 = 100;
    let (mut words, mut longest) = (0, 0);
    for (at, block) in (0..).zip(blocks) {
        let own = features.words(at);
        if !block.chosen {
            continue;
        }
        let may_hold_several = (SEVERAL.max(longest + 1)..=words).contains(&own);
        if may_hold_several && features.is_repeated(at) {
            block.chosen = false;
            continue;
        }
        words += own;
        longest = longest.max(own);
    }
}

/// The long texts that are taken: the block and the hash of each, and the likeliest place of each hash. A text that is
/// repeated among its siblings is meant, and so is one that a line of its own introduces again: "He said once more:".
#[derive(Default)]
struct Copies {
    texts: Vec<(usize, u64)>,
    best: ByHash<(Option<NodeId>, f32)>,
}

impl Copies {
    /// Whether the text of a block has come before.
    fn know(&self, page: &Page, block: &Block) -> bool {
        self.best.contains_key(&hash(block.text(page)))
    }

    fn add(&mut self, page: &Page, at: usize, block: &Block) {
        let text = hash(block.text(page));
        let place = (parent(page, block), block.probability);
        let best = self.best.entry(text).or_insert(place);
        if place.1 > best.1 {
            *best = place;
        }
        self.texts.push((at, text));
    }

    fn drop_all_but_likeliest(&self, page: &Page, blocks: &mut [Block]) {
        for (at, text) in &self.texts {
            if let Some(block) = blocks.get_mut(*at) {
                block.chosen = self.best.get(text).is_none_or(|(place, _)| *place == parent(page, block));
            }
        }
    }
}

fn parent(page: &Page, block: &Block) -> Option<NodeId> {
    page.node(block.element).parent().map(NodeRef::id)
}

/// Whether an element is part of a menu or of the list of the article's tags: "TAGS", and the links under it.
fn is_in_link_list(element: NodeRef<'_>) -> bool {
    /// Levels up to the list, and its letters.
    const LEVELS: usize = 4;
    const LONGEST: u32 = 400;
    let near = element.self_and_ancestors().take(LEVELS);
    let mut linked =
        near.filter(|node| node.text_len() <= LONGEST && node.linked_text_len() * 2 > node.text_len());
    linked.any(|list| match list.tag() {
        Tag::Nav => true,
        Tag::Ul | Tag::Ol | Tag::Div => list.class_meaning().facts.any(FactWords::TAGS),
        _ => false,
    })
}

/// Gives the blocks their probabilities; says from which on they are taken. That is lower where next to nothing
/// would be: a page may be unlike all others and still have one article, and what is likeliest is it.
fn rate(blocks: &mut [Block], features: &PageFeatures, choice: &Choice<'_>) -> f32 {
    let Choice { model, favor } = *choice;
    let threshold = favor.threshold(model.threshold());
    // They are near enough for the model's own threshold alone.
    if favor == Favor::Balanced {
        write(blocks, model.quick_probabilities(features));
        if Expected::new(blocks, features).f1(threshold) >= LITTLE {
            return threshold;
        }
    }
    write(blocks, model.full_probabilities(features));
    let expected = Expected::new(blocks, features);
    let best = expected.best_f1();
    // Half of the greatest F1 is the threshold that gives it.
    if expected.f1(threshold) < LITTLE && best >= ENOUGH { threshold.min(best / 2.0) } else { threshold }
}

fn write(blocks: &mut [Block], probabilities: impl Iterator<Item = f32>) {
    for (block, probability) in blocks.iter_mut().zip(probabilities) {
        block.probability = probability;
    }
}

/// What is to be expected of the running text by the probability of its blocks.
struct Expected {
    /// From the likeliest step on: good characters, and those of them that are the article's.
    steps: [(f32, f32); STEPS],
    /// The article's of the whole page.
    all: f32,
}

#[allow(clippy::cast_precision_loss, reason = "ratios")]
impl Expected {
    fn new(blocks: &[Block], features: &PageFeatures) -> Self {
        let mut steps = [(0.0, 0.0); STEPS];
        for (at, Block { probability, .. }) in (0..).zip(blocks) {
            let chars = features.good(at) as f32;
            if let Some(step) = steps.get_mut(step(*probability)) {
                step.0 += chars;
                step.1 += chars * probability;
            }
        }
        let (mut chars, mut right) = (0.0, 0.0);
        for step in &mut steps {
            chars += step.0;
            right += step.1;
            *step = (chars, right);
        }
        Self { steps, all: right }
    }

    /// The F1 when all blocks of a step and those likelier are taken.
    fn f1_of(&self, (chars, right): (f32, f32)) -> f32 {
        2.0 * right / (chars + self.all).max(1.0)
    }

    fn f1(&self, threshold: f32) -> f32 {
        self.steps.get(step(threshold)).map_or(0.0, |step| self.f1_of(*step))
    }

    fn best_f1(&self) -> f32 {
        self.steps.iter().map(|step| self.f1_of(*step)).fold(0.0, f32::max)
    }
}

/// The step of a probability, 0 for the highest ones.
#[allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "between 0 and STEPS"
)]
fn step(probability: f32) -> usize {
    ((1.0 - probability) * (STEPS - 1) as f32) as usize
}
