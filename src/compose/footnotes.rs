//! Footnotes: notes to the text, which stand after all of it wherever the page has them.

use super::ancestor_cache::AncestorCache;
use crate::article::{Paragraph, ParagraphKind};
use crate::body::{Block, Selection};
use crate::dom::{Attr, NodeRef, Page, Tag};
use crate::lexicon::class_words::FactWords as Words;

/// What the accessible names of notes are (Digital Publishing WAI-ARIA Module 1.1).
const ROLES: [&str; 3] = ["doc-footnote", "doc-endnotes", "doc-endnote"];

/// Parts of class names of texts that only have notes or lead to one: "has-footnotes", "footnote-ref".
const MARKS: [&str; 5] = ["has", "with", "ref", "link", "back"];

/// The blocks that are footnotes; blocks come in page order.
pub(super) struct Footnotes {
    cache: AncestorCache,
    /// Letters of the text.
    text: u32,
    blocks: Vec<usize>,
}

impl Footnotes {
    pub(super) fn new(page: &Page, selection: &Selection) -> Self {
        let text = page.text_len_in(selection.range().unwrap_or_default());
        Self { cache: AncestorCache::default(), text, blocks: Vec::new() }
    }

    /// Takes a block that is a footnote; what holds half of the text is more than its notes.
    pub(super) fn takes(&mut self, page: &Page, at: usize, block: &Block) -> bool {
        let found = self.cache.find(page.node(block.element), is_footnote);
        let is_note = found.is_some_and(|notes| notes.text_len() < self.text / 2);
        if is_note {
            self.blocks.push(at);
        }
        is_note
    }

    /// Gives the places of the blocks taken.
    pub(super) fn blocks(&mut self) -> Vec<usize> {
        std::mem::take(&mut self.blocks)
    }
}

/// Says of a paragraph that it is a footnote, unless it heads them.
pub(super) fn mark(paragraph: &mut Paragraph) {
    if matches!(paragraph.kind, ParagraphKind::Text | ParagraphKind::ListItem | ParagraphKind::Definition) {
        paragraph.kind = ParagraphKind::Footnote;
        paragraph.list = None;
    }
}

/// Whether a paragraph is a footnote.
pub(super) fn is_note(paragraph: &Paragraph) -> bool {
    paragraph.kind == ParagraphKind::Footnote
}

/// Whether an element is a note to the text, or holds such notes; the mark of one in the text is not.
fn is_footnote(node: NodeRef<'_>) -> bool {
    let is_whole_or_mark =
        matches!(node.tag(), Tag::Article | Tag::Main | Tag::Body | Tag::A | Tag::Sup | Tag::Span);
    if is_whole_or_mark || !node.has_attrs() {
        return false;
    }
    let mut roles = node.attr(Attr::Role).unwrap_or_default().split_ascii_whitespace();
    if roles.any(|role| ROLES.iter().any(|note| note.eq_ignore_ascii_case(role))) {
        return true;
    }
    let class = node.attr(Attr::Class).unwrap_or_default();
    node.class_meaning().facts.any(Words::FOOTNOTE) && !MARKS.iter().any(|mark| class.contains(mark))
}
