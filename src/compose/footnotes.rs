//! Footnotes: notes to the text, which stand after all of it wherever the page has them.

use crate::dom::{Attr, NodeRef, Tag};
use crate::lexicon::class_words::FactWords as Words;

/// What the accessible names of notes are (Digital Publishing WAI-ARIA Module 1.1).
const ROLES: [&str; 3] = ["doc-footnote", "doc-endnotes", "doc-endnote"];

/// Parts of class names of texts that only have notes or lead to one: "has-footnotes", "footnote-ref".
const MARKS: [&str; 5] = ["has", "with", "ref", "link", "back"];

/// Whether an element is a note to the text, or holds such notes; the mark of one in the text is not.
pub(super) fn is_footnote(node: NodeRef<'_>) -> bool {
    if matches!(node.tag(), Tag::Article | Tag::Main | Tag::Body | Tag::A | Tag::Sup | Tag::Span) {
        return false;
    }
    let marks = |class: &str| MARKS.iter().any(|mark| class.contains(mark));
    let is_note = |role: &str| ROLES.iter().any(|note| note.eq_ignore_ascii_case(role));
    node.attr(Attr::Role).is_some_and(|roles| roles.split_ascii_whitespace().any(is_note))
        || node.class_meaning().facts.any(Words::FOOTNOTE) && !node.attr(Attr::Class).is_some_and(marks)
}
