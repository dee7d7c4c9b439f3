//! What a wall of consent says in place of the text.

use std::ops::Range;

use super::Text;
use crate::dom::NodeId;
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables::OBSTACLES;

static CONSENT: Phrases = Phrases::new(&OBSTACLES, "consent");

/// Letters of the longest wall.
const LONGEST: u32 = 1_500;

/// Blocks that speak of consent, at least: a story may do so once.
const LEAST: usize = 2;

/// Returns the whole of a short text, half of whose blocks ask for consent: "We and our 214 partners store and read
/// information on a device …".
pub(super) fn find(text: &Text<'_>) -> Vec<Range<NodeId>> {
    if text.chosen_len(&text.nodes) > LONGEST {
        return Vec::new();
    }
    let (mut all, mut asking): (usize, usize) = (0, 0);
    for block in text.selection.chosen() {
        let words = block.text(text.page).to_lowercase();
        all += 1;
        asking += usize::from(CONSENT.within(&words, Lang::UNKNOWN).is_some());
    }
    if asking >= LEAST.max(all.div_ceil(2)) { vec![text.nodes.clone()] } else { Vec::new() }
}
