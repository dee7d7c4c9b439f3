//! The caption of a picture without a `<figure>` in the box that shows nothing else.

use super::paragraph_text::flat;
use super::pictures::{LONGEST, holds_picture, is_named, named_caption_in};
use crate::dom::NodeRef;
use crate::lexicon::class_words::BlockWords;
use crate::normalize::photo_credit::marker;

/// Returns what the box of a picture says of it: the `<span>` of
/// `<div class=caption><img><span>The ferry at the quay</span></div>`.
pub(super) fn caption_in_frame(picture: NodeRef<'_>) -> Option<NodeRef<'_>> {
    /// Levels from the picture up to its box, and letters of the shortest caption.
    const LEVELS: usize = 5;
    const SHORTEST: u32 = 12;
    let frame = picture.ancestors().take(LEVELS).find(|above| above.text_len() > 0)?;
    if !(SHORTEST..=LONGEST).contains(&frame.text_len()) || 3 * frame.linked_text_len() > frame.text_len() {
        return None;
    }
    if !is_named(frame) && !shows_media(frame) {
        return None;
    }
    named_caption_in(frame).or_else(|| main_part(frame))
}

/// Whether the class of a box is that of pictures and films: `<div class=media>`.
fn shows_media(frame: NodeRef<'_>) -> bool {
    frame.class_meaning().blocks.bits() & BlockWords::MEDIA.bits() != 0
}

/// Returns the innermost element that holds most of the text beside a picture, with its credit: the second `<p>` of
/// `<div><img><div><p>2 of 12</p><p>The ferry at the quay</p></div></div>`.
fn main_part(frame: NodeRef<'_>) -> Option<NodeRef<'_>> {
    let is_credited = |part: NodeRef<'_>| marker(&flat(part.text())).is_some();
    let mut main = None;
    let mut next = Some(frame);
    while let Some(part) = next {
        let mut children = part.children().filter(|child| child.tag().is_element());
        next = children.find(|child| 5 * child.text_len() > 3 * part.text_len());
        if !holds_picture(part) {
            main = Some(part);
            if next.is_some_and(|inner| is_credited(part) && !is_credited(inner)) {
                break;
            }
        }
    }
    main
}
