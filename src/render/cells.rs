//! The cells of a row.

use crate::article::{Paragraph, TableCell};

/// Returns the cells of a row; where it tells none that its text has, they are parted by tabs.
pub(super) fn cells(paragraph: &Paragraph) -> Vec<TableCell> {
    if let Some(row) = &paragraph.row {
        let mut texts = row.cells.iter().filter(|cell| cell.start < cell.end);
        let is_sorted = texts.clone().is_sorted_by_key(|cell| cell.end);
        if is_sorted && texts.all(|cell| paragraph.text.get(cell.range()).is_some()) {
            return row.cells.clone();
        }
    }
    let mut start = 0;
    let texts = paragraph.text.split('\t').map(|text| {
        let cell = TableCell::new(start..start + text.len());
        start += text.len() + 1;
        cell
    });
    texts.collect()
}
