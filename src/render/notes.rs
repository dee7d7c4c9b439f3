//! The numbers of footnotes.

use std::collections::BTreeMap;

use crate::article::{Article, ParagraphKind};

/// The footnotes that marks lead to.
#[derive(Debug, Default)]
pub(super) struct Notes(BTreeMap<usize, usize>);

impl Notes {
    pub(super) fn of(article: &Article) -> Self {
        let marks = article.paragraphs.iter().flat_map(|paragraph| &paragraph.notes).map(|mark| mark.note);
        let is_note = |note: &usize| {
            article.paragraphs.get(*note).is_some_and(|note| note.kind == ParagraphKind::Footnote)
        };
        let mut notes: Vec<usize> = marks.filter(is_note).collect();
        notes.sort_unstable();
        notes.dedup();
        Self(notes.into_iter().zip(1..).collect())
    }

    /// Returns the number of the note that is this paragraph of the article.
    pub(super) fn number(&self, paragraph: usize) -> Option<usize> {
        self.0.get(&paragraph).copied()
    }
}
