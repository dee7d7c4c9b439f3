//! From a block to paragraphs with their links.

use std::ops::Range;

use ::url::Url;

use super::inline_spans::{Inline, drop_whole_bold};
use super::paragraph_text::{paragraphs, without_anchor};
use super::table_cells::{Cell, CellFinder, Rows};
use crate::article::{Paragraph, ParagraphKind, Span};
use crate::body::Block;
use crate::dom::{NodeId, Page};

/// Writes blocks as paragraphs; blocks come in page order.
pub(super) struct ParagraphWriter<'a> {
    page: &'a Page,
    base: Option<&'a Url>,
    cells: CellFinder,
    rows: Rows,
    /// The last cell of the row that the last paragraph is.
    last_cell: Option<Cell>,
}

impl<'a> ParagraphWriter<'a> {
    pub(super) fn new(page: &'a Page, base: Option<&'a Url>) -> Self {
        Self { page, base, cells: CellFinder::default(), rows: Rows::default(), last_cell: None }
    }

    /// Adds the paragraphs of a block.
    pub(super) fn push(&mut self, block: &Block, kind: ParagraphKind, paragraphs: &mut Vec<Paragraph>) {
        let nodes = block.start..block.end;
        if let Some(cell) = self.cells.of(self.page.node(block.element)) {
            self.push_cell(cell, &nodes, paragraphs);
            return;
        }
        self.last_cell = None;
        match kind {
            ParagraphKind::Preformatted => {
                let text = block.text(self.page).to_owned();
                paragraphs.push(Paragraph::new(kind, text));
            }
            ParagraphKind::Text | ParagraphKind::Quote => {
                let parts = self::paragraphs(self.page, block);
                paragraphs.extend(parts.into_iter().filter_map(|nodes| self.paragraph(kind, &nodes)));
            }
            ParagraphKind::Subheading { .. } => {
                paragraphs.extend(self.paragraph(kind, &without_anchor(self.page, nodes)));
            }
            _ => paragraphs.extend(self.paragraph(kind, &nodes)),
        }
    }

    fn paragraph(&self, kind: ParagraphKind, nodes: &Range<NodeId>) -> Option<Paragraph> {
        let inline = Inline::of(self.page, self.base, nodes);
        if inline.text.is_empty() {
            return None;
        }
        let mut paragraph = paragraph(kind, inline);
        if let ParagraphKind::Subheading { .. } = kind {
            drop_whole_bold(&mut paragraph);
        }
        Some(paragraph)
    }

    /// Adds a cell to the row of the last paragraph or begins a new one.
    fn push_cell(&mut self, cell: Cell, nodes: &Range<NodeId>, paragraphs: &mut Vec<Paragraph>) {
        let inline = Inline::of(self.page, self.base, nodes);
        let last = self.last_cell.replace(cell).filter(|last| last.row == cell.row);
        let range = if let (Some(last), Some(paragraph)) = (last, paragraphs.last_mut()) {
            append(paragraph, if last == cell { ' ' } else { '\t' }, inline)
        } else {
            let mut paragraph = paragraph(ParagraphKind::TableRow, inline);
            paragraph.row = Some(self.rows.begin(self.page.node(cell.row)));
            let range = 0..paragraph.text.len();
            paragraphs.push(paragraph);
            range
        };
        let row = paragraphs.last_mut().and_then(|paragraph| paragraph.row.as_mut());
        let place = self.rows.place(cell.cell);
        if let Some(written) = row.zip(place).and_then(|(row, place)| row.cells.get_mut(place)) {
            written.start = if written.end == 0 { range.start } else { written.start };
            written.end = range.end;
        }
    }
}

fn paragraph(kind: ParagraphKind, inline: Inline) -> Paragraph {
    let mut paragraph = Paragraph::new(kind, inline.text);
    (paragraph.links, paragraph.spans) = (inline.links, inline.spans);
    paragraph
}

/// Adds a line to a paragraph, behind a character that parts the two, and returns where it stands.
fn append(paragraph: &mut Paragraph, parting: char, next: Inline) -> Range<usize> {
    paragraph.text.push(parting);
    let by = paragraph.text.len();
    paragraph.text.push_str(&next.text);
    for mut link in next.links {
        (link.start, link.end) = (link.start + by, link.end + by);
        paragraph.links.push(link);
    }
    for span in next.spans {
        paragraph.spans.push(Span::new(span.kind, span.start + by..span.end + by));
    }
    by..paragraph.text.len()
}
