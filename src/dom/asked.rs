//! Counts what rules ask of a page, so that a test can tell work that grows with the square of the page.

use std::cell::Cell;

/// What was asked of a page since it was made.
#[derive(Debug, Default)]
pub(crate) struct Asked {
    nodes: Cell<usize>,
    text: Cell<usize>,
    claims: Cell<usize>,
}

impl Asked {
    pub(super) fn add_node(&self) {
        self.nodes.set(self.nodes.get() + 1);
    }

    pub(super) fn add_text(&self, bytes: usize) {
        self.text.set(self.text.get() + bytes);
    }

    pub(crate) fn add_claims(&self, times: usize) {
        self.claims.set(self.claims.get() + times);
    }

    /// Times that a claim of the page was looked at.
    pub(crate) fn claims(&self) -> usize {
        self.claims.get()
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
