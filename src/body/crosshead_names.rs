//! Lines that their markup or a class names a crosshead.

use super::Block;
use crate::dom::{NodeRef, Page};
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables::ELEMENT_NAMES;

static CROSSHEADS: Phrases = Phrases::new(&ELEMENT_NAMES, "crosshead");

/// Returns the level of the heading that an element is, or is all of: `<h2><div>The second bridge</div></h2>` → 2.
pub(crate) fn heading_level(element: NodeRef<'_>) -> Option<u8> {
    /// Levels from the line to its heading: `<h3><ol><li>`.
    const LEVELS: usize = 3;
    let whole = element.text_len();
    let mut around = element.self_and_ancestors().take(LEVELS).take_while(|node| node.text_len() == whole);
    around.find_map(|node| node.tag().heading_level())
}

/// Returns whether all the text of a block stands in an element that is named a crosshead: `<span class=cross-head>The
/// second bridge</span>`.
pub(crate) fn is_named_crosshead(page: &Page, block: &Block) -> bool {
    let len = page.text_len_in(block.start..block.end);
    let around = page.node(block.start).ancestors().take_while(|node| node.id() >= block.element);
    let mut around = around.filter(|node| node.text_len() == len);
    around.any(|node| node.classes().any(names_crosshead))
}

/// Whether a class is that of a crosshead, or ends with one: `subhead`, `story-subhead`, `article__cross-head`.
fn names_crosshead(class: &str) -> bool {
    let ends = class.match_indices(['-', '_']).filter_map(|(at, _)| class.get(at + 1..));
    std::iter::once(class).chain(ends).any(|end| CROSSHEADS.is_in_any_case(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_of_crossheads() {
        for (class, expected) in [
            ("cross-head", true),
            ("story_subhead", true),
            ("article__cross-head", true),
            ("header", false),
            ("subhead-box", false),
        ] {
            assert_eq!(names_crosshead(class), expected, "{class}");
        }
    }
}
