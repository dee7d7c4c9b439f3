//! The last lines of a text: who signs it, and who worked on it.

use super::paragraph_text::flat;
use crate::body::{Block, Selection};
use crate::candidate::ClosingCredit;
use crate::dom::{Page, Tag};
use crate::normalize::boilerplate;
use crate::normalize::byline;

/// Where the last chosen blocks begin, the first of all left out.
pub(super) fn tail(selection: &Selection) -> usize {
    /// Blocks that notes are looked for in.
    const TAIL: usize = 6;
    let chosen = || selection.blocks.iter().enumerate().filter(|(_, block)| block.chosen).map(|(at, _)| at);
    let first = chosen().next().map_or(0, |first| first + 1);
    chosen().rev().take(TAIL).last().map_or(first, |tail| tail.max(first))
}

/// The lines among the last blocks, which begin with `tail`, and right under them that say who worked on the text.
pub(super) fn closing_credits(page: &Page, selection: &Selection, tail: usize) -> Vec<ClosingCredit> {
    /// Blocks under the text.
    const UNDER: usize = 3;
    let Some(last) = selection.blocks.iter().rposition(|block| block.chosen) else { return Vec::new() };
    let blocks = selection.blocks.get(tail..).unwrap_or_default();
    let blocks = blocks.iter().take((last + 1 + UNDER).saturating_sub(tail));
    let credit = |(at, block): (usize, &Block)| {
        let text = block.text(page);
        let signed =
            || byline::tail_signature(text).filter(|_| tail + at == last).map(|names| (names, false));
        let (names, helped) = boilerplate::closing_credit(text).or_else(signed)?;
        let text = if names.len() < text.len() && !helped { names } else { text };
        let [line, names] = [text, names].map(flat);
        Some(ClosingCredit { line, names, helped })
    };
    blocks.enumerate().filter_map(credit).collect()
}

/// The last chosen block, if it is nothing but a name on a line of its own.
pub(super) fn sign_off(page: &Page, selection: &Selection) -> Option<usize> {
    let chosen = |end: usize| selection.blocks.get(..end)?.iter().rposition(|block| block.chosen);
    let last = chosen(selection.blocks.len())?;
    let text = |at: usize| selection.blocks.get(at).map(|block| block.text(page)).unwrap_or_default();
    let is_name = |at: usize| {
        let text = text(at);
        let mut words = text.split(' ');
        let named = words.clone().nth(1).is_some() && words.all(|word| word.starts_with(char::is_uppercase));
        byline::signature(text).is_some()
            || named
                && !text.ends_with(['.', '!', '?', ':', '…'])
                && byline::is_name(text)
                // "Mit AFP" names nobody else than the agency does.
                && (!boilerplate::is_agency_credit(text) || byline::opens_with_agency(text))
    };
    let is_team = |at: usize| byline::is_glued(text(at));
    // Behind the name there may be a note on who it is, or an appeal.
    let before = chosen(last).filter(|at| is_team(*at) || is_name(*at) && text(last).starts_with(text(*at)));
    let at = Some(last).filter(|at| is_team(*at) || is_name(*at)).or(before)?;
    let tag = page.node(selection.blocks.get(at)?.element).tag();
    (matches!(tag, Tag::P | Tag::Div) && at > 0).then_some(at)
}
