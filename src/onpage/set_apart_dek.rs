//! The standfirst that nothing names: the first line of the text, set apart from the rest by its markup.

use super::credit_lines::has_opening;
use super::layout::Layout;
use super::live_entries::is_of_entry;
use crate::body::Block;
use crate::dom::{Attr, NodeRef, Tag};
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables;
use crate::normalize::dateline;
use crate::text;

/// What stands before a standfirst: "摘要：".
static LABELS: Phrases = Phrases::new(&tables::DEK_LABELS, "dek label");

/// Words of one; fewer are a crosshead.
const WORDS: usize = 6;

/// Bytes of the longest label before a name.
const MAX_LABEL: usize = 30;

/// Lines between the headline and the text that may be labelled.
const MAX_LINES: usize = 24;

/// Returns the line between headline and text that is labelled as a summary.
///
/// `<div><b>摘要：</b>记者12日获悉…</div> <div><p>新华网北京1月12日电…</p>` → the first element.
pub(super) fn labelled_line<'p>(layout: &Layout<'_, 'p>) -> Option<NodeRef<'p>> {
    let headline = layout.headline?;
    let blocks = &layout.body.blocks;
    let from = blocks.partition_point(|block| block.start < headline.end());
    let lines = blocks.iter().skip(from).take(MAX_LINES).take_while(|block| block.start <= layout.text_start);
    let mut labelled = lines.filter(|block| is_labelled(layout, block));
    labelled.next().map(|block| layout.page.node(block.element))
}

fn is_labelled(layout: &Layout<'_, '_>, block: &Block) -> bool {
    LABELS.opening(text::start_of(block.text(layout.page), 40), layout.lang()).is_some()
}

/// Returns the first line of the text if it stands in an element of its own, before the one that holds the rest, or
/// alone is bold.
///
/// `<div class="head">Two bridges close.</div> <div class="body"><p>The town…</p> <p>…</p></div>` → the first element.
pub(super) fn first_line<'p>(layout: &Layout<'_, 'p>) -> Option<NodeRef<'p>> {
    let headline = layout.headline?;
    let mut lines = layout.body.chosen().filter(|block| block.start >= headline.end());
    let (first, second, third) = (lines.next()?, lines.next()?, lines.next()?);
    let lead = layout.page.node(first.element);
    if lead.end() > first.end.saturating_add(1) || begins_report(layout, first) {
        return None;
    }
    let rest = [layout.page.node(second.element), layout.page.node(third.element)];
    // What stands before the entries of a live page is its text.
    if is_of_entry(layout.page.node(second.start)) || !rest.into_iter().any(is_paragraph) {
        return None;
    }
    let is_alone_bold = if is_bold(lead) { !rest.into_iter().any(is_bold) } else { false };
    if is_alone_bold || stands_before(lead, rest) { Some(lead) } else { None }
}

/// Whether a line is the beginning of a report, a crosshead, or cut short: "GENEVA — The talks ended.", "Quick facts:".
fn begins_report(layout: &Layout<'_, '_>, block: &Block) -> bool {
    let line = block.text(layout.page).trim_end();
    let is_heading = layout.page.node(block.element).tag().heading_level().is_some();
    let is_whole = !is_heading || text::ends_sentence(line);
    if !is_whole || !text::has_words(line, WORDS) {
        return true;
    }
    if line.ends_with([':', '：', ',', '…']) || line.ends_with("...") {
        return true;
    }
    is_labelled_byline(line) || dateline::opening(line, layout.lang()).is_some()
}

/// Whether a label that opens bylines begins a line: "作者：Steed（专栏作者）".
fn is_labelled_byline(line: &str) -> bool {
    let label = line.split_once([':', '：']).map_or("", |(label, _)| label);
    if (1..=MAX_LABEL).contains(&label.len()) { has_opening(line) } else { false }
}

/// Whether an element with a name or shape of its own stands before the one that holds both lines of the rest.
fn stands_before(lead: NodeRef<'_>, [second, third]: [NodeRef<'_>; 2]) -> bool {
    let Some(text) = second.self_and_ancestors().find(|above| *above == third || above.contains(third))
    else {
        return false;
    };
    if text.contains(lead) {
        return false;
    }
    let lead = outermost(lead, text);
    let text = outermost(text, lead);
    let is_named = lead.attr(Attr::Class).or(lead.attr(Attr::Id)).is_some() || lead.tag() != Tag::P;
    let is_like_text = (lead.tag(), lead.attr(Attr::Class)) == (text.tag(), text.attr(Attr::Class));
    if is_like_text { false } else { is_named }
}

/// Returns the largest element around a node that does not hold the other.
fn outermost<'p>(node: NodeRef<'p>, other: NodeRef<'_>) -> NodeRef<'p> {
    node.self_and_ancestors().take_while(|above| !above.contains(other)).last().unwrap_or(node)
}

/// Whether an element is neither a heading nor an item of a list, as a box of key points begins with.
fn is_paragraph(node: NodeRef<'_>) -> bool {
    !(node.tag() == Tag::Li || node.tag().heading_level().is_some())
}

/// Whether all words of an element are bold.
fn is_bold(node: NodeRef<'_>) -> bool {
    let mut inside =
        std::iter::successors(Some(node), |inner| inner.children().find(|child| child.text_len() > 0));
    let bold = inside.find(|inner| matches!(inner.tag(), Tag::B | Tag::Strong));
    bold.is_some_and(|bold| bold.text_len() == node.text_len())
}
