//! A table as GitHub's Markdown has it.

use super::cells::cells;
use super::commonmark::Place;
use super::markdown_line::inline;
use super::notes::Notes;
use super::spans::Inline;
use crate::article::Paragraph;

/// Columns in which cells that span several rows are made good below; those of wider tables are left out.
const MAX_SPANNED: usize = 64;

/// Columns that a cell spans at most.
const MAX_COLUMNS: usize = 32;

/// The rows of a table, put together one by one.
#[derive(Debug, Default)]
pub(super) struct Table {
    rows: Vec<Vec<String>>,
    has_head: bool,
    /// For each column in how many rows to come a cell from above stands.
    spanned: Vec<u16>,
}

impl Table {
    pub(super) fn push(&mut self, row: &Paragraph, notes: &Notes) {
        let inlines = Inline::of(row);
        let cells = cells(row);
        if self.rows.is_empty() {
            self.has_head =
                row.row.is_some() && cells.iter().all(|cell| cell.header || cell.range().is_empty());
        }
        let mut texts = Vec::with_capacity(cells.len());
        for cell in cells {
            self.fill_spanned(&mut texts);
            let columns = usize::from(cell.columns).clamp(1, MAX_COLUMNS);
            self.span(texts.len()..texts.len() + columns, cell.rows);
            texts.push(inline(Place::Cell, &inlines.steps_in(cell.range()), notes));
            texts.resize(texts.len() + columns - 1, String::new());
        }
        self.rows.push(texts);
    }

    /// Adds empty cells where one from above stands.
    fn fill_spanned(&mut self, texts: &mut Vec<String>) {
        while let Some(rows) = self.spanned.get_mut(texts.len()).filter(|rows| **rows > 0) {
            *rows -= 1;
            texts.push(String::new());
        }
    }

    /// Notes that a cell stands in these columns of the next rows.
    fn span(&mut self, columns: std::ops::Range<usize>, rows: u16) {
        if rows > 1 && columns.end <= MAX_SPANNED {
            self.spanned.resize(self.spanned.len().max(columns.end), 0);
            self.spanned.get_mut(columns).unwrap_or_default().fill(rows - 1);
        }
    }

    /// Returns the table: the first row is its head, or else an empty one.
    pub(super) fn finish(self) -> String {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        let mut rows = self.rows.into_iter();
        let mut head = if self.has_head { rows.next().unwrap_or_default() } else { Vec::new() };
        head.resize(columns, String::new());
        let rule = vec!["---".to_owned(); columns];
        let lines = [head, rule].into_iter().chain(rows);
        let lines: Vec<String> = lines.map(|cells| format!("| {} |", cells.join(" | "))).collect();
        lines.join("\n")
    }
}
