//! Words of the text that the page shows a second time, set apart.

use std::ops::Range;

use memchr::memmem;

use super::Text;
use crate::body::Block;
use crate::dom::{NodeId, NodeRef, Page, Tag};
use crate::lexicon::class_words::BlockWords;

/// Quotes looked for at most, each in all of the text.
const MAX_QUOTES: usize = 30;

/// Bytes of a pull quote; what is shorter may stand in the text twice by chance.
const LENGTHS: Range<usize> = 40..400;

/// Returns the quotations that the text has too: `<p>“We never asked for it,” she said.</p><aside>We never asked for
/// it</aside>`.
pub(super) fn find(text: &Text<'_>) -> Vec<Range<NodeId>> {
    let Text { page, selection, nodes } = text;
    let text = page.text_in(nodes.clone()).as_bytes();
    let set_apart = selection.chosen().filter(|block| is_set_apart(page, block)).take(MAX_QUOTES);
    let repeated = set_apart.filter(|block| {
        let words = block.text(page).trim_matches(|char: char| !char.is_alphanumeric());
        memmem::find_iter(text, words.as_bytes()).nth(1).is_some()
    });
    repeated.map(|block| block.start..block.end).collect()
}

fn is_set_apart(page: &Page, block: &Block) -> bool {
    /// Levels up to the element that sets the quotation apart.
    const LEVELS: usize = 3;
    let mut around = page.node(block.element).self_and_ancestors().take(LEVELS);
    LENGTHS.contains(&block.text(page).len()) && around.any(sets_apart)
}

/// Blockquotes may quote what the page quotes twice, as the answers in a forum do.
fn sets_apart(element: NodeRef<'_>) -> bool {
    if matches!(element.tag(), Tag::Aside | Tag::Q) {
        return true;
    }
    element.class_meaning().blocks.has(BlockWords::QUOTE) && element.classes().any(is_pull_quote)
}

/// Whether a class says so: "pull-quote__text", "wp-block-pullquote".
fn is_pull_quote(class: &str) -> bool {
    memmem::find(class.as_bytes(), b"pull").is_some_and(|at| {
        let rest = class.get(at + "pull".len()..).unwrap_or_default();
        rest.trim_start_matches(['-', '_'])
            .get(.."quote".len())
            .is_some_and(|word| word.eq_ignore_ascii_case("quote"))
    })
}
