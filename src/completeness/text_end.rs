//! What stands at the end of the text: an offer, a fade, half a sentence.

use crate::article::{Paragraph, ParagraphKind};
use crate::body::Block;
use crate::dom::{Attr, NodeId, NodeRef, Page};
use crate::lexicon::class_words::FactWords;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables::OFFERS;
use crate::page_kind::Sight;
use crate::report::CompletenessSign as Sign;

static REST: Phrases = Phrases::new(&OFFERS, "rest of the text");

/// Characters between the end of the text and an offer: buttons to share and a line on the author fit. Chosen on the pages at
/// hand.
const NEAR: u32 = 400;

/// Elements looked at behind the text, and around its last block.
const MAX_ELEMENTS: usize = 60;
const MAX_AROUND: usize = 6;

/// Bytes of a block that is an offer, and blocks read for one.
const MAX_OFFER: usize = 600;
const MAX_BLOCKS: usize = 8;

/// Adds the signs at the end of the text.
pub(super) fn add(sight: &Sight<'_>, signs: &mut Vec<Sign>) {
    let Some(range) = sight.selection.range() else { return };
    let last = sight.selection.blocks.partition_point(|block| block.end < range.end);
    let Some(block) = sight.selection.blocks.get(last) else { return };
    if offers(sight, last) {
        signs.push(Sign::Offer);
    }
    let marks = Marks::at(sight.page, block);
    signs.extend(marks.is_paywall.then_some(Sign::PaywallName));
    signs.extend(marks.is_fade.then_some(Sign::Fade));
    if sight.article.paragraphs.last().is_some_and(breaks_off) {
        signs.push(Sign::BrokenOff);
    }
}

/// Whether the last blocks of the text or those right behind it ask for something in return for the rest.
fn offers(sight: &Sight<'_>, last: usize) -> bool {
    let blocks = sight.selection.blocks.get(last.saturating_sub(1)..).unwrap_or_default();
    let end = blocks.get(1).or(blocks.first()).map_or(0, |block| block.end);
    let near = |block: &&Block| is_near(sight.page, end, block.start);
    let short = blocks
        .iter()
        .take(MAX_BLOCKS)
        .take_while(near)
        .filter(|block| block.text(sight.page).len() <= MAX_OFFER);
    let mut asking = short.filter(|block| asks_for_rest(block.text(sight.page)));
    asking.any(|block| is_shown(sight.page.node(block.element)))
}

fn is_near(page: &Page, end: NodeId, node: NodeId) -> bool {
    page.text_len_in(end..node.max(end)) <= NEAR
}

/// Whether a text says that the rest is for those who pay or register: "Subscribe to continue reading".
fn asks_for_rest(text: &str) -> bool {
    REST.opens_a_word_of(text)
}

fn is_shown(node: NodeRef<'_>) -> bool {
    !node.self_and_ancestors().any(NodeRef::is_hidden)
}

/// What the names and styles of elements at the end of the text say.
#[derive(Default)]
struct Marks {
    is_paywall: bool,
    is_fade: bool,
}

impl Marks {
    fn at(page: &Page, last: &Block) -> Self {
        let around = page.node(last.element).self_and_ancestors().take(MAX_AROUND);
        let behind = page.tags_in(last.end..page.len()).filter(|(_, tag)| tag.is_element());
        let near = behind.take(MAX_ELEMENTS).take_while(|(id, _)| is_near(page, last.end, *id));
        let mut marks = Self::default();
        // A paywall that holds the text shows it.
        around.for_each(|node| marks.is_fade |= read(node).is_fade);
        for (id, _) in near {
            let node = page.node(id);
            let own = read(node);
            marks.is_fade |= own.is_fade;
            marks.is_paywall |= own.is_paywall && node.text_len() > 0 && is_shown(node);
        }
        marks
    }
}

/// Reads the names and the style of an element.
fn read(node: NodeRef<'_>) -> Marks {
    let mut marks = Marks::default();
    for (name, value) in node.values() {
        match name {
            Attr::Class | Attr::Id => {
                let words = node.names(value).facts;
                marks.is_paywall |= words.any(FactWords::PAYWALL);
                marks.is_fade |= words.any(FactWords::FADE);
            }
            Attr::Style => marks.is_fade |= fades(value.text()),
            _ => {}
        }
    }
    marks
}

/// Whether a style lets what it shows end in nothing: a mask, or a gradient to a colour that is none.
fn fades(style: &str) -> bool {
    style.contains("mask-image") || (style.contains("linear-gradient") && style.contains("rgba("))
}

/// Whether a paragraph ends with dots, or is long and ends with a word: lines with a label or an address end so too.
fn breaks_off(paragraph: &Paragraph) -> bool {
    const LONG: usize = 120;
    if paragraph.kind != ParagraphKind::Text {
        return false;
    }
    let text = paragraph.text.trim_end_matches([']', ')', ' ']);
    let has_dots = text.ends_with("...") || text.ends_with('…');
    has_dots || (text.len() >= LONG && text.ends_with(char::is_alphabetic))
}
