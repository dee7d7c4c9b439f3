//! Faces beside names.

use super::credit_lines::CREDITS;
use super::element::{Words, words_of};
use super::layout::Layout;
use crate::dom::{Attr, NodeRef, Tag};
use crate::lexicon::language::Lang;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::tables::ELEMENT_NAMES;

/// Levels from a name to the box that holds its portrait as well, and nodes of a box that are looked at.
const MAX_LEVELS: usize = 5;
const MAX_NODES: usize = 24;

/// What stands in place of a portrait: "Photo of author", "pfp".
static LABELS: Phrases = Phrases::new(&ELEMENT_NAMES, "face label");

/// Whether the box around a name holds its bearer's face: `<img class="avatar"><b>Ada Lund</b>`.
pub(super) fn has_portrait(name: NodeRef<'_>, layout: &Layout<'_, '_>) -> bool {
    let levels = name.self_and_ancestors().take(MAX_LEVELS);
    let small = levels.take_while(|level| level.text_len() <= CREDITS && !layout.holds_headline(*level));
    let Some(largest) = small.last() else { return false };
    let opens = largest.text().trim_start().starts_with(name.text().trim());
    opens && largest.descendants().take(MAX_NODES).any(is_face)
}

/// Whether an element is a picture that its class or its alternative text calls a face.
fn is_face(node: NodeRef<'_>) -> bool {
    if node.tag() != Tag::Img {
        return false;
    }
    if words_of(node).any(Words::FACE) {
        return true;
    }
    node.attr(Attr::Alt).is_some_and(|label| LABELS.is(&label.trim().to_lowercase(), Lang::UNKNOWN))
}
