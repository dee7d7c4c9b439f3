//! What stands among the paragraphs and is none: other parts of the article, posts, sign-ups, a signature.

use super::figures::is_post;
use crate::body::{Block, Selection};
use crate::candidate::ClosingCredit;
use crate::dom::{NodeId, NodeRef, Page, Tag};
use crate::normalize::boilerplate;
use crate::normalize::byline;

/// The nodes whose text became claims, asked in page order.
pub(super) struct Claimed {
    /// Where they begin and end, the last one first.
    rest: Vec<(NodeId, NodeId)>,
    /// The end of those that have begun.
    until: NodeId,
}

impl Claimed {
    pub(super) fn new(page: &Page, nodes: &[NodeId]) -> Self {
        let mut rest: Vec<_> = nodes.iter().map(|id| (*id, page.node(*id).end())).collect();
        rest.sort_unstable_by(|a, b| b.cmp(a));
        Self { rest, until: 0 }
    }

    pub(super) fn holds(&mut self, node: NodeId) -> bool {
        while let Some((start, end)) = self.rest.last().copied() {
            if start > node {
                break;
            }
            self.until = self.until.max(end);
            self.rest.pop();
        }
        node < self.until
    }
}

/// Whether an element holds no prose of the article: a caption, or a post of a network.
pub(super) fn is_inset(node: NodeRef<'_>) -> bool {
    node.tag() == Tag::Figcaption || is_post(node)
}

/// Whether a text is a number or a time of day, as stands beside the entries of a live blog.
pub(super) fn is_time(text: &str) -> bool {
    const MARKS: [&str; 6] = ["am", "pm", "a.m.", "p.m.", "uhr", "h"];
    text.len() <= 12 && {
        let rest =
            text.trim_start_matches(|char: char| char.is_ascii_digit() || ".:h ".contains(char)).trim();
        text.len() > rest.len()
            && (rest.is_empty() || MARKS.iter().any(|mark| rest.eq_ignore_ascii_case(mark)))
    }
}

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
        let [line, names] = [text, names].map(super::prose::flat);
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

/// Whether two texts have the same letters and digits in any case.
pub(super) fn same(a: &str, b: &str) -> bool {
    // Cheap to refuse: neither punctuation nor case changes lengths much.
    a.len() <= 2 * b.len() && b.len() <= 2 * a.len() && letters(a).eq(letters(b))
}

fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|char| char.is_alphanumeric()).flat_map(char::to_lowercase)
}
