//! The candidates that the collectors find, up to a number.

use super::layout::Layout;
use super::live_entries::is_of_entry;
use crate::candidate::{Candidate, Candidates, Source, Value};
use crate::dom::NodeId;
use crate::report::Field;

/// No page shows more about its article; the rest is a flood.
const MAX_FINDINGS: usize = 400;

/// Candidates in the order found.
#[derive(Default)]
pub(super) struct Findings {
    list: Candidates,
    count: usize,
}

impl Findings {
    /// Adds a value, unless it stands in an entry of a live blog.
    pub(super) fn push(
        &mut self,
        layout: &Layout<'_, '_>,
        field: Field,
        value: Value,
        source: Source,
        node: Option<NodeId>,
    ) {
        let inside = node.filter(|id| *id > layout.text_start).map(|id| layout.page.node(id));
        if self.is_full() || inside.is_some_and(is_of_entry) {
            return;
        }
        self.add(field, value, source, node);
    }

    /// Adds a value wherever it stands.
    pub(super) fn add(&mut self, field: Field, value: Value, source: Source, node: Option<NodeId>) {
        self.count += 1;
        self.list.push(field, value, source, node);
    }

    /// Adds a text.
    pub(super) fn push_text(&mut self, field: Field, text: &str, source: Source, node: Option<NodeId>) {
        if !self.is_full() {
            self.count += 1;
            self.list.push_text(field, text, source, node);
        }
    }

    pub(super) fn is_full(&self) -> bool {
        self.count >= MAX_FINDINGS
    }

    pub(super) fn count(&self) -> usize {
        self.count
    }

    /// Returns the candidates for a field.
    pub(super) fn of(&self, field: Field) -> impl Iterator<Item = &Candidate> {
        self.list.of(field)
    }

    /// Returns all candidates in the order found.
    pub(super) fn into_list(self) -> Vec<Candidate> {
        self.list.list
    }
}
