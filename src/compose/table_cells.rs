//! Cells of tables of data, which become one paragraph a row.

use super::ancestor_cache::AncestorCache;
use crate::dom::{NodeId, NodeRef, Tag};

/// The place of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cell {
    pub(super) row: NodeId,
    pub(super) cell: NodeId,
}

/// Finds the cells around elements that come in page order.
#[derive(Debug, Default)]
pub(super) struct CellFinder(AncestorCache);

impl CellFinder {
    /// Whether an element stands in a cell of any table.
    pub(super) fn is_in_cell(&mut self, element: NodeRef<'_>) -> bool {
        self.0.find(element, is_cell).is_some()
    }

    /// Returns the cell of a table of data that an element stands in.
    pub(super) fn of(&mut self, element: NodeRef<'_>) -> Option<Cell> {
        self.0.find(element, is_cell).and_then(table_cell)
    }
}

/// Whether an element is a cell of a table.
fn is_cell(node: NodeRef<'_>) -> bool {
    matches!(node.tag(), Tag::Td | Tag::Th)
}

/// Returns the place of a cell in a table of data; tables that only lay a page out have long cells or single ones.
fn table_cell(cell: NodeRef<'_>) -> Option<Cell> {
    /// Characters of a cell that is a column of the page and no datum.
    const COLUMN: u32 = 600;
    /// Cells among which a second one with text is looked for.
    const CELLS: usize = 64;
    let row = cell.parent().filter(|row| row.tag() == Tag::Tr)?;
    let cells = row.children().take(CELLS).filter(|cell| cell.text_len() > 0).take(2).count();
    if cells < 2 || cell.text_len() >= COLUMN || has_paragraphs(cell) {
        return None;
    }
    Some(Cell { row: row.id(), cell: cell.id() })
}

/// Whether a cell is written like a column of the page.
fn has_paragraphs(cell: NodeRef<'_>) -> bool {
    /// Characters of a few lines.
    const LINES: u32 = 150;
    cell.text_len() > LINES && cell.descendants().filter(|node| node.tag() == Tag::P).nth(1).is_some()
}
