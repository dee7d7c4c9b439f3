//! What stands among the paragraphs and is none: other parts of the article, posts, sign-ups, a signature.

use super::figures::is_post;
use crate::body::{Block, Selection};
use crate::candidate::ClosingCredit;
use crate::dom::{Attr, NodeId, NodeRef, Page, Tag};
use crate::lexicon::class_words::FactWords as Words;
use crate::normalize::boilerplate;
use crate::normalize::byline;
use crate::text::holds;

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

/// Whether an element holds no prose of the article: a caption, a post of a network, a box to sign up in, a window
/// that asks for consent.
pub(super) fn is_apart(node: NodeRef<'_>) -> bool {
    node.tag() == Tag::Figcaption || is_post(node) || is_sign_up(node) || asks_consent(node)
}

/// Whether an element may be a box beside the text, with so many characters at most: not the page or its article.
fn may_be_box(node: NodeRef<'_>, longest: u32) -> bool {
    !matches!(node.tag(), Tag::Article | Tag::Main | Tag::Body) && node.ink() < longest
}

/// Whether an element is the window of a program that manages consent.
fn asks_consent(node: NodeRef<'_>) -> bool {
    /// Characters of such a window; what is longer may be the page, which says that consent was given.
    const LONGEST: u32 = 4_000;
    may_be_box(node, LONGEST)
        && node.class_meaning().facts.any(Words::CONSENT)
        && !node.descendants().any(|inner| inner.tag() == Tag::H1)
}

/// Whether an element is a box that offers a newsletter: named so, and short.
fn is_sign_up(node: NodeRef<'_>) -> bool {
    /// Characters of such a box.
    const LONGEST: u32 = 600;
    const NAME: &[u8] = b"newsletter";
    let named =
        |class: &str| class.as_bytes().windows(NAME.len()).any(|part| part.eq_ignore_ascii_case(NAME));
    // A short letter may be named so as a whole.
    may_be_box(node, LONGEST) && node.attr(Attr::Class).is_some_and(named)
}

/// Whether an element is a box in which a reader gives an address, or a form for a vote: a short one with fields for
/// it. Stars to rate an article with may stand beside its first lines.
pub(super) fn asks(page: &Page, node: NodeRef<'_>) -> bool {
    /// Characters of such a box, and nodes of it that are looked at.
    const LONGEST: u32 = 500;
    const NODES: NodeId = 120;
    let is_field = |field: NodeRef<'_>| {
        let is = |kind: &str| field.attr(Attr::Type).is_some_and(|own| own.eq_ignore_ascii_case(kind));
        is("email") || node.tag() == Tag::Form && is("radio")
    };
    let inside = node.id()..node.end().min(node.id() + NODES + 1);
    may_be_box(node, LONGEST)
        && page.tags_in(inside).any(|(id, tag)| tag == Tag::Input && is_field(page.node(id)))
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

/// Whether a text is as long as pull quotes are.
pub(super) fn is_long_as_pull_quote(text: &str) -> bool {
    (40..400).contains(&text.len())
}

/// Whether the words of a quote stand in the text twice: once as the quote, once where they were taken from.
pub(super) fn is_said_again(quote: &str, text: &str) -> bool {
    const SIGNS: [char; 11] = ['"', '“', '”', '„', '«', '»', '‘', '’', '\'', ' ', '…'];
    let words = quote.trim_matches(SIGNS);
    memchr::memmem::find_iter(text.as_bytes(), words.as_bytes()).nth(1).is_some()
}

/// Whether an element sets pull quotes apart.
pub(super) fn sets_apart(node: NodeRef<'_>) -> bool {
    const CLASSES: [&str; 4] = ["pullquote", "pull-quote", "pull_quote", "blockquote"];
    matches!(node.tag(), Tag::Blockquote | Tag::Aside | Tag::Q)
        || node
            .attr(Attr::Class)
            .is_some_and(|class| holds(class, "quote") && CLASSES.iter().any(|known| holds(class, known)))
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
