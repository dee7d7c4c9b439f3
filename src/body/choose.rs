//! From probabilities to the choice.

use std::collections::HashMap;

use super::Block;
use super::features::Survey;
use super::front::is_front;
use super::model::Model;
use crate::dom::{NodeRef, Page, Tag};

/// When less of the page's running text than this is taken, less likely blocks are taken too: a page may be
/// unlike all others and still have one article.
const LITTLE: f32 = 0.1;

/// By how much the threshold is lowered at a time, and how far.
const STEP: f32 = 0.7;
const LOWEST: f32 = 0.05;

/// Words from which on a second block with the same text in another place is a copy; shorter ones may be meant.
const COPY: u32 = 10;

/// Takes the blocks that are likely enough.
pub(super) fn choose(page: &Page, blocks: &mut [Block], survey: &Survey, model: &Model) {
    let threshold = rate(blocks, survey, model);
    let mut taken = HashMap::new();
    for (at, block) in blocks.iter_mut().enumerate() {
        let cell = matches!(page.node(block.element).tag(), Tag::Td | Tag::Th);
        block.chosen = block.probability >= threshold && (cell || !survey.is_label(at));
        if block.chosen && survey.words(at) >= COPY {
            let parent = page.node(block.element).parent().map(NodeRef::id);
            block.chosen = *taken.entry(block.text(page)).or_insert(parent) == parent;
        }
    }
    if is_front(page, blocks, survey) {
        for block in blocks {
            block.chosen = false;
        }
    }
}

/// Gives the blocks their probabilities; says from which on they are taken.
fn rate(blocks: &mut [Block], survey: &Survey, model: &Model) -> f32 {
    let enough = LITTLE * survey.good();
    let threshold = model.threshold();
    write(blocks, model.verdicts(survey));
    if good_above(blocks, survey, threshold) >= enough {
        return threshold;
    }
    write(blocks, model.full_probabilities(survey));
    let thresholds = std::iter::successors(Some(threshold), |last| Some(last * STEP));
    let mut possible = thresholds.take_while(|threshold| *threshold >= LOWEST);
    possible.find(|threshold| good_above(blocks, survey, *threshold) >= enough).unwrap_or(threshold)
}

fn write(blocks: &mut [Block], probabilities: Vec<f32>) {
    for (block, probability) in blocks.iter_mut().zip(probabilities) {
        block.probability = probability;
    }
}

/// The good characters of the blocks that are so likely.
fn good_above(blocks: &[Block], survey: &Survey, threshold: f32) -> f32 {
    let taken = blocks.iter().enumerate().filter(|(_, block)| block.probability >= threshold);
    taken.map(|(at, _)| survey.good_of(at)).sum()
}
