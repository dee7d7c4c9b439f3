//! Links in sentences of the text, which offer no story of their own.

use super::body_position::BodyPosition;
use super::heading_kind::announcement;
use crate::dom::NodeRef;
use crate::work;

/// Characters beside a link that make a sentence of its block, and those without which there is none. Chosen on the
/// pages at hand.
const SENTENCE: u32 = 40;
const LEAST_SENTENCE: u32 = 3;

/// Bytes of the longest label that a publication may make up ("More on the old bridge:").
const LONGEST_LABEL: usize = 60;

/// Characters at the end of a label.
const CLOSINGS: [char; 12] = [':', '：', '|', '-', '–', '—', '»', '›', '>', '→', '►', '▶'];

/// Characters behind a link that are looked at, and letters among them with which its sentence goes on.
const TAIL: usize = 60;
const TAIL_LETTERS: usize = 10;

/// Characters before a link that are looked at: a paragraph may be nothing but links without a letter.
const MAX_BEFORE: usize = 1_000;

/// Whether a link is part of a sentence: "The <a>old bridge</a> reopened on Friday."
pub(super) fn in_prose(link: NodeRef<'_>, position: &BodyPosition<'_>) -> bool {
    let block = position.block_of(link).and_then(|at| position.blocks().get(at));
    let Some(block) = block else { return false };
    let page = position.page();
    let nodes = block.start..block.end;
    let unlinked = page.text_len_in(nodes.clone()).saturating_sub(page.linked_text_len_in(nodes));
    if unlinked > SENTENCE.max(link.text_len()) {
        return true;
    }
    if !block.chosen || unlinked < LEAST_SENTENCE {
        return false;
    }
    let before = page.long_text_in(block.start..link.id().max(block.start));
    let after = page.long_text_in(link.end().min(block.end)..block.end);
    !is_label(before.trim()) || goes_on(after)
}

/// Whether the text before a link is nothing, or says that another story follows: "Read more:".
fn is_label(text: &str) -> bool {
    let near = text.char_indices().rev().take(MAX_BEFORE).last().map_or(0, |(at, _)| at);
    work::text(text.len() - near);
    if !text.get(near..).unwrap_or_default().contains(char::is_alphabetic) {
        return true;
    }
    if near > 0 {
        return false;
    }
    if text.len() <= LONGEST_LABEL && text.ends_with(CLOSINGS) {
        return true;
    }
    announcement(text).is_some_and(|found| found.whole)
}

/// Whether a sentence goes on behind a link: words without a number, which would be a date.
fn goes_on(text: &str) -> bool {
    work::text(TAIL.min(text.len()));
    let letters = text.chars().take(TAIL).filter(|char| char.is_alphabetic()).count();
    letters >= TAIL_LETTERS && !text.chars().take(TAIL).any(char::is_numeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_stand_before_links_to_other_stories() {
        for (text, expected) in [
            ("", true),
            ("→", true),
            ("More on the old bridge:", true),
            ("Lesen Sie auch", true),
            ("The mayor said at the", false),
        ] {
            assert_eq!(is_label(text), expected, "{text}");
        }
    }

    #[test]
    fn a_sentence_goes_on_in_words() {
        for (text, expected) in
            [(" reopened on Friday.", true), (" – 12 May 2024, North desk", false), (" (video)", false)]
        {
            assert_eq!(goes_on(text), expected, "{text}");
        }
    }
}
