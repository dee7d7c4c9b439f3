//! Where a paragraph stands: in a list, in a table.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::record;

record! {
/// A paragraph's place in a list.
///
/// ```
/// let item = "<li>The ferry line buys two boats that run on batteries alone.";
/// let html = format!("<h1>Ferry returns</h1><p>The harbour board decided three things on Monday:</p><ol start=4>{item}{item}</ol>");
/// let article = newsprint::extract(&html)?;
/// let last = article.paragraphs.last().and_then(|paragraph| paragraph.list).unwrap();
/// assert_eq!((last.ordered, last.number, last.depth), (true, 5, 1));
/// # Ok::<(), newsprint::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ListPlace {
    /// The number of the list in the article, from 0. A nested list has a number of its own.
    pub list: u32,
    /// Whether the list is ordered (`<ol>`).
    pub ordered: bool,
    /// The nesting depth of the list, from 1.
    pub depth: u8,
    /// The item's number as shown on the page; in an unordered list its position, from 1.
    pub number: i32,
    /// Whether the paragraph continues an item: the second of `<li><p>…<p>…</li>`.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub continues: bool,
}
}

impl ListPlace {
    /// Returns the place of an item in an unordered list at depth 1.
    pub fn new(list: u32, number: i32) -> Self {
        Self { list, ordered: false, depth: 1, number, continues: false }
    }

    /// Returns the place of an item in an ordered list at depth 1.
    pub fn ordered(list: u32, number: i32) -> Self {
        Self { ordered: true, ..Self::new(list, number) }
    }

    /// Returns the same place at this nesting depth; 0 counts as 1.
    #[must_use]
    pub fn at_depth(self, depth: u8) -> Self {
        Self { depth: depth.max(1), ..self }
    }
}

/// The cells of a [`ParagraphKind::TableRow`](crate::ParagraphKind::TableRow).
///
/// ```
/// let html = "<h1>Bridge reopens</h1><p>The repairs of the old bridge took two years, the city said on Friday:</p>\
///     <table><tr><th>Year</th><th>Cost</th></tr><tr><td>2021</td><td>1.5 million</td></tr></table>\
///     <p>The rest was paid by the country, which owns the road on both sides of the river.</p>";
/// let article = newsprint::extract(html)?;
/// let paragraph = &article.paragraphs[2];
/// let row = paragraph.row.as_ref().expect("a row");
/// assert_eq!(&paragraph.text[row.cells[1].range()], "1.5 million");
/// # Ok::<(), newsprint::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transform = crate::article::plain_descriptions))]
#[non_exhaustive]
pub struct TableRow {
    /// The number of the table in the article, from 0.
    pub table: u32,
    /// Its cells in order, including empty ones.
    pub cells: Vec<TableCell>,
}

impl TableRow {
    /// Returns a row of the table with this number.
    pub fn new(table: u32, cells: Vec<TableCell>) -> Self {
        Self { table, cells }
    }
}

record! {
/// A cell of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct TableCell {
    /// Byte offset in [`Paragraph::text`](crate::Paragraph::text) at which its text begins.
    pub start: usize,
    /// Byte offset at which its text ends; equal to `start` if the cell is empty.
    pub end: usize,
    /// Whether it is a header cell: `<th>`.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub header: bool,
    /// The number of columns it spans, usually 1.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub columns: u16,
    /// The number of rows it spans, usually 1.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub rows: u16,
}
}

impl TableCell {
    /// Returns a cell with this byte range of the paragraph's text, spanning one column and one row.
    pub fn new(range: Range<usize>) -> Self {
        Self { start: range.start, end: range.end, header: false, columns: 1, rows: 1 }
    }

    /// Returns the byte range of its text.
    pub fn range(&self) -> Range<usize> {
        self.start..self.end
    }
}

fn one() -> u16 {
    1
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde calls it so")]
fn is_one(number: &u16) -> bool {
    *number == 1
}

/// A reference to a footnote in a paragraph; its digit or symbol is not part of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transform = crate::article::plain_descriptions))]
#[non_exhaustive]
pub struct NoteMark {
    /// Byte offset in [`Paragraph::text`](crate::Paragraph::text) of its position.
    pub at: usize,
    /// Index of the footnote in [`Article::paragraphs`](crate::Article::paragraphs).
    pub note: usize,
}

impl NoteMark {
    /// Returns a mark at this byte offset for the footnote with this index.
    pub fn new(at: usize, note: usize) -> Self {
        Self { at, note }
    }
}
