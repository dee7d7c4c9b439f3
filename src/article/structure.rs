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
    /// Which of the article's lists it is, from 0. A list in another's item is another list.
    pub list: u32,
    /// Whether the items are numbered.
    pub ordered: bool,
    /// In how many lists it stands, from 1.
    pub depth: u8,
    /// The item's number: the one that the page prints, or its place in a list without numbers, from 1.
    pub number: i32,
    /// Whether the paragraph goes on with an item that has begun: the second of `<li><p>…<p>…</li>`.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub continues: bool,
}
}

impl ListPlace {
    /// The place of an item in a list without numbers.
    pub fn new(list: u32, number: i32) -> Self {
        Self { list, ordered: false, depth: 1, number, continues: false }
    }

    /// The same in a numbered list.
    pub fn ordered(list: u32, number: i32) -> Self {
        Self { ordered: true, ..Self::new(list, number) }
    }

    /// The same in so many lists, at least one.
    #[must_use]
    pub fn at_depth(self, depth: u8) -> Self {
        Self { depth: depth.max(1), ..self }
    }
}

/// The cells of a [`ParagraphKind::TableRow`](crate::ParagraphKind::TableRow).
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transform = crate::article::plain_descriptions))]
#[non_exhaustive]
pub struct TableRow {
    /// Which of the article's tables it is part of, from 0.
    pub table: u32,
    /// Its cells in order, empty ones too.
    pub cells: Vec<TableCell>,
}

impl TableRow {
    /// A row of a table.
    pub fn new(table: u32, cells: Vec<TableCell>) -> Self {
        Self { table, cells }
    }
}

record! {
/// A cell of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct TableCell {
    /// Where its text begins: a byte of [`Paragraph::text`](crate::Paragraph::text).
    pub start: usize,
    /// Where its text ends; an empty cell ends where it begins.
    pub end: usize,
    /// Whether it heads a row or a column: `<th>`.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub header: bool,
    /// How many columns it spans.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub columns: u16,
    /// How many rows it spans.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub rows: u16,
}
}

impl TableCell {
    /// A cell with some bytes of the paragraph's text, in one column and one row.
    pub fn new(range: Range<usize>) -> Self {
        Self { start: range.start, end: range.end, header: false, columns: 1, rows: 1 }
    }

    /// Returns the bytes of its text.
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

/// The mark of a footnote in a paragraph's text; its digit or sign is no part of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transform = crate::article::plain_descriptions))]
#[non_exhaustive]
pub struct NoteMark {
    /// The byte of [`Paragraph::text`](crate::Paragraph::text) before which it stands.
    pub at: usize,
    /// The note: its index in [`Article::paragraphs`](crate::Article::paragraphs).
    pub note: usize,
}

impl NoteMark {
    /// A mark at a byte of the text for a note.
    pub fn new(at: usize, note: usize) -> Self {
        Self { at, note }
    }
}
