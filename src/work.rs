//! Counts the steps of the pipeline, so that a test can tell work that grows with the square of the page.

use std::cell::Cell;

/// The steps taken on one page.
#[derive(Debug, Default)]
pub(crate) struct WorkCounter {
    nodes: Cell<usize>,
    text: Cell<usize>,
    candidates: Cell<usize>,
}

impl WorkCounter {
    pub(crate) fn add_node(&self) {
        self.nodes.set(self.nodes.get() + 1);
    }

    pub(crate) fn add_text(&self, bytes: usize) {
        self.text.set(self.text.get() + bytes);
    }

    pub(crate) fn add_candidates(&self, times: usize) {
        self.candidates.set(self.candidates.get() + times);
    }

    /// Times that a candidate was looked at.
    pub(crate) fn candidates(&self) -> usize {
        self.candidates.get()
    }

    /// Times that a node was looked at.
    pub(crate) fn nodes(&self) -> usize {
        self.nodes.get()
    }

    /// Bytes of text handed out.
    pub(crate) fn text(&self) -> usize {
        self.text.get()
    }
}
