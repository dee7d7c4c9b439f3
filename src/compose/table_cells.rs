//! Cells of tables of data, which become one paragraph a row.

use super::ancestor_cache::AncestorCache;
use super::containers::Numbered;
use crate::article::{TableCell, TableRow};
use crate::dom::{Attr, NodeId, NodeRef, Tag};

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

/// The rows of tables of data.
#[derive(Debug, Default)]
pub(super) struct Rows {
    tables: Numbered,
    /// The cells of the last row.
    cells: Vec<NodeId>,
}

impl Rows {
    /// Returns a row with its cells, all of them empty.
    pub(super) fn begin(&mut self, row: NodeRef<'_>) -> TableRow {
        /// Levels from a row to its table.
        const LEVELS: usize = 2;
        let table = row.ancestors().take(LEVELS).find(|node| node.tag() == Tag::Table);
        let number = self.tables.number(table.unwrap_or(row));
        let in_head = row.parent().is_some_and(|parent| parent.tag() == Tag::Thead);
        // A row may be all of a large page: a list that grows by doubling would hold three times as much.
        let count = row.children().filter(|node| is_cell(*node)).count();
        let mut written = Vec::with_capacity(count);
        self.cells.clear();
        self.cells.reserve_exact(count);
        written.extend(row.children().filter(|node| is_cell(*node)).map(|cell| {
            self.cells.push(cell.id());
            let header = in_head || cell.tag() == Tag::Th;
            TableCell {
                header,
                columns: span(cell, Attr::Colspan),
                rows: span(cell, Attr::Rowspan),
                ..TableCell::new(0..0)
            }
        }));
        TableRow::new(number, written)
    }

    /// Returns the place of a cell in the last row.
    pub(super) fn place(&self, cell: NodeId) -> Option<usize> {
        self.cells.binary_search(&cell).ok()
    }
}

/// How many columns or rows a cell spans.
fn span(cell: NodeRef<'_>, name: Attr) -> u16 {
    /// As many as browsers read of columns.
    const MAX_SPAN: u16 = 1_000;
    let span = cell.attr(name).and_then(|span| span.trim().parse().ok());
    span.unwrap_or(1_u16).clamp(1, MAX_SPAN)
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
